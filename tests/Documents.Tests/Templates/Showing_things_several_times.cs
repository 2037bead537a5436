using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.Merging.EditedPlan;
using static OgpTeams.Documents.Tests.Templates.OwnTemplate;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Templates;

/// <summary>A template may show a commitment in a summary, in a form and in an annex, and its milestones in any of them.</summary>
public sealed class Showing_things_several_times
{
    private static readonly string[] _fields = ["number", "name", "leadAgency", "what", "publicProblem"];

    private static readonly OpenPlan _plan = new()
    {
        Id = "P",
        Title = "Un plan",
        Country = "Tapir",
        Language = "fr",
        Sections = new() { Introduction = "Une introduction." },
        Commitments = [Commitment("C1", "Alpha", "M1", "M2"), Commitment("C2", "Bêta", "M1") with { LeadAgency = null }],
    };

    private static readonly OpenPlan _changed = _plan with
    {
        Commitments =
        [
            _plan.Commitments[0] with
            {
                Name = "Alpha revu", LeadAgency = "Direction revue", PublicProblem = "Problème revu",
                Milestones = [.. _plan.Commitments[0].Milestones.Select(one => one with { Title = one.Title + " revue" })],
            },
            _plan.Commitments[1] with { LeadAgency = "Direction nommée", What = null },
        ],
    };

    private static readonly OpenPlan _grown = _changed with
    {
        Commitments =
        [
            _changed.Commitments[0] with { Milestones = [.. _changed.Commitments[0].Milestones, new() { Id = "M9", Title = "Étape neuve" }] },
            Commitment("C3", "Gamma", "M1"), _changed.Commitments[1],
        ],
    };

    private static readonly Gen<Place> _place =
        from kind in Gen.Elements(Enum.GetValues<Kind>())
        from fields in Gen.SubListOf(_fields)
        from milestones in Gen.Elements("", "title", "title endDate")
        select new Place(kind, [.. fields.DefaultIfEmpty("name")], milestones);

    private static readonly Gen<Template> _template =
        from count in Gen.Choose(1, 3)
        from places in Gen.ArrayOf(_place, count)
        select new Template(places);

    [Fact]
    public void Reads_back_as_the_plan_it_was_written_from() => Check(60, _template, template =>
    {
        var read = PlanReading.Read(Write(_plan, template: template.File).Bytes);
        Assert.Empty(read.Findings);
        Assert.Equal(PlanJson.Write(_plan), PlanJson.Write(read.Plan));
    });

    /// <summary>A template made of a document holds forms of its commitments, with controls of the administration’s own in them.</summary>
    [Theory]
    [InlineData("C1")]
    [InlineData("ANCIEN")]
    public void Takes_a_form_left_in_the_template_for_no_commitment(string left)
    {
        var form = Holder($"commitment/{left}", Holder("service", Paragraph("Service instructeur")), Block($"commitment/{left}/leadAgency"));
        var template = OwnTemplate.Of(
            Paragraph("Plan"), form,
            Holder("commitment/*", Block("commitment/*/name"), Holder("service", Paragraph("Service")), new XElement(form), Block("commitment/*/what"),
                Table(new XElement(W + "tr", new XElement(W + "tc", Paragraph("Étape")), new XElement(W + "tc", Paragraph("Fin"))),
                    Holder("commitment/*/milestone/*", Row(Inline("commitment/*/milestone/*/title"), Inline("commitment/*/milestone/*/endDate"))))));
        var bytes = Write(_plan, template: template).Bytes;
        Assert.Equal(["C1", "C2"], PlanReading.Read(bytes).Plan.Commitments.Select(one => one.Id));
        foreach (var plan in new[] { _plan, _changed, _grown })
        {
            var outcome = Write(plan, bytes, template);
            AssertUntouched(outcome);
            AssertSettled(plan, outcome, template);
            Assert.Equal(plan.Commitments.Select(one => one.Name), PlanReading.Read(outcome.Bytes).Plan.Commitments.Select(one => one.Name));
            bytes = outcome.Bytes;
        }
    }

    [Fact]
    public void Takes_updates_with_another_template_or_none_and_all_of_them_with_its_own() => Check(
        40, from template in _template from other in Gen.OneOf(Gen.Constant<Template?>(null), _template.Select(one => (Template?)one)) select (template, other), one =>
        {
            var bytes = Write(_plan, template: one.template.File).Bytes;
            foreach (var plan in new[] { _plan, _changed, _grown })
            {
                // What is new stands as the template at hand shows it; another one need not show all that this one does.
                var waits = plan == _grown && one.other is not null;
                var between = waits ? new(bytes, false, []) : Write(plan, bytes, one.other?.File);
                AssertUntouched(between);
                Assert.Equal(PlanJson.Write(waits ? _changed : plan), PlanJson.Write(PlanReading.Read(between.Bytes).Plan));

                var outcome = Write(plan, between.Bytes, one.template.File);
                AssertUntouched(outcome);
                AssertShows(plan, one.template, outcome.Bytes);
                AssertSettled(plan, outcome, one.template.File);
                bytes = outcome.Bytes;
            }
        });

