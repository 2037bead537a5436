using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Tests.Templates;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.PlanSamples;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Merging;

/// <summary>Several workshops write in the plan over months; drafters edit it in between.</summary>
public sealed class Merging_into_an_edited_plan
{
    private static readonly string _land = $"commitment/{Land.Id}";
    private static readonly byte[] _first = Write(Plan).Bytes;

    [Fact]
    public void Changes_nothing_when_nothing_is_new()
    {
        var outcome = Write(Plan, _first);
        Assert.False(outcome.Changed);
        Assert.Same(_first, outcome.Bytes);
        Assert.Empty(outcome.Findings);
    }

    [Fact]
    public void Updates_what_nobody_edited_down_to_the_milestones()
    {
        var plan = With(
            Land with { What = "Autre contenu.\nEn deux lignes.", Milestones = Land.Milestones.SetItem(0, Land.Milestones[0] with { Budget = "1 €" }) },
            Grants, Portal);
        var outcome = Write(plan, _first);
        Assert.Empty(outcome.Findings);
        Assert.Equal("Autre contenu.\nEn deux lignes.", new WordFile(outcome.Bytes).TextOf(_land + "/what"));
        Assert.Equal("1\u00A0€", new WordFile(outcome.Bytes).TextOf(_land + "/milestone/M1/budget"));
        AssertSettled(plan, outcome);
    }

    [Fact]
    public void Keeps_a_drafters_words_and_proposes_ours_in_a_comment()
    {
        var plan = With(Land with { What = "Notre phrase." }, Grants, Portal);
        var outcome = Write(plan, Edited(file => file.Type(_land + "/what", "La phrase du rédacteur.")));
        Assert.Equal([(MergeFindingKind.KeptPersonsText, _land + "/what")], outcome.Findings.Select(one => (one.Kind, one.Tag)));
        Assert.Equal("La phrase du rédacteur.", new WordFile(outcome.Bytes).TextOf(_land + "/what"));
        Assert.Contains("Notre phrase.", Assert.Single(new WordFile(outcome.Bytes).Comments).Text, StringComparison.Ordinal);
        AssertSettled(plan, outcome);
    }

    [Fact]
    public void Takes_in_a_commitment_retained_later_at_its_place()
    {
        var first = Write(With(Land, Portal)).Bytes;
        var outcome = Write(With(Land, Grants, Portal), first);
        Assert.Empty(outcome.Findings);
        Assert.Equal([Land.Id, Grants.Id, Portal.Id], Commitments(outcome));
        Assert.Equal(Grants.Milestones[0].Title, new WordFile(outcome.Bytes).TextOf($"commitment/{Grants.Id}/milestone/M1/title"));
        AssertSettled(With(Land, Grants, Portal), outcome);
    }

    [Fact]
    public void Takes_in_the_first_commitment_where_it_said_there_was_none()
    {
        var empty = Write(With()).Bytes;
        Assert.Contains("Aucun engagement n’est encore retenu", new WordFile(empty).AllText, StringComparison.Ordinal);
        var outcome = Write(With(Land), empty);
        Assert.Empty(outcome.Findings);
        Assert.DoesNotContain("Aucun engagement", new WordFile(outcome.Bytes).AllText, StringComparison.Ordinal);
        Assert.NotNull(new WordFile(outcome.Bytes).Control("plan/commitments").Descendants(W + "tag")
            .Single(tag => (string?)tag.Attribute(W + "val") == _land));
        AssertSettled(With(Land), outcome);
    }

    [Fact]
    public void Shows_retained_commitments_and_no_other()
    {
        Assert.Equal([Land.Id, Grants.Id, Portal.Id], Commitments(Write(Plan)));
        Assert.DoesNotContain("Une proposition", new WordFile(_first).AllText, StringComparison.Ordinal);
    }

    [Fact]
    public void Lets_a_commitment_go_that_is_set_aside_and_bring_it_back_when_it_is_retained_again()
    {
        var plan = With(Land with { Status = CommitmentStatus.SetAside }, Grants, Portal);
        var outcome = Write(plan, _first);
        Assert.Empty(outcome.Findings);
        Assert.Equal([Grants.Id, Portal.Id], Commitments(outcome));
        Assert.DoesNotContain(Land.Name!, new WordFile(outcome.Bytes).AllText, StringComparison.Ordinal);
        AssertSettled(plan, outcome);

        var back = Write(Plan, outcome.Bytes);
        Assert.Equal([Land.Id, Grants.Id, Portal.Id], Commitments(back));
        AssertSettled(Plan, back);
    }

