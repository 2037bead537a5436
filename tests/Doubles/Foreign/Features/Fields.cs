namespace OgpTeams.Doubles.Foreign.Features;

/// <summary>What Word computes: fields, tables of contents, indexes.</summary>
internal static class Fields
{
    public static readonly Feature Simple = new("simple fields", file => $"""
        <w:p><w:fldSimple w:instr=" DATE \@ &quot;d MMMM yyyy&quot; ">{Xml.Run("3 mars 2026")}</w:fldSimple>
        <w:fldSimple w:instr=" SEQ Figure ">{Xml.Run("1")}</w:fldSimple></w:p>
        """);

    /// <summary>One field in another, instructions over several runs.</summary>
    public static readonly Feature Nested = new("nested fields", _ => $"""
        <w:p>{Begin}<w:r><w:instrText xml:space="preserve"> IF </w:instrText></w:r>{Begin}<w:r>
        <w:instrText xml:space="preserve"> PA</w:instrText></w:r>
        <w:r><w:instrText xml:space="preserve">GE </w:instrText></w:r>{Separate}{Xml.Run("1")}{End}<w:r>
        <w:instrText xml:space="preserve"> = 1 "Première page" "Suite" </w:instrText></w:r>
        {Separate}{Xml.Run("Première page")}{End}</w:p>
        """);

    /// <summary>Of headings, as Word’s gallery puts it in.</summary>
    public static readonly Feature Contents = new("contents", file => Gallery(file, """ TOC \o "1-3" \h \z \u """, "Présentation", "Détail"))
    {
        StandsInBodyOnly = true,
    };

    /// <summary>That lists other styles than headings.</summary>
    public static readonly Feature ContentsOfStyles = new("contents of other styles", file => Gallery(file, """ TOC \h \z \t "Annexe,1" """, "Annexe A"))
    {
        StandsInBodyOnly = true,
    };

    public static readonly Feature ContentsOfBoth = new("contents of headings and other styles", file =>
        Gallery(file, """ TOC \o "1-2" \h \z \t "Annexe,1" """, "Présentation", "Annexe A"))
    {
        StandsInBodyOnly = true,
    };

    public static readonly Feature Figures = new("list of figures", file => Gallery(file, """ TOC \h \z \c "Figure" """, "Figure 1 : le calendrier"))
    {
        StandsInBodyOnly = true,
    };

    public static readonly Feature Index = new("index", _ => $"""
        <w:p>{Xml.Run("Le registre")}{Field(""" XE "registre" """, "")}</w:p><w:p>{Begin}<w:r><w:instrText xml:space="preserve"> INDEX \e " " \c "2" </w:instrText></w:r>{Separate}{Xml.Run("plan, 1")}</w:p><w:p>{Xml.Run("registre, 1")}{End}</w:p>
        """);

    public static readonly Feature CrossReference = new("cross-reference", file =>
    {
        var (id, name) = (file.Next(), "_Ref" + file.Next());
        return $"""
            <w:p><w:bookmarkStart w:id="{id}" w:name="{name}"/>{Xml.Run("Un passage cité ailleurs")}
            <w:bookmarkEnd w:id="{id}"/></w:p>
            <w:p>{Field($" REF {name} \\h ", "Un passage cité ailleurs")}</w:p>
            """;
    });

    public static readonly Feature Citation = new("citation and bibliography", file =>
    {
        var name = file.Free("customXml/item1.xml");
        file.Raw(name, "<b:Sources xmlns:b=\"http://schemas.openxmlformats.org/officeDocument/2006/bibliography\" SelectedStyle=\"\\APA.XSL\"><b:Source><b:Tag>Ins26</b:Tag></b:Source></b:Sources>"u8.ToArray());
        file.Link("customXml", name);
        return $"""
            <w:p><w:sdt><w:sdtPr><w:id w:val="{file.Next()}"/><w:citation/></w:sdtPr>
            <w:sdtContent>{Field(" CITATION Ins26 ", "(Insee, 2026)")}</w:sdtContent></w:sdt></w:p>
            <w:p>{Field(" BIBLIOGRAPHY ", "Insee. (2026). Comptes.")}</w:p>
            """;
    });

    public static readonly Feature FormFields = new("form fields", file =>
    {
        var (id, other) = (file.Next(), file.Next());
        return $"""
            <w:p><w:bookmarkStart w:id="{id}" w:name="Texte{id}"/><w:r><w:fldChar w:fldCharType="begin"><w:ffData>
            <w:name w:val="Texte{id}"/><w:enabled/><w:calcOnExit w:val="0"/><w:textInput><w:default w:val="à remplir"/>
            </w:textInput></w:ffData></w:fldChar></w:r>
            <w:r><w:instrText xml:space="preserve"> FORMTEXT </w:instrText></w:r>{Separate}{Xml.Run("à remplir")}{End}
            <w:bookmarkEnd w:id="{id}"/></w:p>
            <w:p><w:bookmarkStart w:id="{other}" w:name="Case{other}"/><w:r><w:fldChar w:fldCharType="begin"><w:ffData>
            <w:name w:val="Case{other}"/><w:enabled/><w:calcOnExit w:val="0"/><w:checkBox><w:sizeAuto/>
            <w:default w:val="1"/></w:checkBox></w:ffData></w:fldChar></w:r>
            <w:r><w:instrText xml:space="preserve"> FORMCHECKBOX </w:instrText></w:r>{End}<w:bookmarkEnd w:id="{other}"/>
            </w:p>
            """;
    });

