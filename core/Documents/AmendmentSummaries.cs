using OgpTeams.Documents.Assessments;
using OgpTeams.Documents.Elements;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents;

/// <summary>What we propose to say of an amendment (modification) of an adopted plan: what changed, with what stood before.</summary>
public static class AmendmentSummaries
{
    /// <summary>The plan, each of its amendments with a summary: the owners' where they gave one.</summary>
    public static OpenPlan In(OpenPlan plan)
    {
        if (plan.Submission is not { Amendments.IsEmpty: false } submission)
        {
            return plan;
        }

        var changes = Changes(plan).ToDictionary(change => change.Commitment.Id, StringComparer.Ordinal);
        return plan with
        {
            Submission = submission with
            {
                Amendments =
                [
                    .. submission.Amendments.Select(amendment =>
                        string.IsNullOrWhiteSpace(amendment.Summary) && changes.TryGetValue(amendment.Commitment ?? "", out var change)
                            ? amendment with { Summary = Said(plan, change) }
                            : amendment),
                ],
            },
        };
    }

    /// <summary>The plan with its owners' summaries only: those proposed are worked out again in another language.</summary>
    public static OpenPlan Without(OpenPlan plan) => plan.Submission is not { Amendments.IsEmpty: false } submission ? plan : plan with
    {
        Submission = submission with
        {
            Amendments = [.. submission.Amendments.Select(amendment => amendment.Summary == Proposed(plan, amendment.Commitment ?? "")
                ? amendment with { Summary = null }
                : amendment)],
        },
    };

    /// <returns>Null where the adopted plan is not known, or the commitment is as it was.</returns>
    public static string? Proposed(OpenPlan plan, string commitment) =>
        Changes(plan).FirstOrDefault(change => change.Commitment.Id == commitment) is { } change ? Said(plan, change) : null;

    private static IEnumerable<CommitmentChange> Changes(OpenPlan plan) => plan.Adopted?.Baseline is not { } baseline ? []
        : PlanComparison.Of(baseline.Commitments, plan.Commitments.Where(one => one.Status == CommitmentStatus.Retained))
            .Where(change => change.Kind != ChangeKind.Unchanged);

    private static string Said(OpenPlan plan, CommitmentChange change)
    {
        var texts = new Texts(Language.Of(plan.Language));
        return ChangeWords.InOneLine(change, Reason(plan, change, texts), texts);
    }

    /// <summary>Why a commitment was set aside.</summary>
    private static string? Reason(OpenPlan plan, CommitmentChange change, Texts texts) => plan.Commitments
        .FirstOrDefault(one => one.Id == change.Commitment.Id)?.Others.FirstOrDefault(other => other.Name == "reason") is
    { Value.ValueKind: System.Text.Json.JsonValueKind.String } reason
            ? texts.Format("Reason", reason.Value.GetString()!)
            : null;
}
