using System.Security.Cryptography;

namespace OgpTeams.Doubles.Tools;

/// <summary>npm packages, exactly as a package-lock.json names them.</summary>
public static class Npm
{
    private static readonly Lazy<Task<string>> Packages =
        new(() => InstallAsync(Path.Combine(AppContext.BaseDirectory, "npm")));

    /// <summary>The node_modules of this project's own npm/package-lock.json, installed on first use.</summary>
    public static Task<string> NodeModulesAsync() => Packages.Value;

    /// <summary>Installs a folder's lock file, unless that very file was installed there before.</summary>
    /// <returns>The folder's node_modules.</returns>
    public static async Task<string> InstallAsync(string folder)
    {
        var modules = Path.Combine(folder, "node_modules");
        var lockFile = await File.ReadAllBytesAsync(Path.Combine(folder, "package-lock.json"));
        var stamp = Path.Combine(modules, $".installed-{Convert.ToHexStringLower(SHA256.HashData(lockFile))[..16]}");
        using (await MachineLock.TakeAsync("npm"))
        {
            if (!File.Exists(stamp))
            {
                await RunAsync(folder);
                await File.WriteAllTextAsync(stamp, string.Empty);
            }
        }

        return modules;
    }

    private static async Task RunAsync(string folder)
    {
        if (Shell.Find("npm") is null || Shell.Find("node") is null)
        {
            throw new ToolFailedException("Node.js is missing: install Node.js 20 or newer with its npm.");
        }

        await Shell.RunAsync(
            "npm",
            ["ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"],
            folder);
    }
}
