using OgpTeams.Documents.Elements;
using static OgpTeams.Domain.Workshops.Commitments.CanvasBox;

namespace OgpTeams.Documents.Canvases;

/// <summary>How the boxes of the canvas are called in it. Their texts: <c>Box{Name}</c>, <c>BoxHint{Name}</c>.</summary>
internal static class BoxWords
{
    // The sources give no question for the others.
    private static readonly string[] Hinted = [About, What, Content];

    public static string TagOf(string box) => "canvas/" + box;

    /// <summary>« Mon engagement porte sur… »</summary>
    public static string Label(string box, Texts texts) => texts["Box" + Key(box)];

    public static string? Hint(string box, Texts texts) => Hinted.Contains(box) ? texts["BoxHint" + Key(box)] : null;

    /// <summary>What the empty box says: how to fill it, where the sources tell.</summary>
    public static string Placeholder(string box, Texts texts) => texts["PlaceholderBox" + (Hinted.Contains(box) ? Key(box) : "")];

    private static string Key(string box) => char.ToUpperInvariant(box[0]) + box[1..];
}
