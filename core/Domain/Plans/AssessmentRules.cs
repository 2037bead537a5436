using System.Collections.Immutable;
using static OgpTeams.Domain.Decision<OgpTeams.Domain.Plans.PlanEvent>;
using Decision = OgpTeams.Domain.Decision<OgpTeams.Domain.Plans.PlanEvent>;

namespace OgpTeams.Domain.Plans;

/// <summary>The rules of self-assessment: one report of each kind, filled in commitment by commitment.</summary>
internal static class AssessmentRules
{
    public static Decision Create(PlanCommand.CreateAssessment create, Plan plan) =>
        plan.Assessment(create.Kind) is null ? Accept(new PlanEvent.AssessmentCreated(create.Kind)) : NoChange;

    public static Decision Save(PlanCommand.SaveProgress save, Plan plan)
    {
        if (plan.Find(save.Commitment) is not { } commitment)
        {
            return Refuse(Refusal.Unknown);
        }

        if (plan.Assessment(save.Kind) is not { } assessment)
        {
            return Refuse(Refusal.NotBegun);
        }

        if (!assessment.Holds(commitment))
        {
            return Refuse(Refusal.NotRetained);
        }

        var milestones = assessment.MilestonesOf(commitment).Select(milestone => milestone.Id).ToHashSet();
        if (save.Edits.Select(edit => ProgressField.MilestoneOf(edit.Field)).Any(told => told is { } id && !milestones.Contains(id)))
        {
            return Refuse(Refusal.Unknown);
        }

        var changes = Changes(save.Edits, assessment.Of(save.Commitment));
        return changes.IsEmpty ? NoChange : Accept(new PlanEvent.ProgressSaved(save.Commitment, save.Kind, changes));
    }

    private static ImmutableSortedDictionary<string, string> Changes(
        ImmutableArray<FieldEdit> edits, ImmutableSortedDictionary<string, string> standing) => edits
        .Select(edit => (edit.Field, Before: standing.GetValueOrDefault(edit.Field, ""), Edit: edit))
        .Select(told => (told.Field, told.Before, After: told.Edit.Over(told.Before, ProgressField.IsText(told.Field) ? FieldEdit.Lines : null)))
        .Where(told => told.After != told.Before)
        .ToImmutableSortedDictionary(told => told.Field, told => told.After, StringComparer.Ordinal);
}
