using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Rules;

namespace OgpTeams.Domain.Tests.Rules;

/// <summary>The manual's worked example, as <c>docs/examples/plan-land.json</c> tells it: nothing is wrong with it.</summary>
internal static class Land
{
    public static readonly OpenPlan Whole = ((ParsedPlan.Usable)PlanJson.Parse(File.ReadAllBytes("plan-land.json"))).Plan;

    /// <summary>Without a word of handing it in.</summary>
    public static readonly OpenPlan Plan = Whole with { Submission = null };

    public static readonly OpenCommitment Commitment = Plan.Commitments.Single();

    public static RuleSet Manual => RuleSets.Default;

    /// <summary>
    /// The ids of what is found, but for the one commitment where five are advised, and the facts and words that a test leaves
    /// out: that these are named has its own tests.
    /// </summary>
    public static string[] Ids(OpenPlan plan, Stage stage = Stage.Submission, RuleSet? rules = null, DateOnly? today = null) =>
        [.. Findings(plan, stage, rules, today).Select(finding => finding.Id)];

    public static Finding[] Findings(OpenPlan plan, Stage stage = Stage.Submission, RuleSet? rules = null, DateOnly? today = null) =>
        [.. PlanCheck.Run(plan, rules ?? Manual, stage, today).Where(finding => finding.Id is not ("B33" or "B75" or "B76"))];

    /// <summary>The ids of what is found once the commitment is changed.</summary>
    public static string[] IdsWith(Func<OpenCommitment, OpenCommitment> change, Stage stage = Stage.Submission) => Ids(With(change), stage);

    public static OpenPlan With(Func<OpenCommitment, OpenCommitment> change) => Plan with { Commitments = [change(Commitment)] };

    /// <summary>With one milestone changed.</summary>
    public static OpenPlan WithMilestone(int index, Func<OpenMilestone, OpenMilestone> change) => With(commitment => commitment with
    {
        Milestones = commitment.Milestones.SetItem(index, change(commitment.Milestones[index])),
    });

    /// <summary>So many of it, told apart by number and name.</summary>
    public static OpenPlan Times(int count) => Whole with
    {
        Commitments = [.. Enumerable.Range(1, count).Select(number => Commitment with { Id = $"C{number}", Number = $"{number}", Name = $"Terres {number}" })],
    };

    public static OpenPlan HandedIn(Func<OpenSubmission, OpenSubmission> told) => Plan with { Submission = told(new OpenSubmission()) };

    public static OpenPlan Reported(params OpenAssessment[] reports) => Plan with { Assessments = [.. reports] };

    /// <summary>A mid-term report without reproach.</summary>
    public static OpenAssessment Report { get; } = new()
    {
        Kind = AssessmentKind.Midterm,
        Date = PartialDate.Of(2018, 8, 31),
        Since = new() { Commitments = [Commitment] },
        Sections = AssessmentSection.All.Except(AssessmentSection.Optional)
            .ToImmutableSortedDictionary(section => section, _ => "Un an après.", StringComparer.Ordinal),
        Commitments =
        [
            new()
            {
                Id = Commitment.Id,
                Level = CompletionLevel.Limited,
                Results = "Le conseil est réuni.",
                NextSteps = ["Délivrer les titres"],
                Milestones =
                [
                    .. Commitment.Milestones.Select((milestone, place) =>
                        new OpenMilestoneProgress(milestone.Id, place < 2 ? CompletionLevel.Complete : CompletionLevel.NotStarted)),
                ],
            },
        ],
        Submission = new()
        {
            Languages = ["fr", "en"],
            Consultation = new(PartialDate.Of(2018, 9, 1), PartialDate.Of(2018, 9, 15)),
            IrmRecommendations = ["Un", "Deux", "Trois", "Quatre", "Cinq"],
        },
    };
}
