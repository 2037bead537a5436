using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Inputs;

/// <summary>What reading a verb's inputs may need besides them.</summary>
/// <param name="Tenant">The chat's organisation, in which accounts are looked for.</param>
/// <param name="Format">As the administration words it now; null when it was removed since.</param>
internal sealed record VerbScope(
    Workshop Workshop, WorkshopFormat? Format, Actor Actor, string Tenant, PeopleDesk People, TimeSpan TakeoverAfter, CancellationToken Cancellation)
{
    /// <summary>People's rows to write together with the events.</summary>
    public List<Person> Rows { get; } = [.. Actor.Rows];

    /// <summary>The ids of what the steps of a kind ask; none when the format is gone.</summary>
    public IEnumerable<string> Prompts(StepKind kind) =>
        (Format?.Steps ?? []).Where(step => step.Kind == kind).SelectMany(step => step.Prompts).Select(prompt => prompt.Id);

    public Task<ParticipantId> PersonAsync(CardInputs inputs, string name) =>
        PersonInput.ReadAsync(inputs, name, Tenant, People, Workshop.Participants.ContainsKey, Rows, Cancellation);
}

/// <summary>Reads a verb's inputs into an order; what could not be read is in <see cref="CardInputs.Errors"/>.</summary>
internal delegate ValueTask<WorkshopCommand> ReadVerb(CardInputs inputs, VerbScope scope);
