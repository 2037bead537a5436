using System.Collections.Immutable;
using System.Text.Json.Nodes;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Rehearsal.Scripts;

namespace OgpTeams.Rehearsal.Playing;

/// <summary>Makes an action's data as a card would send it: ids in the place of the script's names.</summary>
/// <param name="workshop">The one being played, as it was created; null until then.</param>
internal sealed class InputResolver(BroughtThings brought, WorkshopApi api, ApiResults? workshop)
{
    private static readonly string[] OfThePlan =
    [
        Verbs.DetailPlan, Verbs.AddPlanOwner, Verbs.RetainCommitment, Verbs.SetCommitmentAside, Verbs.CreateAssessment, Verbs.SaveProgress,
    ];

    /// <summary>Adds what every card carries: the workshop or the plan, and an id made when the card was drawn.</summary>
    public JsonObject Signed(JsonObject data, string verb)
    {
        data["id"] = Guid.NewGuid().ToString("N");
        if (workshop is not null && verb is not (Verbs.Prepare or Verbs.Create))
        {
            data.TryAdd(OfThePlan.Contains(verb) ? "plan" : "workshop", OfThePlan.Contains(verb) ? workshop.Plan : workshop.Id);
        }

        return data;
    }

    public async Task<JsonObject> DataAsync(ScriptAction.Press press, CastMember person, CancellationToken cancellation)
    {
        var data = new JsonObject();
        foreach (var input in press.Inputs ?? Own(press.Verb, person))
        {
            data[await NameAsync(input.Name, cancellation)] = await TextAsync(input.Value, cancellation);
        }

        // A step's button carries the step it was drawn in; absent before the first.
        if (press.Verb.StartsWith("step.", StringComparison.Ordinal) && workshop is not null && !data.ContainsKey("from")
            && (await api.ResultsAsync(workshop.Id, cancellation)).Step is { } step)
        {
            data["from"] = step;
        }

        return Signed(data, press.Verb);
    }

    /// <summary>What is told of a milestone is called after it: <c>m-register</c>, as the script names it.</summary>
    private async Task<string> NameAsync(string input, CancellationToken cancellation) =>
        ProgressField.MilestoneOf(input) is { Value: var name } && await brought.IdOfAsync(name, cancellation) is { } id
            ? input[..^name.Length] + id
            : input;

    private static ImmutableArray<ScriptInput> Own(string verb, CastMember person) => verb switch
    {
        Verbs.Introduce => person.Introduction,
        Verbs.SubmitSubject when person.Spare is { } spare =>
        [
            new ScriptInput("title", new InputValue.Plain(spare.Title)),
            new ScriptInput("description", new InputValue.Plain(spare.Description)),
        ],
        _ => [],
    };

    private async Task<string> TextAsync(InputValue value, CancellationToken cancellation) => value switch
    {
        InputValue.Plain plain => plain.Text,
        InputValue.PersonOf person => SimulatedChat.AccountOf(person.Id),
        InputValue.Reference reference => await IdsAsync(reference, cancellation),
        _ => "",
    };

    /// <summary>What the API does not show (yet) stays unknown: the bot will refuse it, and the script will say what it expected.</summary>
    private async Task<string> IdsAsync(InputValue.Reference reference, CancellationToken cancellation)
    {
        var ids = new List<string>();
        foreach (var name in reference.Names)
        {
            ids.Add(await brought.IdOfAsync(name, cancellation) ?? name);
        }

        return string.Join(',', ids);
    }
}
