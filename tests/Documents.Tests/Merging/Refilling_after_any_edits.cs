using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Merging;
using OgpTeams.Documents.Merging.Abridging;
using OgpTeams.Documents.Plans;
using OgpTeams.Documents.Reading;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.Merging.EditedPlan;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Merging;

/// <summary>Whatever the plan says and whatever people do to the document, between several merges: a few of the rows below.</summary>
public class Refilling_after_any_edits
{
    private static readonly string[] _nasty =
    [
        "", " ", "Une phrase.", "Deux\nlignes", "\n\nvide\n\n", "خطة العمل الوطنية", "עברית then English", "👩‍👩‍👧‍👦 🇫🇷 🏳️‍🌈", "a\u0000b\u0007c\uFFFEd\uD800e",
        "<w:p/> & ]]> {{x}} { MERGEFIELD a } ${b}", "  espaces  \t tabulation\t", "é\u0301 e\u0301 é", "\u00AD\u200B\u2011\u00A0", "=cmd|' /C calc'!A0",
        "\r\nfin de ligne\rWindows", new('x', 10_000), string.Concat(Enumerable.Repeat("Long texte.\n", 400)),
    ];

    private static readonly Gen<string?> _text = Gen.Frequency(
        (1, Gen.Constant<string?>(null)), (4, Gen.Elements(_nasty).Select(text => (string?)text)),
        (2, Gen.Elements(_nasty).Two().Select(two => (string?)(two.Item1 + two.Item2))));

    private static readonly Gen<OpenCommitment> _commitment =
        from id in Gen.Choose(1, 3)
        from name in _text
        from what in _text
        from values in _text
        from agency in _text
        from milestones in Gen.Choose(1, 5).SelectMany(most => Gen.Shuffle(Enumerable.Range(1, most)))
        from titles in Gen.ArrayOf(_text, 5)
        select new OpenCommitment
        {
            Id = $"C{id}",
            Name = name,
            What = what,
            LeadAgency = agency,
            AdditionalInfo = values,
            StateActors = [values ?? ""],
            StartDate = PartialDate.Of(2026, 3),
            Milestones = [.. milestones.Select(number => new OpenMilestone { Id = $"M{number}", Title = titles[number - 1], Budget = titles[0] })],
        };

    private static readonly Gen<OpenPlan> _plan =
        from title in _text
        from introduction in _text
        from commitments in Gen.Choose(0, 3).SelectMany(count => Gen.ArrayOf(_commitment, count))
        select PlanSamples.Plan with
        {
            Title = title,
            Sections = PlanSamples.Plan.Sections with { Introduction = introduction },
            Commitments = [.. commitments.DistinctBy(commitment => commitment.Id)],
        };

    private static readonly Gen<DraftersEdit> _edit =
        from kind in Gen.Elements(Enum.GetValues<DraftersEdit.Kind>())
        from dice in Gen.Choose(0, int.MaxValue - 1)
        select new DraftersEdit(kind, dice, $"\u2603{dice}.");

    private static readonly Gen<Round> _round =
        from plan in _plan
        from count in Gen.Choose(1, 6)
        from edits in Gen.ArrayOf(_edit, count)
        select new Round(edits, plan);

    [Fact]
    public void Filling_twice_is_filling_once() => Check(Some(40), _plan.Two(), plans =>
    {
        var once = Write(plans.Item1).Bytes;
        Assert.Equal(once, Write(plans.Item1).Bytes);
        Assert.Same(once, Write(plans.Item1, once).Bytes);
        AssertSettled(plans.Item2, Write(plans.Item2, once));
    });

    [Fact]
    public void No_word_of_a_person_is_lost() => Check(Some(60), _plan.SelectMany(plan => Gen.ArrayOf(_round, 3).Select(rounds => (plan, rounds))), life =>
    {
        var bytes = Write(life.plan).Bytes;
        var typed = new List<string>();
        foreach (var round in life.rounds)
        {
            var file = new WordFile(bytes);
            typed.AddRange(round.Edits.Select(edit => edit.Do(file)).OfType<string>());
            bytes = file.Save();
            var there = WordsOf(bytes);
            typed.RemoveAll(words => !there.Contains(words, StringComparison.Ordinal));

            var outcome = Write(round.Plan, bytes);
            bytes = outcome.Bytes;
            var kept = WordsOf(bytes);
            Assert.All(typed, words => Assert.Contains(words, kept, StringComparison.Ordinal));
            AssertSettled(round.Plan, outcome);
        }
    });

