using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Letterheads;

/// <summary>
/// What the head and the foot of a document's pages say. They are no fields of the text: a document whose head or foot people
/// changed keeps theirs, one that has none of ours gets none, and nothing is reported.
/// </summary>
internal sealed class PageFrame
{
    /// <summary>Under which a document remembers what we last wrote there.</summary>
    public const string Kept = "page";

    private static readonly string[] Whose = [PageParts.Logo, PageParts.Administration, PageParts.Direction];

    private readonly Letterhead _letterhead;
    private readonly Texts _texts;
    private readonly Dictionary<string, string> _says;

    /// <param name="title">Of the document.</param>
    public PageFrame(Letterhead letterhead, string title, Texts texts)
    {
        (_letterhead, _texts) = (letterhead, texts);
        _says = new(StringComparer.Ordinal)
        {
            [PageParts.Logo] = letterhead.Logo?.Fingerprint ?? "",
            [PageParts.Administration] = CanonicalText.Of(letterhead.Administration),
            [PageParts.Direction] = CanonicalText.Of(letterhead.Direction),
            [PageParts.Title] = CanonicalText.Of(title),
            [PageParts.Version] = Version(letterhead, texts),
        };
    }

    public string AsJson => JsonSerializer.Serialize(_says);

    /// <summary>Fills in the head and the foot of a document just made.</summary>
    public void Fill(DocxPackage package)
    {
        foreach (var (control, tag) in Controls(package).Where(one => Control.TagOf(one.Control) == one.Tag))
        {
            Write(package, control, tag);
        }
    }

    /// <summary>Brings up to date what nobody changed since we wrote it.</summary>
    /// <param name="written">What the document remembers of it.</param>
    /// <param name="isTheirs">Whether head and foot come from an administration's own template.</param>
    public void Update(DocxPackage package, string written, bool isTheirs)
    {
        if (Read(written) is not { } before)
        {
            return;
        }

        foreach (var tag in _letterhead.IsUnknown ? Whose : [])
        {
            _says[tag] = before.GetValueOrDefault(tag, "");
        }

        var lacking = isTheirs ? null : HeadLacking(package, before);
        if (lacking is not null)
        {
            lacking.ReplaceNodes(PageParts.Header(_texts));
            Fit(lacking, TextWidth(package));
        }

        foreach (var (control, tag) in Controls(package))
        {
            if (lacking is not null && control.Ancestors().Contains(lacking))
            {
                Write(package, control, tag);
            }
            else if (before.GetValueOrDefault(tag) is { } said && said != _says[tag] && said == SaidIn(package, control, tag))
            {
                Write(package, control, tag);
            }
        }
    }

    /// <summary>Sets what stands on the right where the text of this paper ends.</summary>
    public static void Fit(DocxPackage package)
    {
        var width = TextWidth(package);
        foreach (var story in Stories.BesideBody(package))
        {
            Fit(story, width);
        }
    }

    private static void Fit(XElement story, int width)
    {
        const int Upright = 9638;
        foreach (var paragraph in width == Upright ? [] : story.Descendants(Ns.W + "p").Where(paragraph => paragraph.Descendants(Ns.W + "tab").Any()))
        {
            // The tab of the style does not reach the edge of a page on its side.
            paragraph.Element(Ns.W + "pPr")!.Add(new XElement(
                Ns.W + "tabs",
                new XElement(Ns.W + "tab", Wml.Val("clear"), new XAttribute(Ns.W + "pos", Upright)),
                new XElement(Ns.W + "tab", Wml.Val("right"), new XAttribute(Ns.W + "pos", width))));
        }
    }

