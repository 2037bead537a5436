namespace OgpTeams.DocumentLibrary.Graph;

internal static class Paths
{
    public static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    public static string? ParentOf(string path) => path.LastIndexOf('/') is var at and > 0 ? path[..at] : null;

    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
