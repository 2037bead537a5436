namespace OgpTeams.Documents.Filling;

/// <summary>A heading that the table of contents may list: it says so beforehand, and takes the anchor its line points to.</summary>
/// <param name="shape">Its text.</param>
/// <param name="level">From 1.</param>
/// <param name="anchor">The one the template gave it already.</param>
internal sealed class HeadingPiece(TextShape shape, int level, string? anchor) : Region
{
    public override bool MayHoldHeadings => true;

    public override void TellHeadings(DocumentFilling filling)
    {
        if (shape.Of(filling) is { Length: > 0 } text)
        {
            filling.Contents!.Tell(text, level, anchor);
        }
    }

    public override void Write(DocumentFilling filling)
    {
        var lines = filling.Contents;
        var number = lines is not null && anchor is null && shape.Of(filling).Length > 0 ? filling.NextBookmark() : 0;
        (lines?.Open)?.Push((number, number == 0 ? "" : lines!.NextAnchor()));
        base.Write(filling);
        lines?.Open.Pop();
    }

    public static Hole Start { get; } = new(filling =>
    {
        if (filling.Contents?.Open.TryPeek(out var heading) == true && heading.Number > 0)
        {
            filling.Output.Write("<w:bookmarkStart w:id=\""u8);
            filling.Output.Write(heading.Number);
            filling.Output.Write("\" w:name=\""u8);
            filling.Output.Attribute(heading.Anchor);
            filling.Output.Write("\"/>"u8);
        }
    });

    public static Hole End { get; } = new(filling =>
    {
        if (filling.Contents?.Open.TryPeek(out var heading) == true && heading.Number > 0)
        {
            filling.EndBookmark(heading.Number);
        }
    });
}
