using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace OgpTeams.Doubles.Tools;

/// <summary>Runs a program of the machine to its end.</summary>
public static class Shell
{
    /// <param name="timeout">10 minutes unless given; then the program and its children are killed.</param>
    /// <returns>What it wrote on both streams.</returns>
    /// <exception cref="ToolFailedException">It is missing, took too long or ended with another code than 0.</exception>
    public static async Task<string> RunAsync(
        string program,
        IEnumerable<string> arguments,
        string? folder = null,
        IReadOnlyDictionary<string, string>? environment = null,
        TimeSpan? timeout = null)
    {
        var line = $"{program} {string.Join(' ', arguments)}";
        using var process = new Process { StartInfo = Describe(program, arguments, folder, environment) };
        var output = new StringBuilder();
        process.OutputDataReceived += (_, e) => Keep(output, e.Data);
        process.ErrorDataReceived += (_, e) => Keep(output, e.Data);
        Start(process, line);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();

        var limit = timeout ?? TimeSpan.FromMinutes(10);
        using var clock = new CancellationTokenSource(limit);
        try
        {
            await process.WaitForExitAsync(clock.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new ToolFailedException($"`{line}` was still running after {limit}:\n{Read(output)}");
        }

        return process.ExitCode == 0
            ? Read(output)
            : throw new ToolFailedException($"`{line}` ended with code {process.ExitCode}:\n{Read(output)}");
    }

    /// <summary>The full path of a program on the PATH, or null.</summary>
    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "/usr/local/bin:/usr/bin:/bin")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);

    /// <summary>A start with all streams redirected, shown on no screen.</summary>
    public static ProcessStartInfo Describe(
        string program, IEnumerable<string> arguments, string? folder, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? string.Empty,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static void Start(Process process, string line)
    {
        try
        {
            process.Start();
        }
        catch (Win32Exception missing)
        {
            throw new ToolFailedException($"`{line}` could not be started: {missing.Message}", missing);
        }
    }

    private static void Keep(StringBuilder output, string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }

    private static string Read(StringBuilder output)
    {
        lock (output)
        {
            return output.ToString();
        }
    }
}
