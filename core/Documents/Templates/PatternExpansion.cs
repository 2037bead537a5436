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
        PatternComments.Drop(package, [.. stories.SelectMany(Control.Tagged).Where(IsPattern)]);
        var run = new Run(package, values, new ControlIds(stories));
        stories.ForEach(story => ExpandInside(story, Stories.PartOf(package, story), run));
        run.Gone.ForEach(pattern => CopiedNotes.Drop(package, pattern));
    }

    private static void ExpandInside(XElement parent, string part, Run run)
    {
        var patterns = Control.Tagged(parent).Where(IsPattern).ToList();
        foreach (var control in patterns.Where(control => !control.Ancestors().TakeWhile(one => one != parent).Any(patterns.Contains)))
        {
            var pattern = Control.TagOf(control)!;
            var items = run.Values.Items.GetValueOrDefault(pattern, []);
            var holdsIds = MarkupIds.AreIn(control);
            run.Weight.Add(control, items.Count);
            if (holdsIds)
            {
                CopiedNotes.Of(run.Package, control).ToList().ForEach(note => run.Weight.Add(note, items.Count));
            }

            control.Descendants().Attributes().Where(MarkupIds.IsFleeting).Remove();
            var sharesPage = PageBreaks.Of(control) is not null && PageBreaks.Follow(control);
            foreach (var (index, item) in items.Index())
            {
                var instance = Instance(control, pattern, item);
                if (index == 0 && sharesPage)
                {
                    PageBreaks.Of(instance)!.Remove();
                }

                if (holdsIds && index > 0)
                {
                    // The first is what the template holds; all others are copies of it.
                    run.Copies.Renew(instance, part, part);
                }

                control.AddBeforeSelf(instance);
                ExpandInside(instance, part, run);
            }

            if (items.Count == 0)
            {
                Ranges.LeaveHalves(control);
            }

            run.Places[pattern] = run.Places.GetValueOrDefault(pattern) + 1;
            control.AddBeforeSelf(Bookmarks.Place(pattern, run.Places[pattern], run.Ids.NextBookmark()));
            control.Remove();
            if (items.Count == 0 && holdsIds)
            {
                run.Gone.Add(control);
            }
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

        return instance;
    }

    /// <summary>One template being expanded: how often each pattern came so far, and what all comes to.</summary>
    private sealed record Run(DocxPackage Package, DocumentValues Values, ControlIds Ids)
    {
        public CopiedMarkup Copies { get; } = new(Package, Package, Ids);

        public Dictionary<string, int> Places { get; } = new(StringComparer.Ordinal);

        public ExpansionWeight Weight { get; } = new();

        /// <summary>The patterns of which there was no item.</summary>
        public List<XElement> Gone { get; } = [];
    }
}
