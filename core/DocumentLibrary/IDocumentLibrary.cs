using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.DocumentLibrary;

/// <summary>Where the documents live, by path and version. It never loses bytes that someone else saved.</summary>
public interface IDocumentLibrary
{
    /// <summary>The newest version; null when nothing is there.</summary>
    /// <param name="path">Relative, <c>/</c> between folders, names made safe by <see cref="LibraryPath"/>.</param>
    Task<LibraryFile?> ReadAsync(string path, CancellationToken cancellation);

    /// <summary>The same, also where somebody gave the document another name or place since.</summary>
    /// <param name="lastKnown">A version of it, from an earlier read or save; null when none is known.</param>
    Task<LibraryFile?> ReadAsync(string path, string? lastKnown, CancellationToken cancellation) => ReadAsync(path, cancellation);

    /// <summary>Stores a new version, or says why not. Nothing is ever half written.</summary>
    /// <param name="basedOn">The version read before; null when the file must not exist yet.</param>
    Task<SaveOutcome> SaveAsync(string path, ReadOnlyMemory<byte> content, string? basedOn, CancellationToken cancellation);

    /// <summary>
    /// Which of these documents people changed or deleted since. One question for all of them, cheap enough for every minute.
    /// </summary>
    /// <param name="known">By path, a version from an earlier read or save.</param>
    /// <param name="mark">Of the answer before, which may have been to a process before this one; null when there is none.</param>
    /// <returns>Null where the library cannot tell: each is to be read.</returns>
    /// <exception cref="LibraryUnavailableException">Not now: the same mark may be asked with again.</exception>
    Task<LibraryNews?> NewsAsync(IReadOnlyDictionary<string, string> known, string? mark, CancellationToken cancellation) =>
        Task.FromResult<LibraryNews?>(null);

    /// <summary>
    /// Says of a document what people sort it by, where the library has columns for that. Never a reason for it not to be written:
    /// what cannot be said is left out.
    /// </summary>
    /// <param name="version">As it was just saved.</param>
    /// <param name="columns">By their names in the library.</param>
    Task DescribeAsync(string version, IReadOnlyDictionary<string, string> columns, CancellationToken cancellation) =>
        Task.CompletedTask;

    /// <summary>The files that lie in a folder, in no order; none when it is not there.</summary>
    /// <param name="folder">Empty: the library itself.</param>
    Task<IReadOnlyList<LibraryEntry>> ListAsync(string folder, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<LibraryEntry>>([]);

    /// <summary>True when a file or folder stands at this path.</summary>
    Task<bool> ExistsAsync(string path, CancellationToken cancellation);

    /// <summary>
    /// Gives a folder another name, with all that lies in it and what was kept of it. Can be asked again after a stop at any
    /// moment: what was done is done.
    /// </summary>
    /// <param name="to">Where nothing stands.</param>
    Task<MoveOutcome> MoveAsync(string from, string to, CancellationToken cancellation);

    /// <summary>
    /// The same library with the rights and in the name of one person, where it knows of people. A folder does not: whoever is
    /// let in sees all of it.
    /// </summary>
    /// <param name="person">Tokens in their name, which may ask for a sign-in (<see cref="SignInNeededException"/>).</param>
    IDocumentLibrary As(ITokens person) => this;

    /// <summary>An address a person can open, when there is one. Nothing is asked for.</summary>
    Uri? Link(string path);
}

/// <param name="Version">Opaque; changes with every change of the bytes, whoever made it.</param>
/// <param name="Link">Where a person opens it, when the library says so of this very file; else <see cref="IDocumentLibrary.Link"/>.</param>
public sealed record LibraryFile(byte[] Content, string Version, Uri? Link = null);

/// <param name="Changed">
/// Paths of those that no longer stand as they are known. Null: what came before this answer cannot be told, only what comes after it.
/// </param>
/// <param name="Mark">Opaque: to go on from.</param>
public sealed record LibraryNews(IReadOnlyList<string>? Changed, string Mark);

/// <param name="Path">From the library on.</param>
/// <param name="ModifiedAt">When somebody saved it last.</param>
public sealed record LibraryEntry(string Path, DateTimeOffset ModifiedAt);

/// <summary>What became of a folder's new name.</summary>
public enum MoveOutcome
{
    /// <summary>It stands under the new name, now or already.</summary>
    Moved,

    /// <summary>Something else has that name.</summary>
    Taken,

    /// <summary>Somebody has a document in it open: try later.</summary>
    Locked,

    /// <summary>There is nothing under either name.</summary>
    Gone,

    /// <summary>Not by trying again.</summary>
    Refused,
}

/// <summary>What became of a save.</summary>
public abstract record SaveOutcome
{
    private SaveOutcome() { }

    /// <inheritdoc cref="LibraryFile(byte[], string, Uri?)"/>
    public sealed record Saved(string Version, Uri? Link = null) : SaveOutcome;

    /// <summary>Somebody saved meanwhile (or the file already exists): read again, merge again.</summary>
    public sealed record Conflict : SaveOutcome;

    /// <summary>Somebody has it open: keep it pending and try later.</summary>
    /// <param name="CheckedOut">Somebody keeps it to themselves until they check it in, open or not.</param>
    public sealed record Locked(bool CheckedOut = false) : SaveOutcome;

    /// <summary>It will not work by trying again. <paramref name="Reason"/> is for an administrator.</summary>
    public sealed record Refused(string Reason) : SaveOutcome;

    /// <summary>The file that was read is no longer there.</summary>
    public sealed record Gone : SaveOutcome;
}
