using System.Buffers;
using OgpTeams.GraphServer.Http;

namespace OgpTeams.GraphServer.Items;

/// <summary>What SharePoint takes as a name.</summary>
internal static class Names
{
    private const int LongestPath = 400;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\"*:<>?/\\|");

    private static readonly string[] Reserved =
        [".lock", "CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(n => (string[])[$"COM{n}", $"LPT{n}"])];

    /// <exception cref="GraphError">It does not.</exception>
    public static void Check(string name, bool isFolder, bool inRoot)
    {
        var stem = name.Split('.')[0];
        var wrong = name.Length == 0 || name.AsSpan().ContainsAny(Forbidden) || name.Any(char.IsControl)
            || name.Trim() != name || name.EndsWith('.') || name.StartsWith("~$", StringComparison.Ordinal)
            || name.Contains("_vti_", StringComparison.OrdinalIgnoreCase)
            || name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase)
            || Reserved.Any(reserved => name.Equals(reserved, StringComparison.OrdinalIgnoreCase)
                || (stem.Length > 0 && stem.Equals(reserved, StringComparison.OrdinalIgnoreCase)))
            || (isFolder && name.StartsWith('~'))
            || (isFolder && inRoot && name.Equals("forms", StringComparison.OrdinalIgnoreCase));
        if (wrong)
        {
            throw GraphError.Invalid("The provided name cannot contain this, or is reserved.", "invalidPath");
        }
    }

    public static void CheckLength(IEnumerable<string> path)
    {
        if (string.Join('/', path).Length > LongestPath)
        {
            throw GraphError.Invalid("The path is too long.", "pathIsTooLong");
        }
    }

    /// <summary><c>Plan.docx</c> → <c>Plan 1.docx</c>, the first that is free.</summary>
    public static string Free(string name, bool isFolder, Func<string, bool> taken)
    {
        var ending = isFolder ? string.Empty : Path.GetExtension(name);
        var stem = name[..^ending.Length];
        return Enumerable.Range(1, int.MaxValue).Select(n => $"{stem} {n}{ending}").First(free => !taken(free));
    }
}
