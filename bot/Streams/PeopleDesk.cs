using OgpTeams.Domain;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Streams;

/// <summary>A person as they act, and their row when it still has to be written with their first event.</summary>
internal sealed record Actor(Person Person, bool IsNew)
{
    public ParticipantId Id => new(Person.Id);

    /// <summary>Rows to write together with this actor's events.</summary>
    public IReadOnlyList<Person> Rows => IsNew ? [Person] : [];
}

/// <summary>Finds who acts, and the names that may be shown in a chat.</summary>
internal sealed class PeopleDesk(IPeople people) : IDisposable
{
    private readonly KeyedLocks _newcomers = new();

    /// <summary>
    /// Two first presses of one person at once (a double click) would each give them an id: they go one after the other.
    /// Known people never wait.
    /// </summary>
    public Task<IDisposable> AloneAsync(string tenant, string account, CancellationToken cancellation) =>
        _newcomers.EnterAsync($"{tenant}\n{account}", cancellation);

    public async Task<Actor> FindAsync(string tenant, string account, string? directoryId, string? name, CancellationToken cancellation)
    {
        if (await people.FindAsync(tenant, account, cancellation) is { } known)
        {
            // A guest's or an anonymous person's first press can come without it.
            if (directoryId is not null && known.DirectoryId is null)
            {
                await people.LearnAsync(known.Id, directoryId, cancellation);
                known = known with { DirectoryId = directoryId };
            }

            return new Actor(known with { Account = account }, IsNew: false);
        }

        // Named by a people picker before they ever acted, or known under the account of an earlier app registration.
        return directoryId is not null && await people.FindAsync(tenant, directoryId, cancellation) is { } expected
            ? new Actor(expected with { Account = account, DirectoryId = directoryId, Name = expected.Name ?? name }, IsNew: true)
            : new Actor(new Person(NewId.Draw(), tenant, account, directoryId, name), IsNew: true);
    }

    public void Dispose() => _newcomers.Dispose();

    /// <summary>Somebody who cannot use cards, by the name a facilitator gave: the same name in a workshop is the same person.</summary>
    public Task<Actor> FindNamedAsync(WorkshopId workshop, string tenant, string name, CancellationToken cancellation) => FindAsync(
        tenant, $"named:{workshop.Value}:{string.Join(' ', name.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant()}",
        null, name, cancellation);

    /// <summary>
    /// After an append was refused: is it because of these rows? Two first presses of one person at once each give them an id,
    /// and only one stands; somebody erased meanwhile is a new person.
    /// </summary>
    /// <exception cref="PersonChangedException">Find the person again, then do it all again.</exception>
    public async Task RecheckAsync(IReadOnlyList<Person> rows, CancellationToken cancellation)
    {
        foreach (var row in rows)
        {
            var standing = await people.FindAsync(row.Tenant!, row.Account!, cancellation);
            var erased = standing is null && (await people.FindAsync([row.Id], cancellation)) is [{ Account: null }];
            if (erased || (standing is not null && standing.Id != row.Id))
            {
                throw new PersonChangedException();
            }
        }
    }

    /// <summary>Names of people in a chat, for that chat. An erased person has none.</summary>
    public async Task<IReadOnlyDictionary<ParticipantId, string>> NamesAsync(
        IEnumerable<ParticipantId> ids, CancellationToken cancellation) =>
        (await RowsAsync(ids, cancellation)).Where(row => row.Value.Name is not null)
            .ToDictionary(row => row.Key, row => row.Value.Name!);

    public async Task<IReadOnlyDictionary<ParticipantId, Person>> RowsAsync(
        IEnumerable<ParticipantId> ids, CancellationToken cancellation) =>
        (await people.FindAsync([.. ids.Select(id => id.Value).Distinct()], cancellation))
            .ToDictionary(person => new ParticipantId(person.Id));
}

/// <summary>Whoever acts is no longer who they were when they were looked up: look again.</summary>
internal sealed class PersonChangedException : Exception;
