using System.Collections.Concurrent;

namespace OgpTeams.Doubles.Tools;

/// <summary>Debian's packages: installs what a test needs, when it may. No suite runs a program of the machine but through it.</summary>
public static class Apt
{
    private static readonly Dictionary<string, string> Quiet = new() { ["DEBIAN_FRONTEND"] = "noninteractive" };

    // Once per process, a failure too: a hundred tests that miss the same program do not ask a hundred times.
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Provided = new(StringComparer.Ordinal);

    private static bool MayInstall => Environment.IsPrivilegedProcess && Shell.Find("apt-get") is not null;

    /// <summary>The program's path; its packages are installed first when it is missing and we are root.</summary>
    /// <exception cref="ToolFailedException">It is missing and cannot be installed; the message is the line to run.</exception>
    public static Task<string> ProvideAsync(string program, params string[] packages) => Provided.GetOrAdd(
        program, _ => new(() => ProvideAsync(program, () => Task.FromResult(Shell.Find(program)), packages, MayInstall))).Value;

    /// <summary>Whatever packages bring that is no program.</summary>
    /// <param name="find">Where it is; null while it is missing.</param>
    internal static Task<string> ProvideAsync(string thing, Func<Task<string?>> find, params string[] packages) =>
        Provided.GetOrAdd(thing, _ => new(() => ProvideAsync(thing, find, packages, MayInstall))).Value;

    internal static async Task<string> ProvideAsync(string thing, Func<Task<string?>> find, string[] packages, bool mayInstall)
    {
        // The lock comes before the look: a program that another suite is installing is there before its libraries are.
        using (await MachineLock.TakeAsync("apt"))
        {
            if (await find() is { } present)
            {
                return present;
            }

            var advice = $"{thing} is missing. Run as root: apt-get update && apt-get install -y {string.Join(' ', packages)}";
            if (!mayInstall)
            {
                throw new ToolFailedException(advice);
            }

            await InstallAsync(packages, advice);
            return await find() ?? throw new ToolFailedException(advice);
        }
    }

    private static async Task InstallAsync(string[] packages, string advice)
    {
        try
        {
            await Shell.RunAsync("apt-get", ["update", "-qq"], environment: Quiet);
            await Shell.RunAsync(
                "apt-get",
                ["install", "-y", "-qq", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=600", .. packages],
                environment: Quiet);
        }
        catch (ToolFailedException failed)
        {
            throw new ToolFailedException($"{advice}\n{failed.Message}", failed);
        }
    }
}
