using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Letterheads;

/// <summary>The head and the foot of a page as our templates hold them: fields that stay out where there is nothing to say.</summary>
internal static class PageParts
{
    public const string Logo = "page/logo";
    public const string Administration = "page/administration";
    public const string Direction = "page/direction";
    public const string Title = "page/title";
    public const string Version = "page/version";

    /// <summary>The fields, with what they are called and what they say while they are empty: resources.</summary>
    public static IReadOnlyList<(string Tag, string Label)> All { get; } =
    [
        (Logo, "PageLogo"), (Administration, "PageAdministration"), (Direction, "PageDirection"), (Title, "PageTitle"), (Version, "PageVersion"),
    ];

    public static IEnumerable<XElement> Header(Texts texts) =>
    [
        Wml.P("OgpAuthority", Field(Logo, texts), Tab(), Field(Administration, texts)),
        Wml.P("OgpDirection", Tab(), Field(Direction, texts)),
    ];

    /// <param name="kind">What kind of document it is: it stands for the title until there is one.</param>
    public static IEnumerable<XElement> Footer(string kind, Texts texts)
    {
        var page = Parted(texts["Page"]);
        return
        [
            Wml.P("OgpFooterTitle", Field(Title, texts, kind)),
            Wml.P("Footer", Field(Version, texts), Tab(), Wml.Runs(page[0]), Number("PAGE"), Wml.Runs(page[1]), Number("NUMPAGES")),
        ];
    }

    private static XElement Field(string tag, Texts texts, string? placeholder = null)
    {
        var (index, (_, label)) = All.Index().First(one => one.Item.Tag == tag);
        var control = Sdt.Inline(tag, texts[label], placeholder ?? texts["Placeholder" + label]);

        // Apart from those of the text, which are numbered from 1 in every document.
        control.Element(Ns.W + "sdtPr")!.Element(Ns.W + "tag")!.AddAfterSelf(new XElement(Ns.W + "id", Wml.Val($"{2_000_000_001 + index}")));
        return control;
    }

    private static XElement Tab() => new(Ns.W + "r", new XElement(Ns.W + "tab"));

    private static XElement Number(string name) => new(Ns.W + "fldSimple", new XAttribute(Ns.W + "instr", $" {name} "), Wml.Runs("1"));

    private static string[] Parted(string format)
    {
        var (first, second) = (format.IndexOf("{0}", StringComparison.Ordinal), format.IndexOf("{1}", StringComparison.Ordinal));
        return [format[..first], format[(first + 3)..second]];
    }
}
