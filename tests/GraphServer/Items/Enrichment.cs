using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Storage;

namespace OgpTeams.GraphServer.Items;

/// <summary>
/// SharePoint rewrites an Office file shortly after it was written, pushing the library's properties into the package: another
/// size, another hash, another eTag, the same cTag, no new version.
/// </summary>
internal sealed class Enrichment(Tenant tenant)
{
    private const string CustomType = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
    private const string CustomRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";

    private readonly Dictionary<Guid, DateTimeOffset> _due = [];

    public void Schedule(StoredItem item)
    {
        if (item.IsOffice && tenant.Settings.EnrichesWithin > TimeSpan.Zero)
        {
            _due[item.Guid] = tenant.Now + tenant.Some(tenant.Settings.EnrichesWithin);
        }
    }

    /// <summary>Does what has become due. Nobody can tell that it is done when the next caller comes.</summary>
    public void Settle()
    {
        foreach (var (guid, _) in _due.Where(due => due.Value <= tenant.Now).ToArray())
        {
            if (tenant.Store.Find(guid) is { } item)
            {
                Enrich(item);
            }
        }
    }

    /// <exception cref="GraphError">409: the write came while SharePoint was still busy with the file (so say the dice).</exception>
    public void RequireSettled(StoredItem item)
    {
        if (_due.ContainsKey(item.Guid) && tenant.Chance(tenant.Settings.ConflictWhileEnriching))
        {
            throw new GraphError(409, "resourceModified", "The resource has changed since the caller last read it.");
        }
    }

    public void Enrich(StoredItem item)
    {
        _due.Remove(item.Guid);
        if (Rewritten(tenant.Store.Bytes(item, item.Current), item) is { } bytes)
        {
            tenant.Writing.Rewrite(item, bytes);
        }
    }

    /// <returns>Null when it is no Office package.</returns>
    private static byte[]? Rewritten(byte[] bytes, StoredItem item)
    {
        try
        {
            using var package = new MemoryStream();
            package.Write(bytes);
            using (var zip = new ZipArchive(package, ZipArchiveMode.Update, leaveOpen: true))
            {
                if (zip.GetEntry("[Content_Types].xml") is null || zip.GetEntry("_rels/.rels") is null)
                {
                    return null;
                }

                if (Existing(zip) is { } existing)
                {
                    Write(zip, existing, WithProperty(Read(zip, existing), item));
                }
                else
                {
                    Write(zip, "docProps/custom.xml", Custom(item));
                    Insert(zip, "[Content_Types].xml", "</Types>", $"<Override PartName=\"/docProps/custom.xml\" ContentType=\"{CustomType}\"/>");
                    Insert(
                        zip, "_rels/.rels", "</Relationships>",
                        $"<Relationship Id=\"rIdLibrary\" Type=\"{CustomRelation}\" Target=\"docProps/custom.xml\"/>");
                }
            }

            return package.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The part in which a program keeps properties of its own: they stay, SharePoint adds to them.</summary>
    private static string? Existing(ZipArchive zip) => XDocument.Parse(Read(zip, "_rels/.rels")).Root!.Elements()
        .Where(one => (string?)one.Attribute("Type") == CustomRelation)
        .Select(one => ((string?)one.Attribute("Target"))?.TrimStart('/'))
        .FirstOrDefault(target => target is not null && zip.GetEntry(target) is not null);

    private static string WithProperty(string xml, StoredItem item)
    {
        var (root, added) = (XDocument.Parse(xml).Root!, XDocument.Parse(Custom(item)).Root!.Elements().Single());
        root.Elements().Where(one => (string?)one.Attribute("name") == "ContentTypeId").Remove();
        added.SetAttributeValue("pid", root.Elements().Select(one => (int?)one.Attribute("pid") ?? 1).DefaultIfEmpty(1).Max() + 1);
        root.Add(added);
        return root.ToString(SaveOptions.DisableFormatting);
    }

    private static string Read(ZipArchive zip, string part)
    {
        using var reader = new StreamReader(zip.GetEntry(part)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string Custom(StoredItem item) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
        + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" "
        + "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">"
        + "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\" name=\"ContentTypeId\">"
        + $"<vt:lpwstr>0x0101{item.Guid.ToString("N").ToUpperInvariant()}{item.Changes:X2}</vt:lpwstr></property></Properties>";

    private static void Insert(ZipArchive zip, string part, string before, string text)
    {
        using var reader = new StreamReader(zip.GetEntry(part)!.Open(), Encoding.UTF8);
        var whole = reader.ReadToEnd();
        reader.Dispose();
        var at = whole.LastIndexOf(before, StringComparison.Ordinal);
        if (at >= 0)
        {
            Write(zip, part, whole.Insert(at, text));
        }
    }

    private static void Write(ZipArchive zip, string part, string text)
    {
        zip.GetEntry(part)?.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(part).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write(text);
    }
}
