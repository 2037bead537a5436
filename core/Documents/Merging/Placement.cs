using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Merging;

/// <summary>Puts a new control where it belongs in a document people edited: beside its neighbours, never by guess.</summary>
internal static class Placement
{
    /// <summary>A new item, beside the items of its kind, or where the first of them would stand.</summary>
    public static bool InsertItem(MergeContext context, XElement fresh, string pattern)
    {
        var kin = context.Values.Items[pattern].ToHashSet(StringComparer.Ordinal);
        var before = fresh.ElementsBeforeSelf().Reverse().Where(IsKin).Select(Theirs).FirstOrDefault(found => found is not null);
        if (before is not null)
        {
            return Put(context, fresh, Fitted(before), before, isBefore: false);
        }

        var after = fresh.ElementsAfterSelf().Where(IsKin).Select(Theirs).FirstOrDefault(found => found is not null)
            ?? PlaceOf(context, pattern, PlaceName(fresh, pattern), Control.HoldsRows(fresh));
        return after is null
            ? context.Values.ComesLater(pattern) && Insert(context, fresh)
            : Put(context, fresh, Fitted(after), after, isBefore: !IsHeaderRow(after));

        XElement Fitted(XElement neighbour) => Control.HoldsRows(fresh) && neighbour.Parent!.Name == Ns.W + "tbl"
            ? RowFit.Of(fresh, neighbour.Parent, context.FieldOf)
            : fresh;

        bool IsKin(XElement sibling) => Control.TagOf(sibling) is { } tag && kin.Contains(tag);

        XElement? Theirs(XElement sibling)
        {
            var tag = Control.TagOf(sibling)!;
            var theirs = context.ControlLike(tag, sibling);

            // A copy may stand within a line, of the table of contents for one, or in a row, where no form can.
            return theirs is not null && Control.StandAlike(theirs, fresh) ? theirs : null;
        }
    }

    // The bookmark kept for the items to come stands after the last of them.
    private static string PlaceName(XElement fresh, string pattern) => Bookmarks.NameOf(
        fresh.ElementsAfterSelf(Ns.W + "bookmarkStart").First(start => Bookmarks.IsOf(start, pattern)))!;

    /// <summary>A control that appears (the list of unplaced subjects, say), beside the nearest control that stands.</summary>
    public static bool Insert(MergeContext context, XElement fresh)
    {
        if (Control.IsInside(fresh))
        {
            return false;
        }

        if (Nearest(context, fresh.ElementsBeforeSelf().Reverse(), stopAtText: true) is { } before)
        {
            return Put(context, fresh, fresh, before, isBefore: false);
        }

        if (Nearest(context, fresh.ElementsAfterSelf(), stopAtText: true) is { } after)
        {
            return Put(context, fresh, fresh, after, isBefore: true);
        }

        return Nearest(context, fresh.ElementsBeforeSelf().Reverse(), stopAtText: false) is { } far
            && Put(context, fresh, fresh, far, isBefore: false);
    }

    private static XElement? Nearest(MergeContext context, IEnumerable<XElement> siblings, bool stopAtText)
    {
        foreach (var sibling in siblings)
        {
            var held = Held(sibling);
            if (held.SelectMany(control => context.Controls(Control.TagOf(control)!)).Select(control => BlockOf(control, sibling))
                .FirstOrDefault(block => block?.Parent!.Name == sibling.Parent!.Name) is { } theirs)
            {
                return theirs;
            }

            if (sibling.Name == Ns.W + "bookmarkStart")
            {
                if (context.Values.Items.Keys.FirstOrDefault(pattern => Bookmarks.IsOf(sibling, pattern)) is { } pattern
                    && PlaceOf(context, pattern, Bookmarks.NameOf(sibling)!, isRow: false) is { } place)
                {
                    return place;
                }
            }
            else if (stopAtText && sibling.Name != Ns.W + "bookmarkEnd" && (held.Count == 0 || sibling.Name == Ns.W + "tbl"))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsHeaderRow(XElement element) => element.Element(Ns.W + "trPr")?.Element(Ns.W + "tblHeader") is not null;

    /// <summary>The fields that tell where a block stands: its own, the one in its paragraph, those of its table.</summary>
    private static List<XElement> Held(XElement sibling)
    {
        var controls = Control.Tagged(sibling).ToList();
        return sibling.Name == Ns.W + "tbl" ? controls
            : controls is [var first, ..] && (first == sibling || sibling.Name == Ns.W + "p") ? [first] : [];
    }

    private static XElement? BlockOf(XElement control, XElement like) => like.Name == Ns.W + "tbl"
        ? control.Ancestors(Ns.W + "tbl").LastOrDefault(table => table.Parent!.Name == like.Parent!.Name)
        : control.Ancestors(Ns.W + "p").FirstOrDefault() ?? control;

    /// <summary>
    /// What stands where items to come are expected: the bookmark kept for them, or the paragraph, row or item that Word or
    /// LibreOffice moved it into; null when it is gone, or lies where such an item cannot stand.
    /// </summary>
    private static XElement? PlaceOf(MergeContext context, string pattern, string name, bool isRow)
    {
        var place = Bookmarks.Find(context.Package.Body, name);
        while (place is not null && !Holds(place.Parent))
        {
            place = place.Parent;
        }

        return place;

        bool Holds(XElement? parent) => parent?.Name.LocalName switch
        {
            "tbl" => isRow,
            "body" or "tc" => !isRow,
            "sdtContent" => IsLevel(parent) && HoldsItems(parent),
            _ => false,
        };

        // A row stands among rows, a form among blocks, whatever controls are around them.
        bool IsLevel(XElement content) => content.Ancestors().First(one => one.Name.LocalName is not ("sdt" or "sdtContent")).Name.LocalName is var around
            && (isRow ? around == "tbl" : around is not ("tbl" or "tr" or "p"));

        bool HoldsItems(XElement content) => Control.TagOf(content.Parent!) is { Length: > 0 } tag
            ? !context.Values.Fields.ContainsKey(tag) && !context.Values.Items[pattern].Contains(tag)
            : content.Parent!.Element(Ns.W + "sdtPr")?.Element(Ns.W15 + "repeatingSection") is not null
            || (isRow ? content.Elements(Ns.W + "tr").Any() : content.Elements(Ns.W + "p").Any() || content.Elements(Ns.W + "tbl").Any());
    }

    /// <param name="fresh">What stands in what we would write today.</param>
    /// <param name="fitted">The same, or what was made of it for where it goes.</param>
    private static bool Put(MergeContext context, XElement fresh, XElement fitted, XElement neighbour, bool isBefore)
    {
        var clone = new XElement(fitted);
        if (MarkupIds.AreIn(clone))
        {
            context.Copies.Renew(
                clone, Stories.PartOf(context.Fresh.Package, fresh), Stories.PartOf(context.Package, neighbour));
        }
        else
        {
            context.Ids.Renumber(clone);
        }

        context.Styles.Adopt(clone, context.Fresh.Package);
        if (isBefore)
        {
            neighbour.AddBeforeSelf(clone);
        }
        else
        {
            neighbour.AddAfterSelf(clone);
        }

        context.Left(clone);
        context.Added(clone);
        return true;
    }
}
