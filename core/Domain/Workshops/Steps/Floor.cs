using System.Collections.Immutable;

namespace OgpTeams.Domain.Workshops.Steps;

/// <summary>Whose turn it is in the current step. Starts empty whenever a step opens.</summary>
/// <param name="Current">Who speaks now.</param>
/// <param name="Heard">Who has had the floor.</param>
/// <param name="Asked">Who asked for it, first come first.</param>
/// <param name="Skipped">Whose turn comes again after everybody else.</param>
public sealed record Floor(
    ParticipantId? Current, DateTimeOffset? Since, ImmutableHashSet<ParticipantId> Heard,
    ImmutableList<ParticipantId> Asked, ImmutableList<ParticipantId> Skipped)
{
    /// <summary>As it was drawn by lot; who came since follows. Empty: nobody drew.</summary>
    public ImmutableArray<ParticipantId> Order { get; init; } = [];

    public static Floor Free { get; } = new(null, null, [], [], []);

    public Floor Give(ParticipantId person, DateTimeOffset at) =>
        new(person, at, Heard.Add(person), Asked.Remove(person), Skipped.Remove(person)) { Order = Order };

    public Floor Release() => this with { Current = null, Since = null };

    public Floor Skip(ParticipantId person) =>
        new(Current == person ? null : Current, Current == person ? null : Since,
            Heard.Remove(person), Asked.Remove(person), Skipped.Remove(person).Add(person))
        {
            Order = Order,
        };

    public Floor Ask(ParticipantId person) => this with { Asked = Asked.Add(person) };

    /// <summary>Passing and leaving take back what was asked before.</summary>
    public Floor Unask(ParticipantId person) => this with { Asked = Asked.Remove(person) };

    /// <summary>Where the lot put somebody.</summary>
    public int PlaceOf(ParticipantId person) => Order.IndexOf(person) is var place and >= 0 ? place : int.MaxValue;

    /// <summary>Those who asked, then the others in order, then those who were skipped.</summary>
    public ParticipantId? NextOf(IEnumerable<ParticipantId> inOrder)
    {
        var candidates = inOrder.ToList();
        bool Waits(ParticipantId person) => !Heard.Contains(person) || Asked.Contains(person);
        return Asked.Concat(candidates.Where(person => !Skipped.Contains(person))).Concat(Skipped.Where(candidates.Contains))
            .Where(Waits).Select(person => (ParticipantId?)person).FirstOrDefault();
    }
}
