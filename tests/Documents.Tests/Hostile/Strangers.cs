using System.Text;
using static OgpTeams.Documents.Tests.Hostile.Broken;

namespace OgpTeams.Documents.Tests.Hostile;

/// <summary>Parts that are in a document and no part of it: each kind of link by which they come, each type, each content.</summary>
internal static class Strangers
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>Links that Word follows and we do not, and one that nobody knows though its last word sounds known.</summary>
    public static readonly string[] Kinds =
    [
        Office + "package", Office + "oleObject", Office + "aFChunk", Office + "image", Office + "printerSettings", Office + "control",
        Office + "customXml", Office + "attachedToolbars", "http://schemas.microsoft.com/office/2018/10/relationships/ink",
        "http://partenaire.example/relations/header", "http://partenaire.example/relations/styles", "urn:x",
    ];

    public static readonly (string Extension, string Type)[] Types =
    [
        ("docx", Word + "document"), ("dotx", Word + "template"), ("bin", Word + "printerSettings"), ("docx", Word + "document.main+xml"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), ("xhtml", "application/xhtml+xml"), ("html", "text/html"),
        ("rtf", "application/rtf"), ("mht", "message/rfc822"), ("svg", "image/svg+xml"), ("svg", "Image/SVG+XML"), ("xml", "application/xml; charset=utf-8"),
        ("xml", "TEXT/XML"), ("ink", "application/inkml+xml"), ("xml", "application/vnd.ms-office.activeX+xml"), ("bin", "application/octet-stream"),
    ];

    public static readonly (string Name, byte[] Bytes)[] Contents =
    [
        ("a Word file", Good), ("bytes", [0, 1, 0xFF, 0xFE, .. "DEVMODE"u8]), ("nothing", []), ("a page", "<html><p>Annexe<br></html>"u8.ToArray()),
        ("a page with a doctype", "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\"><html><p>A&nbsp;B</p></html>"u8.ToArray()),
        ("a drawing with a doctype", "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY ns \"http://www.w3.org/2000/svg\">]><svg xmlns=\"&ns;\"/>"u8.ToArray()),
        ("an undeclared prefix", "<q:a/>"u8.ToArray()), ("XML cut short", "<w:document"u8.ToArray()), ("good XML", "<a>Bonjour</a>"u8.ToArray()),
        ("deep XML", Encoding.UTF8.GetBytes(Nested("<d>", 20_000))), ("UTF-16", Encoding.Unicode.GetBytes("<a>é</a>")),
    ];

    /// <param name="byDefault">Whether its type is said of its extension or of itself.</param>
    /// <returns>The document with it, and the part’s name.</returns>
    public static (byte[] File, string Part) With(string kind, (string Extension, string Type) type, byte[] content, bool byDefault)
    {
        var part = $"word/embeddings/Piece.{type.Extension}";
        var declared = byDefault && type.Extension != "xml"
            ? $"<Default Extension=\"{type.Extension}\" ContentType=\"{type.Type}\"/>"
            : $"<Override PartName=\"/{part}\" ContentType=\"{type.Type}\"/>";
        var linked = RawZip.Of(Linking(kind.Contains(':', StringComparison.Ordinal) ? kind : Office + kind, "embeddings/Piece." + type.Extension, isExternal: false));
        var file = new WordFile(linked.Bytes());
        file.Put("[Content_Types].xml", file.Raw("[Content_Types].xml").Replace("</Types>", declared + "</Types>", StringComparison.Ordinal));
        return (RawZip.Of(file.Save()).Add(part, content).Bytes(), part);
    }
}
