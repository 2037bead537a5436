using System.Xml.Linq;

namespace OgpTeams.Documents.Packages;

/// <summary>The XML namespaces of a Word file, and the types that link its parts.</summary>
internal static class Ns
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    public static readonly XNamespace W15 = "http://schemas.microsoft.com/office/word/2012/wordml";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    public static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace Rels = "http://schemas.openxmlformats.org/package/2006/relationships";
    public static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    public static readonly XNamespace Published = "urn:ogpteams:published:1";

    public static ReadOnlySpan<byte> PublishedAsBytes => "urn:ogpteams:published:1"u8;

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    public const string WordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    public const string RelationshipsType = "application/vnd.openxmlformats-package.relationships+xml";

    public const string OfficeDocument = Office + "officeDocument";
    public const string CustomXml = Office + "customXml";
    public const string Comments = Office + "comments";
    public const string Chart = Office + "chart";
    public const string StylesPart = Office + "styles";
    public const string Numbering = Office + "numbering";

    /// <param name="kind"><c>footnote</c> or <c>endnote</c>.</param>
    public static string NotesPart(string kind) => $"{Office}{kind}s";

    /// <inheritdoc cref="NotesPart"/>
    public static string NotesType(string kind) => $"{WordTypes}{kind}s+xml";

    public const string DocumentType = WordTypes + "document.main+xml";
    public const string TemplateType = WordTypes + "template.main+xml";
    public const string CommentsType = WordTypes + "comments+xml";
    public const string StylesType = WordTypes + "styles+xml";
    public const string NumberingType = WordTypes + "numbering+xml";
    public const string ChartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    public const string PropertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
}