    [Fact]
    public void Takes_what_a_person_edits_in_one_of_the_places_for_the_persons_word() => Check(
        40, from template in _template from dice in Gen.Choose(0, 1000) select (template, dice), one =>
        {
            var first = Write(_plan, template: one.template.File).Bytes;
            var file = new WordFile(first);
            var places = file.Controls.Where(control => Tag(control) == "commitment/C1/name").ToList();
            if (places.Count == 0)
            {
                return;
            }

            places[one.dice % places.Count].Element(W + "sdtContent")!.ReplaceNodes(Run("Nom de la rédactrice"));
            var edited = file.Save();
            var read = PlanReading.Read(edited);
            Assert.Equal((2, "Nom de la rédactrice"), (read.Plan.Commitments.Length, read.Plan.Commitments[0].Name));
            Assert.DoesNotContain(read.Findings, finding => finding.Kind is ReadingFindingKind.Copied or ReadingFindingKind.Unplaced);

            var outcome = Write(_changed, edited, one.template.File);
            AssertUntouched(outcome);
            Assert.Contains((MergeFindingKind.KeptPersonsText, "commitment/C1/name"), Found(outcome));
            Assert.Equal(1, TextsOf(outcome, "commitment/C1/name").Count(text => text == "Nom de la rédactrice"));
            Assert.Equal(places.Count - 1, TextsOf(outcome, "commitment/C1/name").Count(text => text == "Alpha revu"));
            Assert.Equal("Nom de la rédactrice", PlanReading.Read(outcome.Bytes).Plan.Commitments[0].Name);
            AssertSettled(_changed, outcome, one.template.File);

            var taken = Write(PlanReading.Read(edited).Plan, edited, one.template.File);
            Assert.All(TextsOf(taken, "commitment/C1/name"), text => Assert.Equal("Nom de la rédactrice", text));
        });

    [Fact]
    public void Tells_a_form_that_somebody_copied_and_edited_from_the_places_of_its_template() => Check(40, _template, template =>
    {
        var file = new WordFile(Write(_plan, template: template.File).Bytes);
        var original = file.Controls.Last(control => Tag(control) == "commitment/C1");
        if (!original.Descendants(W + "sdt").Any(control => Tag(control) == "commitment/C1/name"))
        {
            return;
        }

        var copy = new XElement(original);
        copy.Descendants(W + "bookmarkStart").Concat(copy.Descendants(W + "bookmarkEnd")).ToList().ForEach(mark => mark.Remove());
        copy.Descendants(W + "sdt").First(control => Tag(control) == "commitment/C1/name").Element(W + "sdtContent")!.ReplaceNodes(Run("Copie"));
        original.AddAfterSelf(copy);
        var read = PlanReading.Read(file.Save());
        Assert.Equal(["Alpha", "Bêta", "Copie"], read.Plan.Commitments.Select(one => one.Name).Order(StringComparer.Ordinal));
        var outcome = Write(_plan, file.Save(), template.File);
        Assert.Contains((MergeFindingKind.CopyKept, "commitment/C1"), Found(outcome));
        Assert.Contains("Copie", new WordFile(outcome.Bytes).AllText, StringComparison.Ordinal);
        AssertSettled(_plan, outcome, template.File);
    });

    [Fact]
    public void Is_one_commitment_where_a_program_dropped_the_controls_around_its_places() => Check(
        40, from template in _template from dice in Gen.Choose(0, 1000) select (template, dice), one =>
        {
            var file = new WordFile(Write(_plan, template: one.template.File).Bytes);
            var items = file.Controls.Where(control => Tag(control)?.Split('/') is ["commitment", _] or ["commitment", _, "milestone", _]).Reverse().ToList();
            foreach (var (index, item) in items.Index().Where(item => (one.dice >> (item.Index % 10)) % 2 == 0))
            {
                item.ReplaceWith(item.Element(W + "sdtContent")!.Elements());
            }

            var read = PlanReading.Read(file.Save());
            Assert.Equal(PlanJson.Write(_plan), PlanJson.Write(read.Plan));
        });

