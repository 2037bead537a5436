using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Tests.Templates;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.PlanSamples;
using static OgpTeams.Documents.Tests.Templates.OwnTemplate;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Merging;

/// <summary>LibreOffice drops every tag; what it saved is recognised, and still merged.</summary>
public sealed class Saving_a_plan_in_LibreOffice
{
    private static readonly Lazy<byte[]> _saved = new(() => Office.SaveAgain(Write(Plan, null).Bytes));

    [Fact]
    public void Loses_no_field_of_the_plan()
    {
        Assert.Empty(new WordFile(_saved.Value).Tags);
        var outcome = Write(Plan, _saved.Value);
        Assert.Equal([MergeFindingKind.Relinked], Kinds(outcome));
        Assert.Equal(["plan/commitments"], new WordFile(Write(Plan, null).Bytes).Tags.Except(new WordFile(outcome.Bytes).Tags));
        AssertSettled(Plan, outcome);
    }

    [Fact]
    public void Gives_no_word_of_a_template_to_the_field_behind_it()
    {
        XElement Line(string label, string field) => new(W + "p", Run(label), Inline($"commitment/*/{field}"));
        var template = OwnTemplate.WithHeader(
            Of(Block("plan/title"), Holder("commitment/*", Line("Fiche : ", "name"), Line("Chef de file : ", "leadAgency"))), "plan/country");
        var plan = With([.. new[] { Land, Grants }.Select(one => new OpenCommitment { Id = one.Id, Name = one.Name, LeadAgency = one.LeadAgency })]);
        var saved = Office.SaveAgain(EditedPlan.Write(plan, template: template).Bytes);
        var read = PlanReading.Read(saved).Plan;
        Assert.Equal(plan.Title, read.Title);
        Assert.Equal(plan.Commitments.Select(one => (one.Name, one.LeadAgency)), read.Commitments.Select(one => (one.Name, one.LeadAgency)));

        var renamed = plan with { Commitments = [plan.Commitments[0] with { Name = "Un autre nom" }, .. plan.Commitments.Skip(1)] };
        var outcome = EditedPlan.Write(renamed, saved, template);
        Assert.DoesNotContain(MergeFindingKind.KeptPersonsText, Kinds(outcome));
        Assert.Contains("Fiche : Un autre nom", new WordFile(outcome.Bytes).AllText, StringComparison.Ordinal);
        EditedPlan.AssertSettled(renamed, outcome, template);
    }

    [Fact]
    public void Does_not_stop_the_plan_from_being_brought_up_to_date()
    {
        var plan = With(
            Portal, Land with { PublicProblem = "Un autre problème.\nEn deux lignes.", Milestones = [Land.Milestones[2], Land.Milestones[0]] },
            new() { Id = "C-8", Name = "Une proposition retenue", Milestones = [new() { Id = "M1", Title = "La première" }] });
        var outcome = Write(plan, _saved.Value);
        Assert.Equal([MergeFindingKind.Relinked], Kinds(outcome));
        var file = new WordFile(outcome.Bytes);
        Assert.Equal("Un autre problème.\nEn deux lignes.", file.TextOf($"commitment/{Land.Id}/publicProblem"));
        Assert.Equal(
            ["commitment/C-7", $"commitment/{Land.Id}", "commitment/C-8"], file.Tags.Where(tag => tag.Split('/') is ["commitment", _]));
        Assert.Equal(
            ["M3", "M1"],
            file.Tags.Select(tag => tag.Split('/')).Where(tag => tag is ["commitment", "7F3AKQ0101", _, _]).Select(tag => tag[3]));
        Assert.DoesNotContain("Ouvrir le registre des subventions", file.AllText, StringComparison.Ordinal);
        AssertSettled(plan, outcome);
    }

    [Fact]
    public void Leaves_answers_that_were_typed_anew_to_be_found_by_their_label()
    {
        var (what, budget) = ($"commitment/{Land.Id}/what", $"commitment/{Land.Id}/milestone/M3/budget");
        var edited = Retyped(("Un conseil formé de", "Tout autre chose."), ("Temps des agents, portail", "Rien."));
        var plan = With(Land with { What = "Notre phrase." }, Grants, Portal);

        var outcome = Write(plan, edited);

        Assert.Equal([MergeFindingKind.Relinked, MergeFindingKind.KeptPersonsText], Kinds(outcome));
        Assert.Equal("Tout autre chose.", new WordFile(outcome.Bytes).TextOf(what));
        Assert.Equal("Rien.", new WordFile(outcome.Bytes).TextOf(budget));
        AssertSettled(plan, outcome);
    }

