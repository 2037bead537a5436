using System.Text;
using System.Text.Json.Nodes;

namespace OgpTeams.EndToEnd.Contract;

/// <summary>The documents on disk; each read waits for them, ten seconds at most.</summary>
internal sealed class Library(string folder)
{
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(10);

    /// <summary>A Word document that is as wanted.</summary>
    /// <param name="path">Below the library; <c>*</c> stands for the day a workshop was made.</param>
    public async Task<WordFile> WordAsync(string path, Func<WordFile, bool> wanted) =>
        await ReadAsync(path, bytes => new WordFile(bytes), wanted);

    /// <summary>The plan's open data, as wanted and as its schema says.</summary>
    public async Task<JsonObject> PlanAsync(string plan, Func<JsonObject, bool> wanted)
    {
        var read = await ReadAsync($"{plan}/plan.json", bytes => JsonNode.Parse(bytes)!.AsObject(), wanted);
        Assert.Equal("", PlanSchema.Findings(read));
        return read;
    }

    /// <summary>The rows of an export, each a value per column.</summary>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> CsvAsync(
        string path, Func<IReadOnlyList<IReadOnlyDictionary<string, string>>, bool> wanted) =>
        await ReadAsync(path, bytes => CsvFile.Rows(Encoding.UTF8.GetString(bytes)), wanted);

    /// <exception cref="TimeoutException">It was not there in time, or not as wanted.</exception>
    private async Task<T> ReadAsync<T>(string path, Func<byte[], T> parse, Func<T, bool> wanted)
        where T : class
    {
        T? read = null;
        await Wait.ForAsync($"{path} as wanted", Promised, async () =>
        {
            if (Find(path) is { } found)
            {
                read = parse(await File.ReadAllBytesAsync(found));
            }

            return read is not null && wanted(read);
        });
        return read!;
    }

    private string? Find(string path)
    {
        var parent = Path.Combine(folder, Path.GetDirectoryName(path)!);
        if (!path.Contains('*', StringComparison.Ordinal))
        {
            return File.Exists(Path.Combine(folder, path)) ? Path.Combine(folder, path) : null;
        }

        var above = Path.GetDirectoryName(parent)!;
        return Directory.Exists(above)
            ? Directory.EnumerateDirectories(above, Path.GetFileName(parent))
                .Select(found => Path.Combine(found, Path.GetFileName(path))).SingleOrDefault(File.Exists)
            : null;
    }
}
