using System.Diagnostics;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Rehearsal.Scripts;
using OgpTeams.Domain;

namespace OgpTeams.Bot.Rehearsal.Playing;

/// <summary>Plays a script, scene after scene, and notes every answer that is not the one the script expects.</summary>
internal sealed class RehearsalPlayer(
    RehearsalScript script, SimulatedChat chat, WorkshopApi api, ConnectorDouble connector, Ledger ledger, Narrator narrator)
{
    /// <summary>The bot speaks when a step opens; what it speaks through may make it wait its turn.</summary>
    private static readonly TimeSpan SpeaksWithin = TimeSpan.FromSeconds(10);

    private const string Late = "accepted; late";
    private const string Repeat = "repeat";

    private readonly List<string> _surprises = [];
    private readonly HashSet<string> _repeated = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Surprises => _surprises;

    /// <summary>Activities sent so far.</summary>
    public int Sent { get; private set; }

    /// <summary>Null until it is created.</summary>
    public string? Workshop { get; private set; }

    public async Task PlayAsync(CancellationToken cancellation)
    {
        Sent++;
        if ((await chat.AddBotAsync(script.People.First(person => person.Facilitator), cancellation)).Problem is { } problem)
        {
            _surprises.Add(narrator.Texts.Format("Surprise_Arrival", problem));
        }

        foreach (var scene in script.Scenes)
        {
            narrator.Begin(scene);
            var started = Stopwatch.GetTimestamp();
            foreach (var action in scene.Actions)
            {
                await ActAsync(action, cancellation);
                if (Workshop is null && ScriptRules.Creates(action))
                {
                    // Why was noted above; without a workshop the rest makes no sense.
                    return;
                }
            }

            narrator.End(Stopwatch.GetElapsedTime(started));
        }
    }

    private async Task ActAsync(ScriptAction action, CancellationToken cancellation)
    {
        var people = Cast(action.By);
        if (people.Count == 0)
        {
            return;
        }

        var deeds = await DeedsAsync(action, people, cancellation);
        narrator.Tell(action, people, deeds);
        var posts = connector.PostsIn(chat.Conversation);
        var answers = await Task.WhenAll(deeds.Select(deed => DoAsync(deed, cancellation)));
        Sent += deeds.Count;
        foreach (var (deed, answer) in deeds.Zip(answers))
        {
            Judge(action, deed, answer, action.Expect);
        }

        if (action is ScriptAction.Press press && MakesTheBotSpeak(press.Verb)
            && answers.Any(answer => answer.Outcome == ScriptAction.Accepted))
        {
            Workshop ??= press.Verb == Verbs.Create ? await api.NewestAsync(chat.Conversation, cancellation) : null;
            if (!await connector.WaitForMoreThanAsync(chat.Conversation, posts, SpeaksWithin, cancellation))
            {
                _surprises.Add(narrator.Texts.Format("Surprise_Silence", action.Path, press.Verb, SpeaksWithin.TotalSeconds));
            }
        }
    }

    private List<CastMember> Cast(string by) => by switch
    {
        ScriptAction.Everyone => [.. script.Participants],
        ScriptAction.Extras => [.. script.People.Where(person => person.IsUnderstudy)],
        _ => [.. script.People.Where(person => person.Id == by)],
    };

    private static bool MakesTheBotSpeak(string verb) =>
        verb is Verbs.Create or Verbs.Next or Verbs.Back or Verbs.GoTo or Verbs.Close or Verbs.Reopen;

    /// <summary>What is to be sent, one activity each.</summary>
    private async Task<List<Deed>> DeedsAsync(ScriptAction action, List<CastMember> people, CancellationToken cancellation)
    {
        switch (action)
        {
            case ScriptAction.Press press:
                var inputs = new InputResolver(ledger, api, Workshop);
                var deeds = new List<Deed>();
                foreach (var person in people)
                {
                    var data = await inputs.DataAsync(press, person, cancellation);
                    deeds.AddRange(Enumerable.Repeat(new Deed(person, press.Verb, data, null), press.Twice ? 2 : 1));
                }

                return deeds;
            case ScriptAction.Rate rate:
                var subjects = (await api.ResultsAsync(Workshop!, cancellation)).Subjects;
                var tendencies = rate.Tendencies.Where(one => ledger.Named(one.Key)?.Id is not null)
                    .ToDictionary(one => ledger.Named(one.Key)!.Id!, one => one.Value, StringComparer.Ordinal);
                return [.. people.SelectMany((person, number) => RatingCards.Of(subjects, tendencies, rate.Otherwise, number)
                    .Select(card => new Deed(person, Verbs.RateSubjects, InputResolver.Signed(card, Workshop), null)))];
            case ScriptAction.Say say:
                return [.. people.Select(person => new Deed(person, null, [], say.Text))];
            default:
                throw new UnreachableException($"No way to do {action.GetType().Name}.");
        }
    }

    private Task<Answer> DoAsync(Deed deed, CancellationToken cancellation) => deed.Verb is { } verb
        ? chat.PressAsync(deed.Person, verb, deed.Data, cancellation)
        : chat.SayAsync(deed.Person, deed.Text!, cancellation);

    /// <summary>Of a double press, either may arrive first: one is as expected, the other a repeat.</summary>
    private void Judge(ScriptAction action, Deed deed, Answer answer, string expected)
    {
        if (action is ScriptAction.Press { Twice: true } && answer.Outcome == Repeat && _repeated.Add(action.Path))
        {
            expected = Repeat;
        }

        if (answer.Problem is not null || answer.Outcome != expected)
        {
            _surprises.Add(narrator.Texts.Format(
                "Surprise_Outcome", action.Path, deed.Person.Name, deed.Verb ?? deed.Text!, expected, answer.Outcome ?? "–",
                answer.Problem ?? "").TrimEnd());
            return;
        }

        if (expected is ScriptAction.Accepted or Late)
        {
            if (deed.Verb is { } verb)
            {
                ledger.Note(deed.Person, verb, action.Named, deed.Typed(), expected == Late);
            }
            else
            {
                ledger.NoteSaid(deed.Person, deed.Text!, action.Named, expected == Late);
            }
        }
    }
}

/// <summary>One activity somebody sends: a press with its data, or a text.</summary>
internal sealed record Deed(CastMember Person, string? Verb, JsonObject Data, string? Text)
{
    public IReadOnlyDictionary<string, string> Typed() =>
        Data.ToDictionary(input => input.Key, input => input.Value?.ToString() ?? "", StringComparer.Ordinal);
}
