using OgpTeams.Bot.Protocol;
using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Inputs;

/// <summary>What reading a verb's inputs may need besides them.</summary>
/// <param name="Tenant">The chat's organisation, in which accounts are looked for.</param>
/// <param name="IsKnown">Ids of people that need no looking up.</param>
internal abstract record InputScope(
    Actor Actor, string Tenant, PeopleDesk People, Predicate<ParticipantId> IsKnown, CancellationToken Cancellation)
{
    /// <summary>People's rows to write together with the events.</summary>
    public List<Person> Rows { get; } = [.. Actor.Rows];

    /// <summary>Asks the channel for somebody of the chat, by account; null when it does not know them.</summary>
    public Func<string, Task<ChannelAccount?>> Member { get; init; } = _ => Task.FromResult<ChannelAccount?>(null);

    /// <summary>
    /// Whom an order is about: our id, or what a people picker sends (an account, an Entra id). A person nobody heard of yet gets
    /// a row.
    /// </summary>
    /// <returns>The default id when there is none; why is in <see cref="CardInputs.Errors"/>.</returns>
    public async Task<ParticipantId> PersonAsync(CardInputs inputs, string name)
    {
        var given = inputs.Required(name, CardInputs.ShortText);
        if (given.Length == 0)
        {
            return default;
        }

        if (OgpId.IsValid(given))
        {
            var id = new ParticipantId(given);
            if (!IsKnown(id) && (await People.RowsAsync([id], Cancellation)).Count == 0)
            {
                inputs.Refuse(name);
            }

            return id;
        }

        var directory = Guid.TryParse(given, out _);

        // Kept under the Entra id until the person acts: then their account takes its place.
        var found = await People.FindAsync(Tenant, given, directory ? given : null, null, Cancellation);
        if (found.IsNew && await Member(given) is { } member)
        {
            // Called by their name from now on, not by a number.
            found = await People.FindAsync(Tenant, member.Id, member.AadObjectId, member.Name, Cancellation);
            Rows.AddRange(found.Rows);
        }
        else if (found.IsNew && !directory && !given.StartsWith("29:", StringComparison.Ordinal))
        {
            inputs.Refuse(name);
        }
        else if (found.IsNew)
        {
            Rows.Add(found.Person);
        }

        return found.Id;
    }
}