    [Fact]
    public void Is_read_whole_where_a_program_dropped_all_tags() => Check(20, _template, template =>
    {
        var file = new WordFile(Write(_plan, template: template.File).Bytes);
        foreach (var control in file.Controls.Reverse().ToList())
        {
            control.ReplaceWith(control.Element(W + "sdtContent")!.Elements());
        }

        var read = PlanReading.Read(file.Save());
        Assert.Equal(_plan.Commitments.Select(Shape), read.Plan.Commitments.Select(Shape));

        static string Shape(OpenCommitment one) =>
            $"{one.Id} {one.Name} {one.LeadAgency} {string.Join(' ', one.Milestones.Select(milestone => $"{milestone.Id} {milestone.Title}"))}";
    });

    private static void AssertUntouched(MergeOutcome outcome) => Assert.DoesNotContain(
        outcome.Findings, finding => finding.Kind is MergeFindingKind.CopyKept or MergeFindingKind.RemovedByPerson or MergeFindingKind.WithdrawnKept);

    /// <summary>Each field in each of its places says what the plan says.</summary>
    private static void AssertShows(OpenPlan plan, Template template, byte[] bytes)
    {
        var fresh = new WordFile(Write(plan, template: template.File).Bytes);
        var shown = Shown(new(bytes));
        Assert.All(Shown(fresh), field =>
        {
            Assert.True(shown[field.Key].Count() >= field.Count(), field.Key);
            Assert.All(shown[field.Key], text => Assert.Equal(field.First(), text));
        });
    }

    private static ILookup<string, string> Shown(WordFile file) => file.Controls
        .Where(control => Tag(control)?.Split('/') is ["commitment", _, _] or ["commitment", _, "milestone", _, _])
        .ToLookup(control => Tag(control)!, WordFile.Text, StringComparer.Ordinal);

    private static OpenCommitment Commitment(string id, string name, params string[] milestones) => new()
    {
        Id = id,
        Number = id[1..],
        Name = name,
        LeadAgency = "Direction " + name,
        What = "Quoi " + name,
        PublicProblem = "Problème " + name,
        Milestones = [.. milestones.Select(one => new OpenMilestone { Id = one, Title = $"Étape {name} {one}", EndDate = PartialDate.Of(2027, 6) })],
    };

    private static void Check<T>(int times, Gen<T> any, Action<T> holds) =>
        Prop.ForAll(any.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(2026, 311).WithQuietOnSuccess(true));

    private enum Kind
    {
        Row,
        Form,
        FormOfRows,
    }

    /// <param name="Milestones">The fields of its milestones; empty: none are shown there.</param>
    private sealed record Place(Kind Kind, string[] Fields, string Milestones)
    {
        public XElement Build() => Kind switch
        {
            Kind.Row => Table([
                Row([.. Fields.Select(name => Run("En-tête " + name))]),
                Holder("commitment/*", [Row([.. Fields.Select(name => Inline("commitment/*/" + name))]), .. MilestoneRows()]),
            ]),
            Kind.Form => Holder("commitment/*", [
                Paragraph("Fiche à remplir"),
                .. Fields.Select(name => new XElement(W + "p", Run("Libellé : "), Inline("commitment/*/" + name))),
                .. Milestones.Length > 0 ? [Holder("commitment/*/milestone/*", [.. MilestoneFields().Select(field => new XElement(W + "p", field))])] : Array.Empty<XElement>(),
                Paragraph("Fin de la fiche"),
            ]),
            _ => Holder("commitment/*", [
                Table([
                    .. Fields.Select(name => new XElement(
                        W + "tr", new XElement(W + "tc", Paragraph("Question sur " + name)), new XElement(W + "tc", new XElement(W + "p", Inline("commitment/*/" + name))))),
                    .. MilestoneRows(),
                ]),
                Paragraph("Note de bas de fiche."),
            ]),
        };

        public override string ToString() => $"{Kind}({string.Join(' ', Fields)}; {Milestones})";

        private XElement[] MilestoneRows() => Milestones.Length > 0 ? [Holder("commitment/*/milestone/*", Row(MilestoneFields()))] : [];

        private XElement[] MilestoneFields() => [.. Milestones.Split(' ').Select(name => Inline("commitment/*/milestone/*/" + name))];
    }

    private sealed record Template(Place[] Places)
    {
        public byte[] File { get; } = Of([
            new XElement(W + "p", Inline("plan/title")), Paragraph("Mentions fixes du modèle"),
            .. Places.SelectMany(place => new[] { Paragraph("Titre de partie"), place.Build(), Paragraph("Un texte fixe après.") }),
        ]);

        public override string ToString() => string.Join(" | ", Places.Select(place => place.ToString()));
    }
}
