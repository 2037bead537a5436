using System.Text.Json.Nodes;

namespace OgpTeams.GraphServer.Storage;

/// <summary>A file or folder as it stands. Each change makes a new one, written to disk in one step.</summary>
internal sealed record StoredItem
{
    public required string Id { get; init; }

    public required Guid Guid { get; init; }

    public required string Drive { get; init; }

    /// <summary>Null for the root of a library.</summary>
    public string? Parent { get; init; }

    public required string Name { get; init; }

    public bool IsFolder { get; init; }

    /// <summary>The number in the eTag: grows with every change.</summary>
    public int Changes { get; init; } = 1;

    /// <summary>The number in the cTag: grows with the content. It counts for itself: a fresh upload shows 1 and 2.</summary>
    public int Contents { get; init; } = 2;

    /// <summary>When it changed last, among all items: what delta goes by.</summary>
    public long Sequence { get; init; }

    public bool Deleted { get; init; }

    public int ListItem { get; init; }

    public DateTimeOffset Created { get; init; }

    public DateTimeOffset Modified { get; init; }

    public required Identity CreatedBy { get; init; }

    public required Identity ModifiedBy { get; init; }

    public Identity? CheckedOutBy { get; init; }

    /// <summary>Oldest first; the last one is what stands.</summary>
    public IReadOnlyList<StoredVersion> Versions { get; init; } = [];

    public IReadOnlyDictionary<string, JsonNode?> Fields { get; init; } = new Dictionary<string, JsonNode?>(
        StringComparer.Ordinal);

    public IReadOnlyList<StoredPermission> Permissions { get; init; } = [];

    public StoredVersion Current => Versions[^1];

    public string ETag => $"\"{{{Guid.ToString("D").ToUpperInvariant()}}},{Changes}\"";

    public string CTag => $"\"c:{{{Guid.ToString("D").ToUpperInvariant()}}},{Contents}\"";

    public bool IsOffice => Path.GetExtension(Name).ToLowerInvariant() is ".docx" or ".xlsx" or ".pptx";
}

/// <param name="Id"><c>3.0</c>.</param>
/// <param name="File">The name of its bytes, below the item's folder of contents.</param>
internal sealed record StoredVersion(string Id, long Size, string Hash, string File, DateTimeOffset At, Identity By)
{
    public int Number => int.Parse(Id.Split('.')[0], null);
}

/// <param name="LinkType"><c>view</c> or <c>edit</c>; null when people are named.</param>
internal sealed record StoredPermission(
    string Id, IReadOnlyList<string> Roles, string? LinkType = null, string? LinkScope = null, string? Email = null);
