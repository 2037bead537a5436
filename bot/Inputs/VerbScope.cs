using OgpTeams.Bot.Formats;
using OgpTeams.Bot.Streams;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops;

namespace OgpTeams.Bot.Inputs;

/// <inheritdoc cref="InputScope"/>
/// <param name="Format">As the administration words it now; null when it was removed since.</param>
internal sealed record VerbScope(
    Workshop Workshop, WorkshopFormat? Format, Actor Actor, string Tenant, PeopleDesk People, TimeSpan TakeoverAfter,
    CancellationToken Cancellation)
    : InputScope(Actor, Tenant, People, Workshop.Participants.ContainsKey, Cancellation)
{
    /// <summary>The ids of what the steps of a kind ask; none when the format is gone.</summary>
    public IEnumerable<string> Prompts(StepKind kind) => Format.Prompts(kind).Select(prompt => prompt.Id);
}

/// <summary>Reads a verb's inputs into an order; what could not be read is in <see cref="CardInputs.Errors"/>.</summary>
internal delegate ValueTask<WorkshopCommand> ReadVerb(CardInputs inputs, VerbScope scope);
