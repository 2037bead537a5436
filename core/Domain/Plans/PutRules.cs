using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Domain.Decision<OgpTeams.Domain.Plans.PlanEvent>;
using Decision = OgpTeams.Domain.Decision<OgpTeams.Domain.Plans.PlanEvent>;

namespace OgpTeams.Domain.Plans;

/// <summary>Another program puts a commitment as it has it: all of it in one decision, or none.</summary>
internal static class PutRules
{
    public static Decision Put(PlanCommand.PutCommitment put, Plan plan)
    {
        if (plan.Find(put.Commitment) is not { } commitment)
        {
            return Refuse(Refusal.Unknown);
        }

        var standing = PlanAsOpenData.Of(commitment);
        var changes = EditRules.Changes(put.Edits, OpenFields.OfCommitment, standing);
        var milestones = put.Milestones is { } given ? Milestones(put.Commitment, given, standing.Milestones) : [];
        PlanEvent[] events =
        [
            .. changes.IsEmpty ? Array.Empty<PlanEvent>() : [new PlanEvent.CommitmentRewritten(put.Commitment, changes)], .. milestones ?? [],
        ];
        return milestones is null || changes is { } told && told.TryGetValue("name", out var name) && name.Length == 0 ? Refuse(Refusal.MissingInput)
            : events.Length == 0 ? NoChange
            : Accept(events);
    }

    /// <returns>Null: one of them would have no title.</returns>
    private static List<PlanEvent>? Milestones(
        CommitmentId commitment, ImmutableArray<PutMilestone> given, ImmutableArray<OpenMilestone> standing)
    {
        var events = new List<PlanEvent>();
        var order = new List<MilestoneId>();
        foreach (var one in standing.Select(one => new MilestoneId(one.Id)))
        {
            if (given.Any(put => put.Id == one))
            {
                order.Add(one);
            }
            else
            {
                events.Add(new PlanEvent.MilestoneRemoved(commitment, one));
            }
        }

        for (var place = 0; place < given.Length; place++)
        {
            var put = given[place];
            var after = place == 0 ? (MilestoneId?)null : given[place - 1].Id;
            var before = standing.FirstOrDefault(one => one.Id == put.Id.Value);
            var changes = EditRules.Changes(put.Edits, OpenFields.OfMilestone, before ?? new() { Id = put.Id.Value });
            if (changes.TryGetValue("title", out var title) ? title.Length == 0 : before is null)
            {
                return null;
            }

            if (before is null)
            {
                events.Add(new PlanEvent.MilestoneRewritten(commitment, put.Id, changes, after));
                order.Insert(place, put.Id);
                continue;
            }

            if (!changes.IsEmpty)
            {
                events.Add(new PlanEvent.MilestoneRewritten(commitment, put.Id, changes, null));
            }

            if (order[place] != put.Id)
            {
                events.Add(new PlanEvent.MilestonePlaced(commitment, put.Id, after));
                order.Remove(put.Id);
                order.Insert(place, put.Id);
            }
        }

        return events;
    }
}
