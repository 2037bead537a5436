using System.Xml.Linq;
using OgpTeams.Documents.Canvases;
using static OgpTeams.Documents.Tests.PlanSamples;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Merging;

/// <summary>A canvas is published again and again while words come in, step after step.</summary>
public sealed class Writing_a_canvas_over_a_workshop
{
    private static readonly CanvasContent _first = Canvas with { Proposals = [], Ideas = [], Reformulations = [] };
    private static readonly string[] _inOrder = [.. Blocks(CanvasDocument.Write(Canvas, null).Bytes)];

    [Theory]
    [InlineData("reformulations ideas proposals")]
    [InlineData("proposals ideas reformulations")]
    [InlineData("ideas reformulations proposals")]
    public void Keeps_the_order_of_the_template_whatever_comes_first(string coming)
    {
        var (content, bytes) = (_first, CanvasDocument.Write(_first, null).Bytes);
        foreach (var part in coming.Split(' '))
        {
            content = part switch
            {
                "proposals" => content with { Proposals = Canvas.Proposals },
                "ideas" => content with { Ideas = Canvas.Ideas },
                _ => content with { Reformulations = Canvas.Reformulations },
            };
            var outcome = CanvasDocument.Write(content, bytes);
            Assert.Empty(outcome.Findings);
            Assert.Empty(DocumentCheck.Validate(outcome.Bytes));
            Assert.False(CanvasDocument.Write(content, outcome.Bytes).Changed);
            bytes = outcome.Bytes;
        }

        Assert.Equal(_inOrder, Blocks(bytes));
    }

    [Fact]
    public void Puts_what_comes_later_before_what_people_wrote_under_the_boxes()
    {
        var file = new WordFile(CanvasDocument.Write(_first, null).Bytes);
        file.Body.Elements(W + "tbl").Single().AddAfterSelf(new XElement(W + "p", Run("À relire ensemble.")));
        var written = new WordFile(CanvasDocument.Write(Canvas, file.Save()).Bytes);
        var text = written.AllText;
        Assert.True(
            text.IndexOf("Reformulations du sujet", StringComparison.Ordinal) < text.IndexOf("À relire ensemble.", StringComparison.Ordinal));
    }

    [Fact]
    public void Puts_ideas_that_answer_nothing_before_the_first_question()
    {
        var text = new WordFile(CanvasDocument.Write(Canvas, null).Bytes).TextOf("canvas/ideas");
        var idea = text.IndexOf("Commencer par un village pilote", StringComparison.Ordinal);
        Assert.InRange(
            idea, text.IndexOf("Questions communes", StringComparison.Ordinal), text.IndexOf("Qu’est-ce que je peux faire", StringComparison.Ordinal));
    }

    /// <summary>The tables, headings and controls of the page, from top to bottom.</summary>
    private static IEnumerable<string> Blocks(byte[] bytes) => new WordFile(bytes).Body.Elements()
        .Where(block => block.Name == W + "tbl" || block.Name == W + "p" || block.Name == W + "sdt")
        .Select(block => block.Name == W + "sdt" ? Tag(block)! : block.Name == W + "tbl" ? "the boxes" : WordFile.Text(block));
}
