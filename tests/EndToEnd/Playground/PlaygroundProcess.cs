using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using OgpTeams.Doubles.Tools;

namespace OgpTeams.EndToEnd.Playground;

/// <summary>npm's Agents Playground as a process, in a folder of its own.</summary>
internal sealed class PlaygroundProcess : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogpteams-playground-");
    private readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private PlaygroundProcess(string modules, Uri bot)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, ".m365agentsplayground.yml"), PlaygroundConfiguration.Write());
        string[] arguments =
        [
            Path.Combine(modules, "@microsoft", "m365agentsplayground", "cli.js"), "start", "-e", bot.AbsoluteUri,
            "-c", "msteams", "-p", FreePort().ToString(CultureInfo.InvariantCulture), "--disable-telemetry",
        ];
        var start = Shell.Describe("node", arguments, _folder.FullName, new Dictionary<string, string>
        {
            ["TEAMSAPPTESTER_BROWSER"] = "none",
            ["M365_AGENTS_PLAYGROUND_LOGFILE"] = LogFile,
            ["HOME"] = _folder.FullName,
        });
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
    }

    private string LogFile => Path.Combine(_folder.FullName, "playground.log");

    /// <returns>The process, and where it listens: it takes another port when ours was lost in between.</returns>
    /// <exception cref="ToolFailedException">It did not start; the message holds its log.</exception>
    public static async Task<(PlaygroundProcess Process, Uri Address)> StartAsync(Uri bot)
    {
        var process = new PlaygroundProcess(await Npm.NodeModulesAsync(), bot);
        try
        {
            var port = await process.ListenAsync();
            return (process, new Uri($"http://127.0.0.1:{port}/"));
        }
        catch
        {
            process.Dispose();
            throw;
        }
    }

    /// <summary>What it wrote since its start, for messages of failure.</summary>
    public string ReadLog() => File.Exists(LogFile) ? File.ReadAllText(LogFile) : "(no log)";

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task<int> ListenAsync()
    {
        _process.OutputDataReceived += (_, e) => ReadPort(e.Data);
        _process.ErrorDataReceived += (_, _) => { };
        _process.Exited += (_, _) => _port.TrySetException(new ToolFailedException($"The Agents Playground ended:\n{ReadLog()}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        return await _port.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    private void ReadPort(string? line)
    {
        const string Said = "Listening on ";
        if (line?.StartsWith(Said, StringComparison.Ordinal) == true)
        {
            _port.TrySetResult(int.Parse(line[Said.Length..], CultureInfo.InvariantCulture));
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
