using System.Globalization;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Actions;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Contributions;
using OgpTeams.Bot.Participants;
using OgpTeams.Bot.Steps;
using OgpTeams.Bot.Subjects;
using OgpTeams.Bot.Workshops;
using OgpTeams.Domain;

namespace OgpTeams.EndToEnd.Workshops;

/// <summary>
/// Plays a whole format 1 in a group chat, and on the way opens every form, sends every form empty, and asks for everything
/// that answers with a card, as the facilitator and as a participant.
/// </summary>
internal sealed class FormatOnePlay(RunningBot bot, ChatOverHttp chat, Told told)
{
    private static readonly string[] Steps = ["F1-S1", "F1-S2", "F1-S3", "F1-S4", "F1-S5", "F1-S6", "F1-S7"];

    /// <summary>How long people talk before each step; never so long that the bot warns of the end.</summary>
    private static readonly int[] Minutes = [0, 7, 7, 7, 1, 32, 7];

    /// <summary>Orders that an empty form would carry out: they are not looked at, they are given where they belong.</summary>
    private static readonly string[] NeedNothing =
    [
        Verbs.Close, Verbs.Reopen, Verbs.TakeFacilitation, Verbs.NextFloor, Verbs.SkipFloor, Verbs.AskFloor, Verbs.Introduce,
    ];

    private static readonly string[] Sent =
    [
        .. StepVerbs.All.Concat(SubjectVerbs.All).Concat(ContributionVerbs.All).Concat(ParticipantVerbs.All)
            .Select(verb => verb.Verb).Except(NeedNothing),
    ];

    private readonly Dictionary<string, JsonObject> _moments = [];
    private string? _workshop;
    private string _step = "";
    private int _ids;

    /// <summary>The cards of the main moments, by name, for the eye.</summary>
    public IReadOnlyDictionary<string, JsonObject> Moments => _moments;

    private Person Lead => told.Lead;
    private IReadOnlyList<Person> People => told.Participants;

    public async Task PlayAsync()
    {
        await CreateAsync();
        await LookAroundAsync();
        await BeginAsync(0);
        await LookAroundAsync();
        await BeginAsync(1);
        await IntroduceAsync();
        await BeginAsync(2);
        await LookAroundAsync();
        await BeginAsync(3);
        await ReflectAsync();
        await BeginAsync(4);
        await ShareAsync();
        await BeginAsync(5);
        await RateAsync();
        await BeginAsync(6);
        await CloseAsync();
    }

    private async Task CreateAsync()
    {
        await chat.ArriveAsync(Lead);
        Keep("welcome", await chat.WaitForPostAsync("the welcome", _ => true));
        Keep("help", (await chat.SayAsync(Lead, "aide"))[0]);
        await chat.SayAsync(Lead, "état");
        Keep("offer", (await chat.SayAsync(Lead, "nouvel atelier"))[0]);
        foreach (var (start, _) in CreationCards.Start)
        {
            foreach (var (goal, _) in CreationCards.Goals)
            {
                await PressAsync(Lead, CardVerbs.Guide, ("start", start), ("goal", goal));
            }
        }

        await PressAsync(Lead, Verbs.Prepare, ("format", "nope"));
        Keep("creation", (await PressAsync(Lead, Verbs.Prepare, ("format", "format1"))).Card!);
        await RefusedAsync("missingInput", Lead, Verbs.Create, ("format", "format1"), ("objective", told.Objective));
        await AcceptedAsync(
            Lead, Verbs.Create, ("format", "format1"), ("title", told.Title), ("objective", told.Objective),
            ("administration", told.Administration), ("language", told.Language), ("maxSubjects", $"{told.MaxSubjects}"));
        var posted = await chat.WaitForPostAsync("the workshop's card", post => WorkshopOf(post.Card.Content) is not null);
        _workshop = WorkshopOf(posted);
        Keep("workshop", posted);
    }

