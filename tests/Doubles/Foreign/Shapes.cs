using System.Text;
using OgpTeams.Doubles.Foreign.Features;

namespace OgpTeams.Doubles.Foreign;

/// <summary>The corpus: foreign documents, a row each. A new row is all it takes to have it tried in every way.</summary>
public static class Shapes
{
    private static readonly Feature Html = Texts.Chunk(
        "inserted HTML", "htm", "text/html", () => "<html><body>Un<br>texte</body></html>"u8.ToArray());
    private static readonly Feature Xhtml = Texts.Chunk("inserted XHTML", "xhtml", "application/xhtml+xml", () => Encoding.UTF8.GetBytes("""
        <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
        <html xmlns="http://www.w3.org/1999/xhtml"><body><p>Un&nbsp;texte</p></body></html>
        """));
    private static readonly Feature Mht = Texts.Chunk(
        "inserted MHT", "mht", "message/rfc822", () => "MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>Un texte</p>"u8.ToArray());
    private static readonly Feature Rtf = Texts.Chunk("inserted RTF", "rtf", "application/rtf", () => @"{\rtf1 Un texte}"u8.ToArray());
    private static readonly Feature Docx = Texts.Chunk(
        "inserted Word document", "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", () => Drawings.Document("Inséré."));

    /// <summary>Everything one can put into a document.</summary>
    public static IReadOnlyList<Feature> Features { get; } =
    [
        Texts.Plain, Texts.Tracked, Texts.Moved, Texts.TrackedTable, Texts.Permission, Texts.Bookmarks,
        Texts.RightToLeft, Texts.Ruby, Texts.Signs, Texts.Maths, Texts.Frame, Texts.Marked, Texts.Unknown,
        Texts.Asides, Texts.Extremes, Texts.Alternate, Texts.Deep, Texts.Background, Texts.LargeTable,
        Texts.MergedCells, Texts.List, Texts.Sections, Texts.Letter, Html, Xhtml, Mht, Rtf, Docx, Notes.Comment,
        Notes.CommentOverParagraphs, Notes.CommentAtAPoint, Notes.Thread, Notes.Footnote, Notes.Endnote,
        Drawings.Picture, Drawings.Svg, Drawings.Anchored, Drawings.TextBox, Drawings.VmlTextBox, Drawings.VmlShape,
        Drawings.BarChart, Drawings.SmartArt, Drawings.Ole, Drawings.EmbeddedWorkbook, Drawings.EmbeddedDocument,
        Drawings.EmbeddedTemplate, Drawings.Ink, Drawings.ActiveX, Drawings.LinkedPicture, Fields.Simple,
        Fields.Nested, Fields.Contents, Fields.ContentsOfStyles, Fields.ContentsOfBoth, Fields.Figures, Fields.Index,
        Fields.CrossReference, Fields.Citation, Fields.FormFields, Fields.MergeFields, Fields.Hyperlinks,
        Fields.BrokenHyperlink, Fields.IncludedText, Controls.EveryKind, Controls.EveryLevel, Controls.Locked,
        Controls.Repeating, Controls.Bound, Controls.Google, Controls.Empty, Controls.Cover, Parts.Headers,
        Parts.PrinterSettings, Parts.Glossary, Parts.Look, Parts.Fonts, Parts.Protected, Parts.Properties,
        Parts.Label, Parts.Customised, Parts.Signed, Parts.AttachedTemplate, Parts.MailMerge, Parts.SubDocument,
        Parts.Macros, Parts.Left,
    ];

