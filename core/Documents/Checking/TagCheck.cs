using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Checking;

/// <summary>What the schema check does not see: ids and tags that stand twice.</summary>
internal static class TagCheck
{
    private const int MaxTag = 64;

    public static IEnumerable<DocumentFinding> Run(DocxPackage package, Texts texts)
    {
        // What older versions of Word read instead (mc:Fallback) repeats what it stands for.
        var controls = Stories.Of(package).SelectMany(story => story.Descendants(Ns.W + "sdt"))
            .Where(control => !control.Ancestors(Ns.Mc + "Fallback").Any()).ToList();
        foreach (var (id, count) in Repeated(controls.Select(control =>
            (string?)control.Element(Ns.W + "sdtPr")?.Element(Ns.W + "id")?.Attribute(Ns.W + "val"))))
        {
            yield return new(FindingSeverity.Error, "duplicateId", texts.Format("CheckDuplicateId", id, count));
        }

        // The same field in several places is a template's right; it is not told apart from a copy but by what it says.
        foreach (var (tag, count) in controls.Where(control => !Control.Inside(control).SelectMany(Control.Tagged).Any())
            .GroupBy(control => Control.TagOf(control) ?? "", StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0 && group.Select(CanonicalText.Of).Distinct(StringComparer.Ordinal).Skip(1).Any())
            .Select(group => (group.Key, group.Count())))
        {
            yield return new(FindingSeverity.Warning, "duplicateTag", texts.Format("CheckDuplicateTag", tag, count));
        }

        foreach (var tag in controls.Select(Control.TagOf).OfType<string>().Where(tag => tag.Length > MaxTag).Distinct(StringComparer.Ordinal))
        {
            yield return new(FindingSeverity.Error, "longTag", texts.Format("CheckLongTag", tag));
        }
    }

    private static IEnumerable<(string Value, int Count)> Repeated(IEnumerable<string?> values) => values
        .OfType<string>().Where(value => value.Length > 0).GroupBy(value => value, StringComparer.Ordinal)
        .Where(group => group.Skip(1).Any()).Select(group => (group.Key, group.Count()));
}
