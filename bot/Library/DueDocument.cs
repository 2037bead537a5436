using System.Collections.Immutable;
using OgpTeams.DocumentLibrary;
using OgpTeams.Documents.Letterheads;
using OgpTeams.Documents.Outcomes;

namespace OgpTeams.Bot.Library;

/// <summary>One document a workshop has to stand in the library. It is composed when it is written: what breaks there breaks alone.</summary>
/// <param name="Name">The file's name in the workshop's language.</param>
internal abstract record DueDocument(string Name)
{
    /// <summary>Inside the workshop's or the plan's; null: in it.</summary>
    public string? Folder { get; init; }

    /// <param name="folder">The workshop's or the plan's.</param>
    /// <returns>Where it lies in the library.</returns>
    public string In(string folder) => Folder is { } inside ? LibraryPath.Combine(folder, inside, Name) : LibraryPath.Combine(folder, Name);

    /// <summary>Its own, where it is not the workshop's or the plan's: <c>fr</c> or <c>en</c>.</summary>
    public string? Language { get; init; }

    /// <summary>A Word document: merged into what stands, so that what people wrote in it stays.</summary>
    public sealed record Word(string Name, WriteWord Write) : DueDocument(Name)
    {
        /// <summary>Reads what people changed in it, from what merging made; null: nobody asks.</summary>
        public Func<byte[], CancellationToken, Task>? ReadBack { get; init; }

        /// <summary>What a version of it that is open somewhere does not say yet; null: nobody asks.</summary>
        public Func<byte[], ImmutableArray<PlanProposal>>? Propose { get; init; }

        /// <summary>Which of a plan's documents it is (<see cref="Domain.Plans.PlanDocuments"/>); null for a workshop's.</summary>
        public string? Part { get; init; }

        /// <summary>Which document it says it is, whatever its file is called.</summary>
        public string? Id { get; init; }

        /// <summary>It is read although nobody wrote in it since: of what was read before something still waits.</summary>
        public bool IsAwaited { get; init; }
    }

    /// <summary>Data, written whole; one that somebody edited is first set aside under a dated name.</summary>
    public sealed record Data(string Name, Func<byte[]> Write) : DueDocument(Name);
}

/// <summary>Composes a Word document.</summary>
/// <param name="existing">The bytes that stand; null for a first time.</param>
/// <param name="template">An administration's own; null for ours.</param>
/// <param name="inserted">By tag, the fingerprints of proposals that somebody took over in Word.</param>
internal delegate MergeOutcome WriteWord(
    byte[]? existing, byte[]? template, Letterhead letterhead, IReadOnlyDictionary<string, string> inserted);
