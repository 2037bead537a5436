using System.Globalization;

namespace OgpTeams.DocumentLibrary.Folder;

/// <summary>
/// A document's versions: <c>.versions/{path}/{yyyy-MM-dd HHmmss} {start of the version}{extension}</c>, once each.
/// Ordinary copies: an administrator gets one back by copying it. How long they stay is for the administrator to say.
/// </summary>
internal sealed class KeptVersions(LibraryRoot root, string path, TimeProvider clock)
{
    private readonly string _folder = root.VersionsOf(path);
    private readonly string _extension = Path.GetExtension(path);

    /// <summary>Keeps other processes from saving this document meanwhile; freed by the system if this one dies.</summary>
    /// <exception cref="IOException">A sharing violation: another process is saving it.</exception>
    public FileStream TakeTurn()
    {
        Durably.CreateFolder(_folder);
        return new FileStream(Path.Combine(_folder, ".turn"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }

    public void Keep(ReadOnlySpan<byte> content)
    {
        var name = $"{ContentVersion.Of(content)[..12]}{_extension}";
        if (Directory.EnumerateFiles(_folder).Any(kept => kept.EndsWith(name, StringComparison.Ordinal)))
        {
            return;
        }

        var at = clock.GetUtcNow().ToString("yyyy-MM-dd HHmmss", CultureInfo.InvariantCulture);
        using var pending = PendingFile.Write(Path.Combine(_folder, $"{at} {name}"), content);
        pending.Replace(mustBeNew: true);
    }
}
