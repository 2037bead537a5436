using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Elements;

/// <summary>The footnotes and endnotes that copied markup refers to: a note is referred to once, so each copy has its own.</summary>
internal sealed class CopiedNotes(DocxPackage from, DocxPackage to)
{
    private static readonly string[] Kinds = ["footnote", "endnote"];

    private readonly Dictionary<string, int> _highest = new(StringComparer.Ordinal);

    /// <summary>The notes that an element refers to, as often as it does.</summary>
    public static IEnumerable<XElement> Of(DocxPackage package, XElement element) => Kinds.SelectMany(kind =>
        element.Descendants(Ns.W + (kind + "Reference")).Select(reference => Find(package, kind, reference)).OfType<XElement>());

    /// <summary>Takes out the notes that only an element refers to which has gone.</summary>
    public static void Drop(DocxPackage package, XElement gone)
    {
        foreach (var note in Of(package, gone).Distinct().ToList())
        {
            var reference = Ns.W + (note.Name.LocalName + "Reference");
            if (!package.Body.Descendants(reference).Any(one => (string?)one.Attribute(Ns.W + "id") == (string?)note.Attribute(Ns.W + "id")))
            {
                note.Remove();
            }
        }
    }

    /// <summary>Copies them, and has the references refer to the copies.</summary>
    /// <returns>The copies, with the part they come from and the one they stand in.</returns>
    public List<(XElement Copy, string Source, string Target)> CopyAll(XElement copy)
    {
        var copies = new List<(XElement, string, string)>();
        foreach (var kind in Kinds)
        {
            foreach (var reference in copy.Descendants(Ns.W + (kind + "Reference")).ToList())
            {
                if (Find(from, kind, reference) is { } note)
                {
                    var part = Part(kind);
                    var own = new XElement(note);
                    var id = Next(kind, part);
                    own.SetAttributeValue(Ns.W + "id", id);
                    reference.SetAttributeValue(Ns.W + "id", id);
                    to.Xml(part).Root!.Add(own);
                    copies.Add((own, PartOf(from, kind)!, part));
                }
            }
        }

        return copies;
    }

    private static string? PartOf(DocxPackage package, string kind) =>
        Relationships.Targets(package, package.MainPart, Ns.NotesPart(kind)).FirstOrDefault();

    private static XElement? Find(DocxPackage package, string kind, XElement reference) => PartOf(package, kind) is { } part
        ? package.Xml(part).Root!.Elements(Ns.W + kind)
            .FirstOrDefault(note => (string?)note.Attribute(Ns.W + "id") == (string?)reference.Attribute(Ns.W + "id"))
        : null;

    private string Next(string kind, string part)
    {
        if (!_highest.TryGetValue(kind, out var highest))
        {
            highest = ControlIds.Highest(to.Xml(part).Root!, Ns.W + kind, Ns.W + "id");
        }

        _highest[kind] = ++highest;
        return highest.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The part of the notes; for a document that has none, the lines above its notes and nothing else.</summary>
    private string Part(string kind)
    {
        if (PartOf(to, kind) is { } part)
        {
            return part;
        }

        part = to.FreeName($"word/{kind}s{{0}}.xml");
        var notes = new XDocument(from.Xml(PartOf(from, kind)!));
        notes.Root!.Elements(Ns.W + kind).Where(note => note.Attribute(Ns.W + "type") is null).Remove();
        to.Put(part, notes, Ns.NotesType(kind));
        Relationships.Add(to, to.MainPart, Ns.NotesPart(kind), part);
        return part;
    }
}
