using System.Globalization;
using System.Xml.Linq;
using static OgpTeams.Documents.Tests.Templates.OwnTemplate;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Templates;

/// <summary>A template whose patterns hold markup with ids: pieces of a table, in any number and one within another.</summary>
internal sealed class MarkedPattern
{
    /// <summary>Pieces that stand in a paragraph. « § » is a number of their own, « ¤ » what stands in them, « word§ » a word.</summary>
    public static readonly IReadOnlyDictionary<string, string> Pieces = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["a comment"] = """<w:commentRangeStart w:id="§"/><w:r><w:t>word§</w:t></w:r><w:commentRangeEnd w:id="§"/><w:r><w:commentReference w:id="§"/></w:r>""",
        ["a bookmark and what refers to it"] = """
            <w:bookmarkStart w:id="§" w:name="Repère§"/><w:r><w:t>word§</w:t></w:r><w:bookmarkEnd w:id="§"/>
            <w:fldSimple w:instr=" REF repère§ \h "><w:r><w:t>x</w:t></w:r></w:fldSimple>
            <w:hyperlink w:anchor="Repère§"><w:r><w:t>x</w:t></w:r></w:hyperlink>
            <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGEREF Rep</w:instrText></w:r>
            <w:r><w:instrText>ère§ \h</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>
            <w:r><w:fldChar w:fldCharType="end"/></w:r>
            """,
        ["a permission"] = """<w:permStart w:id="§" w:edGrp="everyone"/><w:r><w:t>word§</w:t></w:r><w:permEnd w:id="§"/>""",
        ["a move"] = """
            <w:moveFromRangeStart w:id="§1" w:author="A" w:date="2026-01-01T00:00:00Z" w:name="move§"/><w:moveFrom w:id="§2" w:author="A"><w:r><w:t>x</w:t></w:r></w:moveFrom>
            <w:moveFromRangeEnd w:id="§1"/><w:moveToRangeStart w:id="§3" w:author="A" w:date="2026-01-01T00:00:00Z" w:name="move§"/>
            <w:moveTo w:id="§4" w:author="A"><w:r><w:t>word§</w:t></w:r></w:moveTo><w:moveToRangeEnd w:id="§3"/>
            """,
        ["tracked changes"] = """
            <w:ins w:id="§1" w:author="A"><w:r><w:rPr><w:b/><w:rPrChange w:id="§2" w:author="A"><w:rPr/></w:rPrChange></w:rPr><w:t>word§</w:t></w:r></w:ins>
            <w:del w:id="§3" w:author="A"><w:r><w:delText>x</w:delText></w:r></w:del>
            """,
        ["custom XML that was put in"] = """
            <w:customXmlInsRangeStart w:id="§" w:author="A"/><w:r><w:t>word§</w:t></w:r><w:customXmlInsRangeEnd w:id="§"/>
            """,
        ["a footnote"] = """<w:r><w:t>word§</w:t></w:r><w:r><w:footnoteReference w:id="§"/></w:r>""",
        ["an endnote"] = """<w:r><w:t>word§</w:t></w:r><w:r><w:endnoteReference w:id="§"/></w:r>""",
        ["a form field"] = """
            <w:bookmarkStart w:id="§" w:name="Champ§"/><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Champ§"/><w:enabled/>
            <w:calcOnExit w:val="0"/><w:textInput/></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r>
            <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>word§</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:bookmarkEnd w:id="§"/>
            """,
        ["a control of theirs"] = """<w:sdt><w:sdtPr><w:id w:val="§"/></w:sdtPr><w:sdtContent><w:r><w:t>word§</w:t></w:r>¤</w:sdtContent></w:sdt>""",
        ["a picture"] = """
            <w:r><w:t>word§</w:t></w:r><w:r><w:drawing><wp:inline wp14:anchorId="00001§" wp14:editId="00002§"><wp:extent cx="9525" cy="9525"/><wp:docPr id="§" name="P"/>
            <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="§" name="P"/><pic:cNvPicPr/></pic:nvPicPr>
            <pic:blipFill><a:blip r:embed="@image"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9525" cy="9525"/></a:xfrm>
            <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
            """,
        ["a chart"] = """
            <w:r><w:t>word§</w:t></w:r><w:r><w:drawing><wp:inline><wp:extent cx="95250" cy="95250"/><wp:docPr id="§" name="C"/>
            <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="@chart§"/></a:graphicData></a:graphic>
            </wp:inline></w:drawing></w:r>
            """,
        ["a text box, for old programs too"] = """
            <w:r><w:t>word§</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline wp14:anchorId="00001§"><wp:extent cx="95250" cy="95250"/><wp:docPr id="§" name="T"/>
            <a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvPr id="§" name="T"/><wps:cNvSpPr txBox="1"/><wps:spPr/>
            <wps:txbx id="§"><w:txbxContent><w:p w14:paraId="00001§" w14:textId="77777777"><w:r><w:t>x</w:t></w:r>¤</w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>
            </wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict w14:anchorId="00003§"><v:shapetype id="_x0000_t§" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>
            <v:shape id="Zone §" o:spid="_x0000_s§" type="#_x0000_t§" style="width:70pt;height:20pt"><v:textbox><w:txbxContent>
            <w:p w14:paraId="00001§" w14:textId="77777777"><w:r><w:t>x</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>
            """,
        ["old frames in a chain"] = """
            <w:r><w:pict><v:shapetype id="_x0000_t§" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke id="trait§"/><v:path id="chemin§"/></v:shapetype>
            <v:shape id="_x0000_s§1" type="#_x0000_t§" style="width:70pt;height:20pt"><v:textbox style="mso-next-textbox:#_x0000_s§2"><w:txbxContent><w:p><w:r><w:t>word§</w:t></w:r></w:p>
            </w:txbxContent></v:textbox></v:shape></w:pict></w:r><w:r><w:pict><v:shape id="_x0000_s§2" type="#_x0000_t§" style="width:70pt;height:20pt"><v:textbox><w:txbxContent/></v:textbox></v:shape></w:pict></w:r>
            """,
        ["an object"] = """
            <w:r><w:t>word§</w:t></w:r><w:r><w:object w14:anchorId="00004§"><v:shape id="_x0000_i§" style="width:70pt;height:20pt"><v:imagedata r:id="@image"/></v:shape>
            <o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" ShapeID="_x0000_i§" DrawAspect="Icon" ObjectID="_1468§" r:id="@object§"/></w:object></w:r>
            """,
    };

    private static readonly string _declared = string.Join(' ', new[]
    {
        ("w", W.NamespaceName), ("wp", Wp.NamespaceName), ("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
        ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"), ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"), ("c", "http://schemas.openxmlformats.org/drawingml/2006/chart"),
        ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"), ("w14", "http://schemas.microsoft.com/office/word/2010/wordml"),
        ("wp14", "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"), ("w15", "http://schemas.microsoft.com/office/word/2012/wordml"),
        ("v", "urn:schemas-microsoft-com:vml"), ("o", "urn:schemas-microsoft-com:office:office"),
    }.Select(one => $"xmlns:{one.Item1}=\"{one.Item2}\""));

    private static readonly string[] _kindsOfPart = ["comment", "footnote", "endnote", "@chart", "@object"];

    private readonly List<int> _used = [];
    private readonly List<(string Kind, int Number)> _parts = [];

    /// <param name="commitment">The pieces in the pattern of a commitment.</param>
    /// <param name="milestone">The pieces in that of a milestone.</param>
    /// <param name="apart">Whether a range, each time, begins in the commitment and ends in its milestone, or behind them all.</param>
    public MarkedPattern(IReadOnlyList<Piece> commitment, IReadOnlyList<Piece> milestone, bool apart)
    {
        var pieces = commitment.SelectMany(Draw).ToList();
        OfCommitment = [.. _used];
        var inner = milestone.SelectMany(Draw).ToList();
        OfMilestone = [.. _used.Skip(OfCommitment.Count)];
        XElement[] Apart(string xml) => apart ? [.. Parse(xml)] : [];
        var file = new WordFile(Of(
            new XElement(W + "p", Inline("plan/title"), Parse("<w:fldSimple w:instr=' REF Partout '><w:r><w:t>x</w:t></w:r></w:fldSimple>")),
            Holder(
                "commitment/*", new XElement(W + "p", new XAttribute(XNamespace.Get("http://schemas.microsoft.com/office/word/2010/wordml") + "paraId", "00ABCDEF"),
                    Inline("commitment/*/name"), Apart("<w:bookmarkStart w:id='90001' w:name='Loin'/><w:permStart w:id='90002' w:edGrp='everyone'/>"), pieces),
                new XElement(W + "p", Parse("<w:bookmarkStart w:id='90000' w:name='Partout'/><w:r><w:t>Fiche</w:t></w:r><w:bookmarkEnd w:id='90000'/>")),
                Table(Holder("commitment/*/milestone/*", new XElement(W + "tr", new XElement(W + "tc", new XElement(
                    W + "p", Inline("commitment/*/milestone/*/title"), inner, Apart("<w:permEnd w:id='90002'/>"))),
                    new XElement(W + "tc", new XElement(W + "p")))))),
            new XElement(W + "p", Apart("<w:bookmarkEnd w:id='90001'/>"), Run("Fin"))));
        Template = Complete(file);
    }

    public byte[] Template { get; }

    /// <summary>The numbers of the pieces, and of their words.</summary>
    public IReadOnlyList<int> OfCommitment { get; }

    /// <inheritdoc cref="OfCommitment"/>
    public IReadOnlyList<int> OfMilestone { get; }

    private static IEnumerable<XElement> Parse(string xml) => XElement.Parse($"<x {_declared}>{xml}</x>").Elements();

    private IEnumerable<XElement> Draw(Piece piece)
    {
        var number = 101 + _used.Count;
        _used.Add(number);
        var inner = string.Concat(piece.Inside.SelectMany(Draw).Select(one => one.ToString(SaveOptions.DisableFormatting)));
        var xml = Pieces[piece.Name];
        foreach (var kind in _kindsOfPart.Where(kind => xml.Contains(kind, StringComparison.Ordinal)))
        {
            _parts.Add((kind, number));
        }

        return Parse(xml.Replace("§", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("¤", inner, StringComparison.Ordinal));
    }

    private byte[] Complete(WordFile file)
    {
        foreach (var declared in XElement.Parse($"<x {_declared}/>").Attributes())
        {
            file.Document.Root!.SetAttributeValue(declared.Name, declared.Value);
        }

        file.Document.Root!.SetAttributeValue(XNamespace.Get("http://schemas.openxmlformats.org/markup-compatibility/2006") + "Ignorable", "w14 w15 wp14");
        AddNotes(file, "comment", "<w:comment w:id='§' w:author='Relectrice'><w:p w14:paraId='00003§'><w:r><w:t>À vérifier</w:t></w:r></w:p></w:comment>");
        foreach (var kind in new[] { "footnote", "endnote" })
        {
            AddNotes(
                file, kind, $"<w:{kind} w:id='§'><w:p w14:paraId='00004§'><w:bookmarkStart w:id='5§' w:name='{kind}§'/><w:r><w:{kind}Ref/></w:r><w:r><w:t>Note§</w:t></w:r><w:bookmarkEnd w:id='5§'/></w:p></w:{kind}>",
                $"<w:{kind} w:type='separator' w:id='-1'><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>");
        }

        var links = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["@image"] = file.AddPart("image", "word/media/image1.png", "image/png", Convert.FromBase64String(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")),
        };
        foreach (var (kind, number) in _parts.Where(part => part.Kind is "@chart" or "@object"))
        {
            links[kind + number.ToString(CultureInfo.InvariantCulture)] = kind == "@chart"
                ? file.AddPart("chart", $"word/charts/chart{number}.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", System.Text.Encoding.UTF8.GetBytes(
                    "<c:chartSpace xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'><c:chart><c:plotArea><c:layout/><c:pieChart><c:varyColors val='1'/></c:pieChart></c:plotArea></c:chart></c:chartSpace>"))
                : file.AddPart("package", $"word/embeddings/feuille{number}.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [1, 2, 3]);
        }

        foreach (var attribute in file.Document.Descendants().Attributes().Where(attribute => links.ContainsKey(attribute.Value)))
        {
            attribute.Value = links[attribute.Value];
        }

        return file.Save();
    }

    private void AddNotes(WordFile file, string kind, string xml, string first = "")
    {
        var numbers = _parts.Where(part => part.Kind == kind).Select(part => part.Number).ToList();
        if (numbers.Count > 0)
        {
            var notes = string.Concat(numbers.Select(number => xml.Replace("§", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
            var root = XElement.Parse($"<w:{kind}s {_declared} mc:Ignorable='w14'>{first}{notes}</w:{kind}s>");
            file.AddPart(kind + "s", $"word/{kind}s.xml", root);
        }
    }

    /// <param name="Inside">What stands in a text box or a control.</param>
    public sealed record Piece(string Name, IReadOnlyList<Piece> Inside)
    {
        public override string ToString() => Inside.Count == 0 ? Name : $"{Name} ({string.Join(", ", Inside)})";
    }
}
