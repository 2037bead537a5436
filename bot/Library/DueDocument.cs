using OgpTeams.Documents.Letterheads;
using OgpTeams.Documents.Outcomes;

namespace OgpTeams.Bot.Library;

/// <summary>One document a workshop has to stand in the library. It is composed when it is written: what breaks there breaks alone.</summary>
/// <param name="Name">The file's name in the workshop's language.</param>
internal abstract record DueDocument(string Name)
{
    /// <summary>Inside the workshop's or the plan's; null: in it.</summary>
    public string? Folder { get; init; }

    /// <summary>Its own, where it is not the workshop's or the plan's: <c>fr</c> or <c>en</c>.</summary>
    public string? Language { get; init; }

    /// <summary>A Word document: merged into what stands, so that what people wrote in it stays.</summary>
    /// <param name="Write">From the bytes that stand and an administration's own template, either of them null, and its letterhead.</param>
    public sealed record Word(string Name, Func<byte[]?, byte[]?, Letterhead, MergeOutcome> Write) : DueDocument(Name)
    {
        /// <summary>Reads what people changed in it, from what merging made; null: nobody asks.</summary>
        public Func<byte[], CancellationToken, Task>? ReadBack { get; init; }

        /// <summary>It is read although nobody wrote in it since: of what was read before something still waits.</summary>
        public bool IsAwaited { get; init; }
    }

    /// <summary>Data, written whole; one that somebody edited is first set aside under a dated name.</summary>
    public sealed record Data(string Name, Func<byte[]> Write) : DueDocument(Name);
}
