using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.PlanSamples;

namespace OgpTeams.Documents.Tests;

/// <summary>The sample plan a year on: one commitment goes on, one was withdrawn, one added, one is blocked.</summary>
internal static class AssessmentSamples
{
    public static readonly DateOnly Today = new(2018, 6, 30);

    public static readonly OpenCommitment Health = new()
    {
        Id = "H-1",
        Number = "6",
        Name = "Noter les centres de santé",
        EndDate = PartialDate.Of(2019, 3),
        Milestones = [new() { Id = "M1", Title = "Choisir les critères", EndDate = PartialDate.Of(2018, 2) }],
    };

    public static readonly OpenAssessment Midterm = new()
    {
        Kind = AssessmentKind.Midterm,
        Date = PartialDate.Of(Today),
        Period = "30 juin 2017 – 30 juin 2018",
        Since = new() { Commitments = [Land with { Number = "3", EndDate = PartialDate.Of(2019, 3, 31) }, Grants] },
        Sections = new Dictionary<string, string> { ["introduction"] = "Un an après.", ["lessons"] = "Allotir." }
            .ToImmutableSorted(),
        Commitments =
        [
            new()
            {
                Id = Land.Id,
                Level = CompletionLevel.Substantial,
                Status = ProgressStatus.OnTrack,
                Results = "1 640 titres délivrés.\nDes familles ont corrigé 37 erreurs.",
                NextSteps = ["Délivrer le reste", "Recruter des médiateurs"],
                MoreInfo = "Consultable sur place.",
                Milestones =
                [
                    new("M1", CompletionLevel.Complete, ProgressStatus.Done), new("M2", CompletionLevel.Complete),
                    new("M3", CompletionLevel.Substantial), new("M4", CompletionLevel.NotStarted),
                ],
            },
            new() { Id = "H-1", Level = CompletionLevel.Limited, Status = ProgressStatus.Blocked, Reason = "prestataire défaillant" },
            new() { Id = Grants.Id, Level = CompletionLevel.Limited, Reason = "devenu une obligation légale" },
        ],
    };

    public static readonly OpenPlan Assessed = Plan with
    {
        Commitments = [Land, Health, Portal, Grants with { Status = CommitmentStatus.SetAside }],
        Assessments = [Midterm],
    };

    public static MergeOutcome Write(
        OpenPlan plan, byte[]? existing = null, AssessmentKind kind = AssessmentKind.Midterm, byte[]? template = null) =>
        AssessmentDocument.Write(plan, kind, plan.Id, Today, existing, template);

    public static OpenPlan With(Func<OpenAssessment, OpenAssessment> change) => Assessed with { Assessments = [change(Midterm)] };

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, string> ToImmutableSorted(this Dictionary<string, string> texts) =>
        System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, texts);
}
