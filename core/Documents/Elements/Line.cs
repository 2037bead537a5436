namespace OgpTeams.Documents.Elements;

/// <summary>One line of a field. A line feed inside is kept: a new paragraph in plain text, a break elsewhere.</summary>
internal sealed record Line(string Text, LineStyle Style = LineStyle.Text);

internal enum LineStyle
{
    Text,
    Bullet,
    Heading,
}