    [Fact]
    public void Keeps_a_commitment_whole_that_is_set_aside_after_people_worked_on_it()
    {
        var plan = With(Grants, Portal);
        var outcome = Write(plan, Edited(file => file.Type(_land + "/milestone/M2/title", "Une étape précisée")));
        Assert.Equal([(MergeFindingKind.WithdrawnKept, _land)], outcome.Findings.Select(one => (one.Kind, one.Tag)));
        Assert.Equal([Land.Id, Grants.Id, Portal.Id], Commitments(outcome));
        Assert.Equal(["M1", "M2", "M3", "M4"], Milestones(outcome));
        Assert.False(Write(plan, outcome.Bytes).Changed);
    }

    [Fact]
    public void Adds_removes_and_reorders_milestones_nobody_touched()
    {
        var milestone = new OpenMilestone { Id = "M9", Title = "Une de plus", StartDate = PartialDate.Of(2018, 10) };
        var plan = With(Land with { Milestones = [Land.Milestones[3], milestone, Land.Milestones[0], Land.Milestones[1]] }, Grants, Portal);
        var outcome = Write(plan, _first);
        Assert.Empty(outcome.Findings);
        Assert.Equal(["M4", "M9", "M1", "M2"], Milestones(outcome));
        Assert.Equal("octobre 2018", new WordFile(outcome.Bytes).TextOf(_land + "/milestone/M9/startDate"));
        AssertSettled(plan, outcome);
    }

    [Fact]
    public void Fills_a_table_of_milestones_that_was_empty()
    {
        var first = Write(With(Land with { Milestones = [] })).Bytes;
        var outcome = Write(With(Land), first);
        Assert.Empty(outcome.Findings);
        Assert.Equal(["M1", "M2", "M3", "M4"], Milestones(outcome));
        AssertSettled(With(Land), outcome);
    }

    [Fact]
    public void Leaves_out_a_milestone_that_a_drafter_deleted()
    {
        var outcome = Write(Plan, Edited(file => file.Control(_land + "/milestone/M2").Remove()));
        Assert.Equal([(MergeFindingKind.RemovedByPerson, _land + "/milestone/M2")], outcome.Findings.Select(one => (one.Kind, one.Tag)));
        Assert.Equal(["M1", "M3", "M4"], Milestones(outcome));
    }