    [Fact]
    public void Reports_what_cannot_be_told_for_sure_and_writes_nothing_there()
    {
        var file = new WordFile(Retyped(("Un conseil formé de", "Tout autre chose.")));
        foreach (var label in file.Body.Descendants(W + "t").Where(text => text.Value == "Quel est l’engagement\u00A0?"))
        {
            label.Value = "Et après\u00A0?";
        }

        var plan = With(Land with { What = "Notre phrase." }, Grants, Portal);
        var outcome = Write(plan, file.Save());
        Assert.Equal(
            [(MergeFindingKind.NotFound, $"commitment/{Land.Id}/what"), (MergeFindingKind.Relinked, "")],
            outcome.Findings.Select(finding => (finding.Kind, finding.Tag)));
        Assert.DoesNotContain("Notre phrase.", new WordFile(outcome.Bytes).AllText, StringComparison.Ordinal);
        Assert.Contains("Tout autre chose.", new WordFile(outcome.Bytes).AllText, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_the_canvas_recognisable()
    {
        var saved = Office.SaveAgain(CanvasDocument.Write(Canvas, null).Bytes);
        Assert.Empty(new WordFile(saved).Tags);
        var content = Canvas with
        {
            Boxes = new Dictionary<string, string>(Canvas.Boxes)
            {
                ["what"] = "Une phrase.\nUne autre.",
                ["usefulness"] = "elle sert à tous",
            },
            Proposals = [Canvas.Proposals[0]],
            Reformulations = [],
        };
        var outcome = CanvasDocument.Write(content, saved);
        Assert.Equal([MergeFindingKind.Relinked], Kinds(outcome));
        Assert.Equal("Une phrase.\nUne autre.", new WordFile(outcome.Bytes).TextOf("canvas/what"));
        Assert.Equal("elle sert à tous", new WordFile(outcome.Bytes).TextOf("canvas/usefulness"));
        Assert.DoesNotContain("application mobile", new WordFile(outcome.Bytes).AllText, StringComparison.Ordinal);
        Assert.False(CanvasDocument.Write(content, outcome.Bytes).Changed);
        Assert.Empty(DocumentCheck.Validate(outcome.Bytes));
    }

    [Fact]
    public void Keeps_the_roadmap_recognisable()
    {
        var saved = Office.SaveAgain(RoadmapDocument.Write(Roadmap, null).Bytes);
        Assert.Empty(new WordFile(saved).Tags);
        var content = Roadmap with
        {
            Milestones = [Roadmap.Milestones[1] with { Duration = "deux mois" }, MilestoneOf("M9", "Former les maires")],
            SubActions = [.. Roadmap.SubActions.Skip(1), SubAction("S9", "Former les maires", selected: true)],
        };
        var outcome = RoadmapDocument.Write(content, saved);
        Assert.Equal([MergeFindingKind.Relinked], Kinds(outcome));
        var file = new WordFile(outcome.Bytes);
        Assert.Equal("deux mois", file.TextOf("roadmap/M2/duration"));
        Assert.Equal("1", file.TextOf("roadmap/M2/order"));
        Assert.Equal("Former les maires", file.TextOf("subaction/S9/text"));
        Assert.False(file.Has("roadmap/M1"));
        Assert.False(RoadmapDocument.Write(content, outcome.Bytes).Changed);
        Assert.Empty(DocumentCheck.Validate(outcome.Bytes));
    }

    [Fact]
    public void Shows_the_plan_on_its_pages()
    {
        var pages = Office.PdfText(Write(Plan, null).Bytes);
        Assert.All(
            ["Sommaire", "5. Documents publics relatifs aux terres", "Quel est l’engagement", "Les mairies ouvrent un bureau d’arbitrage", "Page 1 sur"],
            words => Office.AssertHolds(words, pages));
    }

    private static MergeOutcome Write(OpenPlan plan, byte[]? existing) => PlanDocument.Write(plan, "P", existing);

    private static IEnumerable<MergeFindingKind> Kinds(MergeOutcome outcome) => outcome.Findings.Select(finding => finding.Kind);

    /// <summary>The saved plan with whole cells typed anew, as somebody does who selects all: the bookmarks on those words go too.</summary>
    private static byte[] Retyped(params (string Start, string Text)[] cells)
    {
        var file = new WordFile(_saved.Value);
        foreach (var (start, text) in cells)
        {
            var cell = file.Body.Descendants(W + "tc").First(one => WordFile.Text(one).StartsWith(start, StringComparison.Ordinal));
            var marks = cell.Descendants().Where(one => one.Name == W + "bookmarkStart" || one.Name == W + "bookmarkEnd")
                .GroupBy(mark => (string?)mark.Attribute(W + "id")).Where(group => group.Count() == 1).SelectMany(group => group).ToList();
            cell.Elements(W + "p").Single().ReplaceNodes(Run(text), marks);
        }

        return file.Save();
    }

    private static void AssertSettled(OpenPlan plan, MergeOutcome outcome)
    {
        var again = Write(plan, outcome.Bytes);
        Assert.False(again.Changed, string.Join('\n', again.Findings));
        Assert.Empty(DocumentCheck.Validate(outcome.Bytes));
    }
}
