using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OgpTeams.DocumentLibrary;
using OgpTeams.Documents;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Subjects;
using OgpTeams.Documents.Tests;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Benchmarks.Measures;

/// <summary>How long a document takes from its contents to the library's disk: the first time, and merged into what stands.</summary>
internal static class Publishing
{
    /// <param name="Write">From what stands in the library; the flag asks for contents with one text changed.</param>
    private sealed record Measured(string Name, Func<byte[]?, bool, MergeOutcome> Write);

    private static readonly Measured[] Documents =
    [
        new("action plan, 15 commitments of 4 milestones", (existing, changed) => PlanDocument.Write(Plan(15, changed), "plan", existing)),
        new("subject sheet, 15 subjects", (existing, changed) => SubjectSheetDocument.Write(Sheet(15, changed), existing)),
        new("subject sheet, 100 subjects", (existing, changed) => SubjectSheetDocument.Write(Sheet(100, changed), existing)),
        new("subject sheet, 1,000 subjects", (existing, changed) => SubjectSheetDocument.Write(Sheet(1_000, changed), existing)),
    ];

    public static async Task RunAsync(RunOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("ogpteams-benchmark-");
        try
        {
            await using var services = new ServiceCollection().AddLogging()
                .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("DataFolder", folder.FullName)]).Build())
                .AddDocumentLibrary().BuildServiceProvider();
            var library = services.GetRequiredService<IDocumentLibrary>();
            var rows = new List<string[]>();
            foreach (var document in Documents)
            {
                await PublishAsync(library, document, "cold.docx");
                var times = new List<(double First, double Again)>();
                for (var round = 0; round < options.Rounds; round++)
                {
                    times.Add(await PublishAsync(library, document, $"{round}.docx"));
                }

                rows.Add([
                    document.Name, Table.Number(Table.Median(times.Select(time => time.First))),
                    Table.Number(Table.Median(times.Select(time => time.Again))),
                ]);
            }

            Table.Print("Publishing a document, through merging and the folder library", ["document", "first, ms", "one change, ms"], rows);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(double First, double Again)> PublishAsync(IDocumentLibrary library, Measured document, string name) =>
        (await TimeAsync(library, document, $"{document.Name}/{name}", changed: false),
            await TimeAsync(library, document, $"{document.Name}/{name}", changed: true));

    private static async Task<double> TimeAsync(IDocumentLibrary library, Measured document, string path, bool changed)
    {
        var start = Stopwatch.GetTimestamp();
        var standing = await library.ReadAsync(path, CancellationToken.None);
        var written = document.Write(standing?.Content, changed);
        var outcome = await library.SaveAsync(path, written.Bytes, standing?.Version, CancellationToken.None);
        return outcome is SaveOutcome.Saved && written.Changed
            ? Stopwatch.GetElapsedTime(start).TotalMilliseconds
            : throw new InvalidOperationException($"Not written: {outcome}.");
    }

    private static OpenPlan Plan(int commitments, bool changed) => new()
    {
        Id = "plan",
        Title = "Plan d’action",
        Commitments = [.. Enumerable.Range(1, commitments).Select(number => PlanSamples.Land with
        {
            Id = $"C-{number}",
            Number = $"{number}",
            ContactName = changed && number == 1 ? "Camille Vega" : PlanSamples.Land.ContactName,
        })],
    };

    private static SubjectSheetContent Sheet(int subjects, bool changed) => new(
        new(
            "sheet", Language.French, "Plan d’action", "Mesurer", "Ville", new DateOnly(2026, 3, 12),
            new Dictionary<ParticipantId, string>()),
        [.. Enumerable.Range(1, subjects).Select(number => new SubjectView(
            new($"S{number}"), $"Publier le registre des décisions {number}", "Ouvrir à tous les décisions que la commune prend chaque mois.",
            Reformulation: "", changed && number == 1 ? "Discuté en séance." : "", Author: null, Mine: false, Late: false, OnBehalf: false,
            Selected: number == 1, new(1 + (number % 5), 1 + (number / 5 % 5), Raters: 12, Placed: false), number, MergedFrom: []))]);
}
