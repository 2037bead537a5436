using System.Xml.Linq;

namespace OgpTeams.Doubles.Foreign.Features;

/// <summary>What stands in the text itself.</summary>
internal static class Texts
{
    private const string By = """w:author="Awa Diop" w:date="2026-03-02T09:30:00Z" """;

    public static readonly Feature Plain = new("paragraphs", _ => Xml.P("Note de la direction.") + Xml.P("Elle tient en deux paragraphes."));

    public static readonly Feature Tracked = new("tracked changes", file => $"""
        <w:p><w:pPr><w:rPr><w:ins w:id="{file.Next()}" {By}/></w:rPr></w:pPr>
        <w:ins w:id="{file.Next()}" {By}>{Xml.Run("Ajouté, ")}</w:ins>
        <w:del w:id="{file.Next()}" {By}><w:r><w:delText xml:space="preserve">retiré, </w:delText></w:r></w:del>
        <w:r><w:rPr><w:b/><w:rPrChange w:id="{file.Next()}" {By}><w:rPr/></w:rPrChange></w:rPr><w:t>graissé.</w:t></w:r>
        </w:p>
        <w:p><w:pPr><w:jc w:val="center"/><w:pPrChange w:id="{file.Next()}" {By}><w:pPr/></w:pPrChange>
        </w:pPr>{Xml.Run("Centré.")}</w:p>
        """);

    public static readonly Feature Moved = new("moved paragraph", file =>
    {
        var (from, to, name) = (file.Next(), file.Next(), "move" + file.Next());
        return $"""
            <w:p><w:pPr><w:rPr><w:moveFrom w:id="{file.Next()}" {By}/></w:rPr></w:pPr>
            <w:moveFromRangeStart w:id="{from}" {By} w:name="{name}"/>
            <w:moveFrom w:id="{file.Next()}" {By}>{Xml.Run("Déplacé.")}</w:moveFrom></w:p>
            <w:moveFromRangeEnd w:id="{from}"/><w:p>{Xml.Run("Entre les deux.")}</w:p>
            <w:p><w:pPr><w:rPr><w:moveTo w:id="{file.Next()}" {By}/></w:rPr></w:pPr>
            <w:moveToRangeStart w:id="{to}" {By} w:name="{name}"/><w:moveTo w:id="{file.Next()}" {By}>{Xml.Run("Déplacé.")}
            </w:moveTo></w:p><w:moveToRangeEnd w:id="{to}"/><w:p/>
            """;
    })
    {
        IsRange = true,
    };

    public static readonly Feature TrackedTable = new("tracked table", file => $"""
        <w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>
        <w:tr><w:trPr><w:ins w:id="{file.Next()}" {By}/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>
        </w:tcPr>{Xml.P("Ligne ajoutée")}</w:tc></w:tr>
        <w:tr><w:trPr><w:del w:id="{file.Next()}" {By}/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>
        </w:tcPr>{Xml.P("Ligne retirée")}</w:tc></w:tr></w:tbl><w:p/>
        """);

    public static readonly Feature Permission = new("permission range", file =>
    {
        var (id, other) = (file.Next(), file.Next());
        return $"""
            <w:p><w:permStart w:id="{id}" w:edGrp="everyone"/>{Xml.Run("Chacun peut écrire ici.")}<w:permEnd w:id="{id}"/>
            </w:p>
            <w:permStart w:id="{other}" w:ed="awa@exemple.gouv.fr"/>{Xml.P("Et Awa ici.")}<w:permEnd w:id="{other}"/>
            """;
    })
    {
        IsRange = true,
    };

    public static readonly Feature Bookmarks = new("bookmarks", file =>
    {
        var ids = Enumerable.Range(0, 3).Select(_ => file.Next()).ToList();
        return $"""
            <w:p><w:bookmarkStart w:id="{ids[0]}" w:name="Signet{ids[0]}"/>
            <w:bookmarkStart w:id="{ids[1]}" w:name="Autre{ids[1]}"/>{Xml.Run("Un signet")}<w:bookmarkEnd w:id="{ids[0]}"/>
            </w:p>
            <w:bookmarkStart w:id="{ids[2]}" w:name="Vide{ids[2]}"/><w:bookmarkEnd w:id="{ids[2]}"/>
            <w:p>{Xml.Run("sur deux paragraphes.")}<w:bookmarkEnd w:id="{ids[1]}"/></w:p>
            """;
    })
    {
        IsRange = true,
    };

