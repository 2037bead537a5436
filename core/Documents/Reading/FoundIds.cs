using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Values;
using OgpTeams.Domain;

namespace OgpTeams.Documents.Reading;

/// <summary>
/// Puts together what a template shows of one item in several places, and tells apart what people copied: the item nobody
/// touched keeps its id, else the first; a copy gets another. Ids are made from what the item says, so that the same document
/// gives the same ids.
/// </summary>
/// <param name="forms">What the tags of the forms begin with.</param>
/// <param name="published">What we last wrote in the document; null when that is not known.</param>
internal sealed class FoundIds(string forms, Published? published, ReadingFindings findings, Texts texts)
{
    private const int EnoughForACopy = 5;

    /// <param name="reserved">Ids of commitments the document does not show.</param>
    /// <param name="isTagged">False for a form without any tag: what is found there is nothing people added.</param>
    public List<FoundItem> Settle(IEnumerable<FoundItem> commitments, IEnumerable<string> reserved, bool isTagged)
    {
        var found = Joined(commitments.SelectMany(Split), forms).Where(one => IsId(one.Source) || !one.SaysNothing).ToList();
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
    private IEnumerable<FoundItem> Split(FoundItem found)
    {
        yield return found;
        var places = PlacesOf($"{forms}/{found.Source}");
        var doubled = found.Fields.Tagged.Where(field => found.Fields[field].Count > Math.Max(1, places.Count(place => place.Contains(field)))).ToList();
        if (doubled.Count >= EnoughForACopy && 2 * doubled.Count >= found.Fields.Tagged.Count
            && doubled.Exists(field => found.Fields[field].Distinct(StringComparer.Ordinal).Skip(1).Any()))
        {
            var copy = new FoundItem(found.Source);
            copy.Fields.TakeAll(found.Fields.TakeSeconds());
            var seconds = found.Milestones.GroupBy(one => one.Source).Where(group => group.Key is not null).SelectMany(group => group.Skip(1)).ToList();
            copy.Milestones.AddRange(seconds);
            found.Milestones.RemoveAll(seconds.Contains);
            yield return copy;
        }
    }

    /// <summary>
    /// An item in the places of its template, or in pieces that say different things, is one item; so is an exact copy. Places
    /// that say the same field in different words are settled where fields are read.
    /// </summary>
    /// <param name="parent">What the tags of the items begin with.</param>
    private List<FoundItem> Joined(IEnumerable<FoundItem> items, string parent)
    {
        var all = items.ToList();
        var joined = new HashSet<FoundItem>();
        foreach (var pieces in all.Where(one => IsId(one.Source)).GroupBy(one => one.Source!, StringComparer.Ordinal))
        {
            var tag = $"{parent}/{pieces.Key}";
            foreach (var (alike, _, written) in ItemShapes.ByPlace(PlacesOf(tag), pieces, piece => piece.Fields.Tagged))
            {
                var (one, said) = (0, new List<FoundItem>());
                foreach (var piece in alike.OrderBy(piece => IsAsWritten(piece, tag) ? 0 : 1).ToList())
                {
                    if (one < written || piece.Fields.Tagged.Count == 0 || said.Exists(other => other.SaysTheSame(piece))
                        || said.TrueForAll(other => other.IsApartFrom(piece)))
                    {
                        one++;
                        said.Add(piece);
                    }
                }

                joined.UnionWith(said);
            }

            // A copy may stand before what was copied.
            var first = pieces.First(joined.Contains);
            foreach (var piece in pieces.Where(joined.Contains).Where(piece => piece != first))
            {
                first.Take(piece);
            }

            joined.Remove(first);
        }

        all.RemoveAll(joined.Contains);
        foreach (var item in all.Where(item => item.Milestones.Count > 1))
        {
            var milestones = Joined(item.Milestones, $"{parent}/{item.Source}/milestone");
            item.Milestones.Clear();
            item.Milestones.AddRange(milestones);
        }

        return all;
    }

    private List<HashSet<string>> PlacesOf(string item) => published?.Template?.PlacesOf(item).ConvertAll(place => place.Fields) ?? [];

    private bool IsAsWritten(FoundItem piece, string tag) => piece.Fields.Tagged.All(field => published?[$"{tag}/{field}"] is { } entry
        && piece.Fields[field].All(text => CanonicalText.Hash(text) is var hash && (hash == entry.Hash || hash == entry.Proposed)));
}
