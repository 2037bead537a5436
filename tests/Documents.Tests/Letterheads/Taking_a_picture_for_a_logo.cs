using System.Text;
using OgpTeams.Documents.Letterheads;
using OgpTeams.Documents.Outcomes;

namespace OgpTeams.Documents.Tests.Letterheads;

/// <summary>The picture comes from outside: what is not exactly the picture it announces stays out, and never keeps a document from being written.</summary>
public sealed class Taking_a_picture_for_a_logo
{
    [Fact]
    public void Takes_a_picture_with_its_size()
    {
        var (logo, problem) = Logo.Read(Pngs.Of(80, 20, Pngs.Rows(80, 20)));
        Assert.Null(problem);
        Assert.Equal((80, 20), (logo!.Width, logo.Height));
    }

    [Fact]
    public void Leaves_behind_what_draws_nothing()
    {
        var said = Logo.Read(Pngs.Of(8, 8, Pngs.Rows(8, 8), ("tEXt", Encoding.ASCII.GetBytes("Author\0Somebody")))).Logo!;
        var file = new WordFile(PlanDocument.Write(PlanSamples.Plan, "P", null, letterhead: new() { Logo = said }).Bytes);
        Assert.DoesNotContain("Somebody", file.Everything, StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[], LogoProblem> Unfit => new()
    {
        { "nothing", [], LogoProblem.NotPng },
        { "a JPEG", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], LogoProblem.NotPng },
        { "a drawing", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), LogoProblem.NotPng },
        { "only its beginning", Pngs.Square()[..40], LogoProblem.Broken },
        { "cut at its end", Pngs.Square()[..^12], LogoProblem.Broken },
        { "a changed byte", [.. Pngs.Square()[..50], 0xFF, .. Pngs.Square()[51..]], LogoProblem.Broken },
        { "no side", Pngs.Of(0, 8, []), LogoProblem.Broken },
        { "fewer rows than it says", Pngs.Of(8, 8, Pngs.Rows(8, 7)), LogoProblem.Broken },
        { "a flood of rows", Pngs.Of(8, 8, new byte[50_000_000]), LogoProblem.Broken },
        { "a side without end", Pngs.Of(int.MaxValue, 8, []), LogoProblem.TooLarge },
        { "too wide", Pngs.Of(Logo.MaxSide + 1, 1, Pngs.Rows(Logo.MaxSide + 1, 1)), LogoProblem.TooLarge },
        { "too heavy", [.. Pngs.Square(), .. new byte[Logo.MaxBytes]], LogoProblem.TooLarge },
        { "what must be known to draw it", Pngs.Of(8, 8, Pngs.Rows(8, 8), ("XxXx", [1])), LogoProblem.Broken },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public void Says_why_it_is_none(string what, byte[] file, LogoProblem problem)
    {
        var read = Logo.Read(file);
        Assert.True(read.Logo is null, what);
        Assert.Equal(problem, read.Problem);
    }

    [Theory]
    [InlineData(LogoProblem.NotPng)]
    [InlineData(LogoProblem.TooLarge)]
    [InlineData(LogoProblem.Broken)]
    public void Writes_the_document_without_it_and_says_so(LogoProblem problem)
    {
        var outcome = PlanDocument.Write(PlanSamples.Plan, "P", null, letterhead: new("Ministère") { LogoProblem = problem });
        Assert.Contains(outcome.Findings, finding => finding.Kind == MergeFindingKind.LogoLeftOut && finding.Message.Contains("logo", StringComparison.Ordinal));
        Assert.Empty(DocumentCheck.Validate(outcome.Bytes));
    }

    [Fact]
    public void Never_breaks_whatever_the_bytes()
    {
        var chance = new Random(12);
        for (var run = 0; run < 2_000; run++)
        {
            var file = Pngs.Square(12);
            for (var change = chance.Next(1, 9); change > 0; change--)
            {
                file[chance.Next(8, file.Length)] = (byte)chance.Next(256);
            }

            var (logo, problem) = Logo.Read(file.AsSpan(0, chance.Next(4) == 0 ? chance.Next(file.Length) : file.Length));
            Assert.True(logo is null != problem is null);
        }
    }
}
