using System.Collections.Immutable;
using System.IO.Compression;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.Merging.EditedPlan;
using static OgpTeams.Documents.Tests.PlanSamples;

namespace OgpTeams.Documents.Tests.Merging;

/// <summary>
/// The document is open in Word: what the plan says since then is offered there, one field at a time, by the same base as the merge
/// that waits.
/// </summary>
public sealed class Proposing_to_whoever_has_it_open
{
    [Fact]
    public void Has_nothing_to_offer_where_the_document_says_it() => Assert.Empty(PlanProposals.Of(Plan, First));

    [Fact]
    public void Offers_what_only_the_plan_changed()
    {
        var proposal = Assert.Single(PlanProposals.Of(Changed, First));
        Assert.Equal(
            (What, Land.Id, "what", Land.What, "Notre nouvelle phrase.", PlanProposalKind.Text, false),
            (proposal.Tag, proposal.Commitment, proposal.Field, proposal.Current, proposal.Proposed, proposal.Kind, proposal.Conflicts));
    }

    [Fact]
    public void Offers_nothing_against_what_only_drafters_changed() =>
        Assert.Empty(PlanProposals.Of(Plan, Edit(file => file.Type(What, "Les mots du rédacteur."))));

    [Fact]
    public void Shows_both_texts_where_both_changed()
    {
        var proposal = Assert.Single(PlanProposals.Of(Changed, Edit(file => file.Type(What, "Les mots du rédacteur."))));
        Assert.Equal(("Les mots du rédacteur.", "Notre nouvelle phrase.", true), (proposal.Current, proposal.Proposed, proposal.Conflicts));
    }

    [Fact]
    public void Offers_a_date_in_the_words_of_the_document()
    {
        var proposal = Assert.Single(PlanProposals.Of(WithMilestone(one => one with { EndDate = PartialDate.Of(2018, 12, 15) }), First));
        Assert.Equal((Milestone + "/endDate", "milestone/M1/endDate", "15 décembre 2018"), (proposal.Tag, proposal.Field, proposal.Proposed));
    }

    [Fact]
    public void Offers_a_form_and_a_row_that_are_missing()
    {
        var fourth = new OpenMilestone { Id = "M9", Title = "Un registre en ligne", Deliverable = "Le registre" };
        var plan = With(
            Land with { Milestones = Land.Milestones.Add(fourth) }, Grants, Portal,
            new OpenCommitment { Id = "9B2CKQ0104", Number = "9", Name = "Un nouvel engagement", Milestones = [new OpenMilestone { Id = "N1", Title = "Rien encore" }] });
        var proposals = PlanProposals.Of(plan, First);
        Assert.Equal(
            [($"{Item}/milestone/M9", PlanProposalKind.Row), ("commitment/9B2CKQ0104", PlanProposalKind.Form)],
            proposals.Select(one => (one.Tag, one.Kind)).Order());
        Assert.Contains("Un registre en ligne", proposals.First(one => one.Kind == PlanProposalKind.Row).Proposed, StringComparison.Ordinal);
        Assert.Contains("Un nouvel engagement", proposals.First(one => one.Kind == PlanProposalKind.Form).Proposed, StringComparison.Ordinal);
    }

    [Fact]
    public void Offers_no_row_again_that_a_drafter_took_out()
    {
        var without = Edit(file => file.Control(Milestone)!.Remove());
        Assert.Empty(PlanProposals.Of(WithMilestone(one => one with { Title = "Autrement dit" }), without));
    }

    [Fact]
    public void Does_not_propose_what_was_taken_over_and_then_edited()
    {
        var inserted = Inserted(Assert.Single(PlanProposals.Of(Changed, First)));
        var edited = Edit(file => file.Type(What, "Notre nouvelle phrase, mieux dite."));
        var outcome = PlanDocument.Write(Changed, "P", edited, inserted: inserted);
        var word = new WordFile(outcome.Bytes);
        Assert.Equal("Notre nouvelle phrase, mieux dite.", word.TextOf(What));
        Assert.Empty(word.Comments);
        Assert.Equal("Notre nouvelle phrase, mieux dite.", Assert.Single(PlanChanges.Of(Changed, outcome.Bytes)).Document);

        // Without having been told it would have proposed its own again.
        Assert.NotEmpty(new WordFile(Write(Changed, edited).Bytes).Comments);
    }

    [Fact]
    public void Writes_itself_what_was_taken_over_and_then_undone()
    {
        var inserted = Inserted(Assert.Single(PlanProposals.Of(Changed, First)));
        var outcome = PlanDocument.Write(Changed, "P", Edit(file => file.Type(Item + "/leadAgency", "Un autre organisme")), inserted: inserted);
        Assert.Equal("Notre nouvelle phrase.", new WordFile(outcome.Bytes).TextOf(What));
    }

    [Fact]
    public void Calls_everything_a_conflict_where_nobody_knows_what_was_written()
    {
        using var file = new MemoryStream();
        file.Write(First);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.Entries.Where(entry => entry.FullName.StartsWith("customXml/", StringComparison.Ordinal)).ToList().ForEach(entry => entry.Delete());
        }

        Assert.Contains(PlanChanges.Of(Changed, file.ToArray()), change => change.Field == What);
        Assert.All(
            PlanChanges.Of(Changed, file.ToArray()).Where(change => change.Kind == OgpTeams.Domain.Plans.WordChangeKind.Changed), change => Assert.True(change.Conflicts));
    }

    [Fact]
    public void Offers_what_a_report_was_told_since()
    {
        var first = AssessmentSamples.Write(AssessmentSamples.Assessed).Bytes;
        Assert.Empty(Of(AssessmentSamples.Assessed, first));
        var told = AssessmentSamples.With(one => one with
        {
            Commitments = [.. one.Commitments.Select(progress => progress.Id == Land.Id ? progress with { Results = "Le registre est ouvert." } : progress)],
        });
        var proposal = Assert.Single(Of(told, first));
        Assert.Equal(
            ($"assessment/commitment/{Land.Id}/results", Land.Id, "results", "Le registre est ouvert."),
            (proposal.Tag, proposal.Commitment, proposal.Field, proposal.Proposed));
    }

    private static ImmutableArray<PlanProposal> Of(OpenPlan plan, byte[] report) =>
        PlanProposals.Of(plan, AssessmentKind.Midterm, AssessmentSamples.Today, report);

    private static Dictionary<string, string> Inserted(PlanProposal proposal) => new() { [proposal.Tag] = proposal.Fingerprint };
}
