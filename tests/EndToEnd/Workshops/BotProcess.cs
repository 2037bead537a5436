using System.Diagnostics;
using System.Text.RegularExpressions;
using OgpTeams.Doubles.Tools;
using OgpTeams.EndToEnd.Playground;

namespace OgpTeams.EndToEnd.Workshops;

/// <summary>The bot as people start it: the built program, in a folder of its own, on a free port.</summary>
public sealed partial class BotProcess : IPlayableBot<BotProcess>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogpteams-program-");
    private readonly TaskCompletionSource<Uri> _endpoint = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private BotProcess() => _process = new Process
    {
        StartInfo = Shell.Describe(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "OgpTeams.Bot.dll"), "--urls", "http://127.0.0.1:0"], _folder.FullName, null),
        EnableRaisingEvents = true,
    };

    /// <summary>What it says of itself when it listens.</summary>
    public Uri Endpoint => _endpoint.Task.Result;

    /// <summary>Relative paths are the caller's: the data lie where it was started.</summary>
    private string Library => Path.Combine(_folder.FullName, "data", "library");

    public static async Task<BotProcess> StartAsync()
    {
        var bot = new BotProcess();
        bot._process.OutputDataReceived += (_, line) => bot.Read(line.Data);
        bot._process.ErrorDataReceived += (_, _) => { };
        bot._process.Exited += (_, _) => bot._endpoint.TrySetException(new ToolFailedException("The bot ended before it listened."));
        bot._process.Start();
        bot._process.BeginOutputReadLine();
        bot._process.BeginErrorReadLine();
        await bot._endpoint.Task.WaitAsync(TimeSpan.FromMinutes(1));
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
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private void Read(string? line)
    {
        if (line is not null && Listens().Match(line) is { Success: true } said)
        {
            _endpoint.TrySetResult(new Uri(said.Groups["address"].Value));
        }
    }

    [GeneratedRegex("écoute sur (?<address>[^ ]+/api/messages)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listens();
}