    public static readonly Feature MergeFields = new("merge fields", _ => $"<w:p>{Field(" MERGEFIELD Nom ", "«Nom»")}</w:p>");

    public static readonly Feature Hyperlinks = new("hyperlinks", file => $"""
        <w:p><w:hyperlink r:id="{file.Link("hyperlink", "https://exemple.gouv.fr/?a=1&b=2", isExternal: true)}" w:history="1">{Xml.Run("le site")}</w:hyperlink>
        <w:hyperlink r:id="{file.Link("hyperlink", "mailto:plan@exemple.gouv.fr", isExternal: true)}">{Xml.Run(" écrire")}
        </w:hyperlink>
        <w:hyperlink w:anchor="_top">{Xml.Run(" le haut")}</w:hyperlink>{Field(""" HYPERLINK "https://exemple.gouv.fr" """, "l’accueil")}</w:p>
        """);

    /// <summary>An address no program can read.</summary>
    public static readonly Feature BrokenHyperlink = new("broken hyperlink", file => $"""
        <w:p><w:hyperlink r:id="{file.Link("hyperlink", "mailto:plan@exemple.gouv.fr, direction@@", isExternal: true)}">{Xml.Run("écrire à tous")}</w:hyperlink></w:p>
        """)
    {
        HasFlaws = true,
    };

    /// <summary>Brings in another file each time somebody updates the fields.</summary>
    public static readonly Feature IncludedText = new("included text", _ =>
        $"<w:p>{Field(""" INCLUDETEXT "\\\\serveur\\commun\\annexe.docx" """, "Texte d’ailleurs.")}</w:p>")
    {
        RefusedInTemplate = "FetchesFromOutside",
    };

    private const string Begin = """<w:r><w:fldChar w:fldCharType="begin"/></w:r>""";
    private const string Separate = """<w:r><w:fldChar w:fldCharType="separate"/></w:r>""";
    private const string End = """<w:r><w:fldChar w:fldCharType="end"/></w:r>""";

    private static string Field(string instruction, string shown) =>
        $"""{Begin}<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>{Separate}{Xml.Run(shown)}{End}""";

    private static string Gallery(ForeignFile file, string instruction, params string[] lines)
    {
        Styles(file);
        var anchors = lines.Select(_ => file.Next()).ToList();
        string Line(int line) => $"""
            <w:p><w:pPr><w:pStyle w:val="TOC{(line == 0 ? 1 : 2)}"/>
            </w:pPr>{(line == 0 ? $"{Begin}<w:r><w:instrText xml:space=\"preserve\">{instruction}</w:instrText></w:r>{Separate}" : "")}<w:hyperlink w:anchor="_Toc{anchors[line]}" w:history="1">{Xml.Run(lines[line])}<w:r><w:tab/></w:r>{Xml.Run("2")}</w:hyperlink></w:p>
            """;
        var headings = lines.Select((line, place) => $"""
            <w:p><w:pPr>
            <w:pStyle w:val="{(line.StartsWith("Annexe", StringComparison.Ordinal) ? "Annexe" : line.StartsWith("Figure", StringComparison.Ordinal) ? "Caption" : "Heading" + (place + 1))}"/></w:pPr><w:bookmarkStart w:id="{anchors[place]}" w:name="_Toc{anchors[place]}"/>{Xml.Run(line)}<w:bookmarkEnd w:id="{anchors[place]}"/></w:p>
            """);
        return $"""
            <w:sdt><w:sdtPr><w:id w:val="{file.Next()}"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>
            <w:docPartUnique/></w:docPartObj></w:sdtPr>
            <w:sdtContent>{string.Concat(lines.Select((_, place) => Line(place)))}<w:p>{End}</w:p></w:sdtContent>
            </w:sdt>{string.Concat(headings)}
            """;
    }

    private static void Styles(ForeignFile file)
    {
        var styles = file.Shared("styles", "w:styles");
        foreach (var (id, name) in new[]
        {
            ("Heading1", "heading 1"), ("Heading2", "heading 2"), ("TOC1", "toc 1"), ("TOC2", "toc 2"), ("Annexe", "Annexe"), ("Caption", "caption"),
        })
        {
            if (!styles.Elements().Any(style => (string?)style.Attribute(Xml.W + "styleId") == id))
            {
                styles.Add(Xml.Of($"""<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/></w:style>"""));
            }
        }
    }
}