    /// <summary>In twentieths of a point.</summary>
    private static int TextWidth(DocxPackage package)
    {
        var section = package.Body.Descendants(Ns.W + "sectPr").LastOrDefault();
        return Number(section, "pgSz", "w") - Number(section, "pgMar", "left") - Number(section, "pgMar", "right");

        static int Number(XElement? section, string element, string attribute) => int.TryParse(
            (string?)section?.Element(Ns.W + element)?.Attribute(Ns.W + attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
    }

    /// <summary>
    /// The head of the pages, when it has no place for what is now to be said there (a logo that was not there before), and says
    /// what we wrote, all of it and nothing else; null otherwise.
    /// </summary>
    private XElement? HeadLacking(DocxPackage package, Dictionary<string, string> before)
    {
        string[] inHead = [PageParts.Logo, PageParts.Administration, PageParts.Direction];
        if (!inHead.Any(tag => before.GetValueOrDefault(tag) == "" && _says[tag].Length > 0)
            || Stories.BesideBody(package).Where(story => story.Name == Ns.W + "hdr").ToList() is not [var head])
        {
            return null;
        }

        var said = string.Concat(inHead.Skip(1).Select(tag => before.GetValueOrDefault(tag)));
        return string.Concat(CanonicalText.Of(head).Where(letter => letter is not ('\t' or '\n'))) == said
            && (LogoDrawing.FingerprintIn(package, Stories.PartOf(package, head), head) ?? "") == before.GetValueOrDefault(PageParts.Logo)
            ? head
            : null;
    }

    private static string Version(Letterhead letterhead, Texts texts) => letterhead.Date is { } date
        ? texts.Format($"Version{letterhead.State}Of", texts.Date(date))
        : texts[$"Version{letterhead.State}"];

    /// <summary>The controls of heads and feet. LibreOffice drops their tags, and keeps what they are called.</summary>
    private static List<(XElement Control, string Tag)> Controls(DocxPackage package) =>
    [
        .. Stories.BesideBody(package).Where(story => story.Name.LocalName is "hdr" or "ftr").Descendants(Ns.W + "sdt")
            .Select(control => (control, Tag: Control.TagOf(control) is { Length: > 0 } tag ? tag : TagByLabel(control) ?? ""))
            .Where(one => PageParts.All.Any(field => field.Tag == one.Tag)),
    ];

    private static string? TagByLabel(XElement control) => Control.AliasOf(control) is { Length: > 0 } label
        ? PageParts.All.FirstOrDefault(one => Texts.Both.Any(texts => texts[one.Label] == label)).Tag
        : null;

    private static string? SaidIn(DocxPackage package, XElement control, string tag) => tag == PageParts.Logo
        ? LogoDrawing.FingerprintIn(package, Stories.PartOf(package, control), control) ?? ""
        : CanonicalText.Of(control);

    private void Write(DocxPackage package, XElement control, string tag)
    {
        if (_says[tag].Length == 0)
        {
            Remove(control);
        }
        else if (tag == PageParts.Logo && Control.IsInside(control))
        {
            Control.MarkPlaceholder(control, shown: false);
            Control.ContentOf(control).ReplaceNodes(LogoDrawing.Run(
                package, Stories.PartOf(package, control), _letterhead.Logo!,
                _letterhead.Administration.Length > 0 ? _texts.Format("LogoOf", _letterhead.Administration) : _texts["PageLogo"]));
        }
        else if (tag != PageParts.Logo)
        {
            ControlWriter.Write(control, [new Line(_says[tag])], new StyleSheet(package));
        }
    }

    /// <summary>With its paragraph, when nothing else is said there.</summary>
    private static void Remove(XElement control)
    {
        var paragraph = control.Ancestors(Ns.W + "p").FirstOrDefault();
        control.Remove();
        if (paragraph is not null && !paragraph.Descendants().Any(one => one.Name.LocalName is "t" or "drawing" or "fldSimple" or "instrText" or "sdt")
            && (paragraph.ElementsBeforeSelf(Ns.W + "p").Any() || paragraph.ElementsAfterSelf(Ns.W + "p").Any()))
        {
            paragraph.Remove();
        }
    }

    private static Dictionary<string, string>? Read(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<Dictionary<string, string>>(json);
        }
        catch (JsonException)
        {
            // Somebody spoiled what we keep: then nothing there is known for ours.
            return null;
        }
    }
}
