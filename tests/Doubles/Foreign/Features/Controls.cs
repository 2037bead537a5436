using System.Text;

namespace OgpTeams.Doubles.Foreign.Features;

/// <summary>Content controls that are not ours.</summary>
internal static class Controls
{
    public static readonly Feature EveryKind = new("controls of every kind", file =>
    {
        string[] kinds =
        [
            "<w:text/>", "<w:richText/>", "<w:dropDownList><w:listItem w:displayText=\"Oui\" w:value=\"o\"/></w:dropDownList>", "<w:comboBox><w:listItem w:value=\"a\"/></w:comboBox>",
            "<w:date w:fullDate=\"2026-03-02T00:00:00Z\"><w:dateFormat w:val=\"dd/MM/yyyy\"/><w:lid w:val=\"fr-FR\"/></w:date>",
            "<w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox>", "<w:group/>", "<w:equation/>",
        ];
        return $"<w:p>{string.Concat(kinds.Select((kind, place) => Holder(file, $"service-{place}", kind, Xml.Run($"valeur {place} "))))}</w:p>";
    });

    public static readonly Feature EveryLevel = new("controls at every level", file => $"""
        {Holder(file, "bloc", "", Xml.P("Dans un contrôle."))}
        <w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/>
        </w:tblGrid>
        {Holder(file, "ligne", "", $"<w:tr>{Cell("a")}{Holder(file, "cellule", "", Cell("b"))}</w:tr>")}
        </w:tbl>{Holder(file, "vide", "<w:showingPlcHdr/>", Xml.P("Cliquez ici."))}
        """);

    public static readonly Feature Locked = new("locked control", file =>
        $"""<w:sdt><w:sdtPr><w:tag w:val="verrou"/><w:id w:val="{file.Next()}"/><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent>{Xml.P("Mention légale.")}</w:sdtContent></w:sdt>""");

    public static readonly Feature Repeating = new("repeating section", file => $"""
        <w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>
        {Holder(file, "", "<w15:repeatingSection/>", Holder(file, "", "<w15:repeatingSectionItem/>", $"<w:tr>{Cell("Un")}</w:tr>") + Holder(file, "", "<w15:repeatingSectionItem/>", $"<w:tr>{Cell("Deux")}</w:tr>"))}</w:tbl><w:p/>
        """);

    /// <summary>That shows a value of an XML part of the file.</summary>
    public static readonly Feature Bound = new("bound control", file =>
    {
        const string Store = "{5A1C0E3B-2B1F-4B9B-8E39-5F4A0B0C1D2E}";
        var (item, properties) = (file.Free("customXml/item1.xml"), file.Free("customXml/itemProps1.xml"));
        file.Raw(item, "<fiche xmlns=\"urn:exemple\"><service>Budget</service></fiche>"u8.ToArray());
        file.Link("customXml", item);
        file.Raw(properties, Encoding.UTF8.GetBytes(
            $"<ds:datastoreItem xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\" ds:itemID=\"{Store}\"><ds:schemaRefs/></ds:datastoreItem>"));
        file.Override(properties, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
        file.Link("customXmlProps", properties, item);
        return $"""
            <w:p>{Holder(file, "service", $"<w:dataBinding w:prefixMappings=\"xmlns:f='urn:exemple'\" w:xpath=\"/f:fiche/f:service\" w:storeItemID=\"{Store}\"/><w:text/>", Xml.Run("Budget"))}</w:p>
            """;
    });

    /// <summary>As the schema allows.</summary>
    public static readonly Feature Empty = new("controls without content", file => $"""
        <w:p><w:sdt><w:sdtPr><w:tag w:val="rien"/><w:id w:val="{file.Next()}"/></w:sdtPr></w:sdt></w:p><w:sdt><w:sdtPr>
        <w:tag w:val="rien-non-plus"/><w:id w:val="{file.Next()}"/></w:sdtPr></w:sdt>
        """);

    /// <summary>As Word’s gallery puts one in: its title is the file’s.</summary>
    public static readonly Feature Cover = new("cover page", file => $"""
        <w:sdt><w:sdtPr><w:id w:val="{file.Next()}"/><w:docPartObj><w:docPartGallery w:val="Cover Pages"/><w:docPartUnique/>
        </w:docPartObj></w:sdtPr><w:sdtContent><w:p>
        {Holder(file, "", "<w:dataBinding w:prefixMappings=\"xmlns:ns0='http://purl.org/dc/elements/1.1/' xmlns:ns1='http://schemas.openxmlformats.org/package/2006/metadata/core-properties'\" w:xpath=\"/ns1:coreProperties[1]/ns0:title[1]\" w:storeItemID=\"{6C3C8BC8-F283-45AE-878A-BAB7291924A1}\"/><w:text/>", Xml.Run("Titre du service"))}</w:p>
        <w:p><w:r><w:br w:type="page"/></w:r></w:p></w:sdtContent></w:sdt>
        """);

    /// <summary>As Google Docs marks what has a comment or a suggestion.</summary>
    public static readonly Feature Google = new("controls of Google Docs", file => $"""
        <w:p>{Holder(file, "goog_rdk_0", "", Xml.Run("Une suggestion"))}{Holder(file, "goog_rdk_1", "", "")}
        </w:p>{Holder(file, "goog_rdk_2", "", Xml.P("Un bloc."))}
        """);

    private static string Cell(string text) => $"""<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{Xml.P(text)}</w:tc>""";

    private static string Holder(ForeignFile file, string tag, string properties, string content) => $"""
        <w:sdt><w:sdtPr>{(tag.Length > 0 ? $"<w:alias w:val=\"{tag}\"/><w:tag w:val=\"{tag}\"/>" : "")}
        <w:id w:val="{file.Next()}"/>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>
        """;
}
