using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Merging;

/// <summary>
/// Puts controls back around their words in a document that lost its tags. LibreOffice keeps our bookmarks but cuts those
/// that span paragraphs in several of the same name: the words run from the first start to the last end.
/// </summary>
internal static class Relink
{
    public static void Restore(MergeContext context)
    {
        // Items before the fields in them, so that these are looked for there.
        var written = context.Published.Entries.Where(entry => !entry.Value.IsNever).OrderBy(entry => entry.Value.IsItem ? entry.Key.Length : int.MaxValue)
            .Select(entry => entry.Key).ToList();
        if (written.Count == 0 || written.Exists(tag => context.Controls(tag).Count > 0 || context.IsProposedForDeletion(tag)))
        {
            return;
        }

        // What was not found when even the hidden part was gone gets a new chance beside what is found now.
        foreach (var tag in context.Published.Entries.Where(entry => entry.Value.IsNever).Select(entry => entry.Key).ToList())
        {
            context.Published[tag] = null;
        }

        var body = context.Package.Body;
        var stories = Stories.Of(context.Package).ToList();
        var names = written.SelectMany(tag => Places(context, tag).Select(place => Bookmarks.NameOf(tag, place))).ToHashSet(StringComparer.Ordinal);
        stories.ForEach(story => Unwrap(story, names));
        stories.ForEach(Spell);
        var ranges = new Ranges(stories);
        var found = new Dictionary<string, XElement>(StringComparer.Ordinal);
        var lost = written.Where(tag => !Places(context, tag)
            .Select(place => Put(tag, ranges.Of(tag, place) is { } range ? Content(context, tag, place, range) : [])).ToList().Contains(true)).ToList();
        foreach (var tag in lost)
        {
            if (context.IsLeft(tag))
            {
                continue;
            }

            // What was empty and would not be written any more is not missed.
            if (context.Values.Fields.GetValueOrDefault(tag) is null && context.Published[tag]!.Hash == CanonicalText.Hash(""))
            {
                context.Published[tag] = null;
                continue;
            }

            var scope = RowLabels.ScopeOf(tag, context.Values, found, body);
            if (scope is null || context.Fresh[tag] is not { } fresh || !Put(tag, RowLabels.Find(fresh, scope)))
            {
                // An item whose fields are found is there, only not as a whole.
                if (!found.Keys.Any(inner => Tags.IsWithin(inner, tag)))
                {
                    context.Leave(tag);
                }

                context.Report(MergeFindingKind.NotFound, tag);
            }
        }

        context.Rebuilt();
        context.Findings.Add(MergeFindingKind.Relinked, "");

        bool Put(string tag, List<XElement> content)
        {
            if (content.Count > 0)
            {
                found.TryAdd(tag, Wrap(context, tag, content));
            }

            return content.Count > 0;
        }
    }

    /// <summary>The places where the template shows this tag, or one that the document was written by, from 1.</summary>
    private static IEnumerable<int> Places(MergeContext context, string tag) => Enumerable.Range(1, Math.Max(
        Math.Max(1, context.Fresh.Places(tag).Count()), tag.LastIndexOf('/') is > 0 and var end && context.Published.Template is { } written
            ? Math.Max(written.PlacesOf(tag).Count, written.PlacesOf(tag[..end]).Count) : 1));

    // What LibreOffice leaves of our controls: controls without a tag, within one paragraph, some in others.
    private static void Unwrap(XElement story, HashSet<string> names)
    {
        // But for tick boxes, which people go on ticking.
        foreach (var control in story.Descendants(Ns.W + "sdt").Where(control => string.IsNullOrEmpty(Control.TagOf(control))
            && !TickBox.IsOneOfSeveral(control)
            && control.Descendants(Ns.W + "bookmarkStart").Any(start => names.Contains((string?)start.Attribute(Ns.W + "name") ?? "")))
            .Reverse().ToList())
        {
            control.ReplaceWith(Control.ContentOf(control).Nodes());
        }
    }

    // LibreOffice spells these w:val="true", which the schema of table rows does not know.
    private static void Spell(XElement story) => story.Descendants(Ns.W + "trPr").Elements()
        .Where(one => one.Name.LocalName is "cantSplit" or "tblHeader").Attributes(Ns.W + "val")
        .Where(value => value.Value == "true").Remove();

    private static List<XElement> Content(MergeContext context, string tag, int place, Range range) =>
        LevelOf(
            context.HasRoom(context.Published[tag]!.IsItem ? tag : null) ? context.Fresh.Places(tag).ElementAtOrDefault(place - 1) : null,
            context.Published[tag]!, range) switch
        {
            Level.Inline => Own(context, tag, range),
            Level.Row => range.Row(),
            _ => range.Blocks(),
        };

