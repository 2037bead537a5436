using System.IO.Compression;
using System.Xml.Linq;
using OgpTeams.Doubles.Foreign;

namespace OgpTeams.Documents.Tests.Foreign;

/// <summary>A Word file and its links, found without the code under test.</summary>
internal sealed class TakenApart
{
    private readonly Dictionary<string, XElement> _roots = new(StringComparer.OrdinalIgnoreCase);

    public TakenApart(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            Parts[entry.FullName.Replace('\\', '/')] = content.ToArray();
        }

        Main = Links("").Single(link => link.Kind == "officeDocument").Target;
    }

    public Dictionary<string, byte[]> Parts { get; } = new(StringComparer.OrdinalIgnoreCase);

    public string Main { get; }

    public XElement Body => Root(Main).Element(Xml.W + "body")!;

    /// <summary>The body, and the parts with texts beside it.</summary>
    public IEnumerable<string> Stories => Links(Main).Where(link => link.Kind is "header" or "footer" or "footnotes" or "endnotes" or "comments")
        .Select(link => link.Target).Where(Parts.ContainsKey).Distinct().Prepend(Main);

    public XElement Root(string part)
    {
        if (!_roots.TryGetValue(part, out var root))
        {
            _roots[part] = root = XDocument.Load(new MemoryStream(Parts[part]), LoadOptions.PreserveWhitespace).Root!;
        }

        return root;
    }

    public IEnumerable<Link> Links(string source)
    {
        var slash = source.LastIndexOf('/') + 1;
        var name = $"{source[..slash]}_rels/{source[slash..]}.rels";
        return !Parts.ContainsKey(name) ? [] : Root(name).Elements().Select(link => new Link(
            (string)link.Attribute("Id")!, ((string)link.Attribute("Type")!).Split('/')[^1],
            IsExternal(link) ? (string)link.Attribute("Target")! : Resolved(source, (string)link.Attribute("Target")!), IsExternal(link)));
    }

    private static bool IsExternal(XElement link) => (string?)link.Attribute("TargetMode") == "External";

    private static string Resolved(string source, string target) =>
        new Uri(new Uri($"package:///{source}"), target).AbsolutePath.TrimStart('/') is var path ? Uri.UnescapeDataString(path) : "";

    internal sealed record Link(string Id, string Kind, string Target, bool IsExternal);
}
