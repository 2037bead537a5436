using System.Diagnostics;
using OgpTeams.Doubles;
using OgpTeams.EndToEnd.Playground;

namespace OgpTeams.EndToEnd.Workshops;

/// <summary>The bot as people start it: the built program, in a folder of its own, on a free port.</summary>
public sealed class BotProcess : IPlayableBot<BotProcess>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogpteams-program-");
    private readonly ServerProcess _process;

    private BotProcess() => _process = ServerProcess.StartBot([], _folder.FullName);

    public Uri Endpoint => new(_process.Address, "/api/messages");

    /// <summary>Relative paths are the caller's: the data lie where it was started.</summary>
    private string Library => Path.Combine(_folder.FullName, "data", "library");

    public static async Task<BotProcess> StartAsync()
    {
        var bot = new BotProcess();
        await bot._process.ListensAsync();
        return bot;
    }

    /// <summary>A document of the only workshop of that title, or of the plan when that is empty; waits for it, ten seconds at most (contract §4).</summary>
    public async Task<byte[]> DocumentAsync(string title, string name)
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < TimeSpan.FromSeconds(10))
        {
            if (Directory.Exists(Library)
                && Directory.EnumerateFiles(Library, name, SearchOption.AllDirectories)
                    .FirstOrDefault(path => path.Contains(title, StringComparison.Ordinal)) is { } found)
            {
                return await File.ReadAllBytesAsync(found);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        throw new TimeoutException($"{name} of {title} was not written.");
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
