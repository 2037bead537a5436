using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OgpTeams.DocumentLibrary;
using OgpTeams.Documents;

namespace OgpTeams.Benchmarks.Measures;

/// <summary>How long a document takes from its contents to the library's disk: the first time, and merged into what stands.</summary>
internal static class Publishing
{
    private static readonly int[] Sizes = [15, 100, 1_000];

    public static async Task RunAsync(RunOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("ogpteams-benchmark-");
        try
        {
            await using var services = new ServiceCollection().AddLogging()
                .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(
                    [new("DataFolder", folder.FullName)]).Build())
                .AddDocumentLibrary().BuildServiceProvider();
            var library = services.GetRequiredService<IDocumentLibrary>();
            await PublishAsync(library, "warm.docx", 15, options.Rounds);
            var rows = new List<string[]>();
            foreach (var size in Sizes)
            {
                var (first, again) = await PublishAsync(library, $"{size}.docx", size, options.Rounds);
                rows.Add([$"subject sheet, {size} subjects", Table.Number(first, 0), Table.Number(again, 0)]);
            }

            Table.Print("Publishing a document, through merging and the folder library", ["document", "first, ms", "one change, ms"], rows);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(double First, double Again)> PublishAsync(
        IDocumentLibrary library, string name, int subjects, int rounds)
    {
        var (first, again) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            var path = $"{round}/{name}";
            first.Add(await TimeAsync(library, path, Sheet(subjects, note: null)));
            again.Add(await TimeAsync(library, path, Sheet(subjects, note: "Discuté en séance.")));
        }

        return (Table.Median(first), Table.Median(again));
    }

    private static async Task<double> TimeAsync(IDocumentLibrary library, string path, SubjectSheetContent sheet)
    {
        var start = Stopwatch.GetTimestamp();
        var standing = await library.ReadAsync(path, CancellationToken.None);
        var written = SubjectSheetDocument.Write(sheet, standing?.Content);
        var outcome = await library.SaveAsync(path, written.Bytes, standing?.Version, CancellationToken.None);
        return outcome is SaveOutcome.Saved
            ? Stopwatch.GetElapsedTime(start).TotalMilliseconds
            : throw new InvalidOperationException($"The library did not save: {outcome}.");
    }

    private static SubjectSheetContent Sheet(int subjects, string? note) => new(
        "benchmark-subjects", DocumentLanguage.French, "Plan d’action", "Mesurer", "Ville", new DateOnly(2026, 3, 12),
        [.. Enumerable.Range(1, subjects).Select(number => new SheetSubject(
            $"S{number}", $"Publier le registre des décisions {number}", "Ouvrir à tous les décisions que la commune prend chaque mois.",
            null, number == 1 ? note : null, 1 + (number % 5), 1 + (number / 5 % 5), number, 12, PlacedByFacilitator: false,
            Selected: number == 1, Late: false, OnBehalf: false, Author: null, []))]);
}
