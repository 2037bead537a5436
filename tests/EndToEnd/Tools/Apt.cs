namespace OgpTeams.EndToEnd.Tools;

/// <summary>Debian's packages: installs what a test needs, when it may.</summary>
public static class Apt
{
    private static readonly Dictionary<string, string> Quiet = new() { ["DEBIAN_FRONTEND"] = "noninteractive" };

    /// <summary>The program's path; its packages are installed first when it is missing and we are root.</summary>
    /// <exception cref="ToolFailedException">It is missing and cannot be installed; the message is the line to run.</exception>
    public static Task<string> ProvideAsync(string program, params string[] packages) =>
        ProvideAsync(program, packages, mayInstall: Environment.IsPrivilegedProcess && Shell.Find("apt-get") is not null);

    internal static async Task<string> ProvideAsync(string program, string[] packages, bool mayInstall)
    {
        if (Shell.Find(program) is { } present)
        {
            return present;
        }

        var advice = $"{program} is missing. Run as root: apt-get update && apt-get install -y {string.Join(' ', packages)}";
        if (!mayInstall)
        {
            throw new ToolFailedException(advice);
        }

        using (await MachineLock.TakeAsync("apt"))
        {
            if (Shell.Find(program) is null)
            {
                await InstallAsync(packages, advice);
            }
        }

        return Shell.Find(program) ?? throw new ToolFailedException(advice);
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
