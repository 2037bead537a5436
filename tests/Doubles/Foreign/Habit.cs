using System.Text;
using System.Xml.Linq;
using OgpTeams.Doubles.Foreign.Features;

namespace OgpTeams.Doubles.Foreign;

/// <summary>How a program writes files, whatever they say.</summary>
/// <param name="Furnish">What it puts beside the text of a new document.</param>
/// <param name="Dress">What it does to any document when saving.</param>
public sealed record Habit(string Name, Action<ForeignFile> Furnish, Action<ForeignFile> Dress)
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    public static readonly Habit Word2010 = new("Word 2010", file =>
    {
        Styled(file, "Titre1");
        Parts.Look.Put(file);
        Parts.Properties.Put(file);
        file.Set("<w:zoom w:percent=\"100\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"14\"/></w:compat>");
    }, _ => { });

    /// <summary>A number on each paragraph, and of each session it was typed in.</summary>
    public static readonly Habit Word365 = new("Word 365", file =>
    {
        Styled(file, "Titre1");
        Parts.Label.Put(file);
        file.Set("<w:rsids><w:rsidRoot w:val=\"00A1B2C3\"/><w:rsid w:val=\"00A1B2C3\"/></w:rsids>");
    }, file =>
    {
        foreach (var paragraph in file.Body.Descendants(Xml.W + "p").Where(one => one.Attribute(W14 + "paraId") is null))
        {
            paragraph.SetAttributeValue(W14 + "paraId", file.NextHex());
            paragraph.SetAttributeValue(W14 + "textId", "77777777");
            paragraph.SetAttributeValue(Xml.W + "rsidR", "00A1B2C3");
        }
    });

    public static readonly Habit LibreOffice = new("LibreOffice", file =>
    {
        Styled(file, "Heading1");
        file.Set("<w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"709\"/><w:compat/>");
        file.Shared("fontTable", "w:fonts", "<w:font w:name=\"Liberation Serif\"><w:charset w:val=\"01\"/></w:font>");
    }, file => file.Zip = ForeignZip.Stored);

    /// <summary>Parts in an order of its own; the list of types comes last.</summary>
    public static readonly Habit GoogleDocs = new("Google Docs", file => Styled(file, "Heading1"), file => file.Zip = ForeignZip.Reversed);

    /// <summary>Java’s prefixes.</summary>
    public static readonly Habit Docx4j = new("docx4j", file => Styled(file, "Heading1"), file => Prefix(file, "ns2"));

    /// <summary>Whole names of parts in links.</summary>
    public static readonly Habit Pandoc = new("pandoc", file =>
    {
        Styled(file, "Heading1");
        file.Shared("footnotes", "w:footnotes", "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
            + "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>");
    }, file => Retarget(file, absolute: true));

    /// <summary>Nothing but the text, written to a stream.</summary>
    public static readonly Habit Poi = new("Apache POI", _ => { }, file => file.Zip = ForeignZip.Streamed);

    /// <summary>Python’s ElementTree forgets prefixes.</summary>
    public static readonly Habit PythonDocx = new("python-docx", file =>
    {
        Styled(file, "Heading1");
        Parts.Properties.Put(file);
        Parts.Look.Put(file);
    }, file => Prefix(file, "ns0"));

    /// <summary>The word processing names without a prefix.</summary>
    public static readonly Habit OnlyOffice = new("OnlyOffice", file => Styled(file, "Heading1"), file =>
        file.Part(file.Main).Root!.SetAttributeValue("xmlns", Xml.W.NamespaceName));

    /// <summary>What SharePoint or a content management system names otherwise.</summary>
    public static readonly Habit Renamed = new("main part of another name", file => Styled(file, "Heading1"), file => file.RenameMain("word/document2.xml"));

    public static readonly Habit ElsewhereNamed = new("parts in other places", file => Styled(file, "Heading1"), file => file.RenameMain("content/main.xml"));

    /// <summary>A content controls library of .NET.</summary>
    public static readonly Habit OfficeImo = new("OfficeIMO", file => Styled(file, "Heading1"), file => Retarget(file, absolute: true));

    /// <summary>An editor in the browser, which keeps what it does not know.</summary>
    public static readonly Habit SuperDoc = new("SuperDoc", file => Styled(file, "Heading1"), file => file.Body.Descendants(Xml.W + "sectPr").Attributes().Remove());

    public static readonly Habit Utf16 = new("UTF-16 parts", file => Styled(file, "Heading1"), file => file.Encoding = Encoding.Unicode);

    public static readonly Habit Bom = new("parts with a byte order mark", file => Styled(file, "Heading1"), file => file.Encoding = new UTF8Encoding(true));

    public static readonly Habit OddTargets = new("odd targets", file => Styled(file, "Heading1"), file => Retarget(file, absolute: false));

    public static readonly Habit Mac = new("packed again on a Mac", file => Styled(file, "Heading1"), file => file.Zip = ForeignZip.OfMac);

    public static readonly Habit Backslashes = new("backslashes in the archive", file => Styled(file, "Heading1"), file => file.Zip = ForeignZip.WithBackslashes)
    {
        HasFlaws = true,
    };

    public static readonly Habit Folders = new("folders in the archive", file => Styled(file, "Heading1"), file => file.Zip = ForeignZip.WithFolders);

    public static readonly Habit Zip64 = new("zip64", file => Styled(file, "Heading1"), file => file.Zip = ForeignZip.Zip64);

    /// <summary>Links that do not mind capitals, as Windows does not.</summary>
    public static readonly Habit Capitals = new("capitals in names", file => Styled(file, "Heading1"), file =>
    {
        file.RenameMain("Word/Document.xml");
        file.Part("_rels/.rels").Root!.Elements().Attributes("Target").First(target => target.Value == "Word/Document.xml").Value = "word/document.XML";
    });

    public static readonly Habit Dotx = new("a .dotx", file => Styled(file, "Heading1"), file =>
    {
        var types = file.Part("[Content_Types].xml").Root!;
        types.Elements().Attributes("ContentType").Single(type => type.Value == Word + "document.main+xml").Value = Word + "template.main+xml";
    });

    /// <summary>Each part’s type by itself, no defaults but for what Office asks.</summary>
    public static readonly Habit NoDefaults = new("no default types", file => Styled(file, "Heading1"), file =>
    {
        var types = file.Part("[Content_Types].xml").Root!;
        types.Elements().Where(one => (string?)one.Attribute("Extension") == "xml").Remove();
        foreach (var part in file.Parts.Where(part => part.EndsWith(".xml", StringComparison.Ordinal) && part != "[Content_Types].xml" && file.TypeOf(part).Length == 0).ToList())
        {
            file.Override(part, "application/xml");
        }
    });

    /// <summary>By hand: three parts.</summary>
    public static readonly Habit Minimal = new("by hand, minimal", _ => { }, file => file.Body.Elements(Xml.W + "sectPr").Where(section => !section.HasElements).Remove());

    /// <summary>Without page settings or styles.</summary>
    public static readonly Habit NoSection = new("no section", file => file.Body.Elements(Xml.W + "sectPr").Remove(), _ => { });

    /// <summary>Names of ISO’s strict form.</summary>
    public static readonly Habit Strict = new("strict Open XML", file => Styled(file, "Heading1"), file =>
    {
        var main = file.Part(file.Main);
        var strict = main.ToString(SaveOptions.DisableFormatting)
            .Replace(Xml.W.NamespaceName, "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal)
            .Replace(Xml.R.NamespaceName, "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal);
        file.Put(file.Main, XElement.Parse(strict));
    })
    {
        Refused = "Strict",
    };

    /// <summary>A DTD, which no Office program writes.</summary>
    public static readonly Habit Dtd = new("a DTD", file => Styled(file, "Heading1"), file => file.Part(file.Main).AddFirst(new XDocumentType("w:document", null, null, "<!ENTITY a \"b\">")))
    {
        Refused = "BadXml",
    };

    private static XNamespace W14 => Xml.Names["w14"];

    /// <summary>Why no document of this program is opened at all; null as a rule.</summary>
    public string? Refused { get; init; }

    /// <summary>Whether the validator finds fault with how it is packed.</summary>
    public bool HasFlaws { get; init; }

    public override string ToString() => Name;

    /// <summary>The usual style sheet, with headings under the ids the program gives them.</summary>
    private static void Styled(ForeignFile file, string heading) => file.Shared("styles", "w:styles", $"""
        <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="{heading}"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/></w:style>
        <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>
        """);

    private static void Prefix(ForeignFile file, string prefix)
    {
        var root = file.Part(file.Main).Root!;
        root.Attributes(XNamespace.Xmlns + "w").Remove();
        root.SetAttributeValue(XNamespace.Xmlns + prefix, Xml.W.NamespaceName);
    }

    private static void Retarget(ForeignFile file, bool absolute)
    {
        var links = file.Part("word/_rels/document.xml.rels").Root!.Elements().Where(link => link.Attribute("TargetMode") is null);
        foreach (var link in links.Where(link => !((string)link.Attribute("Target")!).StartsWith('/')))
        {
            link.SetAttributeValue("Target", (absolute ? "/word/" : "./../word/./") + (string)link.Attribute("Target")!);
            link.SetAttributeValue("TargetMode", absolute ? null : "Internal");
        }
    }
}
