using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Plans.Fields;
using OgpTeams.Documents.Values;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Assessments;

/// <summary>« Non débuté », « Limité », « Substantiel », « Complété ».</summary>
internal static class LevelWords
{
    private static readonly CompletionLevel[] Levels = Enum.GetValues<CompletionLevel>();
    public static string Of(CompletionLevel? level, Texts texts) => texts["Level" + (level?.ToString() ?? "NotSaid")];

    /// <summary>The four of them, one ticked; none while the level is to be chosen.</summary>
    public static FieldValue.Lines Choice(CompletionLevel? level, Texts texts) => new([
        .. Levels.Select(one => new Line(TickBox.Line(Of(one, texts), one == level))),
    ]);

    /// <summary>From the four boxes, one of them ticked or none, or from the level's name, in French or English.</summary>
    /// <returns>Null: several are ticked, or none is called so.</returns>
    public static FieldReading<CompletionLevel?>? Read(string text)
    {
        var lines = text.Split('\n');
        if (!TickBox.AreLines(lines))
        {
            return Named(text) is { } named ? new(named) : null;
        }

        var ticked = lines.Index().Where(line => TickBox.IsTicked(line.Item)).ToList();
        return ticked switch
        {
            [] => new(null),
            [var (place, _)] when lines.Length == Levels.Length => new(Levels[place]),
            [var (_, line)] when Named(line) is { } named => new(named),
            _ => null,
        };
    }

    private static CompletionLevel? Named(string text)
    {
        var plain = Folded.Plain(text);
        return Levels.Cast<CompletionLevel?>().FirstOrDefault(level => Texts.Both.Any(texts => Folded.Plain(Of(level, texts)) == plain));
    }
}
