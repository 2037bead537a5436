namespace OgpTeams.Documents.Elements;

/// <summary>One line of a field. A line feed inside is kept: a new paragraph in plain text, a break elsewhere.</summary>
/// <param name="Text">Written with its numbers in one piece.</param>
internal sealed record Line(string Text, LineStyle Style = LineStyle.Text)
{
    public string Text { get; } = NoBreak.Glue(Text);

    /// <summary>As it was given.</summary>
    public string Said { get; } = Text;
}

internal enum LineStyle
{
    Text,
    Bullet,
    Heading,
}
