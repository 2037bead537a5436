using OgpTeams.Documents.Elements;

namespace OgpTeams.Documents.Canvases;

/// <summary>One box of the canvas: its field in the tags and how to read it. Its texts: <c>Box{Field}</c>, <c>BoxHint{Field}</c>.</summary>
internal sealed record CanvasBox(string Field, Func<CanvasBoxes, string?> Read)
{
    // The sources give no question for the others.
    private static readonly string[] _hinted = ["about", "what", "content"];

    /// <summary>In the order of the official canvas.</summary>
    public static IReadOnlyList<CanvasBox> All { get; } =
    [
        new("title", boxes => boxes.Title), new("about", boxes => boxes.About), new("what", boxes => boxes.What),
        new("content", boxes => boxes.Content), new("answersTo", boxes => boxes.AnswersTo), new("usefulness", boxes => boxes.Usefulness),
        new("transparency", boxes => boxes.Transparency), new("participation", boxes => boxes.Participation),
        new("collaboration", boxes => boxes.Collaboration),
    ];

    public string Tag => "canvas/" + Field;

    /// <summary>« Mon engagement porte sur… »</summary>
    public string Label(Texts texts) => texts["Box" + Key];

    public string? Hint(Texts texts) => _hinted.Contains(Field) ? texts["BoxHint" + Key] : null;

    /// <summary>What the empty box says: how to fill it, where the sources tell.</summary>
    public string Placeholder(Texts texts) => texts["PlaceholderBox" + (_hinted.Contains(Field) ? Key : "")];

    private string Key => char.ToUpperInvariant(Field[0]) + Field[1..];
}
