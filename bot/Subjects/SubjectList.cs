using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Subjects;

/// <summary>Subjects, one under the other.</summary>
internal static class SubjectList
{
    /// <summary>The best subjects, which the conclusion is about.</summary>
    public const int MostRanked = 5;

    /// <summary>Title and sentence, in order of arrival; what does not fit is counted.</summary>
    /// <param name="most">Characters of each description.</param>
    public static IEnumerable<JsonNode> Short(
        CardContext context, IReadOnlyList<SubjectView> subjects, int bytes, int most = 220, bool numbered = true)
    {
        return subjects.Count == 0
            ? [AdaptiveCard.Text(context.Texts["Subjects_None"])]
            : subjects.Select((subject, index) => Item(context.Texts, subject, numbered ? index + 1 : null, most))
                .First(bytes, subjects.Count, context.Texts);
    }

    /// <summary>In order of arrival, what does not fit counted; the sentences are one press away.</summary>
    public static IEnumerable<JsonNode> Titles(CardContext context, IReadOnlyList<SubjectView> subjects, int bytes) =>
        subjects.Count == 0
            ? [AdaptiveCard.Text(context.Texts["Subjects_None"])]
            : subjects.Select((subject, index) => AdaptiveCard.Item(
                context.Texts.Format("Subjects_Numbered", index + 1, Shown.Line(subject.Title, 100))))
                .First(bytes, subjects.Count, context.Texts);

    /// <summary>The cards of the subjects the workshop started from.</summary>
    public static IEnumerable<JsonNode> Chosen(CardContext context, int most, int bytes)
    {
        var chosen = context.View.ChosenSubjects.Select(subject => subject with { Selected = false }).ToList();
        return chosen.Count == 0 ? [] :
        [
            AdaptiveCard.Section(context.Texts.Count("Chosen_Title", chosen.Count)),
            .. Short(context, chosen, bytes, most, numbered: chosen.Count > 1),
        ];
    }

    /// <summary>Best first, with their positions; how many rated is told once when it is the same for all.</summary>
    public static IEnumerable<JsonNode> Ranked(Texts texts, IReadOnlyList<SubjectView> ranking, int bytes)
    {
        var raters = ranking.Select(subject => subject.Position!).Where(position => !position.Placed)
            .Select(position => position.Raters).Distinct().ToList();
        return
        [
            .. raters.Count == 1 ? [AdaptiveCard.Small(texts.Count("Raters", raters[0]))] : Array.Empty<JsonNode>(),
            .. ranking.Select(subject => AdaptiveCard.Item(texts.Format(
                subject.Position!.Placed ? "Ranking_Placed" : raters.Count == 1 ? "Ranking_Alike" : "Ranking_Rated",
                subject.Rank!, Shown.Line(subject.Title, 100), Number(texts, subject.Position.Desirability),
                Number(texts, subject.Position.Feasibility), texts.Count("Raters", subject.Position.Raters))))
                .First(bytes, ranking.Count, texts),
        ];
    }

    /// <summary>The subject the group goes on with; nothing before it was chosen.</summary>
    public static IEnumerable<JsonNode> Selected(CardContext context) =>
        context.View.Subjects.FirstOrDefault(subject => subject.Selected) is { } selected
            ? [AdaptiveCard.Strong(context.Texts.Format("Closing_Selected", Shown.Line(selected.Title, 150)))]
            : [];

    /// <summary>The best of the ranking as everyone may see it, the matrix, and what has no place in them.</summary>
    /// <param name="folded">All but the best opens when it is asked for.</param>
    public static IEnumerable<JsonNode> Outcome(CardContext context, int rankingBytes, int unplacedBytes, bool folded = false)
    {
        var (texts, view) = (context.Texts, context.View);
        var (ranking, unplaced) = (view.Ranking.ToList(), Unplaced(texts, [.. view.Unplaced], unplacedBytes));
        if (ranking.Count == 0)
        {
            return unplaced;
        }

        List<JsonNode> best =
            [AdaptiveCard.Section(texts["Ranking_Title"]), .. Ranked(texts, [.. ranking.Take(MostRanked)], rankingBytes)];
        var matrix = Matrix.Draw(texts, ranking).ToList();
        var left = rankingBytes - best.Sum(Size.Of);
        IEnumerable<JsonNode> others = ranking.Count <= MostRanked ? []
            : folded && left > 0 ? Ranked(texts, [.. ranking.Skip(MostRanked)], left)
            : [AdaptiveCard.Small(texts.Count("Others", ranking.Count - MostRanked))];
        return folded
            ?
            [
                .. best,
                .. Disclosure.Collapsed("ranking", texts["Button_ShowRanking"],
                    [.. others, .. matrix, .. unplaced]),
            ]
            :
            [
                .. best, .. others, .. Unfolded(texts, matrix), .. unplaced,
            ];
    }

    /// <summary>The table where everybody looks; what it says in words opens when it is asked for.</summary>
    private static IEnumerable<JsonNode> Unfolded(Texts texts, IReadOnlyList<JsonNode> matrix)
    {
        var table = matrix.TakeWhile(element => (string?)element["type"] != "Table").Count() + 1;
        return [.. matrix.Take(table), .. Disclosure.Collapsed("quadrants", texts["Button_ReadMatrix"], matrix.Skip(table))];
    }

    public static IEnumerable<JsonNode> Unplaced(Texts texts, IReadOnlyList<SubjectView> unplaced, int bytes) =>
        unplaced.Count == 0 ? [] :
        [
            AdaptiveCard.Section(texts.Count("Subjects_Unplaced", unplaced.Count)),
            .. unplaced.Select(subject => AdaptiveCard.Item(texts.Format("Subjects_Item", Shown.Line(subject.Title, 100))))
                .First(bytes, unplaced.Count, texts),
        ];

    /// <param name="most">Characters of the description.</param>
    public static JsonObject Item(Texts texts, SubjectView subject, int? number, int most) => AdaptiveCard.Group(
    [
        AdaptiveCard.Strong(number is { } place
            ? texts.Format("Subjects_Numbered", place, Shown.Line(subject.Title, 100))
            : Shown.Line(subject.Title, 100)),
        subject.Description.Length > 0 ? AdaptiveCard.Text(Shown.Line(subject.Description, most)) : null,
        subject.Reformulation.Length > 0
            ? AdaptiveCard.Text(texts.Format("Subjects_Reformulation", Shown.Line(subject.Reformulation, most)))
            : null,
        number is null && subject.Notes.Length > 0 ? AdaptiveCard.Text(Shown.Line(subject.Notes, most)) : null,
        AdaptiveCard.Marks(
            subject.Selected ? texts["Mark_Selected"] : null,
            subject.MergedFrom.Count > 0 ? texts.Count("Mark_Merged", subject.MergedFrom.Count) : null,
            subject.Late ? texts["Mark_Late"] : null, subject.OnBehalf ? texts["Mark_OnBehalf"] : null),
    ]);

    private static string Number(Texts texts, decimal median) => median.ToString("0.#", texts.Culture);
}