    public static IReadOnlyList<Shape> All { get; } =
    [
        // What each thing does alone, under the program that most often writes it.
        new(Habit.Word2010, Texts.Plain),
        new(Habit.Word365, Texts.Tracked),
        new(Habit.Word365, Texts.Moved),
        new(Habit.Word2010, Texts.TrackedTable),
        new(Habit.Word2010, Texts.Permission),
        new(Habit.LibreOffice, Texts.Bookmarks),
        new(Habit.LibreOffice, Texts.RightToLeft),
        new(Habit.Word2010, Texts.Ruby),
        new(Habit.Word2010, Texts.Signs),
        new(Habit.Pandoc, Texts.Maths),
        new(Habit.Word2010, Texts.Frame),
        new(Habit.Word2010, Texts.Marked),
        new(Habit.Poi, Texts.Asides),
        new(Habit.Word365, Texts.Extremes),
        new(Habit.Word365, Texts.Alternate),
        new(Habit.SuperDoc, Texts.Unknown),
        new(Habit.Poi, Texts.LargeTable),
        new(Habit.OfficeImo, Texts.MergedCells),
        new(Habit.Pandoc, Texts.List),
        new(Habit.Word2010, Texts.Sections),
        new(Habit.Word2010, Texts.Letter),
        new(Habit.Docx4j, Html),
        new(Habit.Docx4j, Xhtml),
        new(Habit.Minimal, Mht),
        new(Habit.OfficeImo, Rtf),
        new(Habit.Docx4j, Docx),
        new(Habit.Word2010, Notes.Comment),
        new(Habit.OnlyOffice, Notes.CommentOverParagraphs),
        new(Habit.SuperDoc, Notes.CommentAtAPoint),
        new(Habit.Word365, Notes.Thread),
        new(Habit.Pandoc, Notes.Footnote),
        new(Habit.LibreOffice, Notes.Endnote),
        new(Habit.PythonDocx, Drawings.Picture),
        new(Habit.Word365, Drawings.Svg),
        new(Habit.GoogleDocs, Drawings.Anchored),
        new(Habit.Word2010, Drawings.TextBox),
        new(Habit.Poi, Drawings.VmlTextBox),
        new(Habit.Word2010, Drawings.VmlShape),
        new(Habit.OfficeImo, Drawings.BarChart),
        new(Habit.Word2010, Drawings.SmartArt),
        new(Habit.Word2010, Drawings.Ole),
        new(Habit.Word2010, Drawings.EmbeddedWorkbook),
        new(Habit.Poi, Drawings.EmbeddedDocument),
        new(Habit.Word2010, Drawings.EmbeddedTemplate),
        new(Habit.Word365, Drawings.Ink),
        new(Habit.Word2010, Drawings.ActiveX),
        new(Habit.Docx4j, Drawings.LinkedPicture),
        new(Habit.LibreOffice, Fields.Simple),
        new(Habit.Word2010, Fields.Nested),
        new(Habit.Word365, Fields.Contents),
        new(Habit.OfficeImo, Fields.ContentsOfStyles),
        new(Habit.Docx4j, Fields.ContentsOfBoth),
        new(Habit.Word2010, Fields.Figures),
        new(Habit.LibreOffice, Fields.Index),
        new(Habit.Word2010, Fields.CrossReference),
        new(Habit.Word2010, Fields.Citation),
        new(Habit.Word2010, Fields.FormFields),
        new(Habit.Word2010, Fields.MergeFields),
        new(Habit.GoogleDocs, Fields.Hyperlinks),
        new(Habit.PythonDocx, Fields.BrokenHyperlink),
        new(Habit.Word2010, Fields.IncludedText),
        new(Habit.Word365, Controls.EveryKind),
        new(Habit.OfficeImo, Controls.EveryLevel),
        new(Habit.Word2010, Controls.Locked),
        new(Habit.Docx4j, Controls.Repeating),
        new(Habit.Word2010, Controls.Bound),
        new(Habit.GoogleDocs, Controls.Google),
        new(Habit.Docx4j, Controls.Empty),
        new(Habit.Word365, Controls.Cover),
        new(Habit.OfficeImo, Texts.Deep),
        new(Habit.Word2010, Texts.Background),
        new(Habit.Word2010, Parts.Headers),
        new(Habit.PythonDocx, Parts.PrinterSettings),
        new(Habit.Word365, Parts.Glossary),
        new(Habit.OnlyOffice, Parts.Look),
        new(Habit.LibreOffice, Parts.Fonts),
        new(Habit.Word2010, Parts.Protected),
        new(Habit.Word2010, Parts.Properties),
        new(Habit.Word365, Parts.Label),
        new(Habit.Word365, Parts.Customised),
        new(Habit.Word2010, Parts.Signed),
        new(Habit.Word2010, Parts.AttachedTemplate),
        new(Habit.Word2010, Parts.MailMerge),
        new(Habit.Word2010, Parts.SubDocument),
        new(Habit.Word2010, Parts.Macros),
        new(Habit.Minimal, Parts.Left),

        // How files are written, whatever they say.
        new(Habit.Minimal),
        new(Habit.Minimal, Texts.Plain),
        new(Habit.NoSection, Texts.List),
        new(Habit.Poi, Texts.Plain),
        new(Habit.Renamed, Notes.Footnote, Drawings.Picture),
        new(Habit.ElsewhereNamed, Parts.Headers, Notes.Comment),
        new(Habit.Utf16, Notes.Comment, Parts.Headers),
        new(Habit.Bom, Notes.Endnote, Texts.List),
        new(Habit.OddTargets, Drawings.BarChart, Notes.Footnote),
        new(Habit.Mac, Texts.Plain, Drawings.Picture),
        new(Habit.Backslashes, Texts.Plain, Parts.Look),
        new(Habit.Folders, Drawings.Picture),
        new(Habit.Zip64, Drawings.Picture),
        new(Habit.NoDefaults, Notes.Comment, Drawings.Picture),
        new(Habit.PythonDocx, Texts.MergedCells),
        new(Habit.Docx4j, Notes.Thread, Texts.Tracked),
        new(Habit.OnlyOffice, Controls.EveryLevel, Texts.Plain),
        new(Habit.Capitals, Drawings.Picture),
        new(Habit.Dotx, Parts.Headers, Texts.List),
        new(Habit.Strict, Texts.Plain),
        new(Habit.Dtd, Texts.Plain),

        // Documents as they are met: much at once.
        new(Habit.Word2010, Parts.Headers, Fields.Contents, Notes.Footnote, Texts.List, Drawings.Picture, Texts.MergedCells, Parts.Look),
        new(Habit.Word365, Parts.Glossary, Parts.Label, Notes.Thread, Texts.Tracked, Drawings.TextBox, Drawings.Svg, Controls.EveryKind, Texts.Moved),
        new(Habit.LibreOffice, Fields.Index, Notes.Endnote, Texts.Bookmarks, Drawings.Anchored, Texts.RightToLeft, Texts.Sections),
        new(Habit.Word2010, Parts.PrinterSettings, Drawings.Ole, Drawings.EmbeddedWorkbook, Fields.FormFields, Parts.Protected, Texts.Permission),
        new(Habit.Docx4j, Controls.Bound, Controls.Repeating, Drawings.SmartArt, Drawings.BarChart, Fields.Citation, Texts.Maths),
    ];
}
