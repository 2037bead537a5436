using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Reading;

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

    /// <summary>Word allows 64 characters; a longer one is nobody's.</summary>
    private const int LongestTag = 256;

    /// <summary>The file that <c>body.getOoxml()</c> gives as one XML text, as a .docx.</summary>
    /// <exception cref="UnusableDocumentException">It is no such text, or cannot be trusted.</exception>
    public static byte[] OfFlatPackage(byte[] xml) => FlatPackage.ToFile(xml);

    /// <summary>Five hundred commitments of ten milestones have 50,000.</summary>
    public const int MostControls = 100_000;

    private const int MostLines = 400_000;

    /// <summary>A .docx of its controls and our part; not for people.</summary>
    /// <exception cref="UnusableDocumentException">They are more than any document has.</exception>
    public byte[] ToFile()
    {
        // Counted before anything is made of them: a line of nothing becomes an element.
        if (Controls.Length > MostControls || Controls.Sum(control => (long)control.Text.Count('\n')) > MostLines)
        {
            throw new UnusableDocumentException(UnusableReason.TooLarge, "The document has more controls than any.");
        }

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

    /// <summary>Forms and rows whose controls are told hold what follows of theirs, as in the document.</summary>
    private List<XElement> Body()
    {
        var (body, open, rows) = (new List<XElement>(), new Dictionary<string, XElement>(StringComparer.Ordinal), new RepeatedRows());
        foreach (var control in Controls.Where(control => control.Tag.Length is > 0 and <= LongestTag))
        {
            if (rows.Begins(control) is { } row)
            {
                Put(LiveControl.Wrap(row), row);
            }

            var isField = FieldTag.Of(control.Tag) is { Field: not null } || control.Tag.StartsWith("canvas/", StringComparison.Ordinal);
            Put(isField ? control.ToXml() : LiveControl.Wrap(control.Tag), control.Tag);
        }

        return body;

        void Put(XElement xml, string tag)
        {
            if (Around(tag).Select(open.GetValueOrDefault).FirstOrDefault(one => one is not null) is { } holder)
            {
                holder.Add(xml);
            }
            else
            {
                body.Add(xml);
            }

            if (FieldTag.Of(tag) is { Field: null } item)
            {
                // A row is read by its cells.
                open[tag] = item.Milestone is null ? Control.ContentOf(xml) : new XElement(Ns.W + "customXml");
                if (item.Milestone is not null)
                {
                    Control.ContentOf(xml).Add(open[tag]);
                }
            }
        }
    }

    private static IEnumerable<string> Around(string tag)
    {
        for (var cut = tag.LastIndexOf('/'); cut > 0; cut = tag.LastIndexOf('/', cut - 1))
        {
            yield return tag[..cut];
        }
    }

    /// <summary>A row whose own control the host does not tell, in the copy of a form: its fields come again, in another table.</summary>
    private sealed class RepeatedRows
    {
        private readonly Dictionary<string, int?> _tables = new(StringComparer.Ordinal);

        /// <returns>The row's tag where another one of that tag begins; null elsewhere.</returns>
        public string? Begins(LiveControl control)
        {
            if (FieldTag.Of(control.Tag) is not { Milestone: not null, Field: not null } || control.Table is null)
            {
                return null;
            }

            var row = control.Tag[..control.Tag.LastIndexOf('/')];
            var isOther = _tables.TryGetValue(row, out var table) && table != control.Table;
            _tables[row] = control.Table;
            return isOther ? row : null;
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
        var control = Wrap(Tag, XmlText.Clean(Text).Split('\n').Select(line => new XElement(Ns.W + "p", Wml.Runs(line))));
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

    internal static XElement Wrap(string tag, params object[] content) => new(
        Ns.W + "sdt", new XElement(Ns.W + "sdtPr", new XElement(Ns.W + "tag", Wml.Val(XmlText.Clean(tag)))), new XElement(Ns.W + "sdtContent", content));
}
