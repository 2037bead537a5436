using OgpTeams.Bot.Rehearsal.Playing;

namespace OgpTeams.Bot.Rehearsal.Checks;

/// <summary>A document of the workshop as it stands on disk.</summary>
/// <param name="Name">As people see it in the library.</param>
/// <param name="State">As the API reports it; null when it does not know of it.</param>
/// <param name="Path">On this machine.</param>
/// <param name="Content">Null when there is no such file.</param>
internal sealed record WrittenFile(string Name, string? State, string Path, byte[]? Content)
{
    public bool IsWord => Name.EndsWith(".docx", StringComparison.Ordinal);
}

/// <summary>The three documents of a format 1, in the workshop's language.</summary>
internal sealed record WrittenFiles(WrittenFile Sheet, WrittenFile Report, WrittenFile Csv)
{
    public IReadOnlyList<WrittenFile> All => [Sheet, Report, Csv];

    public static async Task<WrittenFiles> ReadAsync(
        ApiResults results, string library, string language, CancellationToken cancellation) => new(
        await FindAsync(results, library, language == "en" ? "Subject sheet.docx" : "Fiche sujets.docx", cancellation),
        await FindAsync(results, library, language == "en" ? "Report.docx" : "Compte rendu.docx", cancellation),
        await FindAsync(results, library, "contributions.csv", cancellation));

    private static async Task<WrittenFile> FindAsync(
        ApiResults results, string library, string name, CancellationToken cancellation)
    {
        var document = results.Documents.FirstOrDefault(document => document.Path.EndsWith($"/{name}", StringComparison.Ordinal));
        var path = document is null ? library : Path.Combine([library, .. document.Path.Split('/')]);
        return new WrittenFile(name, document?.State, path, File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellation) : null);
    }
}
