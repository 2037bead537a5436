using System.Xml.Linq;

namespace OgpTeams.Documents.Packages;

/// <summary>What kind each part of a package is: <c>[Content_Types].xml</c>.</summary>
internal sealed class ContentTypes(XDocument types)
{
    public const string PartName = "[Content_Types].xml";

    public IEnumerable<string> All => types.Root!.Elements().Select(element => (string?)element.Attribute("ContentType") ?? "");

    public string? Of(string part) => Override(part)?.Attribute("ContentType")?.Value
        ?? Default(Extension(part))?.Attribute("ContentType")?.Value;

    public void Set(string part, string contentType)
    {
        if (Override(part) is { } existing)
        {
            existing.SetAttributeValue("ContentType", contentType);
        }
        else
        {
            types.Root!.Add(new XElement(
                Ns.Types + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", contentType)));
        }
    }

    /// <summary>Tells XML parts by content type and by extension: a hostile file may lie about either.</summary>
    public static Func<string, bool> XmlParts(byte[] contentTypes)
    {
        var types = new ContentTypes(SafeXml.Load(contentTypes));
        return part => Extension(part) is "xml" or "rels" or "vml"
            || types.Of(part)?.EndsWith("xml", StringComparison.OrdinalIgnoreCase) == true;
    }

    private XElement? Override(string part) => types.Root!.Elements(Ns.Types + "Override").FirstOrDefault(element =>
        string.Equals(element.Attribute("PartName")?.Value, "/" + part, StringComparison.OrdinalIgnoreCase));

    private XElement? Default(string extension) => types.Root!.Elements(Ns.Types + "Default").FirstOrDefault(element =>
        string.Equals(element.Attribute("Extension")?.Value, extension, StringComparison.OrdinalIgnoreCase));

    private static string Extension(string part) => Path.GetExtension(part).TrimStart('.').ToLowerInvariant();
}
