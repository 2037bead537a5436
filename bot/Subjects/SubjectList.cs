using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Subjects;

/// <summary>Subjects, one under the other.</summary>
internal static class SubjectList
{
    /// <summary>The best subjects, which the group talks about; the rest is one press away.</summary>
    public const int MostRanked = 5;

    /// <summary>Of a list in a card that says other things too.</summary>
    private const int MostListed = 4;

    /// <summary>Title and sentence, in order of arrival; what does not fit is counted.</summary>
    /// <param name="most">Characters of each description.</param>
    public static IEnumerable<JsonNode> Short(
        CardContext context, IReadOnlyList<SubjectView> subjects, int bytes, int most = 220, bool numbered = true)
    {
        return subjects.Count == 0
            ? [AdaptiveCard.Text(context.Texts["Subjects_None"])]
            : Disclosure.Folded(
                context.Texts, "subjects", "More",
                subjects.Select((subject, index) => Item(context.Texts, subject, numbered ? index + 1 : null, most))
                    .First(bytes, subjects.Count, context.Texts),
                MostListed);
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

    /// <summary>Best first, with their positions.</summary>
    public static IEnumerable<JsonNode> Ranked(Texts texts, IReadOnlyList<SubjectView> ranking) =>
        ranking.Select(subject => AdaptiveCard.Item(texts.Format(
            subject.Position!.Placed ? "Ranking_Placed" : "Ranking_Rated", Rank(texts, subject, ranking), Shown.Line(subject.Title, 100),
            Number(texts, subject.Position.Desirability), Number(texts, subject.Position.Feasibility))));

    /// <summary>The subject the group goes on with; nothing before it was chosen.</summary>
    public static IEnumerable<JsonNode> Selected(CardContext context) =>
        context.View.Subjects.FirstOrDefault(subject => subject.Selected) is { } selected
            ? [AdaptiveCard.Strong(context.Texts.Format("Closing_Selected", Shown.Line(selected.Title, 150)))]
            : [];

    /// <summary>The ranking as everyone may see it, the matrix, and what has no place in them.</summary>
    /// <param name="folds">The matrix and what is not in it, where the card says much else.</param>
    public static IEnumerable<JsonNode> Outcome(CardContext context, int rankingBytes, int unplacedBytes, bool folds = false)
    {
        var (texts, view) = (context.Texts, context.View);
        var (ranking, unplaced) = (view.Ranking.ToList(), Unplaced(texts, [.. view.Unplaced], unplacedBytes));
        if (ranking.Count == 0)
        {
            return unplaced;
        }

        var first = Ranked(texts, ranking).Take(MostRanked).First(rankingBytes / 2);
        var left = ranking.Count - first.Count;
        IReadOnlyList<JsonNode> others = left == 0 ? [] : Ranked(texts, ranking).Skip(first.Count).First(rankingBytes / 2, left, texts);
        var matrix = Matrix.Draw(texts, ranking).ToList();
        IEnumerable<JsonNode?> rest = folds
            ? [Disclosure.Folded("matrix", texts["Matrix_Show"], [.. others, .. matrix, .. unplaced])]
            : [Disclosure.Folded("ranking", texts.Count("More", left), others), .. Unfolded(texts, matrix), .. unplaced];
        return
        [
            AdaptiveCard.Section(ranking.Max(subject => subject.Position!.Raters) is var raters and > 0
                ? texts.Count("Ranking_Title", raters)
                : texts["Ranking_Title"]),
            .. first,
            .. rest.OfType<JsonNode>(),
        ];
    }

    /// <summary>The table where everybody looks; what it says in words opens when it is asked for.</summary>
    private static IEnumerable<JsonNode> Unfolded(Texts texts, IReadOnlyList<JsonNode> matrix)
    {
        var table = matrix.TakeWhile(element => (string?)element["type"] != "Table").Count() + 1;
        return Disclosure.Folded("quadrants", texts["Button_ReadMatrix"], matrix.Skip(table)) is { } words
            ? [.. matrix.Take(table), words]
            : matrix;
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

    private static string Rank(Texts texts, SubjectView subject, IReadOnlyList<SubjectView> ranking) =>
        ranking.Any(other => other.Rank == subject.Rank && other.Id != subject.Id)
            ? texts.Format("Ranking_Tie", subject.Rank!)
            : $"{subject.Rank}";

    private static string Number(Texts texts, decimal median) => median.ToString("0.#", texts.Culture);
}
