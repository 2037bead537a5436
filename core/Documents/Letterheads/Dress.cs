using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Letterheads;

/// <summary>
/// Gives one of our templates the look that is asked for. « État »: one font, black on white, thin rules between rows, no colour and
/// no fill that only adorns; what a colour means (a late commitment) keeps it.
/// </summary>
internal static class Dress
{
    private const string Ink = "000000";
    private const string Rule = "808080";

    /// <summary>Of titles, in half points: what a letter shouts less.</summary>
    private static readonly Dictionary<string, int> Sizes = new(StringComparer.Ordinal)
    {
        ["Title"] = 36,
        ["Subtitle"] = 24,
        ["OgpCover"] = 24,
        ["Heading1"] = 26,
        ["Heading2"] = 23,
        ["TOCHeading"] = 26,
        ["OgpAuthority"] = 22,
        ["OgpDirection"] = 20,
    };

    public static DocxPackage Up(DocxPackage template, Look look)
    {
        if (look == Look.State)
        {
            Sober(template.Xml(Relationships.Targets(template, template.MainPart, Ns.StylesPart).First()).Root!);
            new StyleSheet(template).Adopt(template.Body);
        }

        PageFrame.Fit(template);
        return template;
    }

    /// <summary>The look of a document of ours: what is put into it looks alike.</summary>
    public static Look LookOf(DocxPackage document) => new StyleSheet(document).IsSober ? Look.State : Look.Standard;

    private static void Sober(XElement styles)
    {
        foreach (var color in styles.Descendants(Ns.W + "color"))
        {
            color.SetAttributeValue(Ns.W + "val", (string?)color.Attribute(Ns.W + "val") == "595959" ? "595959" : Ink);
        }

        foreach (var border in styles.Descendants().Attributes(Ns.W + "color").ToList())
        {
            border.Value = Rule;
        }

        foreach (var style in styles.Elements(Ns.W + "style"))
        {
            if (Sizes.TryGetValue((string?)style.Attribute(Ns.W + "styleId") ?? "", out var size))
            {
                foreach (var one in style.Descendants().Where(one => one.Name == Ns.W + "sz" || one.Name == Ns.W + "szCs"))
                {
                    one.SetAttributeValue(Ns.W + "val", size.ToString(CultureInfo.InvariantCulture));
                }
            }
        }

        // The cover begins where a letter does, below its head.
        StyleOf(styles, "OgpCover").Descendants(Ns.W + "spacing").Single().SetAttributeValue(Ns.W + "before", 900);
        foreach (var side in StyleOf(styles, "OgpTable").Descendants(Ns.W + "tblBorders").Elements()
            .Where(side => side.Name.LocalName is "left" or "right" or "insideV"))
        {
            side.SetAttributeValue(Ns.W + "val", "nil");
        }
    }

    private static XElement StyleOf(XElement styles, string id) =>
        styles.Elements(Ns.W + "style").First(style => (string?)style.Attribute(Ns.W + "styleId") == id);
}
