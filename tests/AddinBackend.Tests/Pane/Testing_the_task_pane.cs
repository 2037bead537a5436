using System.Text.Json;
using OgpTeams.Doubles.Tools;

namespace OgpTeams.AddinBackend.Tests.Pane;

/// <summary>The pane's own tests, in TypeScript beside this file: they run in Node, a document in memory stands for Word.</summary>
public sealed class Testing_the_task_pane
{
    private static readonly Lazy<Task<string>> Folder = new(PrepareAsync);

    [Fact]
    public async Task Its_types_hold() =>
        Assert.Equal("", (await Shell.RunAsync("npm", ["run", "--silent", "types"], await Folder.Value)).Trim());

    [Fact]
    public async Task Each_of_its_tests_passes()
    {
        var folder = await Folder.Value;
        var report = Path.Combine(folder, "report.json");
        var said = "";
        try
        {
            said = await Shell.RunAsync("npm", ["test", "--", "--reporter=json", $"--outputFile={report}"], folder);
        }
        catch (ToolFailedException failed)
        {
            // Which ones, the report says; where there is none, what was said.
            said = failed.Message;
        }

        Assert.True(File.Exists(report), said);
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(report));
        Assert.Empty(Failures(json.RootElement));
        var (all, passed) = (json.RootElement.GetProperty("numTotalTests"), json.RootElement.GetProperty("numPassedTests"));
        Assert.NotEqual(0, all.GetInt32());
        Assert.Equal(all.GetInt32(), passed.GetInt32());
    }

    /// <summary>One line each, by name; a file that could not even be read, by its own.</summary>
    private static IEnumerable<string> Failures(JsonElement report)
    {
        foreach (var file in report.GetProperty("testResults").EnumerateArray())
        {
            var tests = file.GetProperty("assertionResults").EnumerateArray().ToList();
            if (tests.Count == 0)
            {
                yield return $"{file.GetProperty("name").GetString()}: {file.GetProperty("message").GetString()}";
            }

            foreach (var test in tests.Where(one => one.GetProperty("status").GetString() != "passed"))
            {
                var why = string.Join(' ', test.GetProperty("failureMessages").EnumerateArray());
                yield return $"{test.GetProperty("fullName").GetString()}: {why}";
            }
        }
    }

    /// <summary>The pane's sources and, beside them as « tests », these: the work tree holds no node_modules.</summary>
    private static async Task<string> PrepareAsync()
    {
        var (root, folder) = (Repository(AppContext.BaseDirectory), Path.Combine(AppContext.BaseDirectory, "pane"));
        foreach (var old in Directory.Exists(folder) ? Directory.GetFileSystemEntries(folder) : [])
        {
            if (Path.GetFileName(old) != "node_modules")
            {
                if (Directory.Exists(old))
                {
                    Directory.Delete(old, recursive: true);
                }
                else
                {
                    File.Delete(old);
                }
            }
        }

        Copy(Path.Combine(root, "addin-backend", "Pane"), folder, "*");
        Copy(Path.Combine(root, "tests", "AddinBackend.Tests", "Pane"), Path.Combine(folder, "tests"), "*.ts");
        await Npm.InstallAsync(folder);
        return folder;
    }

    private static void Copy(string from, string to, string files)
    {
        foreach (var file in Directory.GetFiles(from, files, SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(from, file);
            if (!path.StartsWith("node_modules", StringComparison.Ordinal) && !path.StartsWith("dist", StringComparison.Ordinal))
            {
                var copy = Path.Combine(to, path);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy, overwrite: true);
            }
        }
    }

    private static string Repository(string folder) =>
        File.Exists(Path.Combine(folder, "OgpTeams.sln")) ? folder : Repository(Path.GetDirectoryName(folder)!);
}
