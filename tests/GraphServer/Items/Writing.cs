using System.Text.Json.Nodes;
using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Storage;

namespace OgpTeams.GraphServer.Items;

/// <summary>Changes to files and folders, whoever makes them, and what they leave behind: tags, versions, authors.</summary>
internal sealed class Writing(Tenant tenant)
{
    private ItemStore Store => tenant.Store;

    /// <summary>A new version, identical bytes included.</summary>
    public StoredItem Replace(StoredItem item, byte[] bytes, Identity by)
    {
        RequireRoom(bytes.LongLength - item.Current.Size);
        var written = Store.Put(Touched(item, by) with
        {
            Contents = item.Contents + 1,
            Versions = Next(item, Keep(item.Guid, bytes, item.Current.Number + 1, by)),
        });
        tenant.Enrichment.Schedule(written);
        return written;
    }

    public StoredItem AddFile(StoredItem parent, string name, byte[] bytes, Identity by)
    {
        CheckName(parent, name, isFolder: false);
        RequireRoom(bytes.LongLength);
        var item = New(parent, name, by);
        var written = Store.Put(item with { Versions = [Keep(item.Guid, bytes, 1, by)] });
        tenant.Enrichment.Schedule(written);
        return written;
    }

    public StoredItem AddFolder(StoredItem parent, string name, Identity by)
    {
        CheckName(parent, name, isFolder: true);
        return Store.Put(New(parent, name, by) with { IsFolder = true });
    }

    /// <summary>Another name, another folder, or both; it stays the same item.</summary>
    public StoredItem Move(StoredItem item, StoredItem parent, string name, Identity by)
    {
        if (name != item.Name || parent.Id != item.Parent)
        {
            CheckName(parent, name, item.IsFolder);
        }

        if (Store.Lineage(parent).Any(above => above.Id == item.Id))
        {
            throw GraphError.Invalid("A folder cannot be moved into itself.");
        }

        return Store.Child(parent, name) is { } other && other.Id != item.Id
            ? throw GraphError.NameTaken()
            : Store.Put(Touched(item, by) with { Parent = parent.Id, Name = name });
    }

    /// <summary>To the recycle bin, with all that lies in it.</summary>
    public void Delete(StoredItem item, Identity by)
    {
        var inside = Store.Children(item).ToArray();
        Store.Put(Touched(item, by) with { Deleted = true });
        foreach (var child in inside)
        {
            Delete(child, by);
        }
    }

    public StoredItem SetFields(
        StoredItem item, IReadOnlyDictionary<string, JsonNode?> fields, Identity by)
    {
        var touched = Touched(item, by) with { Fields = fields };
        return Store.Put(item.IsFolder ? touched : touched with
        {
            Versions = Next(item, item.Current with { Id = $"{item.Current.Number + 1}.0", At = tenant.Now, By = by }),
        });
    }

    public StoredItem Restore(StoredItem item, StoredVersion version, Identity by) =>
        Replace(item, Store.Bytes(item, version), by);

    public StoredItem CopyTo(StoredItem item, StoredItem parent, string name, Identity by)
    {
        if (!item.IsFolder)
        {
            return AddFile(parent, name, Store.Bytes(item, item.Current), by);
        }

        var inside = Store.Children(item).ToArray();
        var folder = AddFolder(parent, name, by);
        foreach (var child in inside)
        {
            CopyTo(child, folder, child.Name, by);
        }

        return folder;
    }

    /// <summary>The folder that path leads to; those that are missing are made.</summary>
    public StoredItem Folder(StoredItem from, IEnumerable<string> path, Identity by)
    {
        foreach (var name in path)
        {
            var next = Store.Child(from, name) ?? AddFolder(from, name, by);
            from = next.IsFolder ? next : throw GraphError.NameTaken();
        }

        return from;
    }

    /// <summary>As SharePoint rewrites an Office file for itself: its tag moves, its version and content tag do not.</summary>
    public StoredItem Rewrite(StoredItem item, byte[] bytes)
    {
        var current = item.Current with
        {
            Size = bytes.LongLength,
            Hash = QuickXorHash.Of(bytes),
            File = Store.Keep(
            item.Guid, bytes)
        };
        return Store.Put(item with { Changes = item.Changes + 1, Versions = [.. item.Versions.SkipLast(1), current] });
    }

    private void CheckName(StoredItem parent, string name, bool isFolder)
    {
        Names.Check(name, isFolder, parent.Parent is null);
        Names.CheckLength([.. Store.Lineage(parent).Select(above => above.Name), name]);
    }

    private StoredItem New(StoredItem parent, string name, Identity by)
    {
        var guid = Guid.NewGuid();
        return new()
        {
            Id = Ids.Item(parent.Drive, guid),
            Guid = guid,
            Drive = parent.Drive,
            Parent = parent.Id,
            Name = name,
            ListItem = Store.NextListItem(parent.Drive),
            Created = tenant.Now,
            Modified = tenant.Now,
            CreatedBy = by,
            ModifiedBy = by,
        };
    }

    private StoredItem Touched(StoredItem item, Identity by) =>
        item with { Changes = item.Changes + 1, Modified = tenant.Now, ModifiedBy = by };

    private StoredVersion Keep(Guid item, byte[] bytes, int number, Identity by) =>
        new($"{number}.0", bytes.LongLength, QuickXorHash.Of(bytes), Store.Keep(item, bytes), tenant.Now, by);

    private StoredVersion[] Next(StoredItem item, StoredVersion version) =>
        [.. item.Versions.TakeLast(tenant.Settings.KeptVersions - 1), version];

    private void RequireRoom(long more)
    {
        if (tenant.Settings.Quota > 0 && more > 0 && Store.Used + more > tenant.Settings.Quota)
        {
            throw new GraphError(507, "quotaLimitReached", "The user has reached their quota limit.");
        }
    }
}
