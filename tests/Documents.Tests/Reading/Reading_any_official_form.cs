using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.Reading.TypedForm;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Reading;

/// <summary>Whatever people type in an official form, every word comes back, and none in another commitment than its own.</summary>
public sealed class Reading_any_official_form
{
    private static readonly string[] _labels =
    [
        "Lead implementing agency/actor", "What is the public problem that the commitment will address?", "What is the commitment?",
        "Why is this commitment relevant to OGP values?", "Additional information", "Main objective", "Ambition", "Quelles sont les causes du problème ?",
        "Acteurs étatiques impliqués", "CSOs, private sector, multilaterals, working groups", "Title, Department", "Completion level", "Results", "Next steps",
        "Commitment Start and End Date (E.g. 30 June 2015 - 30 June 2017)", "Email", "Milestones", "Made up {0}", "Un libellé inconnu {0}",
    ];

    private static readonly Gen<string[]> _asked = Gen.Choose(3, 9).SelectMany(count => Gen.Shuffle(_labels).Select(all => all.Take(count).ToArray()));

    private static readonly Gen<Piece> _form =
        from layout in Gen.Elements(Layouts)
        from asked in _asked
        from place in Gen.Choose(0, 2)
        from heading in Gen.Elements(0, 0, 2, 3)
        from milestones in Gen.Choose(0, 2)
        from note in Gen.Elements(true, false)

            // Where a form ends, paragraphs do not tell: its name or its heading does.
        select new Piece(layout, asked, layout is "paragraphs" or "headings" && heading == 0 ? 0 : place, heading, milestones, note);

    private static readonly Gen<Piece[]> _forms = Gen.Choose(1, 4).SelectMany(count => Gen.ArrayOf(_form, count));

    [Fact]
    public void Loses_no_word_and_gives_none_to_the_neighbour() =>
        Check.One(Reading_any_plan.Seeded(400), Prop.ForAll(_forms.ToArbitrary(), pieces => AssertComesBack(pieces)));

    private static void AssertComesBack(Piece[] pieces)
    {
        var blocks = new List<XElement> { Heading(1, "National Action Plan 2020-2022 w0t"), Heading(1, "Préface w0p"), Paragraph("Merci w0m.") };
        foreach (var (k, piece) in pieces.Index())
        {
            blocks.AddRange(piece.Blocks(k + 1));
        }

        var read = PlanReading.Read(Document(blocks)).Plan;
        var whole = Json(read);
        foreach (var word in blocks.SelectMany(block => block.Descendants(W + "t")).SelectMany(text => text.Value.Split(' ', '\u00A0', '.', '\n', ':', '–')).Where(IsOurs))
        {
            Assert.True(whole.Contains(word, StringComparison.Ordinal), $"« {word} » is nowhere in what was read.");
        }

        Assert.Equal(pieces.Length, read.Commitments.Length);
        foreach (var (k, commitment) in read.Commitments.Index())
        {
            var said = Json(new OpenPlan { Id = "P", Title = "T", Commitments = [commitment] });
            Assert.All(Enumerable.Range(0, pieces.Length + 1).Where(other => other != k + 1), other => Assert.DoesNotContain($"w{other}x", said, StringComparison.Ordinal));
        }
    }

    private static bool IsOurs(string word) => word.Length > 2 && word[0] == 'w' && char.IsAsciiDigit(word[1]);

    private static string Json(OpenPlan plan) => System.Text.Encoding.UTF8.GetString(PlanJson.Write(plan));

    private sealed record Piece(string Layout, string[] Asked, int Place, int Heading, int Milestones, bool Note)
    {
        public IEnumerable<XElement> Blocks(int k)
        {
            var number = 0;
            string Word() => $"w{k}x{number++}";
            var rows = Asked.Select(label => (string.Format(System.Globalization.CultureInfo.InvariantCulture, label, Word()), $"{Word()} {Word()}")).ToList();
            rows.Insert(Math.Min(Place, rows.Count), ("Number and Name of Commitment", $"{k}. {Word()}"));
            if (Heading > 0)
            {
                yield return TypedForm.Heading(Heading, $"Commitment {k}: {Word()}");
            }

            foreach (var block in Of(Layout, rows))
            {
                yield return block;
            }

            if (Note)
            {
                yield return Paragraph($"Note {Word()}.");
            }

            if (Milestones > 0)
            {
                yield return Table(
                [
                    Row("Milestone activity with a verifiable deliverable", "New or ongoing", "Start Date:", "End Date:"),
                    .. Enumerable.Range(0, Milestones).Select(_ => Row(Word(), Word(), "June 2019", Word())),
                    Row($"Label {Word()}", Word()),
                ]);
            }
        }

        public override string ToString() => $"{Layout} [{string.Join(" | ", Asked)}] name at {Place}, heading {Heading}, {Milestones} milestones, note {Note}";
    }
}
