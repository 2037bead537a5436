using System.Collections.Immutable;
using System.Globalization;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops.Commitments;

namespace OgpTeams.Domain.Plans;

/// <summary>A commitment in its plan: what its workshops brought together, and what owners decided about it.</summary>
/// <param name="Boxes">The canvas, by <see cref="CanvasBox"/>; none empty.</param>
/// <param name="From">What each workshop brings, in the order they first did.</param>
/// <param name="Number">Given when it is first retained, and kept: its place among the others; null before.</param>
/// <param name="Reason">Why it was set aside; empty otherwise.</param>
/// <param name="Details">The rest of the official template, by <see cref="CommitmentField"/>; none empty. Dates in ISO.</param>
public sealed record PlanCommitment(
    CommitmentId Id, ImmutableSortedDictionary<string, BoxText> Boxes,
    ImmutableList<KeyValuePair<WorkshopId, SharedCommitment>> From, CommitmentStanding Standing, int? Number, string Reason,
    ImmutableSortedDictionary<string, string> Details)
{
    public static PlanCommitment New(CommitmentId id) => new(
        id, ImmutableSortedDictionary.Create<string, BoxText>(StringComparer.Ordinal), [], CommitmentStanding.Proposal, null, "",
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>
    /// What owners or drafters wrote in the official form's own fields, in the texts of <see cref="FieldText"/>: it stands in place
    /// of what workshops brought and of what was told before. Empty: the field is empty, whatever they brought.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Rewritten { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>What they did to its milestones, in the order they first did.</summary>
    public ImmutableList<MilestoneEdit> MilestoneEdits { get; init; } = [];

    /// <summary>As its document says it: « 5 bis » too.</summary>
    public string NumberText => Rewritten.GetValueOrDefault("number") is { Length: > 0 } told ? told
        : Number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>As owners last ordered them; those that came since stand after the one they come after. Empty: nobody did.</summary>
    public ImmutableList<MilestoneId> MilestoneOrder { get; init; } = [];

    /// <summary>
    /// As it was rewritten; else the canvas's title; the first workshop's until there is one; empty when only its details were told.
    /// </summary>
    public string Name => Rewritten.TryGetValue("name", out var name) ? name
        : this[CanvasBox.Title] is { Length: > 0 } title ? title
        : From.Count > 0 ? From[0].Value.Workshop
        : "";

    /// <summary>The subjects it answers, whichever workshop started from them.</summary>
    public IEnumerable<ContributionId> Subjects => From.SelectMany(shared => shared.Value.Subjects).Distinct();

    /// <summary>What the next workshop starts from: a box with two texts has both, so that its people bring them together.</summary>
    public ImmutableSortedDictionary<string, string> Canvas =>
        Boxes.ToImmutableSortedDictionary(box => box.Key, box => box.Value.Whole(box.Key), StringComparer.Ordinal);

    /// <summary>
    /// In the order of each roadmap, one workshop after the other; those added by hand where they were put; all as owners ordered them.
    /// </summary>
    public IEnumerable<Milestone> Milestones => Ordered(
        MilestoneEdits.Aggregate(From.SelectMany(shared => shared.Value.Milestones).ToImmutableList(), (all, edit) => edit.In(all)));

    /// <summary>The text of a box; empty when it says nothing.</summary>
    public string this[string box] => Boxes.GetValueOrDefault(box)?.Text ?? "";

    public string Detail(string field) => Rewritten.GetValueOrDefault(field) ?? Details.GetValueOrDefault(field, "");

    public PartialDate? Date(string field) => PartialDate.TryParse(Detail(field));

    /// <summary>
    /// Takes in what a workshop brings. Only boxes it changed since it began, or since it last brought them, are taken; one that
    /// another workshop changed meanwhile keeps both texts, the newer one in front.
    /// </summary>
    public PlanCommitment With(WorkshopId workshop, SharedCommitment shared)
    {
        var at = From.FindIndex(before => before.Key == workshop);
        var known = at < 0 ? shared.From : From[at].Value.Boxes;
        var boxes = CanvasBox.All.Aggregate(Boxes, (all, box) => Take(
            all, box, known.GetValueOrDefault(box, ""), shared.Boxes.GetValueOrDefault(box, ""), workshop));
        var entry = KeyValuePair.Create(workshop, shared);
        return this with { Boxes = boxes, From = at < 0 ? From.Add(entry) : From.SetItem(at, entry) };
    }

    /// <summary>The workshop no longer brings anything to it (what it brought was undone); the texts stay.</summary>
    public PlanCommitment Without(WorkshopId workshop) => this with { From = From.RemoveAll(before => before.Key == workshop) };

    private ImmutableList<Milestone> Ordered(ImmutableList<Milestone> all) => MilestoneOrder.IsEmpty ? all : all.Index()
        .Where(one => !MilestoneOrder.Contains(one.Item.Id))
        .Aggregate(
            all.Where(one => MilestoneOrder.Contains(one.Id)).OrderBy(one => MilestoneOrder.IndexOf(one.Id)).ToImmutableList(),
            (ordered, one) => ordered.Insert(
                one.Index == 0 ? 0 : ordered.FindIndex(before => before.Id == all[one.Index - 1].Id) + 1, one.Item));

    private static ImmutableSortedDictionary<string, BoxText> Take(
        ImmutableSortedDictionary<string, BoxText> boxes, string box, string before, string now, WorkshopId workshop)
    {
        var standing = boxes.GetValueOrDefault(box);
        if (now == before)
        {
            return boxes;
        }

        if (standing is null || before == standing.Whole(box))
        {
            return now.Length == 0 ? boxes.Remove(box) : boxes.SetItem(box, new BoxText(now, workshop, []));
        }

        // Another workshop wrote meanwhile: its text does not go before somebody brought them together.
        var took = standing.Text == before;
        var others = standing.Others.Remove(before);
        if (now.Length == 0)
        {
            return !took ? boxes.SetItem(box, standing with { Others = others })
                : others.IsEmpty ? boxes.Remove(box)
                : boxes.SetItem(box, new BoxText(others[^1], workshop, others.RemoveAt(others.Count - 1)));
        }

        others = took || now == standing.Text ? others : others.Add(standing.Text);
        return boxes.SetItem(box, new BoxText(
            now, workshop, others.RemoveAll(other => now.Contains(other, StringComparison.Ordinal))));
    }
}

/// <param name="By">The workshop that wrote it last.</param>
/// <param name="Others">What another workshop wrote at the same time: people are asked to bring them together.</param>
public sealed record BoxText(string Text, WorkshopId By, ImmutableList<string> Others)
{
    /// <summary>Its text and the others, one after the other.</summary>
    public string Whole(string box) => Others.Aggregate(Text, (text, other) => CanvasText.Append(box, text, other));
}

/// <summary>Where a commitment stands in its plan.</summary>
public enum CommitmentStanding
{
    /// <summary>Made in a workshop; no owner decided yet.</summary>
    Proposal,

    /// <summary>Stands in the plan document.</summary>
    Retained,

    /// <summary>Not in the plan, for a reason that people can read.</summary>
    SetAside,
}

/// <summary>The public names of what <c>commitment.details</c> tells: the fields of the official template a canvas does not hold.</summary>
public static class CommitmentField
{
    /// <summary>Of <c>transparency</c>, <c>accountability</c>, <c>participation</c>, <c>technology</c>, joined by commas; or a justification in words.</summary>
    public const string OgpValues = "ogpValues";
    public const string AdditionalInfo = "additionalInfo";

    public static ImmutableArray<string> All { get; } = [.. OpenFields.Told.Select(field => field.Name)];

    /// <summary>Why it serves each of the values, one text a value: <c>ogpValues.transparency</c> and the three others.</summary>
    public static ImmutableArray<string> Justifications { get; } = [.. OgpValueWords.All.Select(value => $"{OgpValues}.{value.Code}")];
}
