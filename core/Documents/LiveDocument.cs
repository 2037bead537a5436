using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents;

/// <summary>
/// A document that is open in Word, told by its content controls: no file of it can be had everywhere. Made a file of these alone,
/// it is read as any other; what stands outside controls is not told.
/// </summary>
/// <param name="Controls">In the document's order.</param>
/// <param name="Part">Our hidden part, whole; null where the host cannot read it, or it is not there.</param>
public sealed record LiveDocument(ImmutableArray<LiveControl> Controls, string? Part = null)
{
    /// <summary>Of a .docx, as HTTP names it.</summary>
    public const string MediaType = Ns.WordTypes + "document";

    private const string Document = "word/document.xml";
    private const string Item = "customXml/item1.xml";

    /// <summary>The file that <c>body.getOoxml()</c> gives as one XML text, as a .docx.</summary>
    /// <exception cref="UnusableDocumentException">It is no such text, or cannot be trusted.</exception>
    public static byte[] OfFlatPackage(byte[] xml) => FlatPackage.ToFile(xml);

    /// <summary>A .docx of its controls and our part; not for people.</summary>
    public byte[] ToFile()
    {
        List<(string Name, byte[] Bytes)> parts =
        [
            (ContentTypes.PartName, Xml(
                Ns.Types + "Types", Default("rels", Ns.RelationshipsType), Default("xml", "application/xml"),
                new XElement(
                    Ns.Types + "Override", new XAttribute("PartName", "/" + Document),
                    new XAttribute("ContentType", Ns.DocumentType)))),
            ("_rels/.rels", Links(Ns.OfficeDocument, Document)),
            (Document, Xml(Ns.W + "document", new XElement(Ns.W + "body", Body()))),
        ];
        if (Part is not null)
        {
            parts.Add(("word/_rels/document.xml.rels", Links(Ns.CustomXml, Item)));
            parts.Add((Item, Encoding.UTF8.GetBytes(Part)));
        }

        return StoredZip.Of(parts);
    }

    private static byte[] Xml(XName root, params object?[] content) => SafeXml.Save(new XDocument(new XElement(root, content)));

    private static XElement Default(string extension, string type) => new(
        Ns.Types + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", type));

    private static byte[] Links(string type, string target) => Xml(
        Ns.Rels + "Relationships",
        new XElement(
            Ns.Rels + "Relationship", new XAttribute("Id", "rId1"), new XAttribute("Type", type), new XAttribute("Target", "/" + target)));

    private List<XElement> Body()
    {
        var (body, forms) = (new List<XElement>(), new Dictionary<string, LiveForm>(StringComparer.Ordinal));
        var copied = Controls.CountBy(control => control.Tag, StringComparer.Ordinal).Where(tag => tag.Value > 1).Select(tag => tag.Key)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var control in Controls.Where(control => control.Tag.Length > 0))
        {
            if (LiveForm.TagOf(control.Tag) is not { } tag)
            {
                body.Add(control.ToXml());
                continue;
            }

            // Somebody copied a form: it begins again, or the same field stands in another table.
            if (!forms.TryGetValue(tag, out var form) || form.IsInAnotherTable(control) || (control.Tag == tag && copied.Contains(tag) && !form.IsBare))
            {
                forms[tag] = form = new(tag);
                body.Add(form.Control);
            }

            form.Add(control);
        }

        return body;
    }

    /// <summary>The controls of one form: of a commitment, in the plan or in its report.</summary>
    private sealed class LiveForm(string tag)
    {
        private readonly Dictionary<string, int?> _tables = new(StringComparer.Ordinal);
        private readonly XElement _content = new(Ns.W + "sdtContent");
        private XElement? _control;

        public XElement Control => _control ??= LiveControl.Wrap(tag, _content);

        public bool IsBare => _tables.Count == 0;

        public static string? TagOf(string tag) => tag.Split('/') switch
        {
            ["commitment", var id, ..] => $"commitment/{id}",
            ["assessment", "commitment", var id, ..] => $"assessment/commitment/{id}",
            _ => null,
        };

        public bool IsInAnotherTable(LiveControl control) =>
            control.Table is not null && _tables.TryGetValue(control.Tag, out var table) && table is not null && table != control.Table;

        public void Add(LiveControl control)
        {
            // An item has no words of its own: its fields are told one by one.
            if (control.Tag != tag && control.Tag.Split('/') is not [.., "milestone", _])
            {
                _tables[control.Tag] = control.Table;
                _content.Add(control.ToXml());
            }
        }
    }
}

/// <param name="Text">As it reads once pending changes are accepted, paragraphs apart by a newline.</param>
/// <param name="Placeholder">It shows its guidance, nothing was typed.</param>
/// <param name="Checked">Of a tick box.</param>
/// <param name="Table">Which table it stands in, counted through the document: tells copies of a form apart.</param>
public sealed record LiveControl(string Tag, string Text, bool Placeholder = false, bool? Checked = null, int? Table = null)
{
    internal XElement ToXml()
    {
        var content = new XElement(
            Ns.W + "sdtContent", XmlText.Clean(Text).Split('\n').Select(line => new XElement(Ns.W + "p", Wml.Runs(line))));
        var control = Wrap(Tag, content);
        if (Placeholder)
        {
            control.Element(Ns.W + "sdtPr")!.Add(new XElement(Ns.W + "showingPlcHdr"));
        }

        if (Checked is { } ticked)
        {
            control.Element(Ns.W + "sdtPr")!.Add(new XElement(
                Ns.W14 + "checkbox", new XElement(Ns.W14 + "checked", new XAttribute(Ns.W14 + "val", ticked ? "1" : "0"))));
        }

        return control;
    }

    internal static XElement Wrap(string tag, XElement content) => new(
        Ns.W + "sdt", new XElement(Ns.W + "sdtPr", new XElement(Ns.W + "tag", Wml.Val(XmlText.Clean(tag)))), content);
}