    /// <summary>Most controls are not even read when nothing of ours changes in them: the document must not tell.</summary>
    [Fact]
    public void Reading_only_what_may_change_is_reading_all()
    {
        var abridged = 0;
        Check(Some(120), Gen.ArrayOf(_edit, 3).Zip(_plan.Zip(Gen.Elements(-1, 0, 1, 2))), one =>
        {
            // The first changes only in words, the others in their milestones too: what is new is looked for in all of the document.
            var (edits, (plan, changed)) = one;
            var file = new WordFile(Write(plan).Bytes);
            file.Body.Elements().Last().AddBeforeSelf(Paragraph("Ajouté à la main."));
            edits.ToList().ForEach(edit => edit.Do(file));
            var bytes = file.Save();
            var after = plan with
            {
                Commitments = [.. plan.Commitments.Select((commitment, index) => index != changed ? commitment : commitment with
                {
                    LeadAgency = "Une autre agence",
                    Milestones = changed == 0 ? commitment.Milestones
                        : [.. commitment.Milestones.Skip(1), .. changed == 1 ? [] : new[] { new OpenMilestone { Id = "M9", Title = "Nouveau jalon" } }],
                })],
            };

            var texts = new Texts(Language.French);
            var values = PlanValues.Of(after, "P", texts);
            var written = WrittenDocument.Open(bytes);
            abridged += Abridgement.Of(written.Package, values, written.Published!) is { Part.Bytes: var part }
                && part.Length < written.Package.Bytes(written.Package.MainPart).Length ? 1 : 0;
            var whole = DocumentMerge.Run(WrittenDocument.Open(bytes), MergeTemplate.Of(PlanTemplate.Build(texts), texts), values, texts,
                context => AddedByHand.Recognise(context, FormLabels.OfPlan, texts));
            var outcome = Write(after, bytes);
            Assert.Equal(whole.Findings, outcome.Findings);
            Assert.Equal(whole.Changed, outcome.Changed);
            AssertSameParts(new(whole.Bytes), new(outcome.Bytes));
        });
        Assert.InRange(abridged, Some(60), Some(120));
    }

    private static void AssertSameParts(WordFile expected, WordFile actual)
    {
        Assert.Equal(expected.Parts, actual.Parts);
        Assert.All(expected.Parts.Where(part => part.EndsWith("xml", StringComparison.Ordinal) || part.EndsWith("rels", StringComparison.Ordinal)), part =>
            Assert.Equal(expected.Xml(part)!.ToString(SaveOptions.DisableFormatting), actual.Xml(part)!.ToString(SaveOptions.DisableFormatting)));
    }

    [Fact]
    public void What_was_read_is_written_back_once() => Check(Some(60), _plan.SelectMany(plan => _round.Select(round => (plan, round.Edits))), life =>
    {
        var file = new WordFile(Write(life.plan).Bytes);
        var typed = life.Edits.Select(edit => edit.Do(file)).OfType<string>().ToList();
        var bytes = file.Save();
        typed.RemoveAll(words => !WordsOf(bytes).Contains(words, StringComparison.Ordinal));
        var plan = PlanReading.Read(bytes).Plan;

        var outcome = Write(plan, bytes);
        var kept = WordsOf(outcome.Bytes);
        Assert.All(typed, words => Assert.Contains(words, kept, StringComparison.Ordinal));
        AssertSettled(plan, outcome);
        var again = PlanReading.Read(outcome.Bytes).Plan;
        Assert.Equal(plan.Commitments.Select(Shape), again.Commitments.Select(Shape));

        static string Shape(OpenCommitment one) => $"{one.Id}: {string.Join(' ', one.Milestones.Select(milestone => milestone.Id))}";
    });

    /// <summary>How many rows are tried, of so many: the first ones, always the same.</summary>
    protected virtual int Some(int all) => all / 20;

    private static string WordsOf(byte[] bytes)
    {
        var file = new WordFile(bytes);
        return string.Concat(file.Document.Descendants().Where(one => one.Name.LocalName is "t" or "delText").Select(text => text.Value))
            + string.Concat(file.Comments.Select(comment => comment.Text));
    }

    private static void Check<T>(int times, Gen<T> any, Action<T> holds) =>
        Prop.ForAll(any.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(2026, 311).WithQuietOnSuccess(true));

    private sealed record Round(DraftersEdit[] Edits, OpenPlan Plan)
    {
        public override string ToString() => string.Join(", ", Edits.Select(edit => edit.ToString()));
    }
}

/// <summary>All of them.</summary>
[Trait("Length", "Long")]
public sealed class Refilling_after_any_edits_at_length : Refilling_after_any_edits
{
    protected override int Some(int all) => all;
}
