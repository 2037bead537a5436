using System.Xml.Linq;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Templates;

/// <summary>What Word asks of the ids of a document: each stands once, and what refers to one finds it.</summary>
internal static class IdJudge
{
    private static readonly string[] _stories = ["document", "header", "footer", "footnotes", "endnotes"];
    private static readonly XNamespace _r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace _w14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static readonly XNamespace _o = "urn:schemas-microsoft-com:office:office";
    private static readonly XNamespace _v = "urn:schemas-microsoft-com:vml";

    public static void Judge(byte[] bytes)
    {
        var file = new WordFile(bytes);
        var stories = file.Parts.Where(part => _stories.Any(story => part.StartsWith("word/" + story, StringComparison.Ordinal)) && part.EndsWith(".xml", StringComparison.Ordinal))
            .Select(part => part == "word/document.xml" ? file.Document.Root! : file.Xml(part)!.Root!).ToList();
        var all = stories.SelectMany(story => story.Descendants()).ToList();
        var read = all.FindAll(one => !one.Ancestors().Any(outer => outer.Name.LocalName == "Fallback"));
        IEnumerable<string> Ids(XName element, XName attribute) => read.Where(one => one.Name == element).Select(one => (string)one.Attribute(attribute)!);

        Once("control", Ids(W + "id", W + "val"));
        Once("drawing", Ids(Wp + "docPr", "id"));
        Once("piece", read.Where(one => one.Name.LocalName == "cNvPr").Select(one => (string)one.Attribute("id")!));
        Once("paragraph", read.Attributes(_w14 + "paraId").Select(id => id.Value));
        Once("anchor", read.Attributes().Where(one => one.Name.LocalName is "anchorId" or "editId").Select(id => id.Value));
        foreach (var kind in read.Where(one => one.Name.Namespace == W && one.Attribute(W + "id") is not null).GroupBy(one => one.Name.LocalName, StringComparer.Ordinal))
        {
            Once(kind.Key, kind.Select(one => (string)one.Attribute(W + "id")!));
            if (kind.Key.EndsWith("Start", StringComparison.Ordinal))
            {
                Same(kind.Key, kind.Select(one => (string)one.Attribute(W + "id")!), Ids(W + (kind.Key[..^5] + "End"), W + "id"));
            }
            else if (kind.Key.EndsWith("End", StringComparison.Ordinal))
            {
                Same(kind.Key, kind.Select(one => (string)one.Attribute(W + "id")!), Ids(W + (kind.Key[..^3] + "Start"), W + "id"));
            }
        }

        var names = Ids(W + "bookmarkStart", W + "name").ToHashSet(StringComparer.OrdinalIgnoreCase);
        Once("name", Ids(W + "bookmarkStart", W + "name").Select(name => name.ToUpperInvariant()));
        Once("field", all.Where(one => one.Name == W + "ffData").Select(one => (string)one.Element(W + "name")!.Attribute(W + "val")!));
        Same("move", Ids(W + "moveFromRangeStart", W + "name"), Ids(W + "moveToRangeStart", W + "name"));
        Assert.All(read.Attributes(W + "anchor"), anchor => Assert.Contains(anchor.Value, names));
        foreach (var notes in new[] { "footnote", "endnote", "comment" })
        {
            Same(
                notes, Ids(W + (notes + "Reference"), W + "id"),
                file.Xml($"word/{notes}s.xml")?.Root!.Elements().Where(one => one.Attribute(W + "type") is null).Select(one => (string)one.Attribute(W + "id")!) ?? []);
        }

        var shapes = all.Where(one => one.Name.Namespace == _v).Attributes("id").Select(id => id.Value).ToList();
        Once("shape", shapes);
        Once("spid", all.Attributes(_o + "spid").Select(id => id.Value));
        Once("object", all.Where(one => one.Name == _o + "OLEObject").Select(one => (string)one.Attribute("ObjectID")!));
        Assert.All(all.Attributes("ShapeID"), shape => Assert.Contains(shape.Value, shapes));
        Assert.All(all.Attributes("type").Where(type => type.Value.StartsWith('#')), type => Assert.Contains(type.Value[1..], shapes));
        var links = file.Xml("word/_rels/document.xml.rels")!.Root!.Elements().ToDictionary(link => (string)link.Attribute("Id")!, link => (string)link.Attribute("Target")!, StringComparer.Ordinal);
        var led = file.Document.Descendants().Where(one => one.Name.LocalName is "chart" or "OLEObject").Attributes(_r + "id").Select(id => links[id.Value]).ToList();
        Once("part", led);
        Assert.All(led, part => Assert.Contains(part.TrimStart('/'), file.Parts));
        Assert.All(file.Document.Descendants().Attributes().Where(one => one.Name.Namespace == _r), link => Assert.Contains(link.Value, links.Keys));
    }

    private static void Once(string kind, IEnumerable<string> ids) =>
        Assert.Empty(ids.GroupBy(id => id, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"{kind} {same.Key}"));

    private static void Same(string kind, IEnumerable<string> ids, IEnumerable<string> others) => Assert.Equal(
        others.Order(StringComparer.Ordinal).Select(id => $"{kind} {id}"), ids.Order(StringComparer.Ordinal).Select(id => $"{kind} {id}"));
}
