using System.Diagnostics;
using System.Text.RegularExpressions;
using OgpTeams.Doubles.Tools;

namespace OgpTeams.Benchmarks.Targets;

/// <summary>A server that is measured: a process of its own on a free port, killed when it is no longer needed.</summary>
internal sealed partial class TargetProcess : IAsyncDisposable
{
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;
    private readonly Func<ValueTask> _clean;

    private TargetProcess(Process process, Func<ValueTask> clean) => (_process, _clean) = (process, clean);

    public Uri Address => _address.Task.Result;

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

    /// <param name="clean">Run once it has ended.</param>
    /// <exception cref="ToolFailedException">It ended, or said nothing for a minute, instead of listening.</exception>
    public static async Task<TargetProcess> StartAsync(
        string program, IEnumerable<string> arguments, string? folder = null, Func<ValueTask>? clean = null)
    {
        var process = new Process { StartInfo = Shell.Describe(program, arguments, folder, null), EnableRaisingEvents = true };
        process.StartInfo.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        var target = new TargetProcess(process, clean ?? (() => ValueTask.CompletedTask));
        var said = new List<string?>();
        process.OutputDataReceived += (_, line) => target.Read(line.Data);
        process.ErrorDataReceived += (_, line) => said.Add(line.Data);
        process.Exited += (_, _) => target._address.TrySetException(
            new ToolFailedException($"{program} ended before it listened:\n{string.Join('\n', said)}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await target._address.Task.WaitAsync(TimeSpan.FromMinutes(1));
        return target;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        await _clean();
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