    public static readonly Feature RightToLeft = new("right to left", _ => """
        <w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/><w:lang w:bidi="ar-TN"/></w:rPr><w:t>بوابة البيانات المفتوحة</w:t>
        </w:r></w:p>
        <w:p><w:dir w:val="rtl"><w:r><w:t>سجل</w:t></w:r></w:dir><w:bdo w:val="ltr"><w:r><w:t> ABC</w:t></w:r></w:bdo></w:p>
        """);

    public static readonly Feature Ruby = new("ruby", _ => """
        <w:p><w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/>
        <w:hpsBaseText w:val="21"/><w:lid w:val="ja-JP"/></w:rubyPr>
        <w:rt><w:r><w:t>とうきょう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東京</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>
        """);

    public static readonly Feature Signs = new("symbols and special characters", _ => $"""
        <w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r><w:r><w:t>porte</w:t><w:noBreakHyphen/><w:t>parole</w:t>
        <w:softHyphen/><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>
        <w:r><w:lastRenderedPageBreak/><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="dot"/><w:t>d</w:t></w:r>
        <w:proofErr w:type="spellStart"/>{Xml.Run("mot")}<w:proofErr w:type="spellEnd"/><w:r><w:br w:type="page"/></w:r>
        </w:p>
        """);

    public static readonly Feature Maths = new("mathematics", _ => """
        <w:p><m:oMathPara><m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f>
        </m:oMath></m:oMathPara></w:p>
        <w:p><w:r><w:t xml:space="preserve">soit </w:t></w:r><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>
        """);

    public static readonly Feature Frame = new("frame and drop cap", _ => $"""
        <w:p><w:pPr><w:keepNext/><w:framePr w:dropCap="drop" w:lines="3" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/>
        </w:pPr>{Xml.Run("L")}</w:p>{Xml.P("es registres.")}
        """);

    /// <summary>Smart tags and custom XML elements, which Word 2003 wrote and the validator no longer knows.</summary>
    public static readonly Feature Marked = new("smart tags and custom XML elements", _ => $"""
        <w:p><w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place">{Xml.Run("Tapir River")}
        </w:smartTag>
        <w:customXml w:uri="urn:exemple" w:element="montant">{Xml.Run(" 500 000 $")}</w:customXml></w:p>
        <w:customXml w:uri="urn:exemple" w:element="note">{Xml.P("Une note.")}</w:customXml>
        """)
    {
        HasFlaws = true,
    };

    /// <summary>Extensions of programs nobody knows, which may be skipped.</summary>
    public static readonly Feature Unknown = new("ignorable names", _ => $"""
        <w:p xmlns:x="urn:exemple:edition" mc:Ignorable="x" x:etat="brouillon">{Xml.Run("Un texte marqué.")}</w:p>
        """);

    /// <summary>What XML allows and Office never writes.</summary>
    public static readonly Feature Asides = new("XML comments, CDATA and instructions", _ => """
        <w:p><!-- produit par un script --><w:r><w:t><![CDATA[R&D <ouverte>]]></w:t></w:r><?editeur ici?></w:p>
        """);

    /// <summary>Numbers after which none is left, and below zero.</summary>
    public static readonly Feature Extremes = new("extreme numbers", file => $"""
        <w:p><w:bookmarkStart w:id="2147483646" w:name="Fin"/><w:sdt><w:sdtPr><w:id w:val="-2147483648"/></w:sdtPr>
        <w:sdtContent>{Xml.Run("Moins")}</w:sdtContent></w:sdt><w:bookmarkEnd w:id="2147483646"/>
        <w:sdt><w:sdtPr><w:id w:val="2147483647"/></w:sdtPr><w:sdtContent>{Xml.Run("Plus")}</w:sdtContent></w:sdt><w:r>
        <w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="95250" cy="95250"/>
        <wp:docPr id="2147483647" name="Objet" descr="Un logo"/><wp:cNvGraphicFramePr/><a:graphic>
        <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">{Drawings.PictureOf(file, Drawings.Image(file))}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
        """);

    /// <summary>Whole paragraphs in two versions.</summary>
    public static readonly Feature Alternate = new("alternate paragraphs", _ => $"""
        <mc:AlternateContent><mc:Choice Requires="w16se">{Xml.P("Pour les récents.")}</mc:Choice>
        <mc:Fallback>{Xml.P("Pour les anciens.")}</mc:Fallback></mc:AlternateContent>
        """);

