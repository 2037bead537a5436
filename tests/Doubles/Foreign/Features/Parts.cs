using System.Xml.Linq;

namespace OgpTeams.Doubles.Foreign.Features;

/// <summary>What a document holds beside its text.</summary>
internal static class Parts
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private const string Microsoft = "http://schemas.microsoft.com/office/";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships/";

    public static readonly Feature Headers = new("headers and footers", file =>
    {
        var header = file.Free("word/header5.xml");
        var picture = file.Free("word/header6.xml");
        var footer = file.Free("word/footer5.xml");
        var links = new[]
        {
            ("headerReference", "even", file.Add(header, Word + "header+xml", Xml.Root("w:hdr", Xml.P("Ministère")), "header")),
            ("headerReference", "first", file.Add(picture, Word + "header+xml", Xml.Root("w:hdr", "<w:p/>"), "header")),
            ("footerReference", "first", file.Add(footer, Word + "footer+xml", Xml.Root("w:ftr", $"<w:p><w:fldSimple w:instr=\" PAGE \">{Xml.Run("1")}</w:fldSimple></w:p>"), "footer")),
        };
        const string Pictures = "http://schemas.openxmlformats.org/drawingml/2006/picture";
        file.Part(picture).Root!.Element(Xml.W + "p")!.Add(Xml.Of(
            $"<w:r>{Drawings.Inline(file, "Un logo", Pictures, Drawings.PictureOf(file, Drawings.Image(file, picture)))}</w:r><w:r><w:pict>{Drawings.Vml(file, "BROUILLON")}</w:pict></w:r>"));
        var section = file.Section();
        foreach (var (kind, type, id) in links.Where(link => !section.Elements(Xml.W + link.Item1).Any(one => (string?)one.Attribute(Xml.W + "type") == link.Item2)).Reverse())
        {
            section.AddFirst(Xml.Of($"<w:{kind} w:type=\"{type}\" r:id=\"{id}\"/>"));
        }

        section.Elements(Xml.W + "titlePg").Remove();
        section.Add(new XElement(Xml.W + "titlePg"));
        file.Set("<w:evenAndOddHeaders/>");
        return "";
    });

    public static readonly Feature PrinterSettings = new("printer settings", file =>
    {
        var name = file.Free("word/printerSettings1.bin");
        var id = file.Add(name, Word + "printerSettings", new byte[64], "printerSettings");
        file.Section().Elements(Xml.W + "printerSettings").Remove();
        file.Section().Add(Xml.Of($"<w:printerSettings r:id=\"{id}\"/>"));
        return "";
    });

    public static readonly Feature Glossary = new("glossary", file =>
    {
        var name = file.Free("word/glossary/document.xml");
        file.Add(name, Word + "document.glossary+xml", Xml.Root("w:glossaryDocument", $"""
            <w:docParts><w:docPart><w:docPartPr><w:name w:val="Signature"/><w:category><w:name w:val="Général"/>
            <w:gallery w:val="placeholder"/></w:category><w:behaviors><w:behavior w:val="content"/></w:behaviors>
            </w:docPartPr>
            <w:docPartBody>{Xml.P("La direction")}</w:docPartBody></w:docPart></w:docParts>
            """), "glossaryDocument");
        file.Add(file.Free("word/glossary/styles.xml"), Word + "styles+xml", Xml.Root("w:styles"), "styles", name);
        file.Add(file.Free("word/glossary/settings.xml"), Word + "settings+xml", Xml.Root("w:settings"), "settings", name);
        return "";
    });

    public static readonly Feature Look = new("theme, web settings and effects", file =>
    {
        if (file.Has("theme"))
        {
            return "";
        }

        const string Fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
        string[] colors = ["dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
        const string Font = "<a:latin typeface=\"Calibri\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>";
        file.Add(file.Free("word/theme/theme1.xml"), Office + "theme+xml", XElement.Parse($"""
            <a:theme xmlns:a="{Xml.Names["a"]}" name="Ministère"><a:themeElements>
            <a:clrScheme name="M">{string.Concat(colors.Select(color => $"<a:{color}><a:srgbClr val=\"123456\"/></a:{color}>"))}</a:clrScheme>
            <a:fontScheme name="M"><a:majorFont>{Font}</a:majorFont><a:minorFont>{Font}</a:minorFont></a:fontScheme>
            <a:fmtScheme name="M"><a:fillStyleLst>{Fill}{Fill}{Fill}</a:fillStyleLst><a:lnStyleLst><a:ln>{Fill}</a:ln>
            <a:ln>{Fill}</a:ln><a:ln>{Fill}</a:ln></a:lnStyleLst>
            <a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle>
            <a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst><a:bgFillStyleLst>{Fill}{Fill}{Fill}
            </a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>
            """), "theme");
        file.Add(file.Free("word/webSettings.xml"), Word + "webSettings+xml", Xml.Root("w:webSettings", "<w:divs><w:div w:id=\"1\"><w:marLeft w:val=\"0\"/><w:marRight w:val=\"0\"/><w:marTop w:val=\"0\"/><w:marBottom w:val=\"0\"/></w:div></w:divs><w:optimizeForBrowser/>"), "webSettings");
        file.Add(file.Free("word/stylesWithEffects.xml"), "application/vnd.ms-word.stylesWithEffects+xml", Xml.Root("w:styles"), Microsoft + "2007/relationships/stylesWithEffects");
        return "";
    });

    /// <summary>A font obfuscated under its key.</summary>
    public static readonly Feature Fonts = new("embedded fonts", file =>
    {
        var fonts = file.Shared("fontTable", "w:fonts");
        var table = file.NameOf("fontTable");
        var font = file.Free("word/fonts/font1.odttf");
        file.Default("odttf", Office + "obfuscatedFont");
        var id = file.Add(font, Office + "obfuscatedFont", [.. Enumerable.Range(0, 96).Select(number => (byte)(number * 37))], "font", table);
        fonts.Add(Xml.Of($$"""
            <w:font w:name="Marianne{{file.Next()}}"><w:charset w:val="00"/><w:family w:val="swiss"/>
            <w:pitch w:val="variable"/><w:embedRegular r:id="{{id}}" w:fontKey="{302EE813-EB4A-4642-A93A-89EF99B2457E}"/>
            </w:font>
            """));
        file.Set("<w:embedTrueTypeFonts/>");
        return "";
    });

    public static readonly Feature Protected = new("protection", file =>
    {
        file.Set("<w:documentProtection w:edit=\"comments\" w:enforcement=\"1\"/><w:trackRevisions/>");
        return "";
    });

    public static readonly Feature Properties = new("custom properties and a thumbnail", file =>
    {
        const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/";
        if (!file.Has("custom-properties"))
        {
            file.Add(file.Free("docProps/custom.xml"), Office + "custom-properties+xml", XElement.Parse(
                $"<Properties xmlns=\"{Types}custom-properties\" xmlns:vt=\"{Types}docPropsVTypes\"><property fmtid=\"{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}\" pid=\"2\" name=\"Service\"><vt:lpwstr>Budget</vt:lpwstr></property></Properties>"),
                "custom-properties", "");
        }

        if (file.Has("extended-properties") || file.Has("core-properties"))
        {
            return "";
        }

        file.Add(file.Free("docProps/core.xml"), "application/vnd.openxmlformats-package.core-properties+xml", XElement.Parse("""
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Note</dc:title><dc:creator>Awa Diop</dc:creator><cp:keywords>budget</cp:keywords><dcterms:created xsi:type="dcterms:W3CDTF">2026-03-02T09:30:00Z</dcterms:created></cp:coreProperties>
            """), Package + "metadata/core-properties", "");
        file.Default("jpeg", "image/jpeg");
        file.Add(file.Free("docProps/thumbnail.jpeg"), "image/jpeg", [0xFF, 0xD8, 0xFF, 0xD9], Package + "metadata/thumbnail", "");
        file.Add(file.Free("docProps/app.xml"), Office + "extended-properties+xml", XElement.Parse(
            $"<Properties xmlns=\"{Types}extended-properties\"><Application>Microsoft Office Word</Application><Company>Ministère</Company></Properties>"), "extended-properties", "");
        return "";
    });

    /// <summary>How confidential the organisation says it is.</summary>
    public static readonly Feature Label = new("sensitivity label", file =>
    {
        if (file.Has("classificationlabels"))
        {
            return "";
        }

        file.Add(file.Free("docMetadata/LabelInfo.xml"), "application/vnd.ms-office.classificationlabels+xml", XElement.Parse("""
            <clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"><clbl:label id="{0b1c2d3e-0000-4000-8000-000000000001}" enabled="1" method="Standard" siteId="{0b1c2d3e-0000-4000-8000-000000000002}" contentBits="0" removed="0"/></clbl:labelList>
            """), Microsoft + "2020/02/relationships/classificationlabels", "");
        return "";
    });

    /// <summary>A ribbon of the house, shortcuts, and an add-in’s pane.</summary>
    public static readonly Feature Customised = new("ribbon, shortcuts and an add-in", file =>
    {
        file.Default("xml", "application/xml");
        var ribbon = file.Free("customUI/customUI14.xml");
        file.Raw(ribbon, "<customUI xmlns=\"http://schemas.microsoft.com/office/2009/07/customui\"/>"u8.ToArray());
        file.Link(Microsoft + "2007/relationships/ui/extensibility", ribbon, "");
        file.Add(file.Free("word/customizations.xml"), "application/vnd.ms-word.keyMapCustomizations+xml",
            XElement.Parse("<wne:tcg xmlns:wne=\"http://schemas.microsoft.com/office/word/2006/wordml\"/>"), Microsoft + "2006/relationships/keyMapCustomizations");
        var pane = file.Free("word/webextensions/taskpanes.xml");
        file.Add(pane, "application/vnd.ms-office.webextensiontaskpanes+xml",
            XElement.Parse("<wetp:taskpanes xmlns:wetp=\"http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11\"/>"), Microsoft + "2011/relationships/webextensiontaskpanes", "");
        return "";
    });

    /// <summary>Signed by somebody: a change of any part breaks it.</summary>
    public static readonly Feature Signed = new("digital signature", file =>
    {
        file.Default("sigs", "application/vnd.openxmlformats-package.digital-signature-origin");
        var origin = file.Free("_xmlsignatures/origin.sigs");
        file.Add(origin, "application/vnd.openxmlformats-package.digital-signature-origin", [], Package + "digital-signature/origin", "");
        file.Add(file.Free("_xmlsignatures/sig1.xml"), "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml", XElement.Parse("""
            <Signature xmlns="http://www.w3.org/2000/09/xmldsig#" Id="idPackageSignature"><SignedInfo><CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"/><SignatureMethod Algorithm="http://www.w3.org/2000/09/xmldsig#rsa-sha1"/><Reference URI="#idPackageObject"><DigestMethod Algorithm="http://www.w3.org/2000/09/xmldsig#sha1"/><DigestValue>AA==</DigestValue></Reference></SignedInfo><SignatureValue>AA==</SignatureValue></Signature>
            """), Package + "digital-signature/signature", origin);
        return "";
    })
    {
        IsRefusedInPlan = true,
        Leaves = "_xmlsignatures",
    };

    /// <summary>Where the template lies that the document was made from.</summary>
    public static readonly Feature AttachedTemplate = new("attached template", file =>
    {
        var settings = file.Shared("settings", "w:settings");
        var id = file.Link("attachedTemplate", "file:///S:/Mod%C3%A8les/Note.dotm", file.NameOf("settings"), isExternal: true);
        _ = settings;
        file.Set($"<w:attachedTemplate r:id=\"{id}\"/>");
        return "";
    });

    /// <summary>Letters to many, whose addresses stand in a file elsewhere.</summary>
    public static readonly Feature MailMerge = new("mail merge", file =>
    {
        file.Shared("settings", "w:settings");
        var id = file.Link("mailMergeSource", "file:///C:/adresses.xlsx", file.NameOf("settings"), isExternal: true);
        file.Set($"<w:mailMerge><w:mainDocumentType w:val=\"formLetters\"/><w:dataType w:val=\"native\"/><w:dataSource r:id=\"{id}\"/></w:mailMerge>");
        return "";
    })
    {
        RefusedInTemplate = "FetchesFromOutside",
    };

    /// <summary>A chapter in a file of its own.</summary>
    public static readonly Feature SubDocument = new("subdocument", file => $"""<w:p><w:subDoc r:id="{file.Link("subDocument", "chapitre.docx", isExternal: true)}"/></w:p>""")
    {
        StandsInBodyOnly = true,
        RefusedInTemplate = "FetchesFromOutside",
    };

    public static readonly Feature Macros = new("macros", file =>
    {
        file.Default("bin", "application/vnd.ms-office.vbaProject");
        file.Add(file.Free("word/vbaProject.bin"), "application/vnd.ms-office.vbaProject", new byte[32], Microsoft + "2006/relationships/vbaProject");
        return "";
    })
    {
        Refused = "Macros",
    };

    /// <summary>Parts nobody links to.</summary>
    public static readonly Feature Left = new("parts left behind", file =>
    {
        file.Default("txt", "text/plain");
        file.Raw(file.Free("word/lisez-moi.txt"), "à garder"u8.ToArray());
        file.Default("dat", "application/octet-stream");
        file.Raw(file.Free("word/media/reste.dat"), [0xD0, 0xCF, 0x11, 0xE0, .. new byte[60]]);
        return "";
    });
}
