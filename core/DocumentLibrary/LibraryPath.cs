using System.Text;

namespace OgpTeams.DocumentLibrary;

/// <summary>Paths and names that SharePoint, Windows and Linux all take.</summary>
public static class LibraryPath
{
    /// <summary>SharePoint's limit for a whole decoded path.</summary>
    public const int MaxLength = 400;

    // Of one name, in UTF-8: Linux takes 255, and the name of a kept version adds up to 31.
    private const int MaxNameBytes = 215;

    /// <summary>
    /// A name as people gave it, made safe for a folder or a file: the same each time, and unchanged if it is safe already.
    /// Accents, apostrophes and every script stay. What is forbidden becomes a hyphen, or nothing at an end; at most 120
    /// characters, never cut within one, a short extension kept. Two names can become the same: the caller adds <c> (2)</c>.
    /// </summary>
    public static string SafeName(string name) => SafeNames.Shorten(SafeNames.Clean(name));

    /// <summary>Joins safe names with <c>/</c>; the first may be a path already.</summary>
    /// <exception cref="ArgumentException">A name was not made safe first: a slash in a title would make a folder.</exception>
    public static string Combine(params string[] names)
    {
        var path = string.Join('/', names);
        return names.Skip(1).All(IsSafeName) && IsSafe(path)
            ? path
            : throw new ArgumentException($"Not made of safe names: {path}", nameof(names));
    }

    /// <summary>True for a relative path of safe names; without regard for its length.</summary>
    public static bool IsSafe(string path) => path.Split('/').All(IsSafeName);

    private static bool IsSafeName(string name) =>
        SafeNames.Clean(name) == name && Encoding.UTF8.GetByteCount(name) <= MaxNameBytes;
}
