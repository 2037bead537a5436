using OgpTeams.Documents.Building;
using OgpTeams.Documents.Controls;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Assessments;

/// <summary>« Non débuté », « Limité », « Substantiel », « Complété ».</summary>
internal static class LevelWords
{
    public static string Of(CompletionLevel? level, Texts texts) => texts["Level" + (level?.ToString() ?? "NotSaid")];

    /// <summary>The four of them, one ticked; none while the level is to be chosen.</summary>
    public static FieldValue.Lines Choice(CompletionLevel? level, Texts texts) => new([
        .. Enum.GetValues<CompletionLevel>().Select(one => new Line(TickBox.Line(Of(one, texts), one == level))),
    ]);
}