    private async Task IntroduceAsync()
    {
        Keep("introduce", await OpenAsync(People[0], ParticipantForms.Introduce.Name));
        foreach (var person in People)
        {
            var answer = await AcceptedAsync(
                person, Verbs.Introduce, ("name", person.Name), ("position", person.Position), ("organisation", person.Organisation),
                ("profile", person.Profile), ("reason", told.Words), ("nameConsent", "true"),
                ("email", "moi@exemple.fr"), ("emailConsent", person == People[1] ? "false" : "true"));
            Keep("introduced", answer.Card!);
        }

        await RefusedAsync("invalidInput", People[0], Verbs.Introduce, ("name", "x"), ("email", "pas une adresse"), ("reason", told.Words));
        await PressAsync(Lead, Verbs.NextFloor);
        await PressAsync(People[1], Verbs.AskFloor);
        await PressAsync(Lead, Verbs.SkipFloor);
        await PressAsync(Lead, Verbs.SaveNote, ("text", told.Words));
        await PressAsync(People[2], Verbs.Pass, ("from", _step));
        await PressAsync(Lead, Verbs.OnBehalf, ("name", $"Henri {told.Words}"), ("as", Verbs.Introduce), ("text", told.Words));
        await LookAroundAsync();
    }

    private async Task ReflectAsync()
    {
        Keep("form-subject", await chat.WaitForPostAsync("the form", post => HasVerb(post.Card.Content, Verbs.SubmitSubject)));
        for (var i = 0; i < told.Subjects.Count; i++)
        {
            var (title, description) = told.Subjects[i];
            var answer = await AcceptedAsync(
                People[i % People.Count], Verbs.SubmitSubject, ("title", title), ("description", description));
            _moments.TryAdd("answer", answer.Card!);
        }

        Keep("progress", await chat.WaitForPostAsync("the count", post => post.Edit && Heads(post, "Étape 4", "Step 4")));
        await RefusedAsync("tooMany", People[0], Verbs.SubmitSubject, ("title", "Un de trop"), ("description", told.Words));
        Keep("refused", (await RefusedAsync(
            "missingInput", People[1], Verbs.SubmitSubject, ("title", ""), ("description", told.Words))).Card!);
        Keep("control", (await PressAsync(Lead, Verbs.OpenFacilitation)).Card!);
        await PressAsync(Lead, Verbs.Pause, ("from", _step));
        await PressAsync(Lead, Verbs.OpenFacilitation);
        await PressAsync(Lead, Verbs.Resume, ("from", _step));
        await LookAroundAsync();
        bot.Clock.Advance(TimeSpan.FromMinutes(8.5));
        await PressAsync(People[3], Verbs.Done, ("from", _step));
        await chat.WaitForNoticeAsync("the warning", post => Heads(post, "Bientôt la fin", "The step will end soon"));
        bot.Clock.Advance(TimeSpan.FromMinutes(3));
        await PressAsync(People[4], Verbs.Done, ("from", _step));
        Keep("time-is-up", await chat.WaitForNoticeAsync("the end", post => Heads(post, "Le temps de l’étape", "The step’s time")));
        await PressAsync(People[1], Verbs.TakeFacilitation);
        await PressAsync(Lead, Verbs.Extend, ("from", _step), ("minutes", "5"));
    }

    private async Task ShareAsync()
    {
        await PressAsync(Lead, Verbs.NextFloor);
        var subjects = await SubjectsAsync();
        await AcceptedAsync(
            Lead, Verbs.MergeSubjects, ("subjects", $"{subjects[^1]},{subjects[^2]}"), ("title", told.Grouped));
        await AcceptedAsync(
            Lead, Verbs.EditSubject, ("subject", subjects[0]), ("notes", told.Words));
        Keep("subjects", await OpenAsync(People[0], ReadingCards.Subjects.Name));
        await LookAroundAsync();
    }

