using Microsoft.Extensions.Options;
using OgpTeams.Domain.Formats;

namespace OgpTeams.Bot.Formats;

/// <summary>
/// The formats a workshop can be prepared from: the kit's, and an administration's own from <c>{DataFolder}/formats</c>,
/// read once at start-up. A file that cannot be used stops the start with every problem it has, not the first workshop.
/// </summary>
internal sealed class FormatShelf
{
    private const long LargestFile = 1_000_000;
    private readonly FormatLibrary _formats;

    public FormatShelf(string folder) => _formats = Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Aggregate(FormatLibrary.BuiltIn, WithFile)
        : FormatLibrary.BuiltIn;

    public IReadOnlyList<WorkshopFormat> All => _formats.Formats;

    public WorkshopFormat? Find(string id) => _formats.Find(id);

    private static FormatLibrary WithFile(FormatLibrary formats, string file)
    {
        if (new FileInfo(file).Length > LargestFile)
        {
            throw new OptionsValidationException("formats", typeof(FormatShelf), [$"{file}: larger than 1 MB."]);
        }

        return FormatParser.Parse(File.ReadAllBytes(file)) switch
        {
            ParsedFormat.Usable(var format) => formats.With(format),
            ParsedFormat.Unusable(var problems) => throw new OptionsValidationException("formats", typeof(FormatShelf),
                problems.Select(problem => $"{file}, {problem.Path}: {problem.Message.French} / {problem.Message.English}")),
            _ => formats,
        };
    }
}
