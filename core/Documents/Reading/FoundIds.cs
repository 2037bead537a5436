using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;

namespace OgpTeams.Documents.Reading;

/// <summary>
/// Tells apart what people copied: the first item keeps its id, a copy gets another. Ids are made from what the item says, so
/// that the same document gives the same ids.
/// </summary>
/// <param name="forms">What the tags of the forms begin with.</param>
internal sealed class FoundIds(string forms, ReadingFindings findings, Texts texts)
{
    private const int EnoughForACopy = 5;

    /// <param name="reserved">Ids of commitments the document does not show.</param>
    /// <param name="isTagged">False for a form without any tag: what is found there is nothing people added.</param>
    public List<FoundItem> Settle(IEnumerable<FoundItem> commitments, IEnumerable<string> reserved, bool isTagged)
    {
        var found = Joined(commitments.SelectMany(Split)).Where(one => IsId(one.Source) || !one.SaysNothing).ToList();
        var taken = reserved.ToHashSet(StringComparer.Ordinal);
        foreach (var commitment in found.OrderBy(one => IsId(one.Source) ? 0 : 1))
        {
            Name(commitment, "name", forms, taken, isTagged, "Commitment");
        }

        foreach (var commitment in found)
        {
            commitment.Milestones.RemoveAll(one => !IsId(one.Source) && one.SaysNothing);
            var used = new HashSet<string>(StringComparer.Ordinal);
            foreach (var milestone in commitment.Milestones.OrderBy(one => IsId(one.Source) ? 0 : 1).ToList())
            {
                Name(milestone, "title", $"{forms}/{commitment.Id}/milestone", used, isTagged, "Milestone");
            }
        }

        return found;
    }

    public static bool IsId(string? text) =>
        text is { Length: >= 1 and <= 10 } && text.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');

    private void Name(FoundItem item, string title, string parent, HashSet<string> taken, bool isTagged, string label)
    {
        if (IsId(item.Source) && taken.Add(item.Source!))
        {
            item.Id = item.Source!;
            return;
        }

        var said = item.Fields[title] is [var text, ..] ? text : "";
        item.Id = Enumerable.Range(1, int.MaxValue).Select(number => OgpId.From($"{parent}/{said}/{number}")).First(taken.Add);
        if (isTagged)
        {
            findings.Add(
                IsId(item.Source) ? ReadingFindingKind.Copied : ReadingFindingKind.Added, $"{parent}/{item.Id}", texts[label]);
        }
    }

    /// <summary>A form copied inside its own commitment says nearly everything twice.</summary>
    private static IEnumerable<FoundItem> Split(FoundItem found)
    {
        yield return found;
        var doubled = found.Fields.Tagged.Count(field => found.Fields[field].Count > 1);
        if (doubled >= EnoughForACopy && 2 * doubled >= found.Fields.Tagged.Count())
        {
            var copy = new FoundItem(found.Source);
            copy.Fields.TakeAll(found.Fields.TakeSeconds());
            var seconds = found.Milestones.GroupBy(one => one.Source).Where(group => group.Key is not null).SelectMany(group => group.Skip(1)).ToList();
            copy.Milestones.AddRange(seconds);
            found.Milestones.RemoveAll(seconds.Contains);
            yield return copy;
        }
    }

    /// <summary>A form in two pieces that say different things is still one form.</summary>
    private static List<FoundItem> Joined(IEnumerable<FoundItem> items)
    {
        var all = new List<FoundItem>();
        foreach (var item in items)
        {
            if (IsId(item.Source) && all.Find(one => one.Source == item.Source) is { } first
                && !first.Fields.Tagged.Intersect(item.Fields.Tagged, StringComparer.Ordinal).Any()
                && !first.Milestones.Exists(one => item.Milestones.Exists(other => other.Source == one.Source)))
            {
                first.Fields.TakeAll(item.Fields);
                first.Milestones.AddRange(item.Milestones);
                first.Beside.AddRange(item.Beside);
            }
            else
            {
                all.Add(item);
            }
        }

        return all;
    }
}
