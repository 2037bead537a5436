using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Subjects;

/// <summary>Rating subjects, at most four a card; one person's ratings are seen by nobody else.</summary>
internal static class RatingForms
{
    /// <summary>Item: the page, from 1.</summary>
    public static readonly FormRow Rate = new("rate", DrawRate);

    public const int SubjectsPerCard = 4;

    /// <summary>Characters of a description: everybody heard it at the step before.</summary>
    private const int MostDescription = 200;

    /// <param name="page">From 1; null: the first subjects the viewer has not rated yet.</param>
    private static JsonObject DrawRate(CardContext context, string? page, FormFill? fill)
    {
        var subjects = Page(context, page);
        var all = context.View.Subjects.Count;
        return AdaptiveCard.With(
            context.Texts, subjects.Count == 0 ? context.Texts["Rate_Heading"] : Numbered(context, subjects),
            subjects.Count == 0
                ? [AdaptiveCard.Text(context.Texts["Subjects_None"])]
                : Inputs(context, subjects, fill),
            subjects.Count == 0 ? [] : [Send(context), all > SubjectsPerCard ? Next(context, subjects) : null]);
    }

    public static IReadOnlyList<SubjectView> Page(CardContext context, string? page)
    {
        var subjects = context.View.Subjects;
        var pages = subjects.Chunk(SubjectsPerCard).ToList<IReadOnlyList<SubjectView>>();
        if (pages.Count == 0)
        {
            return [];
        }

        var unrated = subjects.Where(subject => !IsRated(context, subject)).Take(SubjectsPerCard).ToList();
        return page is null && unrated.Count > 0 ? unrated : pages.At(page).Items;
    }

    public static IEnumerable<SubjectView> Unrated(CardContext context) =>
        context.View.Subjects.Where(subject => !IsRated(context, subject));

    /// <summary>Each subject under its number, the one « note 3 : 4 5 » is typed with, and a row of 1 to 5 for each question.</summary>
    public static IReadOnlyList<JsonNode> Inputs(CardContext context, IReadOnlyList<SubjectView> subjects, FormFill? fill)
    {
        var texts = context.Texts;
        var numbers = context.View.Subjects.Select((subject, index) => (subject.Id, index + 1)).ToDictionary();
        var form = new Form(texts, fill);
        var described = new List<string>();
        foreach (var subject in subjects)
        {
            var mine = context.View.MyRating(subject.Id);
            var number = numbers[subject.Id];
            form.Title(texts.Format("Subjects_Numbered", number, Shown.Line(subject.Title, 60)));
            if (subject.Description.Length > 0)
            {
                var about = AdaptiveCard.Small(Shown.Line(subject.Description, MostDescription));
                about["id"] = $"about-{subject.Id.Value}";
                about["isVisible"] = false;
                described.Add((string)about["id"]!);
                form.Show([about]);
            }

            form.Grade($"d-{subject.Id.Value}", texts.Format("Rate_Desirability", number), Grades(texts, "Desirability"), mine?.Desirability)
                .Grade($"f-{subject.Id.Value}", texts.Format("Rate_Feasibility", number), Grades(texts, "Feasibility"), mine?.Feasibility);
        }

        return
        [
            AdaptiveCard.Small(texts["Rate_Why"]),
            .. described.Count > 0 ? [AdaptiveCard.Actions(Disclosure.Toggle(texts["Rate_About"], described))!] : Array.Empty<JsonNode>(),
            .. form.Elements,
        ];
    }

    /// <summary>« Notez les sujets – 5 à 8 sur 8 ».</summary>
    public static string Numbered(CardContext context, IReadOnlyList<SubjectView> subjects)
    {
        var all = context.View.Subjects.Select(subject => subject.Id).ToList();
        var (first, last) = (all.IndexOf(subjects[0].Id) + 1, all.IndexOf(subjects[^1].Id) + 1);
        return context.Texts.Format("Rate_Numbered", first == last
            ? context.Texts.Format("Rate_PageOne", last, all.Count)
            : context.Texts.Format("Rate_Page", first, last, all.Count));
    }

    /// <summary>1 to 5; the ends of the scale in words.</summary>
    public static IEnumerable<(string Value, string Title)> Grades(Texts texts, string axis) => Enumerable.Range(1, 5).Select(
        grade => ($"{grade}", grade is 1 or 5 ? texts[$"{axis}_{grade}"] : $"{grade}"));

    public static JsonObject Send(CardContext context) => context.SendStepForm(context.Texts["Button_SendRatings"], Verbs.RateSubjects);

    /// <summary>A button to the subjects after these, the first ones after the last.</summary>
    public static JsonObject Next(CardContext context, IReadOnlyList<SubjectView> subjects)
    {
        var all = context.View.Subjects;
        var last = all.Select((subject, index) => (subject.Id, index)).First(found => found.Id == subjects[^1].Id).index;
        var next = ((last / SubjectsPerCard) + 1) % ((all.Count + SubjectsPerCard - 1) / SubjectsPerCard);
        return context.Open(context.Texts["Button_OtherSubjects"], Rate, $"{next + 1}");
    }

    private static bool IsRated(CardContext context, SubjectView subject) =>
        context.View.MyRating(subject.Id) is { Desirability: not null, Feasibility: not null };
}
