using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OgpTeams.Domain;

namespace OgpTeams.Bot.Library;

/// <summary>The documents of one workshop as they stand in the library.</summary>
/// <param name="Folder">Chosen once, when the first document is written; null before.</param>
/// <param name="Begun">By path, the fingerprint of the data we last began to save: ours, even if a stop came before we noted its version.</param>
internal sealed record DocumentsOf(
    string? Folder, ImmutableSortedDictionary<string, DocumentState> Documents, ImmutableDictionary<string, string> Begun)
{
    public static DocumentsOf None { get; } =
        new(null, ImmutableSortedDictionary<string, DocumentState>.Empty, ImmutableDictionary<string, string>.Empty);

    public static DocumentsOf Evolve(DocumentsOf documents, Recorded<DocumentEvent> recorded) => recorded.Event switch
    {
        DocumentEvent.FolderChosen chosen => documents with { Folder = chosen.Folder },
        DocumentEvent.Writing writing => documents with { Begun = documents.Begun.SetItem(writing.Path, writing.Fingerprint) },
        DocumentEvent.Written written => documents.With(written.Path, new DocumentState(DocumentStatus.Written, written.Version, written.Findings, recorded.At)),
        DocumentEvent.Waiting waiting => documents.With(
            waiting.Path, new DocumentState(waiting.Status, documents.Documents.GetValueOrDefault(waiting.Path)?.Version, waiting.Reason, recorded.At)),
        _ => documents,
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
internal sealed record DocumentState(DocumentStatus Status, string? Version, string? Reason, DateTimeOffset Since);

/// <summary>What happened to documents. Stored as is: add cases, never repurpose one.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(FolderChosen), "folderChosen")]
[JsonDerivedType(typeof(Writing), "writing")]
[JsonDerivedType(typeof(Written), "written")]
[JsonDerivedType(typeof(Waiting), "waiting")]
internal abstract record DocumentEvent
{
    private DocumentEvent() { }

    public sealed record FolderChosen(string Folder) : DocumentEvent;

    /// <summary>Data is about to be saved.</summary>
    /// <param name="Fingerprint">Of its bytes.</param>
    public sealed record Writing(string Path, string Fingerprint) : DocumentEvent;

    /// <param name="Findings">What merging met, for people: texts of theirs that were kept, what found no place. Null: nothing.</param>
    public sealed record Written(string Path, string Version, string? Findings = null) : DocumentEvent;

    public sealed record Waiting(string Path, DocumentStatus Status, string Reason) : DocumentEvent;
}
