using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Subjects;

/// <summary>Subjects, one under the other.</summary>
internal static class SubjectList
{
    /// <summary>What the group talks about; the rest is one press away.</summary>
    private const int MostRanked = 5;

    /// <summary>Of a list in a card that says other things too.</summary>
    private const int MostListed = 4;

    /// <summary>Title and sentence, in order of arrival; what does not fit is counted.</summary>
    /// <param name="most">Characters of each description.</param>
    public static IEnumerable<JsonNode> Short(
        CardContext context, IReadOnlyList<SubjectView> subjects, int bytes, int most = 220, bool numbered = true)
    {
        return subjects.Count == 0
            ? [AdaptiveCard.Text(context.Texts["Subjects_None"])]
            : AdaptiveCard.Folded(
                context.Texts, "subjects", "More",
                subjects.Select((subject, index) => Item(context.Texts, subject, numbered ? index + 1 : null, most))
                    .First(bytes, subjects.Count, context.Texts),
                MostListed);
    }

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
    private static IEnumerable<JsonNode> Ranked(Texts texts, List<SubjectView> ranking) =>
        ranking.Select(subject => AdaptiveCard.Item(texts.Format(
            subject.Position!.Placed ? "Ranking_Placed" : "Ranking_Rated", Rank(texts, subject, ranking), Shown.Line(subject.Title, 100),
            Number(texts, subject.Position.Desirability), Number(texts, subject.Position.Feasibility))));

    /// <summary>The subject the group goes on with; nothing before it was chosen.</summary>
    public static IEnumerable<JsonNode> Selected(CardContext context) =>
        context.View.Subjects.FirstOrDefault(subject => subject.Selected) is { } selected
            ? [AdaptiveCard.Strong(context.Texts.Format("Closing_Selected", Shown.Line(selected.Title, 150)))]
            : [];

    /// <summary>The ranking as everyone may see it, the matrix, and what has no place in them.</summary>
    /// <param name="folds">The matrix, where the card says much else.</param>
    public static IEnumerable<JsonNode> Outcome(CardContext context, int rankingBytes, int unplacedBytes, bool folds = false)
    {
        var (texts, view) = (context.Texts, context.View);
        var ranking = view.Ranking.ToList();
        return
        [
            .. ranking.Count == 0 ? [] : Ranking(texts, ranking, rankingBytes, folds),
            .. Unplaced(texts, [.. view.Unplaced], unplacedBytes),
        ];
    }

    /// <summary>The first ones, then the others and the matrix.</summary>
    private static IEnumerable<JsonNode> Ranking(Texts texts, List<SubjectView> ranking, int bytes, bool folds)
    {
        var first = Ranked(texts, ranking).Take(MostRanked).First(bytes / 2);
        var left = ranking.Count - first.Count;
        IEnumerable<JsonNode> others = left == 0 ? [] : Ranked(texts, ranking).Skip(first.Count).First(bytes / 2, left, texts);
        JsonNode?[] all =
        [
            AdaptiveCard.Section(ranking.Max(subject => subject.Position!.Raters) is var raters and > 0
                ? texts.Count("Ranking_Title", raters)
                : texts["Ranking_Title"]),
            .. first,
            .. folds
                ? [AdaptiveCard.Folded("matrix", texts["Matrix_Show"], [.. others, .. Matrix.Draw(texts, ranking)])]
                : (JsonNode?[])[AdaptiveCard.Folded("ranking", texts.Count("More", left), others), .. Matrix.Draw(texts, ranking)],
        ];
        return all.OfType<JsonNode>();
    }

    public static IEnumerable<JsonNode> Unplaced(Texts texts, IReadOnlyList<SubjectView> unplaced, int bytes) =>
        unplaced.Count == 0 ? [] :
        [
            AdaptiveCard.Section(texts.Count("Subjects_Unplaced", unplaced.Count)),
            .. unplaced.Select(subject => AdaptiveCard.Text(texts.Format("Subjects_Item", Shown.Line(subject.Title, 100))))
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

    private static string Rank(Texts texts, SubjectView subject, List<SubjectView> ranking) =>
        ranking.Any(other => other.Rank == subject.Rank && other.Id != subject.Id)
            ? texts.Format("Ranking_Tie", subject.Rank!)
            : $"{subject.Rank}";

    private static string Number(Texts texts, decimal median) => median.ToString("0.#", texts.Culture);
}
