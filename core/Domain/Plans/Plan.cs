using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OgpTeams.Domain.Plans;

/// <summary>An action plan: belongs to a tenant under a name; its owners decide what enters it.</summary>
public sealed record Plan(string Name, ImmutableHashSet<ParticipantId> Owners)
{
    /// <summary>The same plan for the same name of a tenant, whatever the case and the spaces.</summary>
    public static PlanId IdOf(string tenant, string name) => new(OgpId.From(
        $"{tenant}\n{string.Join(' ', name.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant()}"));

    public static Plan? Evolve(Plan? plan, Recorded<PlanEvent> recorded) => (plan, recorded.Event) switch
    {
        (null, PlanEvent.Created created) => new Plan(created.Name, [recorded.By]),
        ({ } held, PlanEvent.OwnerAdded added) => held with { Owners = held.Owners.Add(added.Person) },
        _ => plan,
    };

    public static Decision<PlanEvent> AddOwner(Plan? plan, Act act, ParticipantId person) =>
        plan is null ? Decision<PlanEvent>.Refuse(Refusal.Gone)
        : !plan.Owners.Contains(act.By) ? Decision<PlanEvent>.Refuse(Refusal.NotOwner)
        : plan.Owners.Contains(person) ? Decision<PlanEvent>.NoChange
        : Decision<PlanEvent>.Accept(new PlanEvent.OwnerAdded(person));
}

/// <summary>What happened to a plan. Stored as is: add cases, never repurpose one.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Created), "created")]
[JsonDerivedType(typeof(OwnerAdded), "ownerAdded")]
public abstract record PlanEvent
{
    private PlanEvent() { }

    /// <summary>Whoever did this owns the plan.</summary>
    public sealed record Created(string Name) : PlanEvent;

    public sealed record OwnerAdded(ParticipantId Person) : PlanEvent;
}
