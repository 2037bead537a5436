using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Inputs;

/// <summary>Reads whom an order is about: our id, or what a people picker sends (an account, an Entra id).</summary>
internal static class PersonInput
{
    /// <param name="tenant">In which accounts are looked for.</param>
    /// <param name="isKnown">Ids that need no looking up.</param>
    /// <param name="rows">Gets the row of a person nobody heard of yet, to be written with the events.</param>
    /// <returns>The default id when there is none; why is in <see cref="CardInputs.Errors"/>.</returns>
    public static async Task<ParticipantId> ReadAsync(
        CardInputs inputs, string name, string tenant, PeopleDesk people, Predicate<ParticipantId> isKnown, List<Person> rows,
        CancellationToken cancellation)
    {
        var given = inputs.Required(name, CardInputs.ShortText);
        if (given.Length == 0)
        {
            return default;
        }

        if (OgpId.IsValid(given))
        {
            var id = new ParticipantId(given);
            if (!isKnown(id) && (await people.RowsAsync([id], cancellation)).Count == 0)
            {
                inputs.Refuse(name);
            }

            return id;
        }

        var directory = Guid.TryParse(given, out _);

        // Kept under the Entra id until the person acts: then their account takes its place.
        var found = await people.FindAsync(tenant, given, directory ? given : null, null, cancellation);
        if (found.IsNew && !directory && !given.StartsWith("29:", StringComparison.Ordinal))
        {
            inputs.Refuse(name);
        }
        else if (found.IsNew)
        {
            rows.Add(found.Person);
        }

        return found.Id;
    }
}