    private async Task RateAsync()
    {
        var subjects = await SubjectsAsync();
        Keep("rate", await OpenAsync(People[0], RatingForms.Rate.Name));
        JsonObject? page = null;
        for (var person = 0; person < People.Count; person++)
        {
            foreach (var four in subjects.Chunk(4))
            {
                var grades = four.SelectMany((id, i) => new[]
                {
                    ($"d-{id}", Grade(subjects.IndexOf(id), person, 7)), ($"f-{id}", Grade(subjects.IndexOf(id), person, 3)),
                });
                page = (await AcceptedAsync(People[person], Verbs.RateSubjects, [.. grades])).Card;
            }
        }

        Keep("rated", page!);
        await RefusedAsync("invalidInput", People[0], Verbs.RateSubjects, ($"d-{subjects[0]}", "9"), ($"f-{subjects[0]}", "2"));
        Keep("place", await OpenAsync(Lead, BoardForms.Place.Name));
        await AcceptedAsync(Lead, Verbs.PlaceSubject, ("subject", subjects[0]), ("desirability", "5"), ("feasibility", "4"));
        await LookAroundAsync();
        Keep("matrix", (await chat.WaitForPostAsync("the matrix", post => post.Edit && post.Card.Content.ToJsonString().Contains("TableRow"))));
        Keep("control-rating", (await PressAsync(Lead, Verbs.OpenFacilitation)).Card!);
    }

    private async Task CloseAsync()
    {
        await AcceptedAsync(Lead, Verbs.OnBehalf, ("name", "Inès"), ("as", Verbs.SubmitSubject), ("text", told.Late));
        await AcceptedAsync(Lead, Verbs.SelectSubject, ("subject", (await SubjectsAsync())[0]));
        foreach (var person in People)
        {
            await AcceptedAsync(
                person, Verbs.SubmitFeedback, ("rating", "4"), ("liked", told.Words), ("improve", told.Subjects[0].Description));
        }

        Keep("feedback", await OpenAsync(People[0], ParticipantForms.Feedback.Name));
        await LookAroundAsync();
        Keep("close", (await chat.SayAsync(Lead, "clore"))[0]);
        await AcceptedAsync(
            Lead, Verbs.Close, ("nextSteps", told.NextSteps), ("contact", told.Contact), ("nextDate", "12/03/2027, 14:00"));
        var written = await chat.WaitForPostAsync("the closing card with its documents", post => HasLink(post.Card.Content));
        Keep("closing", written);
        await LookAroundAsync();
        Keep("documents", (await chat.SayAsync(Lead, "documents"))[0]);
        Keep("my-data", (await PressAsync(People[0], Verbs.ExportData)).Card!);
        await PressAsync(People[0], Verbs.EraseData);
    }

    private async Task BeginAsync(int step)
    {
        bot.Clock.Advance(TimeSpan.FromMinutes(Minutes[step]));
        await AcceptedAsync(Lead, Verbs.Next, ("from", step == 0 ? "" : _step));
        _step = Steps[step];
        var number = (step + 1).ToString(CultureInfo.InvariantCulture);
        var (french, english) = ($"Étape {number} sur", $"Step {number} of");
        var posted = await chat.WaitForPostAsync($"step {number}", post => Heads(post, french, english));
        Keep($"progress-{number}", posted);
    }

