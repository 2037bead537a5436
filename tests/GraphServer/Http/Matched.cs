namespace OgpTeams.GraphServer.Http;

/// <summary>A request that was recognised.</summary>
/// <param name="Operation">One of <see cref="Operations"/>: what scripts name it by.</param>
/// <param name="Item">The file or folder it is about, by id or path within its drive, for scripts that act on it.</param>
/// <param name="Units">What it costs, in SharePoint's resource units.</param>
internal sealed record Matched(string Operation, ItemAddress? Item, int Units, Func<GraphAnswer> Run)
{
    /// <summary>What takes its time and asks others, before anything is held.</summary>
    public Func<Task>? Prepare { get; init; }
}

/// <summary>Where something stands in a drive.</summary>
/// <param name="Base">An item's id, or <c>root</c>.</param>
/// <param name="Path">Below it; null: it itself.</param>
internal sealed record ItemAddress(string Drive, string Base, string[]? Path);
