using System.Xml.Linq;
using OgpTeams.Documents.Controls;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Building;

/// <summary>
/// Repeats each pattern of a template (the control tagged <c>subject/*</c>) for the items of a document; patterns inside
/// items (<c>commitment/*/milestone/*</c>) for the items of theirs.
/// </summary>
internal static class PatternExpansion
{
    public static void Expand(XElement body, DocumentValues values)
    {
        // Inner patterns first: their row must not be taken for the outer one's.
        foreach (var pattern in values.Items.Keys.Select(pattern => values.PatternOf(pattern[..^2]) + "/*")
            .Distinct(StringComparer.Ordinal).OrderByDescending(pattern => pattern.Length))
        {
            WrapBare(body, pattern);
        }

        ExpandInside(body, values, new ControlIds(body));
    }

    private static void ExpandInside(XElement parent, DocumentValues values, ControlIds ids)
    {
        var patterns = Control.Tagged(parent).Where(IsPattern).ToList();
        foreach (var control in patterns.Where(control => !control.Ancestors().TakeWhile(one => one != parent).Any(patterns.Contains)))
        {
            var pattern = Control.TagOf(control)!;
            foreach (var item in values.Items.GetValueOrDefault(pattern, []))
            {
                var instance = Instance(control, pattern, item);
                control.AddBeforeSelf(instance);
                ExpandInside(instance, values, ids);
            }

            control.AddBeforeSelf(Bookmarks.Place(pattern, ids.NextBookmark()));
            control.Remove();
        }
    }

    private static bool IsPattern(XElement control) => Control.TagOf(control)!.EndsWith("/*", StringComparison.Ordinal);

    private static XElement Instance(XElement control, string pattern, string item)
    {
        var instance = new XElement(control);
        foreach (var inner in Control.Tagged(instance))
        {
            var tag = Control.TagOf(inner)!;
            if (tag.StartsWith(pattern, StringComparison.Ordinal))
            {
                Control.SetTag(inner, string.Concat(item, tag.AsSpan(pattern.Length)));
            }
        }

        instance.DescendantsAndSelf().Attributes().Where(one => one.Name == Ns.W14 + "paraId" || one.Name == Ns.W14 + "textId").Remove();
        return instance;
    }

    // An administration may tag the fields and forget what holds them: the row, or the table when they fill several rows.
    private static void WrapBare(XElement body, string pattern)
    {
        var tagged = Control.Tagged(body).ToList();
        var fields = tagged.Where(control => Control.TagOf(control)!.StartsWith(pattern + "/", StringComparison.Ordinal)).ToList();
        if (fields.Count == 0 || tagged.Exists(control => Control.TagOf(control) == pattern))
        {
            return;
        }

        var holder = fields[0].Ancestors().FirstOrDefault(ancestor =>
            (ancestor.Name == Ns.W + "tr" || ancestor.Name == Ns.W + "tbl") && fields.TrueForAll(field => field.Ancestors().Contains(ancestor)));
        holder?.ReplaceWith(Sdt.Item(pattern, pattern, new XElement(holder)));
    }
}
