using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Subjects;

/// <summary>
/// « Matrice sujet », turned as in the subject sheet: the ranks of subjects in its four corners and in the middle that parts them.
/// A phone has no room for half-steps: what each part holds is exact, the ranking has the figures.
/// </summary>
internal static class Matrix
{
    private const int MostInCell = 6;
    private static readonly Band[] LeftToRight = [Band.Low, Band.Middle, Band.High];

    /// <summary>Nothing while nothing is placed.</summary>
    public static IEnumerable<JsonNode> Draw(Texts texts, IEnumerable<SubjectView> ranking)
    {
        var placed = ranking.Where(subject => subject is { Position: not null, Rank: not null }).ToList();
        return placed.Count == 0 ? [] :
        [
            AdaptiveCard.Section(texts["Matrix_Title"]),
            AdaptiveCard.Small(texts["Matrix_How"]),
            Table(texts, placed),
        ];
    }

    private static JsonObject Table(Texts texts, IReadOnlyList<SubjectView> placed)
    {
        var cells = placed.ToLookup(subject => (subject.Position!.Across, subject.Position.Up));
        return AdaptiveCard.Table([1, 1, 1, 1],
        [
            [[AdaptiveCard.Text(texts["Matrix_Corner"])], .. LeftToRight.Select(across => Header("Matrix_D", across))],
            .. LeftToRight.Reverse().Select(up => LeftToRight
                .Select(across => Cell(texts, Position.QuadrantAt(across, up), cells[(across, up)])).Prepend(Header("Matrix_F", up))),
        ]);

        JsonNode[] Header(string axis, Band band) => [AdaptiveCard.Strong(texts.Format($"Band_{band}", texts[axis]))];
    }

    private static JsonNode[] Cell(Texts texts, Quadrant quadrant, IEnumerable<SubjectView> subjects) =>
    [
        AdaptiveCard.Small(texts[$"Quadrant_{quadrant}"]),
        .. subjects.Any() ? [AdaptiveCard.Strong(Ranks(texts, subjects, MostInCell))] : Array.Empty<JsonNode>(),
    ];

    /// <summary>« 1, 2 (×2), 4 »: those that tie have one rank.</summary>
    private static string Ranks(Texts texts, IEnumerable<SubjectView> subjects, int most)
    {
        var ranks = subjects.GroupBy(subject => subject.Rank!.Value)
            .Select(even => even.Count() > 1 ? texts.Format("Matrix_Several", even.Key, even.Count()) : $"{even.Key}").ToList();
        var shown = string.Join(", ", ranks.Take(most));
        return ranks.Count > most ? $"{shown} +{ranks.Count - most}" : shown;
    }
}