    /// <summary>
    /// The words of a field in a paragraph. LibreOffice lets the bookmark of an item's first field begin with the item, before words
    /// of the template; and that of a field that was a paragraph end where it begins.
    /// </summary>
    private static List<XElement> Own(MergeContext context, string tag, Range range)
    {
        var (content, written) = (range.Inline(), context.Published[tag]!.Hash);
        if (content.Count == 0 && range.Blocks() is [var block] && written == CanonicalText.Hash(CanonicalText.Of(block)))
        {
            return [block];
        }

        if (context.Published.Template is not { } template || written == CanonicalText.Hash(CanonicalText.Of(content)))
        {
            return content;
        }

        var own = content[Enumerable.Range(0, content.Count).LastOrDefault(count =>
            CanonicalText.Of(content.Take(count)).Trim() is { Length: > 0 } words && template.IsFixed(words)
            && CanonicalText.Of(content.Skip(count)).Length > 0)..];
        if (own.Count < content.Count && own.Find(one => one.Name == Ns.W + "sdt" && string.IsNullOrEmpty(Control.TagOf(one))) is { } left)
        {
            // What is left of our own control, without its bookmark.
            var nodes = Control.Inside(left).ToList();
            own = [.. own.SelectMany(one => one == left ? nodes : [one])];
            nodes.ForEach(node => node.Remove());
            left.ReplaceWith(nodes);
        }

        return own;
    }

    private static XElement Wrap(MergeContext context, string tag, List<XElement> content)
    {
        var (fresh, entry) = (context.Fresh[tag], context.Published[tag]!);
        var label = fresh is null ? tag : Control.AliasOf(fresh) ?? tag;
        var control = entry.IsItem ? Sdt.Item(tag, label) : Sdt.Block(tag, label, "");
        Control.MarkPlaceholder(control, shown: false);
        content[0].AddBeforeSelf(control);
        content.ForEach(one => one.Remove());
        Control.ContentOf(control).ReplaceNodes(content);

        // An empty field came back with its placeholder as if it were text.
        if (entry.Hash == CanonicalText.Hash("") && context.IsPlaceholder(tag, CanonicalText.Of(control)))
        {
            Control.MarkPlaceholder(control, shown: true);
        }

        // What we draw is drawn again: the alternative texts and the chart did not come back as they were.
        if (entry.Source is not null && entry.Hash == CanonicalText.Hash(CanonicalText.Of(control)))
        {
            context.Published[tag] = entry with { Source = "" };
        }

        return control;
    }

    // What is no longer in the content is judged by where its bookmark lies.
    private static Level LevelOf(XElement? fresh, Published.Entry entry, Range range) => fresh switch
    {
        null when entry.IsItem => range.IsWithinRow ? Level.Row : Level.Block,
        null => range.IsWithinParagraph ? Level.Inline : Level.Block,
        _ when Control.IsInside(fresh) => Level.Inline,
        _ => Control.ContentOf(fresh).Elements(Ns.W + "tr").Any() ? Level.Row : Level.Block,
    };

    private enum Level
    {
        Inline,
        Block,
        Row,
    }

    /// <summary>Where the words of each tag lie, by our bookmarks.</summary>
    private sealed class Ranges
    {
        private readonly ILookup<string, XElement> _starts;
        private readonly Dictionary<string, (XElement End, int Place)> _ends = new(StringComparer.Ordinal);

        public Ranges(List<XElement> stories)
        {
            _starts = stories.Descendants(Ns.W + "bookmarkStart")
                .ToLookup(start => Bookmarks.NameOf(start) ?? "", StringComparer.Ordinal);
            foreach (var (place, end) in stories.Descendants(Ns.W + "bookmarkEnd").Index())
            {
                _ends[(string?)end.Attribute(Ns.W + "id") ?? ""] = (end, place);
            }
        }

        public Range? Of(string tag, int place)
        {
            var starts = _starts[Bookmarks.NameOf(tag, place)];
            var ends = starts.Select(start => (string?)start.Attribute(Ns.W + "id") ?? "").Where(_ends.ContainsKey).Select(id => _ends[id]).ToList();
            return ends.Count == 0 ? null : new(starts.First(), ends.MaxBy(end => end.Place).End);
        }
    }

    private sealed record Range(XElement Start, XElement End)
    {
        private static readonly string[] BlockNames = ["p", "tbl", "sdt"];
        private static readonly string[] Holders = ["body", "tc", "sdtContent"];

        public bool IsWithinParagraph => Start.Parent == End.Parent;

        public bool IsWithinRow => RowOf(Start) is { } row && row == RowOf(End);

        public List<XElement> Inline() => IsWithinParagraph
            ? Start.ElementsAfterSelf().TakeWhile(one => one != End).Where(one => one.Name.LocalName is not ("bookmarkStart" or "bookmarkEnd"))
                .ToList()
            : [];

        public List<XElement> Row() => IsWithinRow ? [RowOf(Start)!] : [];

        /// <summary>The whole blocks from the start's to the end's, under their nearest common parent.</summary>
        public List<XElement> Blocks()
        {
            var first = BlockPath(Start);
            var last = BlockPath(End);
            var parent = first.Select(block => block.Parent).FirstOrDefault(candidate => last.Exists(block => block.Parent == candidate));
            if (parent is null)
            {
                return [];
            }

            var from = first.Find(block => block.Parent == parent)!;
            var to = last.Find(block => block.Parent == parent)!;
            return [from, .. from == to ? [] : from.ElementsAfterSelf().TakeWhile(one => one != to).Append(to)];
        }

        private static XElement? RowOf(XElement marker) => marker.Ancestors(Ns.W + "tr").FirstOrDefault();

        private static List<XElement> BlockPath(XElement marker) => marker.Ancestors()
            .Where(element => BlockNames.Contains(element.Name.LocalName) && Holders.Contains(element.Parent?.Name.LocalName)).ToList();
    }
}
