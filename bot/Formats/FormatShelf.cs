using OgpTeams.Domain;
using OgpTeams.Domain.Formats;

namespace OgpTeams.Bot.Formats;

/// <summary>
/// The formats a workshop can be prepared from: the kit's, and an administration's own from <c>{DataFolder}/formats</c>, read
/// once at start-up. A file that cannot be used is told with every problem it has; the other formats work all the same.
/// </summary>
internal sealed partial class FormatShelf
{
    private const long LargestFile = 1_000_000;

    /// <summary>What this version leads; the others can be read.</summary>
    private static readonly StepKind[] Led =
    [
        StepKind.Briefing, StepKind.RoundTable, StepKind.Memo, StepKind.Reflection, StepKind.Sharing, StepKind.Rating,
        StepKind.Reformulation, StepKind.Ideas, StepKind.Canvas, StepKind.SubActions, StepKind.Roadmap, StepKind.Closing,
    ];

    private readonly ILogger<FormatShelf> _log;
    private readonly FormatLibrary _formats;

    public FormatShelf(string folder, ILogger<FormatShelf> log)
    {
        _log = log;
        _formats = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Aggregate(FormatLibrary.BuiltIn, WithFile)
            : FormatLibrary.BuiltIn;
    }

    public IReadOnlyList<WorkshopFormat> All => _formats.Formats;

    public WorkshopFormat? Find(string id) => _formats.Find(id);

    private FormatLibrary WithFile(FormatLibrary formats, string file)
    {
        if (new FileInfo(file).Length > LargestFile)
        {
            Log.Unusable(_log, file, "", "> 1 MB");
            return formats;
        }

        var parsed = FormatParser.Parse(File.ReadAllBytes(file));
        if (parsed is ParsedFormat.Unusable(var problems))
        {
            foreach (var problem in problems)
            {
                Log.Unusable(_log, file, problem.Path, $"{problem.Message.French} / {problem.Message.English}");
            }

            return formats;
        }

        var format = ((ParsedFormat.Usable)parsed).Format;
        if (format.Steps.FirstOrDefault(step => !Led.Contains(step.Kind)) is { } later)
        {
            Log.Unusable(_log, file, later.Id, string.Join(
                " / ", Enum.GetValues<Language>().Select(language => Texts.For(language).Format("Format_NotYet", later.Kind))));
            return formats;
        }

        return formats.With(format);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Format inutilisable / Unusable format {File} {Path}: {Problem}")]
        public static partial void Unusable(ILogger logger, string file, string path, string problem);
    }
}
