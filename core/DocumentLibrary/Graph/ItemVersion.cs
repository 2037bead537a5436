using Microsoft.Graph.Models;

namespace OgpTeams.DocumentLibrary.Graph;

/// <summary>
/// A document's version: which item, and its cTag, which moves with its content only. SharePoint rewrites Office files a moment
/// after they were saved and moves the eTag alone (onedrive-api-docs#800, #935): that is nobody's edit.
/// </summary>
internal readonly record struct ItemVersion(string Id, string Tag)
{
    private const char Between = '|';

    public static ItemVersion Of(DriveItem item) => new(item.Id ?? "", item.CTag ?? item.ETag ?? "");

    /// <returns>Null for a version another library gave.</returns>
    public static ItemVersion? Parse(string? text) =>
        text?.IndexOf(Between, StringComparison.Ordinal) is { } at and > 0 ? new(text[..at], text[(at + 1)..]) : null;

    public override string ToString() => $"{Id}{Between}{Tag}";
}
