using System.Diagnostics;
using System.Text.RegularExpressions;
using OgpTeams.Doubles.Tools;

namespace OgpTeams.Doubles;

/// <summary>The bot, or a server it is compared with: a process of its own, killed when it is no longer needed.</summary>
public sealed partial class ServerProcess : IAsyncDisposable
{
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string?> _said = [];
    private readonly Process _process;

    private ServerProcess(
        string program, IEnumerable<string> arguments, string? folder, IReadOnlyDictionary<string, string>? environment)
    {
        _process = new() { StartInfo = Shell.Describe(program, arguments, folder, environment), EnableRaisingEvents = true };
        _process.StartInfo.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => _said.Add(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(
            new ToolFailedException($"{program} ended before it listened:\n{string.Join('\n', _said)}"));
    }

    /// <summary>Where it listens, once it does.</summary>
    public Uri Address => _address.Task.Result;

    public bool HasExited => _process.HasExited;

    /// <summary>The assemblies it has loaded so far, by their files’ names without extension. Linux only.</summary>
    public IReadOnlySet<string> Assemblies => File.ReadLines($"/proc/{_process.Id}/maps")
        .Where(line => line.EndsWith(".dll", StringComparison.Ordinal))
        .Select(line => Path.GetFileNameWithoutExtension(line)).ToHashSet(StringComparer.Ordinal);

    /// <summary>User and system time since it started.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory, MB.</summary>
    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    /// <summary>Does not wait for it.</summary>
    public static ServerProcess Start(
        string program, IEnumerable<string> arguments, string? folder = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var server = new ServerProcess(program, arguments, folder, environment);
        server._process.Start();
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        return server;
    }

    /// <summary>The built bot that lies beside the tests, as people start it.</summary>
    /// <param name="arguments">A free port of this machine unless they name another.</param>
    /// <param name="program">Where another build of it lies; null: beside the tests.</param>
    /// <param name="environment">Added to this machine's.</param>
    public static ServerProcess StartBot(
        IEnumerable<string> arguments, string? folder = null, string? program = null,
        IReadOnlyDictionary<string, string>? environment = null) => Start(
        "dotnet", [Path.Combine(program ?? AppContext.BaseDirectory, "OgpTeams.Bot.dll"), "--urls", "http://127.0.0.1:0", .. arguments],
        folder, environment);

    /// <returns>Itself, once it says that it listens.</returns>
    /// <exception cref="ToolFailedException">It ended instead.</exception>
    /// <exception cref="TimeoutException">It said nothing for a minute.</exception>
    public async Task<ServerProcess> ListensAsync()
    {
        await _address.Task.WaitAsync(TimeSpan.FromMinutes(1));
        return this;
    }

    /// <summary>Ends it as a power cut would (SIGKILL).</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is not null && Listens().Match(line) is { Success: true } said)
        {
            _address.TrySetResult(new Uri(said.Groups["address"].Value));
        }
    }

    [GeneratedRegex("(écoute sur|listens on) (?<address>http://[^ /]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listens();
}