    /// <summary>As converters of web pages lay them out.</summary>
    public static readonly Feature Deep = new("tables deep in tables", _ => string.Concat(Enumerable.Repeat(
        """<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>""", 25))
        + Xml.P("Au fond") + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl><w:p/>", 25)));

    /// <summary>The colour of the page, which stands beside the body.</summary>
    public static readonly Feature Background = new("page colour", file =>
    {
        file.Part(file.Main).Root!.Elements(Xml.W + "background").Remove();
        file.Part(file.Main).Root!.AddFirst(Xml.Of("<w:background w:color=\"FFEECC\"/>"));
        return "";
    });

    public static readonly Feature LargeTable = new("large table", _ => Table(120, 6));

    public static readonly Feature MergedCells = new("merged cells and a table in a table", _ => $"""
        <w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/>
        </w:tblGrid>
        <w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr>{Xml.P("Sur deux colonnes")}
        </w:tc></w:tr>
        <w:tr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:vMerge w:val="restart"/></w:tcPr>{Xml.P("Sur deux lignes")}
        </w:tc><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{Table(2, 2)}<w:p/></w:tc></w:tr>
        <w:tr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr>
        <w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{Xml.P("b")}</w:tc></w:tr></w:tbl><w:p/>
        """);

    public static readonly Feature List = new("lists", file =>
    {
        var numbering = file.Shared("numbering", "w:numbering");
        var (list, number) = (file.Next(), file.Next());
        var last = numbering.Elements(Xml.W + "abstractNum").LastOrDefault();
        var definition = Xml.Of($"""
            <w:abstractNum w:abstractNumId="{list}"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0">
            <w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl>
            </w:abstractNum>
            """);
        if (last is null)
        {
            numbering.AddFirst(definition);
        }
        else
        {
            last.AddAfterSelf(definition);
        }

        numbering.Add(Xml.Of($"""<w:num w:numId="{number}"><w:abstractNumId w:val="{list}"/></w:num>"""));
        return string.Concat(new[] { "Consulter", "Publier" }.Select(item => $"""
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr></w:pPr>{Xml.Run(item)}</w:p>
            """));
    });

    /// <summary>A landscape page in the middle.</summary>
    public static readonly Feature Sections = new("sections", _ => $"""
        <w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr>{Xml.Run("Fin de la première section.")}
        </w:p>
        <w:p><w:pPr><w:sectPr><w:type w:val="continuous"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>
        <w:cols w:num="2" w:space="708"/></w:sectPr></w:pPr>{Xml.Run("Page en largeur.")}</w:p>
        """)
    {
        StandsInBodyOnly = true,
    };

    /// <summary>Headings and labels as in any document, which do not make a plan of it.</summary>
    public static readonly Feature Letter = new("headings and labels of a letter", file =>
    {
        var styles = file.Shared("styles", "w:styles");
        if (!styles.Elements().Any(style => (string?)style.Attribute(Xml.W + "styleId") == "Heading1"))
        {
            styles.Add(Xml.Of("""<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>"""));
        }

        return $"""
            <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>{Xml.Run("Introduction")}
            </w:p>{Xml.P("Nous vous remercions de votre lettre.")}
            <w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/>
            <w:gridCol w:w="2000"/></w:tblGrid>
            <w:tr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{Xml.P("Email")}</w:tc><w:tc><w:tcPr>
            <w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{Xml.P("accueil@exemple.fr")}</w:tc></w:tr></w:tbl><w:p/>
            """;
    });

    /// <summary>Another document, shown in place.</summary>
    public static Feature Chunk(string name, string extension, string type, Func<byte[]> content) => new(name, file =>
    {
        file.Default(extension, type);
        return $"""<w:altChunk r:id="{file.Add(file.Free("word/afchunk." + extension), type, content(), "aFChunk")}"/>{Xml.P("Après le document inséré.")}""";
    });

    private static string Table(int rows, int columns)
    {
        var grid = string.Concat(Enumerable.Repeat("""<w:gridCol w:w="1000"/>""", columns));
        var all = string.Concat(Enumerable.Range(1, rows).Select(row => $"<w:tr>{string.Concat(Enumerable.Range(1, columns).Select(column =>
            $"""<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr>{Xml.P($"{row}.{column}")}</w:tc>"""))}</w:tr>"));
        return $"""<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{all}</w:tbl>{Xml.P("Après le tableau.")}""";
    }
}
