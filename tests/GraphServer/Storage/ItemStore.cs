using System.Text.Json;

namespace OgpTeams.GraphServer.Storage;

/// <summary>
/// Items in a folder, one JSON file each beside their bytes. Bytes are written first, under a name of their own; the item that
/// names them replaces its former self in one rename: killed at any moment, either all of a write stands or none of it.
/// </summary>
internal sealed class ItemStore
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, IgnoreReadOnlyProperties = true };

    private readonly string _items;
    private readonly string _contents;
    private readonly string _sites;
    private readonly Dictionary<string, StoredItem> _byId = new(StringComparer.Ordinal);

    public ItemStore(string folder)
    {
        (_items, _contents, _sites) =
            (Path.Combine(folder, "items"), Path.Combine(folder, "contents"), Path.Combine(folder, "sites.json"));
        Directory.CreateDirectory(_items);
        Directory.CreateDirectory(_contents);
        foreach (var file in Directory.EnumerateFiles(_items, "*.json"))
        {
            var item = JsonSerializer.Deserialize<StoredItem>(File.ReadAllBytes(file), Json)!;
            _byId[item.Id] = item;
            Sequence = Math.Max(Sequence, item.Sequence);
        }

        Sites = File.Exists(_sites) ? JsonSerializer.Deserialize<StoredSite[]>(File.ReadAllBytes(_sites), Json)! : [];
        Sweep();
    }

    /// <summary>Of the newest change.</summary>
    public long Sequence { get; private set; }

    public IReadOnlyList<StoredSite> Sites { get; private set; }

    /// <summary>Adds a site, or replaces it, with the roots of its libraries.</summary>
    public void Put(StoredSite site, Identity by, DateTimeOffset now)
    {
        Sites = [.. Sites.Where(other => other.Id != site.Id), site];
        WriteWhole(_sites, JsonSerializer.SerializeToUtf8Bytes(Sites, Json));
        foreach (var library in site.Libraries.Where(library => !_byId.ContainsKey(Ids.Root(library.Drive))))
        {
            Put(new()
            {
                Id = Ids.Root(library.Drive),
                Guid = Ids.Named(library.Drive),
                Drive = library.Drive,
                Name = "root",
                IsFolder = true,
                Created = now,
                Modified = now,
                CreatedBy = by,
                ModifiedBy = by,
            });
        }
    }

    /// <summary>Stores an item as it now is.</summary>
    public StoredItem Put(StoredItem item)
    {
        var stored = item with { Sequence = Sequence + 1 };
        WriteWhole(Path.Combine(_items, $"{stored.Guid:N}.json"), JsonSerializer.SerializeToUtf8Bytes(stored, Json));
        (_byId[stored.Id], Sequence) = (stored, stored.Sequence);
        return stored;
    }

    /// <summary>Everything that stands.</summary>
    public IEnumerable<StoredItem> All => _byId.Values.Where(IsThere);

    public StoredItem Root(string drive) => _byId[Ids.Root(drive)];

    /// <summary>Ids are told apart by case. What lies in a deleted folder is gone with it.</summary>
    public StoredItem? Find(string drive, string id) =>
        _byId.TryGetValue(id, out var item) && item.Drive == drive && IsThere(item) ? item : null;

    public StoredItem? Find(Guid guid) => All.FirstOrDefault(item => item.Guid == guid);

    /// <summary>Names are not.</summary>
    public StoredItem? Child(StoredItem parent, string name) =>
        Children(parent).FirstOrDefault(child => child.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public IEnumerable<StoredItem> Children(StoredItem parent) =>
        _byId.Values.Where(item => item.Parent == parent.Id && !item.Deleted);

    public StoredItem? ParentOf(StoredItem item) => item.Parent is null ? null : _byId[item.Parent];

    /// <summary>From the root down, the item itself last, the root left out.</summary>
    public IReadOnlyList<StoredItem> Lineage(StoredItem item) =>
        item.Parent is null ? [] : [.. Lineage(_byId[item.Parent]), item];

    /// <summary>Deleted ones too, in the order of their last change.</summary>
    public IEnumerable<StoredItem> ChangedSince(string drive, long sequence) =>
        _byId.Values.Where(item => item.Drive == drive && item.Sequence > sequence).OrderBy(item => item.Sequence);

    /// <summary>Bytes of what stands, former versions apart.</summary>
    public long Used => _byId.Values.Where(item => !item.IsFolder && !item.Deleted).Sum(item => item.Current.Size);

    public int NextListItem(string drive) =>
        _byId.Values.Where(item => item.Drive == drive).Select(item => item.ListItem).Max() + 1;

    /// <returns>The name they are kept under.</returns>
    public string Keep(Guid item, ReadOnlySpan<byte> bytes)
    {
        var folder = Path.Combine(_contents, item.ToString("N"));
        Directory.CreateDirectory(folder);
        var name = Guid.NewGuid().ToString("N");
        WriteWhole(Path.Combine(folder, name), bytes);
        return name;
    }

    public byte[] Bytes(StoredItem item, StoredVersion version) =>
        File.ReadAllBytes(Path.Combine(_contents, item.Guid.ToString("N"), version.File));

    private bool IsThere(StoredItem item) => !item.Deleted && (item.Parent is null || IsThere(_byId[item.Parent]));

    private static void WriteWhole(string path, ReadOnlySpan<byte> bytes)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        using (var file = File.OpenHandle(unfinished, FileMode.CreateNew, FileAccess.Write, preallocationSize: bytes.Length))
        {
            RandomAccess.Write(file, bytes, 0);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>What a kill left behind: bytes that no item names, halves of files.</summary>
    private void Sweep()
    {
        var kept = _byId.Values
            .SelectMany(item => item.Versions.Select(version => Path.Combine(_contents, item.Guid.ToString("N"), version.File)))
            .ToHashSet(StringComparer.Ordinal);
        string[] orphans =
        [
            .. Directory.EnumerateFiles(_contents, "*", SearchOption.AllDirectories).Where(file => !kept.Contains(file)),
            .. Directory.EnumerateFiles(_items, "*.tmp"),
            .. Directory.EnumerateFiles(Path.GetDirectoryName(_sites)!, "*.tmp"),
        ];
        foreach (var file in orphans)
        {
            File.Delete(file);
        }
    }
}
