using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace OgpTeams.EventStore.Tests;

public sealed class Being_killed_while_writing : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ogpteams-").FullName;

    [Fact]
    public async Task Loses_nothing_that_was_acknowledged()
    {
        var acknowledged = new Dictionary<string, long>(StringComparer.Ordinal);
        using (var writer = Process.Start(new ProcessStartInfo("dotnet", [typeof(StoreTest).Assembly.Location, folder])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!)
        {
            for (var line = 0; line < 400; line++)
            {
                Note(await writer.StandardOutput.ReadLineAsync());
            }

            writer.Kill(); // SIGKILL
            while (await writer.StandardOutput.ReadLineAsync() is { } line)
            {
                Note(line);
            }

            await writer.WaitForExitAsync();
        }

        using var store = new Sqlite.SqliteEventStore(folder);
        Assert.Equal(8, acknowledged.Count);
        foreach (var (stream, version) in acknowledged)
        {
            var events = await store.ReadAsync(stream, 0, default);
            Assert.True(events.Count >= version, $"{stream}: {version} acknowledged, {events.Count} kept.");
            Assert.All(events, stored => Assert.Equal($"{stored.Version}", Encoding.UTF8.GetString(stored.Data)));
            Assert.Equal(
                Enumerable.Range(1, events.Count).Select(number => (long)number), events.Select(stored => stored.Version));
        }

        // The last line may be cut by the kill.
        void Note(string? line)
        {
            if (line?.Split(' ') is [var stream, { Length: > 0 } version])
            {
                acknowledged[stream] = long.Parse(version, CultureInfo.InvariantCulture);
            }
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
