using System.Globalization;
using OgpTeams.Fuzz.Engine;

namespace OgpTeams.Fuzz;

/// <summary>The process that may die: it says which file it begins, and what did not hold.</summary>
internal static class Worker
{
    public const string Command = "--worker";
    public const string Begins = "begins ";
    public const string Fails = "fails ";

    public static int Run(string seed, string from, string corpus)
    {
        // Whoever watches is gone when the input ends, however they were stopped.
        new Thread(() => Environment.Exit(Console.In.Read())) { IsBackground = true }.Start();
        var specimens = Corpus.Whole(Files(corpus));
        var chance = int.Parse(seed, CultureInfo.InvariantCulture);
        for (var number = int.Parse(from, CultureInfo.InvariantCulture); ; number++)
        {
            Console.WriteLine($"{Begins}{number}");
            if (Judge.Try(new Case(specimens, chance, number)) is { } failure)
            {
                Console.WriteLine($"{Fails}{number} {string.Join(" | ", failure.Split('\n', StringSplitOptions.TrimEntries).Take(6))}");
            }
        }
    }

    public static IEnumerable<byte[]> Files(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.docx", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(File.ReadAllBytes)
        : [];
}
