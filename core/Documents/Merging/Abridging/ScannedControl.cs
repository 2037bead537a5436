using System.Runtime.InteropServices;

namespace OgpTeams.Documents.Merging.Abridging;

/// <summary>A control, or a table, as its place in the bytes of the main part.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct ScannedControl
{
    /// <summary>The index of the control it stands in; -1 for none.</summary>
    public required int Parent { get; init; }

    public required int From { get; init; }

    public required bool IsTable { get; init; }

    public int To { get; set; }

    /// <summary>Null for a control of somebody else’s.</summary>
    public string? Tag { get; set; }

    /// <summary>Its label and its tag, as elements.</summary>
    public (int From, int To) Alias { get; set; }

    /// <inheritdoc cref="Alias"/>
    public (int From, int To) Name { get; set; }

    public bool IsPastProperties { get; set; }

    /// <summary>Whether it, or what it holds, must be read: a heading, a comment, a tracked change, a drawing, a field of Word’s.</summary>
    public bool MustBeRead { get; set; }

    /// <summary>Whether a bookmark begins or ends in it, but not both.</summary>
    public bool TearsBookmark { get; set; }
}
