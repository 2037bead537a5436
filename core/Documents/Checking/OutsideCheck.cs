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
            OutsideKind.Broken => new(FindingSeverity.Error, "brokenLink", texts.Format("CheckBrokenLink", one.Target), one.Part),
            _ => new(FindingSeverity.Warning, "active", texts.Format("CheckActive", one.Target, one.What), one.Part),
        });
}
