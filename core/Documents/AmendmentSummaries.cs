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
    public static OpenPlan In(OpenPlan plan) => plan.Submission is not { Amendments.IsEmpty: false } submission ? plan : plan with
    {
        Submission = submission with
        {
            Amendments =
            [
                .. submission.Amendments.Select(amendment => !string.IsNullOrWhiteSpace(amendment.Summary) || amendment.Commitment is null
                    ? amendment
                    : amendment with { Summary = Proposed(plan, amendment.Commitment) ?? amendment.Summary }),
            ],
        },
    };

    /// <returns>Null where the adopted plan is not known, or the commitment is as it was.</returns>
    public static string? Proposed(OpenPlan plan, string commitment)
    {
        var texts = new Texts(Language.Of(plan.Language));
        return plan.Adopted?.Baseline is { } baseline
            && PlanComparison.Of(baseline.Commitments, plan.Commitments.Where(one => one.Status == CommitmentStatus.Retained))
                .FirstOrDefault(one => one.Commitment.Id == commitment) is { Kind: not ChangeKind.Unchanged } change
            ? ChangeWords.InOneLine(change, Reason(plan, change, texts), texts)
            : null;
    }

    /// <summary>Why a commitment was set aside.</summary>
    private static string? Reason(OpenPlan plan, CommitmentChange change, Texts texts) => plan.Commitments
        .FirstOrDefault(one => one.Id == change.Commitment.Id)?.Others.FirstOrDefault(other => other.Name == "reason") is
            { Value.ValueKind: System.Text.Json.JsonValueKind.String } reason
            ? texts.Format("Reason", reason.Value.GetString()!)
            : null;
}
