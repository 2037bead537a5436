using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Checking;

/// <summary>What the document brings in from outside, or that acts in it: named, never followed.</summary>
internal static class OutsideCheck
{
    public static IEnumerable<DocumentFinding> Run(DocxPackage package, Texts texts) =>
        OutsideContent.Of(package).Select(one => one.Kind switch
        {
            OutsideKind.Fetched => new DocumentFinding(
                FindingSeverity.Warning, "external", texts.Format("CheckExternal", one.Target, one.What), one.Part),
            OutsideKind.Followed => new(FindingSeverity.Warning, "link", texts.Format("CheckLink", one.Target), one.Part),
            OutsideKind.Broken => new(FindingSeverity.Error, "brokenLink", BrokenLink(package, one, texts), one.Part),
            _ => new(FindingSeverity.Warning, "active", texts.Format("CheckActive", one.Target, one.What), one.Part),
        });

    /// <summary>By the words that carry it, where there are some: people look for those.</summary>
    private static string BrokenLink(DocxPackage package, OutsideLink link, Texts texts)
    {
        var source = Relationships.SourceOf(link.Part);
        var words = !package.CanRead(source) || link.What != "hyperlink" ? "" : package.Xml(source).Descendants(Ns.W + "hyperlink")
            .Where(one => (string?)one.Attribute(Ns.R + "id") == link.Id).Select(CanonicalText.Of).FirstOrDefault(text => text.Length > 0) ?? "";
        return Uri.TryCreate(link.Target, UriKind.RelativeOrAbsolute, out _) ? texts.Format("CheckLinkInside", link.Target)
            : words.Length > 0 ? texts.Format("CheckBrokenLinkOf", link.Target, words)
            : texts.Format("CheckBrokenLink", link.Target);
    }
}
