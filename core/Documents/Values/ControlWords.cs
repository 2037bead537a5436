using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Values;

/// <summary>What a control of a template says to people.</summary>
/// <param name="Label">Null for a control that has none.</param>
/// <param name="Placeholder">Canonical.</param>
internal sealed record ControlWords(string? Label, string Placeholder)
{
    /// <summary>Of all controls of a template; the first counts where several share a tag.</summary>
    public static Dictionary<string, ControlWords> In(DocxPackage template) => Control.Tagged(template)
        .GroupBy(control => Control.TagOf(control)!, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => Of(group.First()), StringComparer.Ordinal);

    private static ControlWords Of(XElement control) => new(Control.AliasOf(control), CanonicalText.Of(Control.Inside(control)));
}
