using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Filling;

/// <summary>
/// A template taken apart once: the bytes every document has in common, and between them the places of fields, items and
/// numbers. Writing a document is then copying bytes; nothing of it is kept in memory.
/// </summary>
internal sealed class CompiledTemplate
{
    /// <summary>The parts of the package; the main one is still the template's.</summary>
    public required IReadOnlyList<KeyValuePair<string, byte[]>> Parts { get; init; }

    public required Part Main { get; init; }

    public required Fragments Fragments { get; init; }

    /// <summary>Null when the document has no table of contents that follows its headings.</summary>
    public required ContentsPiece? Contents { get; init; }

    public required int HighestBookmark { get; init; }

    /// <summary>The contents of the controls, by tag as the template holds it.</summary>
    public required IReadOnlyDictionary<string, List<ContentPiece>> Fields { get; init; }

    /// <summary>The patterns that stand where their items can be repeated.</summary>
    public required IReadOnlyDictionary<string, ItemsPiece> Items { get; init; }

    /// <summary>Whether a tag stands in several places, or outside the body.</summary>
    public required bool RepeatsTags { get; init; }

    /// <summary>What people call each control, and what it says while it is empty, by tag as the template holds it.</summary>
    public required IReadOnlyDictionary<string, ControlWords> Words { get; init; }

    /// <summary>What every document made from it has of it.</summary>
    public required WrittenTemplate Written { get; init; }

    public DocxPackage NewPackage() => new(Parts);
}
