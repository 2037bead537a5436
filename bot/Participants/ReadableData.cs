using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Formats;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Views;
using Row = OgpTeams.EventStore.Person;

namespace OgpTeams.Bot.Participants;

/// <summary>What is kept of a person, in sentences: what the export beside it says to programs.</summary>
internal static class ReadableData
{
    private const int Most = 600;

    /// <param name="person">Null: nothing is known of them.</param>
    /// <param name="views">As they see each of their workshops.</param>
    public static IEnumerable<JsonNode> Of(Texts texts, Row? person, IReadOnlyList<WorkshopView> views) =>
    [
        .. person is null
            ? [AdaptiveCard.Text(texts["Data_Nothing"])]
            : Lines(
                texts, (texts["RoundTable_name"], Shown.Line(person.Name ?? "", 150)),
                (texts["RoundTable_position"], Shown.Line(person.Position ?? "", 150)),
                (texts["RoundTable_organisation"], Shown.Line(person.Organisation ?? "", 150)),
                (texts["RoundTable_email"], Shown.Line(person.Email ?? "", 254))),
        .. views.SelectMany(view => Workshop(texts, view)),
    ];

    private static IEnumerable<JsonNode> Workshop(Texts texts, WorkshopView view)
    {
        yield return AdaptiveCard.Section(Shown.Line(view.Brief.Title, 150));
        if (view.Me is { } me)
        {
            foreach (var line in Lines(
                texts, (texts["RoundTable_profile"], me.Profile is { } profile ? texts[$"Profile_{profile}"] : ""),
                (texts["Introduce_NameConsent"], Agreed(me.NameConsent)),
                (texts["Introduce_EmailConsent"], Agreed(me.EmailConsent))))
            {
                yield return line;
            }
        }

        foreach (var said in view.Mine)
        {
            var words = said.Verb == Verbs.SubmitFeedback
                ? string.Join(" – ", Answered.In(said, format: null, texts).Select(answer => answer.InOneText(texts)))
                : string.Join(" – ", said.Fields.Where(field => field.Key is not (Field.Box or Field.Prompt))
                    .OrderByDescending(field => field.Key == Field.Title).Select(field => field.Value));
            yield return AdaptiveCard.Item(texts.Format(
                "Data_Said", texts[$"Kind_{ContributionKind.Of(said.Verb).Name}"], Shown.Paragraphs(words, Most)));
        }

        foreach (var subject in view.Subjects)
        {
            if (view.MyRating(subject.Id) is { } rating)
            {
                yield return AdaptiveCard.Item(texts.Format(
                    "Data_Rated", Shown.Line(subject.Title, 100), Grade(rating.Desirability), Grade(rating.Feasibility)));
            }
        }

        string Agreed(bool agreed) => texts[agreed ? "Data_Agreed" : "Data_NotAgreed"];

        static string Grade(int? grade) => grade is { } given ? $"{given}" : "–";
    }

    /// <summary>One under the other, not in a table: on a phone a long name would push its column off the screen.</summary>
    private static IEnumerable<JsonNode> Lines(Texts texts, params IEnumerable<(string Name, string Value)> facts) =>
        facts.Where(fact => fact.Value.Length > 0).Select(fact => AdaptiveCard.Item(texts.Format("Answered_Labelled", fact.Name, fact.Value)));
}
