using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Domain.Decision<OgpTeams.Domain.Plans.PlanEvent>;
using Decision = OgpTeams.Domain.Decision<OgpTeams.Domain.Plans.PlanEvent>;

namespace OgpTeams.Domain.Plans;

/// <summary>What people tell about a plan and its commitments beyond what workshops make.</summary>
internal static class DetailRules
{
    public static Decision Of(PlanCommand.Detail detail, Plan plan) =>
        Changes(detail.Edits, field => plan.Details.GetValueOrDefault(field, ""), _ => null) is { IsEmpty: false } changes
            ? Accept(new PlanEvent.Detailed(changes))
            : NoChange;

    /// <summary>
    /// Facilitators tell details of their workshop's commitment as owners do. Whoever came by a workshop is told about facilitating,
    /// and that it is too early for the commitment that this workshop has not made yet.
    /// </summary>
    public static Decision Of(PlanCommand.DetailCommitment detail, Act act, Plan plan)
    {
        var own = detail.By is { } by && by.Commitment == detail.Commitment;
        return own && detail.By!.MayTell ? Told(detail, plan)
            : !plan.Owners.Contains(act.By)
                ? Refuse(detail.By is null ? Refusal.NotOwner : detail.By.Facilitates ? Refusal.StepNotOpen : Refusal.NotFacilitator)
            : plan.Find(detail.Commitment) is null ? Refuse(own ? Refusal.StepNotOpen : Refusal.Unknown)
            : Told(detail, plan);
    }

    private static Decision Told(PlanCommand.DetailCommitment detail, Plan plan)
    {
        var commitment = plan.Find(detail.Commitment) ?? PlanCommitment.New(detail.Commitment);
        var values = ValueEdits.Of(detail.Edits, commitment);
        var changes = Changes(
            detail.Edits.RemoveAll(edit => CommitmentField.Justifications.Contains(edit.Field)
                || (edit.Field == CommitmentField.OgpValues && (values is not null || SaysAsItStands(edit, commitment)))),
            commitment.Detail, JointOf);
        PlanEvent[] events =
        [
            .. changes.IsEmpty ? Array.Empty<PlanEvent>() : [new PlanEvent.CommitmentDetailed(detail.Commitment, changes)],
            .. values is { Length: > 0 }
                ? [new PlanEvent.CommitmentRewritten(detail.Commitment, changes.Clear().Add(CommitmentField.OgpValues, values))]
                : Array.Empty<PlanEvent>(),
        ];
        return events.Length == 0 ? NoChange : Accept(events);
    }

    /// <summary>A form drawn before there were four texts, sent back as it was.</summary>
    private static bool SaysAsItStands(FieldEdit edit, PlanCommitment commitment) =>
        FieldText.Values(commitment.Detail(CommitmentField.OgpValues)) is { } values && OgpValueReader.Says(edit.Text, values);

    private static string? JointOf(string field) => FieldEdit.JointOf(OpenFields.Told.FirstOrDefault(one => one.Name == field));

    private static ImmutableSortedDictionary<string, string> Changes(
        ImmutableArray<FieldEdit> edits, Func<string, string> standing, Func<string, string?> jointOf) => edits
        .Select(edit => (edit.Field, Now: standing(edit.Field), Edit: edit))
        .Select(told => (told.Field, told.Now, After: told.Edit.Over(told.Now, jointOf(told.Field))))
        .Where(told => told.After != told.Now)
        .ToImmutableSortedDictionary(told => told.Field, told => told.After, StringComparer.Ordinal);
}
