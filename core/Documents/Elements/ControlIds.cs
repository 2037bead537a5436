using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Elements;

/// <summary>
/// Gives numbers to what must have its own in a document: controls, drawings, bookmarks and other marks. The highest numbers of the document
/// are looked up once; everything numbered from then on is numbered here.
/// </summary>
internal sealed class ControlIds
{
    private readonly HashSet<string> _drawn = new(StringComparer.Ordinal);
    private int _control;
    private int _drawing;
    private int _bookmark;

    /// <summary>Numbers after the highest of the document's stories; from 1 without one.</summary>
    public ControlIds(IEnumerable<XElement>? stories = null)
    {
        foreach (var element in (stories ?? []).SelectMany(story => story.Descendants()))
        {
            if (element.Name == Ns.W + "id")
            {
                _control = Higher(_control, element, Ns.W + "val");
            }
            else if (element.Name == Ns.Wp + "docPr")
            {
                _drawing = Higher(_drawing, element, "id");
            }
            else if (MarkupIds.IsNumbered(element))
            {
                _bookmark = Higher(_bookmark, element, Ns.W + "id");
            }
        }
    }

    /// <summary>Numbers after the highest of a document, also where it was not read.</summary>
    public ControlIds(DocxPackage package)
        : this(Stories.Of(package))
    {
        _control = Math.Max(_control, package.Abridged?.HighestControl ?? 0);
        _bookmark = Math.Max(_bookmark, package.Abridged?.HighestBookmark ?? 0);
    }

    /// <summary>Gives an id of its own to each control and bookmark that shares one with another, as Word does when it opens the file.</summary>
    public static void Part(DocxPackage package)
    {
        var stories = Stories.Of(package).ToList();
        Markers.Part(stories);
        if (package.Abridged is not null)
        {
            // It is only abridged when all its numbers differ.
            return;
        }

        var (ids, known) = (new ControlIds(package), new HashSet<string>(StringComparer.Ordinal));
        foreach (var id in stories.SelectMany(story => story.Descendants(Ns.W + "sdt")).Elements(Ns.W + "sdtPr").Elements(Ns.W + "id")
            .Where(id => !known.Add((string?)id.Attribute(Ns.W + "val") ?? "")))
        {
            id.SetAttributeValue(Ns.W + "val", ++ids._control);
        }

        Bookmarks.Part(stories, ids);
    }

    /// <summary>Numbers everything inside <paramref name="inserted"/> afresh.</summary>
    public void Renumber(XElement inserted)
    {
        foreach (var control in inserted.DescendantsAndSelf(Ns.W + "sdt"))
        {
            IdOf(control)?.SetAttributeValue(Ns.W + "val", ++_control);
        }

        RenumberDrawings(inserted);
        RenumberMarks(inserted);
    }

    public void RenumberDrawings(XElement inserted) => RenumberDrawings(inserted, []);

    /// <param name="free">The numbers of the drawings that stood there: drawing the same again changes nothing.</param>
    public void RenumberDrawings(XElement inserted, IEnumerable<string?> free)
    {
        var numbers = new Queue<string>(free.OfType<string>().Where(_drawn.Add));
        foreach (var drawing in inserted.Descendants(Ns.Wp + "docPr"))
        {
            drawing.SetAttributeValue("id", numbers.TryDequeue(out var number) ? number : ++_drawing);
        }
    }

    public int NextBookmark() => ++_bookmark;

    public static int Highest(XElement document, XName element, XName attribute) =>
        document.Descendants(element).Aggregate(0, (highest, one) => Higher(highest, one, attribute));

    // Numbers near the end leave no room for the next.
    private static int Higher(int highest, XElement element, XName attribute) =>
        int.TryParse((string?)element.Attribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var id) && id < int.MaxValue / 2
            ? Math.Max(highest, id)
            : highest;

    /// <returns>Null for a control without properties, which has no number either.</returns>
    private static XElement? IdOf(XElement control)
    {
        var properties = control.Element(Ns.W + "sdtPr");
        if (properties is null || properties.Element(Ns.W + "id") is { } id)
        {
            return properties?.Element(Ns.W + "id");
        }

        id = new XElement(Ns.W + "id");
        if ((properties.Element(Ns.W + "tag") ?? properties.Element(Ns.W + "alias")) is { } before)
        {
            before.AddAfterSelf(id);
        }
        else
        {
            properties.AddFirst(id);
        }

        return id;
    }

    /// <summary>Bookmarks and other ranges, both ends alike, and tracked changes.</summary>
    private void RenumberMarks(XElement inserted)
    {
        var (numbers, orphans) = (new Dictionary<(string, string?), int>(), new List<XElement>());
        foreach (var mark in inserted.DescendantsAndSelf().Where(MarkupIds.IsNumbered))
        {
            var key = Ranges.KeyOf(mark);
            var isKnown = numbers.TryGetValue(key, out var number);
            if (Ranges.IsEnd(mark) && !isKnown)
            {
                orphans.Add(mark);
                continue;
            }

            // A drawing says the same twice, the second time for programs that cannot read the first.
            var isRepeated = Ranges.IsEnd(mark) || (isKnown && Ranges.IsStart(mark) && mark.Ancestors(Ns.Mc + "Fallback").Any());
            mark.SetAttributeValue(Ns.W + "id", isRepeated ? number : numbers[key] = ++_bookmark);
        }

        orphans.ForEach(end => end.SetAttributeValue(Ns.W + "id", numbers.GetValueOrDefault(Ranges.KeyOf(end), ++_bookmark)));
    }
}
