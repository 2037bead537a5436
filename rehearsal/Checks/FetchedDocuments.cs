using OgpTeams.Rehearsal.Playing;

namespace OgpTeams.Rehearsal.Checks;

/// <summary>
/// Documents that do not lie on this machine are fetched into the rehearsal's folder, where they are checked and its page links
/// to them; each version once.
/// </summary>
/// <param name="library">The rehearsal’s folder for them.</param>
internal sealed class FetchedDocuments(RehearsedLibrary found, string library)
{
    private readonly Dictionary<string, string> _versions = new(StringComparer.Ordinal);

    public async Task FetchAsync(ApiResults results, CancellationToken cancellation)
    {
        foreach (var (path, _, version) in results.Documents)
        {
            if (version is null || _versions.GetValueOrDefault(path) == version)
            {
                continue;
            }

            try
            {
                if (await found.ReadAsync(path, version, cancellation) is { Content: var content })
                {
                    var file = Path.Combine([library, .. path.Split('/')]);
                    Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                    await File.WriteAllBytesAsync(file, content, cancellation);
                    _versions[path] = version;
                }
            }
            catch (IOException)
            {
                // The library is in trouble: when stock is taken again.
            }
        }
    }
}
