using System.Xml.Linq;
using OgpTeams.Documents.Controls;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Building;

/// <summary>Repeats each pattern of a template (the control tagged <c>subject/*</c>) for the items of a document.</summary>
internal static class PatternExpansion
{
    public static void Expand(XElement body, DocumentValues values)
    {
        foreach (var pattern in values.Items.Keys)
        {
            WrapBareRow(body, pattern);
        }

        while (Control.Tagged(body).FirstOrDefault(IsPattern) is { } control)
        {
            var pattern = Control.TagOf(control)!;
            foreach (var item in values.Items.GetValueOrDefault(pattern, []))
            {
                control.AddBeforeSelf(Instance(control, pattern, item));
            }

            var id = ControlIds.Highest(body, Ns.W + "bookmarkStart", Ns.W + "id") + 1;
            control.AddBeforeSelf(Bookmarks.Place(pattern, id));
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

    // An administration may tag the fields and forget the row that holds them.
    private static void WrapBareRow(XElement body, string pattern)
    {
        var tagged = Control.Tagged(body).ToList();
        if (tagged.Exists(control => Control.TagOf(control) == pattern)
            || tagged.Find(control => Control.TagOf(control)!.StartsWith(pattern + "/", StringComparison.Ordinal)) is not { } field
            || field.Ancestors(Ns.W + "tr").FirstOrDefault() is not { } row)
        {
            return;
        }

        row.ReplaceWith(Sdt.Item(pattern, pattern, new XElement(row)));
    }
}
