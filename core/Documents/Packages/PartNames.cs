using System.Text;
using OgpTeams.Documents.Outcomes;

namespace OgpTeams.Documents.Packages;

/// <summary>How a part may be named. Two names that a reader could take for one are the same name.</summary>
internal static class PartNames
{
    /// <summary>What a Mac or Windows leaves in the archives people make with it: no part of any document.</summary>
    private static readonly string[] Debris = [".DS_Store", "Thumbs.db", "desktop.ini"];

    /// <summary>As the package calls it, whatever slashes a program wrote: <c>word/document.xml</c> of <c>\word\document.xml</c>.</summary>
    public static string InPackage(string name)
    {
        name = name.Replace('\\', '/');
        name = name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name.StartsWith('/') ? name[1..] : name;
        return IsTypes(name) ? ContentTypes.PartName : name;
    }

    public static bool IsDebris(string name) => name.StartsWith("__MACOSX/", StringComparison.Ordinal)
        || Debris.Contains(FileOf(name), StringComparer.OrdinalIgnoreCase) || FileOf(name).StartsWith("._", StringComparison.Ordinal);

    public static bool IsTypes(string name) => name.Equals(ContentTypes.PartName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it holds the links of a part: <c>word/_rels/document.xml.rels</c>.</summary>
    public static bool IsLinks(string name) => name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        && ("/" + name).EndsWith("/_rels/" + FileOf(name), StringComparison.OrdinalIgnoreCase);

    public static bool MayBeXml(string name) => Path.GetExtension(name).ToLowerInvariant() is ".xml" or ".rels" or ".vml";

    /// <param name="names">As the package calls them.</param>
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

    private static string FileOf(string name) => name[(name.LastIndexOf('/') + 1)..];

    // %41 is A, and é may be one character or two.
    private static string Plain(string name) => Uri.UnescapeDataString(name).IsNormalized()
        ? Uri.UnescapeDataString(name)
        : Uri.UnescapeDataString(name).Normalize(NormalizationForm.FormC);

    private static bool IsWithin(string name) => name.Length is > 0 and < 512
        && !name.StartsWith('/') && !name.Any(one => one is '\\' or '\uFFFD' || char.IsControl(one))
        && name.TrimEnd('/').Split('/').All(segment => segment.Length > 0 && !segment.EndsWith('.'));
}
