using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using OgpTeams.Manifest.Packages;

namespace OgpTeams.Manifest.Tests;

/// <summary>A package as it is uploaded, taken apart.</summary>
internal sealed class MadePackage
{
    public const string AppId = "8d1f0c52-6f0b-4c0e-9a57-2f6f3f1f7a11";
    public const string Domain = "ateliers.exemple.fr";

    public static readonly PackageOrder Order = new(
        Guid.Parse(AppId), Domain, new Version(1, 0, 0), "Ministère de l’Exemple", new Uri("https://www.exemple.fr/donnees"),
        new Uri("https://www.exemple.fr/conditions"));

    public static MadePackage Made { get; } = new(AppPackage.Files(Order));

    private readonly Dictionary<string, byte[]> _entries = [];

    public MadePackage(IReadOnlyList<(string Name, byte[] Content)> files)
    {
        using var zip = new ZipArchive(new MemoryStream(Only(files, ".zip")));
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            _entries[entry.FullName] = bytes.ToArray();
        }

        using var xml = new MemoryStream(Only(files, ".xml"));
        Word = XElement.Load(xml);
    }

    public IReadOnlyCollection<string> Entries => _entries.Keys;

    public JsonNode Manifest => JsonNode.Parse(_entries["manifest.json"])!;

    public JsonNode English => JsonNode.Parse(_entries["en.json"])!;

    /// <summary>The add-in for older versions of Word.</summary>
    public XElement Word { get; }

    public byte[] this[string entry] => _entries[entry];

    public JsonElement Element(string entry) => JsonDocument.Parse(_entries[entry]).RootElement;

    /// <summary>Each string of the manifest under its place, in the notation of localisation files.</summary>
    public static IEnumerable<(string Place, string Text)> Strings(JsonNode? node, string place = "") => node switch
    {
        JsonObject members => members.SelectMany(member =>
            Strings(member.Value, place.Length == 0 ? member.Key : $"{place}.{member.Key}")),
        JsonArray items => items.SelectMany((item, index) => Strings(item, $"{place}[{index}]")),
        JsonValue value when value.TryGetValue<string>(out var text) => [(place, text)],
        _ => [],
    };

    private static byte[] Only(IReadOnlyList<(string Name, byte[] Content)> files, string kind) =>
        files.Single(file => file.Name.EndsWith(kind, StringComparison.Ordinal)).Content;
}
