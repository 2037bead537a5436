using System.Text;
using System.Xml.Linq;

namespace OgpTeams.Doubles.Foreign.Features;

/// <summary>Pictures, shapes, charts, and what other programs made.</summary>
internal static class Drawings
{
    private const string Package = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package";
    private const string Microsoft = "http://schemas.microsoft.com/office/";
    private const string Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>One white point.</summary>
    public static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    public static readonly Feature Picture = new("picture", file =>
        $"<w:p><w:r>{Inline(file, "Un logo", "http://schemas.openxmlformats.org/drawingml/2006/picture", PictureOf(file, Image(file)))}</w:r></w:p>");

    /// <summary>A drawing in SVG, with the picture older Words show.</summary>
    public static readonly Feature Svg = new("SVG picture", file =>
    {
        file.Default("svg", "image/svg+xml");
        var name = file.Free("word/media/image2.svg");
        file.Override(name, "image/svg+xml");
        var drawn = Raw(file, name, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><circle r=\"4\"/></svg>", "image");
        var extension = $"""
            <a:extLst><a:ext uri="{"{96DAC541-7B7A-43D3-8B79-37D633B846F1}"}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{drawn}"/></a:ext></a:extLst>
            """;
        return $"<w:p><w:r>{Inline(file, "Un schéma", "http://schemas.openxmlformats.org/drawingml/2006/picture", PictureOf(file, Image(file), extension))}</w:r></w:p>";
    });

    /// <summary>A picture the text runs around.</summary>
    public static readonly Feature Anchored = new("anchored picture", file => $"""
        <w:p><w:r><w:drawing>
        <wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="251658240" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">
        <wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:align>left</wp:align></wp:positionH>
        <wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>
        <wp:extent cx="95250" cy="95250"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapSquare wrapText="bothSides"/>
        <wp:docPr id="{file.Next()}" name="Image" descr="Un sceau"/><wp:cNvGraphicFramePr/>
        <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">{PictureOf(file, Image(file))}</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>{Xml.Run("Autour du sceau.")}</w:p>
        """);

    /// <summary>A text box as Word 2010 and later write it: once for them, once in VML for older ones.</summary>
    public static readonly Feature TextBox = new("text box", file => $"""
        <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
        <wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="952500" cy="285750"/>
        <wp:docPr id="{file.Next()}" name="Zone de texte" descr="Un encadré"/>
        <a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
        <wps:cNvSpPr txBox="1"/>
        <wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="952500" cy="285750"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>
        </a:prstGeom></wps:spPr>
        <wps:txbx><w:txbxContent>{Xml.P("Dans un encadré.")}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>
        </a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
        <mc:Fallback><w:pict>{Vml(file, "Dans un encadré.")}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
        """);

    /// <summary>A text box of before 2010.</summary>
    public static readonly Feature VmlTextBox = new("VML text box", file => $"<w:p><w:r><w:pict>{Vml(file, "Dans un vieil encadré.")}</w:pict></w:r></w:p>");

    /// <summary>With the type of shape that later shapes refer to.</summary>
    public static readonly Feature VmlShape = new("VML shape and its type", file => $"""
        <w:p><w:r><w:pict>{ShapeType(file, out var type)}
        <v:shape id="_x0000_i{file.Next()}" type="#{type}" alt="Une forme" style="width:30pt;height:10pt"/></w:pict></w:r>
        </w:p>
        """);

    public static readonly Feature BarChart = new("chart", file =>
    {
        var name = file.Free("word/charts/chart1.xml");
        var content = """
            <c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/>
            <c:grouping val="clustered"/><c:varyColors val="0"/>
            <c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strLit><c:ptCount val="1"/><c:pt idx="0"><c:v>2026</c:v>
            </c:pt></c:strLit></c:cat>
            <c:val><c:numLit><c:ptCount val="1"/><c:pt idx="0"><c:v>3</c:v></c:pt></c:numLit></c:val></c:ser>
            <c:axId val="1"/><c:axId val="2"/></c:barChart>
            <c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>
            <c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>
            </c:plotArea><c:plotVisOnly val="1"/></c:chart>
            """;
        var id = file.Add(name, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", Xml.Root("c:chartSpace", content, isOpen: false), "chart");
        var book = file.Free("word/embeddings/Microsoft_Excel_Sheet1.xlsx");
        file.Default("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        file.Add(book, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Workbook(), Package, name);
        return $"""<w:p><w:r>{Inline(file, "Un graphique", Chart, $"<c:chart r:id=\"{id}\"/>")}</w:r></w:p>""";
    });

    public static readonly Feature SmartArt = new("SmartArt", file =>
    {
        string Add(string kind, string root, string type, string markup)
        {
            var name = file.Free($"word/diagrams/{kind}1.xml");
            return file.Add(name, $"application/vnd.openxmlformats-officedocument.drawingml.{type}+xml", Xml.Root(root, markup, isOpen: false), "diagram" + char.ToUpperInvariant(kind[0]) + kind[1..]);
        }

        var data = Add("data", "dgm:dataModel", "diagramData", """
            <dgm:ptLst><dgm:pt modelId="1" type="doc"><dgm:prSet/><dgm:spPr/></dgm:pt><dgm:pt modelId="2"><dgm:prSet/>
            <dgm:spPr/><dgm:t><a:bodyPr/><a:p><a:r><a:t>Ouvrir</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst>
            <dgm:cxnLst><dgm:cxn modelId="3" srcId="1" destId="2" srcOrd="0" destOrd="0"/></dgm:cxnLst><dgm:bg/><dgm:whole/>
            """);
        var layout = Add("layout", "dgm:layoutDef", "diagramLayout", "<dgm:layoutNode/>");
        var style = Add("quickStyle", "dgm:styleDef", "diagramStyle", "<dgm:styleLbl name=\"node0\"><dgm:txPr/></dgm:styleLbl>");
        var colors = Add("colors", "dgm:colorsDef", "diagramColors", "");
        return $"""
            <w:p><w:r>{Inline(file, "Un processus", "http://schemas.openxmlformats.org/drawingml/2006/diagram", $"<dgm:relIds r:dm=\"{data}\" r:lo=\"{layout}\" r:qs=\"{style}\" r:cs=\"{colors}\"/>")}</w:r></w:p>
            """;
    });

    public static readonly Feature Ole = new("OLE object", file =>
    {
        file.Default("bin", "application/vnd.openxmlformats-officedocument.oleObject");
        byte[] bytes = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];
        return Embedded(file, "oleObject1.bin", "application/vnd.openxmlformats-officedocument.oleObject", bytes, "oleObject", "Equation.3");
    });

    public static readonly Feature EmbeddedWorkbook = new("embedded workbook", file =>
    {
        file.Default("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        return Embedded(file, "Feuille.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Workbook(), Package, "Excel.Sheet.12");
    });

    public static readonly Feature EmbeddedDocument = new("embedded Word document", file => EmbeddedWord(file, "Annexe.docx", "document"));

    public static readonly Feature EmbeddedTemplate = new("embedded Word template", file => EmbeddedWord(file, "Modele.dotx", "template"));

    /// <summary>What a pen drew, and its picture.</summary>
    public static readonly Feature Ink = new("ink", file =>
    {
        var name = file.Free("word/ink/ink1.xml");
        file.Override(name, "application/inkml+xml");
        var ink = Raw(file, name, "<inkml:ink xmlns:inkml=\"http://www.w3.org/2003/InkML\"><inkml:trace>1 1, 2 2</inkml:trace></inkml:ink>", "customXml");
        return $"""
            <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wpi"><w:drawing>
            <wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="95250" cy="95250"/>
            <wp:docPr id="{file.Next()}" name="Encre" descr="Un paraphe"/>
            <a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingInk">
            <w14:contentPart bwMode="auto" r:id="{ink}"><w14:nvContentPartPr><w14:cNvContentPartPr/></w14:nvContentPartPr>
            </w14:contentPart></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
            <mc:Fallback>{Inline(file, "Un paraphe", "http://schemas.openxmlformats.org/drawingml/2006/picture", PictureOf(file, Image(file)))}</mc:Fallback></mc:AlternateContent></w:r></w:p>
            """;
    });

    public static readonly Feature ActiveX = new("ActiveX control", file =>
    {
        var name = file.Free("word/activeX/activeX1.xml");
        var id = file.Add(name, "application/vnd.ms-office.activeX+xml", Ocx(), "control");
        file.Default("bin", "application/vnd.ms-office.activeX");
        var link = file.Add(file.Free("word/activeX/activeX1.bin"), "application/vnd.ms-office.activeX", new byte[40], Microsoft + "2006/relationships/activeXControlBinary", name);
        file.Part(name).Root!.SetAttributeValue(Xml.R + "id", link);
        var shape = file.Next();
        return $"""
            <w:p><w:r><w:object w:dxaOrig="1440" w:dyaOrig="360">{ShapeType(file, out var type)}
            <v:shape id="_x0000_i{shape}" type="#{type}" alt="Un bouton" style="width:72pt;height:18pt"/>
            <w:control r:id="{id}" w:name="Bouton" w:shapeid="_x0000_i{shape}"/></w:object></w:r></w:p>
            """;
    });

    /// <summary>A picture that is fetched each time somebody opens the document.</summary>
    public static readonly Feature LinkedPicture = new("linked picture", file => $"""
        <w:p><w:r>{Inline(file, "Un compteur", "http://schemas.openxmlformats.org/drawingml/2006/picture", PictureOf(file, file.Link("image", "http://exemple.org/compteur.png", isExternal: true), attribute: "link"))}</w:r></w:p>
        """)
    {
        RefusedInTemplate = "FetchesFromOutside",
    };

    /// <summary>The image part, new each time.</summary>
    /// <returns>The id of the link to it.</returns>
    public static string Image(ForeignFile file, string? from = null)
    {
        file.Default("png", "image/png");
        return file.Add(file.Free("word/media/image1.png"), "image/png", Png, "image", from);
    }

    public static string PictureOf(ForeignFile file, string image, string extension = "", string attribute = "embed") => $"""
        <pic:pic><pic:nvPicPr><pic:cNvPr id="{file.Next()}" name="image"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>
        <a:blip r:{attribute}="{image}">{extension}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
        <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="95250" cy="95250"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>
        </a:prstGeom></pic:spPr></pic:pic>
        """;

    public static string Inline(ForeignFile file, string description, string kind, string graphic) => $"""
        <w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="95250" cy="95250"/>
        <wp:docPr id="{file.Next()}" name="Objet" descr="{description}"/><wp:cNvGraphicFramePr/>
        <a:graphic><a:graphicData uri="{kind}">{graphic}</a:graphicData></a:graphic></wp:inline></w:drawing>
        """;

    public static string Vml(ForeignFile file, string text) => $"""
        <v:shape id="_x0000_s{file.Next()}" o:spid="_x0000_s{file.Next()}" alt="Un encadré" style="width:75pt;height:22pt">
        <v:textbox><w:txbxContent>{Xml.P(text)}</w:txbxContent></v:textbox></v:shape>
        """;

    /// <summary>A whole Word file, as small as they come.</summary>
    public static byte[] Document(string text)
    {
        var inner = new ForeignFile();
        inner.Body.AddFirst(Xml.Of(Xml.P(text)));
        return inner.Save();
    }

    private static string EmbeddedWord(ForeignFile file, string name, string kind)
    {
        var type = "application/vnd.openxmlformats-officedocument.wordprocessingml." + kind;
        file.Default(Path.GetExtension(name)[1..], type);
        return Embedded(file, name, type, Document("Texte de l’annexe."), Package, "Word.Document.12");
    }

    private static string Embedded(ForeignFile file, string name, string type, byte[] content, string kind, string program)
    {
        var (link, shape) = (file.Add(file.Free("word/embeddings/" + name), type, content, kind), file.Next());
        return $"""
            <w:p><w:r><w:object w:dxaOrig="1440" w:dyaOrig="720">{ShapeType(file, out var shapeType)}
            <v:shape id="_x0000_i{shape}" type="#{shapeType}" alt="Un objet" style="width:72pt;height:36pt" o:ole="">
            <v:imagedata r:id="{Image(file)}" o:title=""/></v:shape>
            <o:OLEObject Type="Embed" ProgID="{program}" ShapeID="_x0000_i{shape}" DrawAspect="Content" ObjectID="_14680{file.Next()}" r:id="{link}"/></w:object></w:r></w:p>
            """;
    }

    private static string ShapeType(ForeignFile file, out string type)
    {
        type = "_x0000_t" + file.Next();
        return $"""
            <v:shapetype id="{type}" coordsize="21600,21600" o:spt="75" path="m@4@5l@4@11@9@11@9@5xe" filled="f" stroked="f"><v:stroke joinstyle="miter"/><v:path o:extrusionok="f" gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
            """;
    }

    private static string Raw(ForeignFile file, string name, string content, string kind)
    {
        file.Raw(name, Encoding.UTF8.GetBytes(content));
        return file.Link(kind, name);
    }

    private static XElement Ocx()
    {
        XNamespace ax = Microsoft + "2006/activeX";
        return new(
            ax + "ocx", new XAttribute(XNamespace.Xmlns + "ax", ax), new XAttribute(XNamespace.Xmlns + "r", Xml.R),
            new XAttribute(ax + "classid", "{D7053240-CE69-11CD-A777-00DD01143C57}"), new XAttribute(ax + "persistence", "persistStreamInit"));
    }

    private static byte[] Workbook() => ForeignZip.Plain(
    [
        KeyValuePair.Create("[Content_Types].xml", Encoding.UTF8.GetBytes(
            $"<Types xmlns=\"{Xml.Types}\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>")),
        KeyValuePair.Create("_rels/.rels", Encoding.UTF8.GetBytes(
            $"<Relationships xmlns=\"{Xml.Rels}\"><Relationship Id=\"rId1\" Type=\"{Xml.R}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")),
        KeyValuePair.Create("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheets/></workbook>"u8.ToArray()),
    ]);
}
