namespace OgpTeams.EventStore;

/// <summary>
/// Who is who, apart from what they said, so that a person can be erased without touching a contribution.
/// Written together with events (<see cref="IEventStore.AppendAsync"/>).
/// </summary>
public interface IPeople
{
    /// <param name="account">The chat's id of the person, be it one they had before, or their Entra object id.</param>
    Task<Person?> FindAsync(string tenant, string account, CancellationToken cancellation);

    /// <summary>Those among the ids that are known; an erased person comes back with an id only.</summary>
    Task<IReadOnlyList<Person>> FindAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation);

    /// <summary>
    /// All who are this person of the directory: more than one where they acted under two accounts before the directory id
    /// of either was known.
    /// </summary>
    Task<IReadOnlyList<Person>> OfDirectoryAsync(string tenant, string directoryId, CancellationToken cancellation);

    /// <summary>Notes the directory id of somebody first met without one.</summary>
    Task LearnAsync(string id, string directoryId, CancellationToken cancellation);

    /// <summary>
    /// Removes all but the id. Also removes it from the database file's free pages. For good: an append that would write
    /// this person again returns false; whoever comes back is given a new id.
    /// </summary>
    Task EraseAsync(string id, CancellationToken cancellation);
}

/// <summary>A person as a tenant's chat knows them, with what they chose to say of themselves.</summary>
/// <param name="Id">Ours, stable across workshops: 10 characters of Crockford base32.</param>
/// <param name="Tenant">With <paramref name="Account"/> unique; null once erased.</param>
/// <param name="Account">The chat's id of the person (<c>29:…</c>), the one they last acted under, or one of ours for someone who cannot use cards.</param>
/// <param name="DirectoryId">The Entra object id when there is one.</param>
public sealed record Person(
    string Id, string? Tenant, string? Account, string? DirectoryId = null,
    string? Name = null, string? Position = null, string? Organisation = null, string? Email = null);
