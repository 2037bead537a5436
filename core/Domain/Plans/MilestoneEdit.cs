using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops.Commitments;

namespace OgpTeams.Domain.Plans;

/// <summary>What owners or drafters did to one milestone of a commitment, or a milestone that is theirs.</summary>
/// <param name="Fields">By <see cref="OpenFields.OfMilestone"/>, in the texts of <see cref="FieldText"/>; empty: emptied.</param>
/// <param name="After">One of their own stands after this one; null: first. Of another it says nothing.</param>
/// <param name="IsRemoved">It stands in the commitment no longer.</param>
public sealed record MilestoneEdit(
    MilestoneId Id, ImmutableSortedDictionary<string, string> Fields, MilestoneId? After = null, bool IsRemoved = false)
{
    /// <summary>
    /// As a workshop had brought it when it was first edited: should the workshop withdraw it, what was written in it stays whole.
    /// Null: it is nobody's but theirs.
    /// </summary>
    public Milestone? Brought { get; init; }

    /// <summary>The milestones with what was done to this one.</summary>
    internal ImmutableList<Milestone> In(ImmutableList<Milestone> milestones)
    {
        var at = milestones.FindIndex(milestone => milestone.Id == Id);
        if (IsRemoved)
        {
            return at < 0 ? milestones : milestones.RemoveAt(at);
        }

        return at >= 0 ? milestones.SetItem(at, Of(milestones[at]))
            : milestones.Insert(PlaceIn(milestones), Of(Brought ?? new(Id, "", "", null, null, "", "", [], "")));
    }

    private int PlaceIn(ImmutableList<Milestone> milestones) =>
        Brought is not null ? milestones.Count
        : After is null ? 0
        : milestones.FindIndex(milestone => milestone.Id == After) is >= 0 and var before ? before + 1
        : milestones.Count;

    /// <summary>A date that is none stays words in <see cref="Fields"/>.</summary>
    private Milestone Of(Milestone milestone) => Fields.Aggregate(milestone, (one, field) => field.Key switch
    {
        "title" => one with { Title = field.Value },
        "deliverable" => one with { Deliverable = field.Value },
        "responsible" => one with { Responsible = field.Value.Length == 0 ? null : field.Value },
        "startDate" => one with { Start = PartialDate.TryParse(field.Value) },
        "endDate" => one with { End = PartialDate.TryParse(field.Value) },
        "budget" => one with { Budget = field.Value },
        _ => one,
    });
}
