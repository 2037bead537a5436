using System.Diagnostics;
using OgpTeams.Domain;
using OgpTeams.Rehearsal.Scripts;

namespace OgpTeams.Rehearsal.Playing;

/// <summary>Plays one workshop of a script, scene after scene, and notes every answer that is not the one the script expects.</summary>
internal sealed class RehearsalPlayer(
    RehearsalScript script, ScriptedWorkshop workshop, SimulatedChat chat, WorkshopApi api, ConnectorDouble connector,
    BroughtThings brought, DraftedThings drafted, RehearsedLibrary library, Narrator narrator, Story story, StoryTime time)
{
    /// <summary>The bot speaks when a step opens. It may have to wait its turn, and tries again after 15 seconds what did not arrive.</summary>
    private static readonly TimeSpan SpeaksWithin = TimeSpan.FromSeconds(60);

    private const string Late = "accepted; late";
    private const string Repeat = "repeat";

    private readonly List<string> _surprises = [];
    private readonly HashSet<string> _repeated = new(StringComparer.Ordinal);

    /// <summary>Names of what was to be drafted, and was not on this machine: what goes on with it is left out too.</summary>
    private readonly HashSet<string> _notMade = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Surprises => _surprises;

    /// <summary>Activities sent so far.</summary>
    public int Sent { get; private set; }

    /// <summary>The workshop as it was created; null until then.</summary>
    public ApiResults? Created { get; private set; }

    /// <returns>False when the workshop could not be created: without it the rest makes no sense.</returns>
    public async Task<bool> PlayAsync(CancellationToken cancellation)
    {
        foreach (var scene in workshop.Scenes)
        {
            if (scene.At is { } at)
            {
                time.GoTo(at);
            }

            narrator.Begin(scene);
            story.BeginScene(scene.Title);
            var started = Stopwatch.GetTimestamp();
            foreach (var action in scene.Actions)
            {
                await ActAsync(action, cancellation);
                if (Created is null && ScriptRules.Creates(action))
                {
                    return false;
                }
            }

            narrator.End(Stopwatch.GetElapsedTime(started));
        }

        return true;
    }

    private async Task ActAsync(ScriptAction action, CancellationToken cancellation)
    {
        var people = Cast(action.By);
        if (people.Count == 0)
        {
            return;
        }

        if (References.Of(action).Concat(References.Milestones(action)).Any(_notMade.Contains))
        {
            return;
        }

        await time.PassAsync(action.After, cancellation);
        if (action is ScriptAction.Draft draft)
        {
            await DraftAsync(draft, people[0], cancellation);
            return;
        }

        var deeds = await DeedsAsync(action, people, cancellation);
        var did = story.Do(narrator.Tell(action, people, deeds));
        var posts = connector.PostsIn(chat.Conversation);
        var answers = await Task.WhenAll(deeds.Select(deed => DoAsync(deed, cancellation)));
        Sent += deeds.Count;
        if (ScriptRules.Creates(action) && IsAsExpected(action, answers[0]))
        {
            var id = await api.NewestAsync(chat.Conversation, cancellation);
            Created = id is null ? null : await api.ResultsAsync(id, cancellation);
        }

        if (answers[0].Card is { } card)
        {
            story.Answer(did, card);
        }

        foreach (var (deed, answer) in deeds.Zip(answers))
        {
            Judge(action, deed, answer);
        }

        if (action is ScriptAction.Press press && MakesTheBotSpeak(press.Verb)
            && answers.Any(answer => IsAsExpected(action, answer) && answer.Outcome is ScriptAction.Accepted or Repeat)
            && !await connector.WaitForMoreThanAsync(chat.Conversation, posts, SpeaksWithin, cancellation))
        {
            _surprises.Add(narrator.Texts.Format("Surprise_Silence", action.Path, press.Verb, SpeaksWithin.TotalSeconds));
        }
    }

    private async Task DraftAsync(ScriptAction.Draft draft, CastMember drafter, CancellationToken cancellation)
    {
        var drafting = new Drafting(chat, api, brought, drafted, library, narrator, story, Created!);
        var owner = script.People.First(person => person.Id == draft.Edits.TakenBy);
        if (!await drafting.PlayAsync(draft, drafter, owner, cancellation))
        {
            _notMade.UnionWith(References.Given(draft));
        }

        Sent += drafting.Sent;
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
        var inputs = new InputResolver(brought, api, Created);
        switch (action)
        {
            case ScriptAction.Press press:
                var deeds = new List<Deed>();
                foreach (var person in people)
                {
                    var data = await inputs.DataAsync(press, person, cancellation);
                    deeds.AddRange(Enumerable.Repeat(new Deed(person, press.Verb, data, null), press.Twice ? 2 : 1));
                }

                return deeds;
            case ScriptAction.Rate rate:
                var subjects = (await api.ResultsAsync(Created!.Id, cancellation)).Subjects;
                var tendencies = new Dictionary<string, Tendency>(StringComparer.Ordinal);
                foreach (var (name, tendency) in rate.Tendencies)
                {
                    tendencies[await brought.IdOfAsync(name, cancellation) ?? name] = tendency;
                }

                return [.. people.SelectMany((person, number) => RatingCards.Of(subjects, tendencies, rate.Otherwise, number)
                    .Select(card => new Deed(person, Verbs.RateSubjects, inputs.Signed(card, Verbs.RateSubjects), null)))];
            case ScriptAction.Say say:
                return [.. people.Select(person => new Deed(person, null, [], say.Text))];
            default:
                throw new UnreachableException($"No way to do {action.GetType().Name}.");
        }
    }

    private Task<Answer> DoAsync(Deed deed, CancellationToken cancellation) => deed.Verb is { } verb
        ? chat.PressAsync(deed.Person, verb, deed.Data, cancellation)
        : chat.SayAsync(deed.Person, deed.Text!, cancellation);

    /// <summary>Somebody who was told to wait sends the same card again: what is known by then is as good as accepted.</summary>
    private static bool IsAsExpected(ScriptAction action, Answer answer) => answer.Problem is null
        && (answer.Outcome == action.Expect
            || (answer is { Resent: true, Outcome: Repeat } && action.Expect is ScriptAction.Accepted or Late));

    /// <summary>Of a double press, either may arrive first: one is as expected, the other a repeat.</summary>
    private void Judge(ScriptAction action, Deed deed, Answer answer)
    {
        if (action is ScriptAction.Press { Twice: true } && answer is { Outcome: Repeat, Problem: null } && _repeated.Add(action.Path))
        {
            return;
        }

        if (!IsAsExpected(action, answer))
        {
            _surprises.Add(narrator.Texts.Format(
                "Surprise_Outcome", action.Path, deed.Person.Name, deed.Verb ?? deed.Text!, action.Expect, answer.Outcome ?? "–",
                answer.Problem ?? "").TrimEnd());
            return;
        }

        if (action is { Expect: ScriptAction.Accepted or Late, Named: { } name } && Created is { Id: var workshop })
        {
            brought.Add(new Brought(name, workshop, deed.Verb, deed.Typed()));
        }
    }
}
