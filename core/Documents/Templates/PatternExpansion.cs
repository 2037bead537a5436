using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Templates;

/// <summary>
/// Repeats each pattern of a template (the control tagged <c>subject/*</c>) for the items of a document; patterns inside
/// items (<c>commitment/*/milestone/*</c>) for the items of theirs.
/// </summary>
internal static class PatternExpansion
{
    /// <summary>Puts a control around what is repeated where only its fields are tagged.</summary>
    public static void Wrap(DocxPackage package, DocumentValues values)
    {
        var stories = Stories.Of(package).ToList();

        // Inner patterns first: their row must not be taken for the outer one's.
        foreach (var pattern in values.Items.Keys.Select(pattern => values.PatternOf(pattern[..^2]) + "/*")
            .Distinct(StringComparer.Ordinal).OrderByDescending(pattern => pattern.Length))
        {
            stories.ForEach(story => BarePattern.Wrap(story, pattern));
        }
    }

    /// <param name="package">With a control around each pattern.</param>
    public static void Expand(DocxPackage package, DocumentValues values)
    {
        var stories = Stories.Of(package).ToList();
        var (ids, places, weight) = (new ControlIds(stories), new Dictionary<string, int>(StringComparer.Ordinal), new ExpansionWeight());
        stories.ForEach(story => ExpandInside(story, values, ids, places, weight));
    }

    private static void ExpandInside(
        XElement parent, DocumentValues values, ControlIds ids, Dictionary<string, int> places, ExpansionWeight weight)
    {
        var patterns = Control.Tagged(parent).Where(IsPattern).ToList();
        foreach (var control in patterns.Where(control => !control.Ancestors().TakeWhile(one => one != parent).Any(patterns.Contains)))
        {
            var pattern = Control.TagOf(control)!;
            var items = values.Items.GetValueOrDefault(pattern, []);
            weight.Add(control, items.Count);
            foreach (var item in items)
            {
                var instance = Instance(control, pattern, item);
                control.AddBeforeSelf(instance);
                ExpandInside(instance, values, ids, places, weight);
            }

            places[pattern] = places.GetValueOrDefault(pattern) + 1;
            control.AddBeforeSelf(Bookmarks.Place(pattern, places[pattern], ids.NextBookmark()));
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
}