    [Fact]
    public void Keeps_a_row_that_a_drafter_added_and_the_order_they_gave()
    {
        var edited = Edited(file =>
        {
            var second = file.Control(_land + "/milestone/M2");
            file.Control(_land + "/milestone/M1").AddBeforeSelf(new XElement(second));
            second.Remove();
            var last = file.Control(_land + "/milestone/M4");
            last.AddAfterSelf(new XElement(
                W + "tr", Enumerable.Range(0, 4).Select(_ => new XElement(W + "tc", new XElement(W + "p", Run("Ajouté"))))));
        });
        var plan = With(Land with { Milestones = [.. Land.Milestones.Reverse()] }, Grants, Portal);
        var outcome = Write(plan, edited);
        Assert.Equal([MergeFindingKind.OrderKept], outcome.Findings.Select(one => one.Kind));
        Assert.Equal(["M2", "M1", "M3", "M4"], Milestones(outcome));
        Assert.Contains("Ajouté", new WordFile(outcome.Bytes).AllText, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_the_contents_in_step_with_the_commitments()
    {
        Assert.Equal(
            [
                "1. Introduction", "2. Les efforts du gouvernement ouvert à ce jour", "3. Processus de développement du PAN", "4. Engagements",
                "5. Documents publics relatifs aux terres", "6. Ouvrir le registre des subventions", "بوابة البيانات المفتوحة",
            ],
            Contents(_first));
        Assert.Equal("6. Ouvrir le registre des subventions", Contents(Write(With(Grants), _first).Bytes)[^1]);
    }

    [Fact]
    public void Keeps_a_chapter_that_came_into_one_control_with_the_end_of_the_contents()
    {
        var edited = Edited(file =>
        {
            var last = file.Body.Descendants(W + "hyperlink").Last().Parent!;
            var chapter = file.Body.Elements(W + "p").First(paragraph => WordFile.Text(paragraph) == "1. Introduction");
            last.ReplaceWith(OwnTemplate.Holder("", new XElement(last), new XElement(chapter)));
            chapter.Remove();
        });
        var outcome = Write(With(Grants), edited);
        Assert.Contains("1. Introduction", new WordFile(outcome.Bytes).Body.Descendants(W + "pStyle")
            .Where(style => (string?)style.Attribute(W + "val") == "Heading1").Select(style => WordFile.Text(style.Parent!.Parent!)));
    }

    [Fact]
    public void Leaves_the_page_numbers_Word_put_in_the_contents()
    {
        var numbered = Edited(file =>
        {
            foreach (var line in file.Body.Descendants(W + "hyperlink"))
            {
                line.Add(new XElement(W + "r", new XElement(W + "tab")), new XElement(W + "r", new XElement(W + "t", "12")));
            }
        });
        Assert.False(Write(Plan, numbered).Changed);
    }

    [Fact]
    public void Keeps_words_a_drafter_wrote_in_or_after_a_line_of_the_contents()
    {
        var annotated = Edited(file =>
        {
            var lines = file.Body.Descendants(W + "hyperlink").Select(link => link.Parent!).ToList();
            lines[1].Add(Run(" (à relire)"));
            lines[^1].Add(Run(" Fin du sommaire."));
        });
        var outcome = Write(With(Grants), annotated);
        Assert.Contains(" (à relire)", new WordFile(outcome.Bytes).AllText, StringComparison.Ordinal);
        Assert.Contains(" Fin du sommaire.", new WordFile(outcome.Bytes).AllText, StringComparison.Ordinal);
        AssertSettled(With(Grants), outcome);
    }

    [Fact]
    public void Points_every_line_of_the_contents_to_its_heading()
    {
        var file = new WordFile(Write(With(Grants, Land), _first).Bytes);
        var anchors = file.Body.Descendants(W + "hyperlink").Select(line => (string?)line.Attribute(W + "anchor")).ToList();
        Assert.Equal(anchors.Count, anchors.Distinct().Count());
        Assert.All(anchors, anchor => Assert.Single(
            file.Body.Descendants(W + "bookmarkStart"), start => (string?)start.Attribute(W + "name") == anchor));
    }

    [Fact]
    public void Refuses_another_plans_document() => Assert.Equal(
        UnusableReason.OtherDocument,
        Assert.Throws<UnusableDocumentException>(() => PlanDocument.Write(Plan, "Q", _first)).Reason);

    private static MergeOutcome Write(OpenPlan plan, byte[]? existing = null) => PlanDocument.Write(plan, "P", existing);

    private static byte[] Edited(Action<WordFile> edit)
    {
        var file = new WordFile(_first);
        edit(file);
        return file.Save();
    }

    private static IEnumerable<string> Commitments(MergeOutcome outcome) => new WordFile(outcome.Bytes).Tags
        .Select(tag => tag.Split('/')).Where(parts => parts is ["commitment", _]).Select(parts => parts[1]);

    private static IEnumerable<string> Milestones(MergeOutcome outcome) => new WordFile(outcome.Bytes).Tags
        .Where(tag => tag.StartsWith(_land + "/milestone/", StringComparison.Ordinal)).Select(tag => tag.Split('/'))
        .Where(parts => parts.Length == 4).Select(parts => parts[3]);

    private static List<string> Contents(byte[] bytes) => new WordFile(bytes).Body.Descendants(W + "hyperlink").Select(WordFile.Text).ToList();

    [Theory]
    [InlineData("commitment/C-10")]
    [InlineData("commitment/*")]
    public void Takes_no_control_among_the_properties_of_a_cell_for_an_item(string tag)
    {
        var damaged = EditedPlan.Edit(EditedPlan.First, file => file.Control(EditedPlan.What).Ancestors(W + "tc").First().Element(W + "tcPr")!.AddFirst(
            OwnTemplate.Holder(tag, new XElement(W + "shd"))));
        var plan = With(Grants, new OpenCommitment { Id = "C-10", Name = "Un engagement de plus" });
        var outcome = Write(plan, damaged);
        Assert.Equal(["Un engagement de plus"], EditedPlan.TextsOf(outcome, "commitment/C-10/name"));
        Assert.False(Write(plan, outcome.Bytes).Changed);
    }

    [Fact]
    public void Leaves_the_heading_alone_when_a_drafter_renames_the_commitment_in_its_form()
    {
        var renamed = Edited(file => file.Type(_land + "/name", "Une terre, un titre"));
        var outcome = Write(Plan, renamed);
        Assert.False(outcome.Changed);
        Assert.Empty(outcome.Findings);
        Assert.Contains(Land.Name!, new WordFile(outcome.Bytes).TextOf(_land + "/heading"), StringComparison.Ordinal);
    }

    private static void AssertSettled(OpenPlan plan, MergeOutcome outcome)
    {
        var again = Write(plan, outcome.Bytes);
        Assert.False(again.Changed, string.Join('\n', again.Findings));
        Assert.Empty(DocumentCheck.Validate(outcome.Bytes));
    }
}
