using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Domain.Decision<OgpTeams.Domain.Plans.PlanEvent>;
using Decision = OgpTeams.Domain.Decision<OgpTeams.Domain.Plans.PlanEvent>;

namespace OgpTeams.Domain.Plans;

/// <summary>
/// Owners write in the official form itself: names, numbers, what the commitment is, milestones, commitments without any workshop. What
/// workshops brought stays as origin.
/// </summary>
internal static class EditRules
{
    /// <summary>The order’s own mark makes the id: pressed twice it is one commitment.</summary>
    public static Decision Create(PlanCommand.CreateCommitment create, Act act, Plan plan)
    {
        var id = new CommitmentId(OgpId.From($"commitment/{act.Cause}"));
        return plan.Find(id) is not null ? NoChange
            : create.Fields.GetValueOrDefault("name", "").Length == 0 ? Refuse(Refusal.MissingInput)
            : Accept(new PlanEvent.CommitmentRewritten(id, create.Fields), new PlanEvent.Retained(id));
    }

    public static Decision Edit(PlanCommand.EditCommitment edit, Plan plan)
    {
        if (plan.Find(edit.Commitment) is not { } commitment)
        {
            return Refuse(Refusal.Unknown);
        }

        var changes = Changes(edit.Edits, OpenFields.OfCommitment, PlanAsOpenData.Of(commitment));
        return changes.IsEmpty ? NoChange : Accept(new PlanEvent.CommitmentRewritten(edit.Commitment, changes));
    }

    public static Decision Save(PlanCommand.SaveMilestone save, Act act, Plan plan)
    {
        if (plan.Find(save.Commitment) is not { } commitment)
        {
            return Refuse(Refusal.Unknown);
        }

        var all = commitment.Milestones.Select(milestone => milestone.Id).ToList();
        var id = save.Milestone ?? new MilestoneId(OgpId.From($"milestone/{act.Cause}"));
        var isNew = !all.Contains(id);
        if (isNew && save.Milestone is not null)
        {
            return Refuse(Refusal.Unknown);
        }

        var open = PlanAsOpenData.Of(commitment).Milestones.FirstOrDefault(milestone => milestone.Id == id.Value)
            ?? new OpenMilestone { Id = id.Value };
        var changes = Changes(save.Edits, OpenFields.OfMilestone, open);
        if (changes.TryGetValue("title", out var title) ? title.Length == 0 : isNew)
        {
            return Refuse(Refusal.MissingInput);
        }

        all.Remove(id);
        var place = Math.Clamp(save.Order ?? all.Count + 1, 1, all.Count + 1) - 1;
        var after = place == 0 ? (MilestoneId?)null : all[place - 1];
        var moves = !isNew && save.Order is not null
            && !commitment.Milestones.Select(milestone => milestone.Id).SequenceEqual([.. all.Take(place), id, .. all.Skip(place)]);
        PlanEvent[] events =
        [
            .. changes.IsEmpty && !isNew ? Array.Empty<PlanEvent>()
                : [new PlanEvent.MilestoneRewritten(save.Commitment, id, changes, isNew ? after : null)],
            .. moves ? [new PlanEvent.MilestonePlaced(save.Commitment, id, after)] : Array.Empty<PlanEvent>(),
        ];
        return events.Length == 0 ? NoChange : Accept(events);
    }

    public static Decision Remove(PlanCommand.RemoveMilestone remove, Plan plan) =>
        plan.Find(remove.Commitment) is not { } commitment ? Refuse(Refusal.Unknown)
        : commitment.Milestones.Any(milestone => milestone.Id == remove.Milestone)
            ? Accept(new PlanEvent.MilestoneRemoved(remove.Commitment, remove.Milestone))
        : commitment.MilestoneEdits.Exists(edit => edit.Id == remove.Milestone) ? NoChange
        : Refuse(Refusal.Unknown);

    /// <summary>Of the fields that were told, those that say something else now.</summary>
    public static ImmutableSortedDictionary<string, string> Changes<TOwner>(
        ImmutableArray<FieldEdit> edits, ImmutableArray<OpenField<TOwner>> fields, TOwner standing)
        where TOwner : OpenObject => edits
        .Select(edit => (Edit: edit, Field: fields.FirstOrDefault(field => field.Name == edit.Field)))
        .Where(told => told.Field is not null)
        .Select(told => (told.Edit, told.Field, Before: FieldText.Of(told.Field!, standing)))
        .Select(told => (told.Edit.Field, told.Before, After: told.Edit.Over(told.Before, FieldEdit.JointOf(told.Field))))
        .Where(told => told.After != told.Before)
        .ToImmutableSortedDictionary(told => told.Field, told => told.After, StringComparer.Ordinal);
}
