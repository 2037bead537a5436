using System.Diagnostics;

namespace OgpTeams.AddinBackend.Tests;

/// <param name="Peak">The most memory it took, in bytes.</param>
internal sealed record CommandOutcome(int ExitCode, string Output, string Errors, long Peak);

/// <summary>The program as people run it, in a process of its own.</summary>
internal static class CommandProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static CommandOutcome Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Commands.DocumentCommands).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var (peak, watch) = (0L, Stopwatch.StartNew());
        while (!process.WaitForExit(20))
        {
            peak = Math.Max(peak, Memory(process));
            if (watch.Elapsed > Patience)
            {
                process.Kill();
                throw new TimeoutException(string.Join(' ', arguments));
            }
        }

        process.WaitForExit();
        return new(process.ExitCode, output.Result, errors.Result, peak);
    }

    // It may end between any question whether it has ended and the next one.
    private static long Memory(Process process)
    {
        try
        {
            process.Refresh();
            return process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
