using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;

namespace OgpTeams.Bot.Library;

/// <summary>The documents of one workshop as they stand in the library.</summary>
/// <param name="Folder">Chosen once, when the first document is written; null before.</param>
/// <param name="Begun">By path, the fingerprint of the data we last began to save: ours, even if a stop came before we noted its version.</param>
internal sealed record DocumentsOf(
    string? Folder, ImmutableSortedDictionary<string, DocumentState> Documents, ImmutableDictionary<string, string> Begun)
{
    public static DocumentsOf None { get; } =
        new(null, ImmutableSortedDictionary<string, DocumentState>.Empty, ImmutableDictionary<string, string>.Empty);

    /// <summary>Of a plan: the name its folder was chosen for; null for its first one.</summary>
    public string? NamedFor { get; init; }

    /// <summary>A change of name that was begun; until it is noted as done, the folder stands in either place.</summary>
    public DocumentEvent.Moving? Move { get; init; }

    /// <summary>By path, what was laid beside a document that stays open, until it is written itself.</summary>
    public ImmutableDictionary<string, string> Annexes { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>By path, what was begun to be laid beside it, noted as done or not; until it is written itself.</summary>
    public ImmutableDictionary<string, string> BegunAnnexes { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>By path and tag, the fingerprints of proposals that somebody took over in Word, until the document is written.</summary>
    public ImmutableDictionary<string, ImmutableDictionary<string, string>> Inserted { get; init; } =
        ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty;

    /// <summary>Folders it had before: its own to come back to.</summary>
    public ImmutableHashSet<string> Former { get; init; } = [];

    /// <summary>Does the plan's folder have its name? True where it has none yet.</summary>
    public bool IsNamedAfter(Plan plan) => Folder is null || (Move is null && (NamedFor ?? plan.FirstName) == plan.Name);

    public static DocumentsOf Evolve(DocumentsOf documents, Recorded<DocumentEvent> recorded) => recorded.Event switch
    {
        DocumentEvent.FolderChosen chosen => documents with { Folder = chosen.Folder, NamedFor = chosen.For },
        DocumentEvent.Moving moving => documents with { Move = moving },
        DocumentEvent.Moved moved => documents.MovedBy(moved),
        DocumentEvent.Writing writing => documents with
        {
            Begun = documents.Begun.SetItem(writing.Path, writing.Fingerprint),
            BegunAnnexes = writing.BesideOf is { } path
                ? documents.BegunAnnexes.SetItem(path, writing.Path)
                : documents.BegunAnnexes,
        },
        DocumentEvent.Written written => documents.WithoutAnnexe(written.Path).With(
            written.Path, new DocumentState(DocumentStatus.Written, written.Version, written.Findings, recorded.At, written.Link)),
        DocumentEvent.Annexed annexed => documents.With(annexed, recorded.At),
        DocumentEvent.Inserted inserted => documents with
        {
            Inserted = documents.Inserted.SetItem(
                inserted.Path, documents.InsertedIn(inserted.Path).SetItem(inserted.Tag, inserted.Fingerprint)),
        },
        DocumentEvent.Waiting waiting => documents.With(
            waiting.Path, (documents.Documents.GetValueOrDefault(waiting.Path) ?? DocumentState.None) with
            {
                Status = waiting.Status,
                Reason = waiting.Reason,
                Since = recorded.At,
            }),
        _ => documents,
    };

    public ImmutableDictionary<string, string> InsertedIn(string path) =>
        Inserted.GetValueOrDefault(path, ImmutableDictionary<string, string>.Empty);

    private DocumentsOf MovedBy(DocumentEvent.Moved moved) => this with
    {
        Folder = Folder is null ? null : moved.Path(Folder),
        Documents = Documents.ToImmutableSortedDictionary(document => moved.Path(document.Key), document => document.Value),
        Begun = Begun.ToImmutableDictionary(begun => moved.Path(begun.Key), begun => begun.Value),
        Annexes = Annexes.ToImmutableDictionary(annexe => moved.Path(annexe.Key), annexe => moved.Path(annexe.Value)),
        BegunAnnexes = BegunAnnexes.ToImmutableDictionary(annexe => moved.Path(annexe.Key), annexe => moved.Path(annexe.Value)),
        Inserted = Inserted.ToImmutableDictionary(inserted => moved.Path(inserted.Key), inserted => inserted.Value),
        NamedFor = moved.Name,
        Move = null,
        Former = Former.Add(moved.From),
    };

    /// <summary>The file stays: people may have written in it.</summary>
    private DocumentsOf WithoutAnnexe(string path) => this with
    {
        Inserted = Inserted.Remove(path), // The document notes itself now what was proposed in it.
        Documents = Annexes.GetValueOrDefault(path) is { } annexe ? Documents.Remove(annexe) : Documents,
        Annexes = Annexes.Remove(path),
        BegunAnnexes = BegunAnnexes.Remove(path),
    };

    private DocumentsOf With(DocumentEvent.Annexed annexed, DateTimeOffset at) => this with
    {
        Documents = Documents.SetItem(
            annexed.Annexe, new(DocumentStatus.Written, annexed.Version, null, at, annexed.Link, annexed.Fingerprint)),
        Annexes = Annexes.SetItem(annexed.Path, annexed.Annexe),
    };

    private DocumentsOf With(string path, DocumentState state) => this with { Documents = Documents.SetItem(path, state) };
}

internal enum DocumentStatus
{
    Pending,
    Written,
    Locked,
    Failed,
}

/// <param name="Version">The library's, of what we last wrote; null before.</param>
/// <param name="Since">When it came into this state.</param>
/// <param name="Link">Where it is opened, when the library said so of this very document.</param>
/// <param name="Fingerprint">Of what we last gave, for what is laid beside a document.</param>
internal sealed record DocumentState(
    DocumentStatus Status, string? Version, string? Reason, DateTimeOffset Since, Uri? Link = null, string? Fingerprint = null)
{
    public static DocumentState None { get; } = new(DocumentStatus.Pending, null, null, default);
}

/// <summary>What happened to documents. Stored as is: add cases, never repurpose one.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(FolderChosen), "folderChosen")]
[JsonDerivedType(typeof(Moving), "moving")]
[JsonDerivedType(typeof(Moved), "moved")]
[JsonDerivedType(typeof(Writing), "writing")]
[JsonDerivedType(typeof(Written), "written")]
[JsonDerivedType(typeof(Waiting), "waiting")]
[JsonDerivedType(typeof(Annexed), "annexed")]
[JsonDerivedType(typeof(Inserted), "inserted")]
internal abstract record DocumentEvent
{
    private DocumentEvent() { }

    /// <param name="For">The plan's name at that moment; null where it was not noted, and for a workshop's.</param>
    public sealed record FolderChosen(
        string Folder, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? For = null)
        : DocumentEvent;

    /// <summary>The plan's folder is about to get another name.</summary>
    public sealed record Moving(string From, string To, string Name) : DocumentEvent;

    /// <summary>
    /// A plan's folder has another name, and what lies in it another path: said to the plan's documents and its workshops'.
    /// </summary>
    public sealed record Moved(string From, string To, string Name) : DocumentEvent
    {
        /// <summary>Where something lies now.</summary>
        public string Path(string path) => path == From ? To
            : path.StartsWith(From + "/", StringComparison.Ordinal) ? To + path[From.Length..]
            : path;
    }

    /// <summary>Data, or what is laid beside a document, is about to be saved.</summary>
    /// <param name="Fingerprint">Of its bytes.</param>
    /// <param name="BesideOf">The document it is laid beside, which stays open.</param>
    public sealed record Writing(
        string Path, string Fingerprint,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? BesideOf = null) : DocumentEvent;

    /// <param name="Findings">What merging met, for people: texts of theirs that were kept, what found no place. Null: nothing.</param>
    public sealed record Written(
        string Path, string Version, string? Findings = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Uri? Link = null) : DocumentEvent;

    /// <summary>Beside a document that stays open, a new file says what it should say.</summary>
    /// <param name="Fingerprint">Of what it says.</param>
    public sealed record Annexed(
        string Path, string Annexe, string Version,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Uri? Link = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Fingerprint = null) : DocumentEvent;

    /// <summary>Somebody took a proposal over into the document that is open in Word.</summary>
    /// <param name="Tag">Of the control.</param>
    /// <param name="Fingerprint">Of the text.</param>
    public sealed record Inserted(string Path, string Tag, string Fingerprint) : DocumentEvent;

    public sealed record Waiting(string Path, DocumentStatus Status, string Reason) : DocumentEvent;
}
