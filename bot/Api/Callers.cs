using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Api;

/// <summary>Whoever asks the API, as a plan knows them.</summary>
/// <param name="Person">In whose name it is; null for a program, and for a person we have never met.</param>
internal sealed record Caller(ParticipantId? Person, bool IsOwner);

/// <summary>
/// Finds who asks. A machine that asks nobody who they are is in the hands of whoever sits at it, as in the chat: they act for the
/// plan's first owner.
/// </summary>
internal sealed class Callers(IPeople people, WorkshopDesk workshops)
{
    public async Task<Caller> OfAsync(HttpContext http, Plan plan, CancellationToken cancellation)
    {
        if (http.User.Identity?.IsAuthenticated != true)
        {
            return new(plan.Owners.IsEmpty ? null : plan.Owners.First(), IsOwner: !plan.Owners.IsEmpty);
        }

        // Never by a name or an address: those are what their owner says.
        var person = ApiTokens.SpeaksForPerson(http.User)
            && http.User.FindFirst("tid")?.Value is { } tenant && http.User.FindFirst("oid")?.Value is { } id
            && tenant == await workshops.TenantOfAsync(plan, cancellation)
                ? await people.FindAsync(tenant, id, cancellation)
                : null;
        var known = person is null ? (ParticipantId?)null : new ParticipantId(person.Id);
        return new(known, known is { } one && plan.Owners.Contains(one));
    }
}
