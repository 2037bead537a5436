using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.PlanSamples;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Writing;

/// <summary>« Modifications depuis l’adoption » in the document of an adopted plan.</summary>
public sealed class Listing_amendments
{
    private static readonly OpenPlan _adopted = Plan with
    {
        Adopted = new(PartialDate.Of(2017, 6, 15), new() { Commitments = [Land, Grants] }),
    };

    private static readonly OpenPlan _amended = AmendmentSummaries.In(Amend(_adopted with
    {
        Commitments = [Land with { LeadAgency = "Ministère des terres" }, .. _adopted.Commitments.Skip(1)],
    }, Land));

    private static readonly string _summary = $"amendment/{Land.Id}/summary";

    [Fact]
    public void Says_what_changed_with_what_stood_before()
    {
        var written = Write(_amended);
        Assert.Equal("Modifications depuis l’adoption", Text(written.Control("plan/amendments")).Split('\n')[0]);
        Assert.Equal($"Engagement 5 – {Land.Name} (3 mars 2018)\u00A0:", written.TextOf($"amendment/{Land.Id}/heading"));
        Assert.Equal(
            "Modifié : organisme d’exécution : « Autorité nationale relative aux terres » → « Ministère des terres ».", Typed(written.TextOf(_summary)));
    }

    [Fact]
    public void Is_valid_and_accessible() => Assert.Empty(DocumentCheck.Validate(PlanDocument.Write(_amended, "P", null).Bytes));

    [Fact]
    public void Stands_only_in_an_adopted_plan_that_changed()
    {
        Assert.All(new[] { Plan, _adopted, _amended with { Adopted = null } }, plan => Assert.DoesNotContain(
            Write(plan).Tags, tag => tag.StartsWith("amendment/", StringComparison.Ordinal) || tag == "plan/amendments"));
    }

    [Fact]
    public void Says_why_a_commitment_was_withdrawn()
    {
        var aside = Grants with
        {
            Status = CommitmentStatus.SetAside,
            Others = [new("reason", System.Text.Json.JsonSerializer.SerializeToElement("Fait ailleurs"))],
        };
        var gone = AmendmentSummaries.In(Amend(_adopted with { Commitments = [Land, aside] }, Grants, Grants.Name));
        var written = Write(gone with { Commitments = [Land] });
        Assert.Equal("Retiré du plan. Motif : Fait ailleurs.", Typed(written.TextOf($"amendment/{Grants.Id}/summary")));
        Assert.StartsWith(Grants.Name!, written.TextOf($"amendment/{Grants.Id}/heading"), StringComparison.Ordinal);
    }

    /// <summary>A document that an earlier version wrote has no place for it.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Comes_into_a_document_that_people_work_on(bool hasPlace)
    {
        var edited = Write(_adopted).Type($"commitment/{Land.Id}/what", "Un conseil paritaire.");
        if (!hasPlace)
        {
            edited.Body.Elements().Where(one => one.Name.LocalName.StartsWith("bookmark", StringComparison.Ordinal)).ToList().ForEach(one => one.Remove());
        }

        var outcome = PlanDocument.Write(_amended, "P", edited.Save());
        Assert.DoesNotContain(outcome.Findings, finding => finding.Kind == Outcomes.MergeFindingKind.NotPlaced);
        var merged = new WordFile(outcome.Bytes);
        var order = merged.Tags.Where(tag => tag is "plan/commitments" or "plan/amendments" || tag.EndsWith("/summary", StringComparison.Ordinal));
        Assert.Equal(["plan/commitments", "plan/amendments", _summary], order);
        Assert.Contains("Un conseil paritaire.", merged.AllText, StringComparison.Ordinal);
        Assert.Empty(DocumentCheck.Validate(outcome.Bytes));
        Assert.False(PlanDocument.Write(_amended, "P", outcome.Bytes).Changed);

        // A second one stands beside the first; what is undone goes.
        var second = Amend(_amended with { Commitments = [.. _amended.Commitments.Select(one => one.Id == Grants.Id ? one with { Name = "Subventions" } : one)] }, Grants);
        var both = PlanDocument.Write(AmendmentSummaries.In(second), "P", outcome.Bytes);
        Assert.Equal(2, new WordFile(both.Bytes).Tags.Count(tag => tag.EndsWith("/summary", StringComparison.Ordinal)));
        Assert.DoesNotContain(
            new WordFile(PlanDocument.Write(_adopted, "P", both.Bytes).Bytes).Tags, tag => tag.Contains("amendment", StringComparison.Ordinal));
    }

    [Fact]
    public void Gives_back_what_drafters_say_of_an_amendment()
    {
        var edited = Write(_amended).Type(_summary, "L’organisme change de nom.").Save();
        var merged = PlanDocument.Write(_amended, "P", edited).Bytes;
        Assert.Equal("L’organisme change de nom.", new WordFile(merged).TextOf(_summary));
        var change = Assert.Single(PlanChanges.Of(_amended, merged));
        Assert.Equal((_summary, false, "L’organisme change de nom."), (change.Field, change.Conflicts, change.Fields["summary"]));
        Assert.Equal(Land.Id, change.Place.Amendment?.Value);
        Assert.Equal("L’organisme change de nom.", PlanReading.Read(merged).Plan.Submission!.Amendments[0].Summary);

        // Once taken, both say the same.
        var taken = _amended with
        {
            Submission = new() { Amendments = [_amended.Submission!.Amendments[0] with { Summary = "L’organisme change de nom." }] },
        };
        Assert.Empty(PlanChanges.Of(taken, PlanDocument.Write(taken, "P", merged).Bytes));
    }

    [Fact]
    public void Is_read_back_whole()
    {
        var read = PlanReading.Read(PlanDocument.Write(_amended, "P", null).Bytes);
        Assert.Equal(PlanJson.Write(_amended), PlanJson.Write(read.Plan));
        Assert.Empty(PlanChanges.Of(_amended, PlanDocument.Write(_amended, "P", null).Bytes));
    }

    private static OpenPlan Amend(OpenPlan plan, OpenCommitment commitment, string? name = null) => plan with
    {
        Submission = new()
        {
            Amendments = [.. plan.Submission?.Amendments ?? [], new OpenAmendment(PartialDate.Of(2018, 3, 3), commitment.Id, null, name)],
        },
    };

    private static WordFile Write(OpenPlan plan) => new(PlanDocument.Write(plan, "P", null).Bytes);
}
