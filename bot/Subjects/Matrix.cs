using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Subjects;

/// <summary>« Matrice sujet », turned as in the subject sheet: the ranks of subjects, then the same in words.</summary>
internal static class Matrix
{
    private const int MostInCell = 4;

    /// <summary>Nothing while nothing is placed.</summary>
    public static IEnumerable<JsonNode> Draw(Texts texts, IEnumerable<SubjectView> ranking)
    {
        var placed = ranking.Where(subject => subject is { Position: not null, Rank: not null }).ToList();
        return placed.Count == 0 ? [] :
        [
            AdaptiveCard.Section(texts["Matrix_Title"]),
            AdaptiveCard.Small(texts["Matrix_How"]),
            Table(texts, placed),
            .. Enum.GetValues<Quadrant>().Select(quadrant => InWords(texts, quadrant, placed)).OfType<JsonNode>(),
            AdaptiveCard.Small(texts["Matrix_Ours"]),
        ];
    }

    private static JsonObject Table(Texts texts, IReadOnlyList<SubjectView> placed)
    {
        var cells = placed.ToLookup(subject => (Cell(subject.Position!.Desirability), Cell(subject.Position.Feasibility)));
        IEnumerable<string> header = [texts["Matrix_Corner"], .. Enumerable.Range(1, 5).Select(desirability => $"{desirability}")];
        return AdaptiveCard.Table([1, 1, 1, 1, 1, 1],
            [header, .. Enumerable.Range(1, 5).Reverse().Select(feasibility => Enumerable.Range(1, 5)
                .Select(desirability => Ranks(cells[(desirability, feasibility)], MostInCell)).Prepend($"{feasibility}"))]);
    }

    private static JsonObject? InWords(Texts texts, Quadrant quadrant, IEnumerable<SubjectView> placed)
    {
        var subjects = placed.Where(subject => subject.Position!.Quadrant == quadrant).ToList();
        return subjects.Count == 0 ? null : AdaptiveCard.Text(
            texts.Count("Matrix_Quadrant", subjects.Count, texts[$"Quadrant_{quadrant}"], Ranks(subjects, most: 30)));
    }

    private static string Ranks(IEnumerable<SubjectView> subjects, int most)
    {
        var ranks = subjects.Select(subject => subject.Rank!.Value).ToList();
        var shown = string.Join(", ", ranks.Take(most));
        return ranks.Count > most ? $"{shown} +{ranks.Count - most}" : shown;
    }

    /// <summary>A median of 3.5 goes up, as the quadrants have it.</summary>
    private static int Cell(decimal median) => (int)Math.Round(median, MidpointRounding.AwayFromZero);
}
