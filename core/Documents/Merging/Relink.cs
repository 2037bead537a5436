using System.Xml.Linq;
using OgpTeams.Documents.Building;
using OgpTeams.Documents.Controls;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Text;

namespace OgpTeams.Documents.Merging;

/// <summary>
/// Puts controls back around their words in a document that lost its tags. LibreOffice keeps our bookmarks but cuts those
/// that span paragraphs in several of the same name: the words run from the first start to the last end.
/// </summary>
internal static class Relink
{
    public static void Restore(MergeContext context)
    {
        var written = context.Published.Entries.Keys.ToList();
        if (written.Count == 0 || written.Exists(tag => context.Controls(tag).Count > 0))
        {
            return;
        }

        var names = written.Select(Bookmarks.NameOf).ToHashSet(StringComparer.Ordinal);
        Unwrap(context.Package.Body, names);
        Spell(context.Package.Body);
        foreach (var tag in written)
        {
            if (Range.Of(context.Package.Body, tag) is not { } range || context.Fresh[tag] is var fresh && !Wrap(context, tag, range, fresh))
            {
                context.Leave(tag);
                context.Report(MergeFindingKind.NotFound, tag);
            }
        }

        context.Rebuilt();
        context.Findings.Add(MergeFindingKind.Relinked, "");
    }

    // What LibreOffice leaves of our controls: controls without a tag, within one paragraph.
    private static void Unwrap(XElement body, HashSet<string> names)
    {
        foreach (var control in body.Descendants(Ns.W + "sdt").Where(control => string.IsNullOrEmpty(Control.TagOf(control))
            && control.Descendants(Ns.W + "bookmarkStart").Any(start => names.Contains((string?)start.Attribute(Ns.W + "name") ?? "")))
            .ToList())
        {
            control.ReplaceWith(Control.ContentOf(control).Nodes());
        }
    }

    // LibreOffice spells these w:val="true", which the schema of table rows does not know.
    private static void Spell(XElement body) => body.Descendants(Ns.W + "trPr").Elements()
        .Where(one => one.Name.LocalName is "cantSplit" or "tblHeader").Attributes(Ns.W + "val")
        .Where(value => value.Value == "true").Remove();

    private static bool Wrap(MergeContext context, string tag, Range range, XElement? fresh)
    {
        var inside = fresh is not null ? Control.IsInside(fresh) : !context.Published[tag]!.IsItem && range.IsWithinParagraph;
        var content = inside ? range.Inline() : range.Blocks();
        if (content.Count == 0)
        {
            return false;
        }

        var label = fresh is null ? tag : Control.AliasOf(fresh) ?? tag;
        var entry = context.Published[tag]!;
        var control = entry.IsItem ? Sdt.Item(tag, label) : Sdt.Block(tag, label, "");
        Control.MarkPlaceholder(control, shown: false);
        content[0].AddBeforeSelf(control);
        content.ForEach(one => one.Remove());
        Control.ContentOf(control).ReplaceNodes(content);

        // An empty field came back with its placeholder as if it were text.
        if (entry.Hash == CanonicalText.Hash("") && CanonicalText.Of(control) == context.Fresh.PlaceholderOf(tag))
        {
            Control.MarkPlaceholder(control, shown: true);
        }

        // What we draw is drawn again: the alternative texts and the chart did not come back as they were.
        if (entry.Source is not null && entry.Hash == CanonicalText.Hash(CanonicalText.Of(control)))
        {
            context.Published[tag] = entry with { Source = "" };
        }

        return true;
    }

    private sealed record Range(XElement Start, XElement End)
    {
        public bool IsWithinParagraph => Start.Parent == End.Parent;

        public static Range? Of(XElement body, string tag)
        {
            var name = Bookmarks.NameOf(tag);
            var starts = body.Descendants(Ns.W + "bookmarkStart").Where(start => (string?)start.Attribute(Ns.W + "name") == name).ToList();
            var ids = starts.Select(start => (string?)start.Attribute(Ns.W + "id")).ToHashSet(StringComparer.Ordinal);
            var end = body.Descendants(Ns.W + "bookmarkEnd").LastOrDefault(one => ids.Contains((string?)one.Attribute(Ns.W + "id")));
            return starts.Count == 0 || end is null ? null : new(starts[0], end);
        }

        public List<XElement> Inline() => IsWithinParagraph
            ? Start.ElementsAfterSelf().TakeWhile(one => one != End).Where(one => one.Name.LocalName is not ("bookmarkStart" or "bookmarkEnd"))
                .ToList()
            : [];

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

        private static List<XElement> BlockPath(XElement marker) => marker.Ancestors()
            .Where(element => element.Name.LocalName is "p" or "tbl" or "sdt" && element.Parent?.Name.LocalName is "body" or "tc" or "sdtContent")
            .ToList();
    }
}
