using OgpTeams.Domain;
using OgpTeams.Rehearsal.Playing;

namespace OgpTeams.Rehearsal.Checks;

/// <summary>A document as it stands on disk.</summary>
/// <param name="Name">As people see it in the library.</param>
/// <param name="State">As the API reports it; null when it does not know of it.</param>
/// <param name="Path">On this machine.</param>
/// <param name="Content">Null when there is no such file.</param>
internal sealed record WrittenFile(string Name, string? State, string Path, byte[]? Content)
{
    public const string Data = "contributions.csv";
    public const string PlanData = "plan.json";

    public bool IsWord => Name.EndsWith(".docx", StringComparison.Ordinal);

    public static string Sheet(string language) => Called(nameof(Sheet), language);

    public static string Canvas(string language) => Called(nameof(Canvas), language);

    public static string Roadmap(string language) => Called(nameof(Roadmap), language);

    public static string Report(string language) => Called(nameof(Report), language);

    public static string Plan(string language) => Called(nameof(Plan), language);

    /// <param name="kind">Its public name.</param>
    public static string Assessment(string kind, string language) => Called(kind, language);

    /// <summary>The documents of one workshop, in its language.</summary>
    public static async Task<IReadOnlyList<WrittenFile>> OfWorkshopAsync(
        ApiResults results, string library, string language, CancellationToken cancellation)
    {
        string[] names = results.Format switch
        {
            "format1" => [Sheet(language), Report(language), Data],
            "format2" => [Canvas(language), Report(language), Data],
            "format3" => [Canvas(language), Roadmap(language), Report(language), Data],
            _ => [Report(language), Data],
        };
        return await Task.WhenAll(names.Select(name => ReadAsync(
            results.Documents.FirstOrDefault(document => document.Path.EndsWith($"/{name}", StringComparison.Ordinal)), library, name,
            cancellation)));
    }

    /// <summary>The documents of a plan: they stand beside the folder of its workshops.</summary>
    public static async Task<IReadOnlyList<WrittenFile>> OfPlanAsync(
        ApiResults workshop, string library, string language, CancellationToken cancellation)
    {
        var folder = workshop.Documents.Select(document => document.Path.Split('/')[0]).FirstOrDefault("");
        return await Task.WhenAll(new[] { Plan(language), PlanData }.Select(name => ReadAsync(
            new DocumentResult($"{folder}/{name}", "written", null), library, name, cancellation)));
    }

    /// <summary>The self-assessment reports of a plan.</summary>
    /// <param name="kinds">By their public names.</param>
    public static async Task<IReadOnlyList<WrittenFile>> OfReportsAsync(
        ApiResults workshop, IEnumerable<string> kinds, string library, string language, CancellationToken cancellation)
    {
        var folder = workshop.Documents.Select(document => document.Path.Split('/')[0]).FirstOrDefault("");
        return await Task.WhenAll(kinds.Select(kind => ReadAsync(
            new DocumentResult($"{folder}/{Assessment(kind, language)}", "written", null), library, Assessment(kind, language), cancellation)));
    }

    private static string Called(string document, string language) => new RehearsalTexts(Language.Of(language))[$"File_{document}"];

    private static async Task<WrittenFile> ReadAsync(DocumentResult? document, string library, string name, CancellationToken cancellation)
    {
        var path = document is null ? library : System.IO.Path.Combine([library, .. document.Path.Split('/')]);
        return new WrittenFile(name, document?.State, path, File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellation) : null);
    }
}
