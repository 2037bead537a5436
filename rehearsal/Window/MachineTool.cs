using System.ComponentModel;
using System.Diagnostics;

namespace OgpTeams.Rehearsal.Window;

/// <summary>A program that may be on this machine, or not: the page does without.</summary>
internal static class MachineTool
{
    /// <returns>False when it is missing, or took too long.</returns>
    public static async Task<bool> RunAsync(
        string program, IEnumerable<string> arguments, string folder, TimeSpan patience, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        try
        {
            using var process = Process.Start(start);
            return process is not null && await EndsAsync(process, limit.Token);
        }
        catch (Win32Exception)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private static async Task<bool> EndsAsync(Process process, CancellationToken cancellation)
    {
        try
        {
            await Task.WhenAll(
                process.StandardOutput.ReadToEndAsync(cancellation),
                process.StandardError.ReadToEndAsync(cancellation));
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
    }
}