    /// <summary>Everything that answers with a card and changes nothing.</summary>
    private async Task LookAroundAsync()
    {
        var subjects = _step.Length > 0 ? await SubjectsAsync() : [];
        foreach (var form in VerbTable.Build().Forms.Select(row => row.Name))
        {
            string[] items = ["", "2", .. subjects.Take(1), .. subjects.TakeLast(1)];
            foreach (var item in items)
            {
                await OpenAsync(Lead, form, item);
                await PressAsync(People[0], CardVerbs.OpenForm, ("form", form), ("item", item));
            }
        }

        foreach (var verb in Sent)
        {
            foreach (var person in new[] { Lead, People[0] })
            {
                await PressAsync(person, verb, ("from", "F1-S0"));
                await PressAsync(person, verb, ("from", "F1-S0"), ("title", ""), ("text", ""), ("subject", told.Words), ("minutes", told.Words));
            }
        }

        await PressAsync(Lead, Verbs.OpenFacilitation);
        await PressAsync(People[0], Verbs.OpenFacilitation);
        foreach (var words in new[] { "état", "formulaire", "régie", "mes contributions", "mes données", "retirer mon nom", told.Words })
        {
            await chat.SayAsync(Lead, words);
            await chat.SayAsync(People[0], words);
        }
    }

    private async Task<JsonObject> OpenAsync(Person person, string form, string item = "") =>
        (await PressAsync(person, CardVerbs.OpenForm, ("form", form), ("item", item))).Card
            ?? throw new InvalidOperationException($"No card for the form {form} {item} at {_step}.");

    /// <summary>The ids of the subjects in the facilitator's form, in its order.</summary>
    private async Task<List<string>> SubjectsAsync()
    {
        List<string> found = [];
        for (var page = 1; ; page++)
        {
            var card = await OpenAsync(Lead, SubjectForms.Edit.Name, $"{page}");
            var choices = card["body"]!.AsArray().FirstOrDefault(input => (string?)input!["id"] == "subject")?["choices"]?.AsArray() ?? [];
            var ids = choices.Select(choice => (string)choice!["value"]!).Except(found).ToList();
            if (ids.Count == 0)
            {
                return found;
            }

            found.AddRange(ids);
        }
    }

    private async Task<PressAnswer> AcceptedAsync(Person person, string verb, params (string Name, string Value)[] inputs)
    {
        var answer = await PressAsync(person, verb, inputs);
        Assert.True(answer.Outcome.StartsWith("accepted", StringComparison.Ordinal), $"{_step} {verb}: {answer.Outcome} {answer.Message}");
        return answer;
    }

    private async Task<PressAnswer> RefusedAsync(string code, Person person, string verb, params (string Name, string Value)[] inputs)
    {
        var answer = await PressAsync(person, verb, inputs);
        Assert.Equal($"refused; code={code}", answer.Outcome);
        return answer;
    }

    private Task<PressAnswer> PressAsync(Person person, string verb, params (string Name, string Value)[] inputs)
    {
        var data = new JsonObject { ["id"] = $"press-{Interlocked.Increment(ref _ids)}" };
        if (_workshop is not null)
        {
            data["workshop"] = _workshop;
        }

        foreach (var (name, value) in inputs)
        {
            data[name] = value;
        }

        var about = string.Join(' ', inputs.Where(input => input.Name is "form" or "item").Select(input => input.Value));
        return chat.PressAsync(person, verb, data, $"{_step} {verb} {about} ({(person == Lead ? "lead" : "participant")})");
    }

    private void Keep(string moment, JsonObject card) => _moments[moment] = card;

    internal static bool Heads(PostedCard post, params string[] beginnings) => beginnings.Any(
        beginning => ((string?)post.Card.Content["body"]![0]!["text"])!.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));

    internal static bool HasVerb(JsonObject card, string verb) => Actions(card).Any(action => (string?)action["verb"] == verb);

    internal static string? WorkshopOf(JsonObject card) =>
        Actions(card).Select(action => (string?)action["data"]?["workshop"]).FirstOrDefault(id => id is not null);

    private static IEnumerable<JsonNode> Actions(JsonObject card) => (card["actions"] as JsonArray ?? []).OfType<JsonNode>();

    internal static bool HasLink(JsonObject card) => card.ToJsonString().Contains("/library/", StringComparison.Ordinal);

    private static string Grade(int subject, int person, int spread) =>
        (1 + (((subject * spread) + (person / 2)) % 5)).ToString(CultureInfo.InvariantCulture);
}
