using System.Text;
using OgpTeams.Documents.Outcomes;

namespace OgpTeams.Documents.Packages;

/// <summary>How a part may be named. Two names that a reader could take for one are the same name.</summary>
internal static class PartNames
{
    /// <exception cref="UnusableDocumentException">A name leaves the package, or stands twice.</exception>
    public static void Check(IEnumerable<string> names)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            var plain = Plain(name);
            if (!IsWithin(plain) || !known.Add(plain))
            {
                throw ZipDirectory.Damaged("The file names a part twice, or in a way no Word document does.");
            }
        }
    }

    // %41 is A, and é may be one character or two.
    private static string Plain(string name) => Uri.UnescapeDataString(name).IsNormalized()
        ? Uri.UnescapeDataString(name)
        : Uri.UnescapeDataString(name).Normalize(NormalizationForm.FormC);

    private static bool IsWithin(string name) => name.Length is > 0 and < 512
        && !name.StartsWith('/') && !name.Any(one => one is '\\' or '\uFFFD' || char.IsControl(one))
        && name.TrimEnd('/').Split('/').All(segment => segment.Length > 0 && !segment.EndsWith('.'));
}
