using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Filling;

/// <summary>A tagged control, with the bookmark around it; nothing when the document does without it.</summary>
/// <param name="name">Its tag.</param>
/// <param name="first">False for a control whose tag stood before.</param>
internal sealed class FieldPiece(TagName name, bool first) : Region
{
    public override void Write(DocumentFilling filling)
    {
        var outer = filling.Field;
        if (Enter(filling))
        {
            if (first && filling.Field.Value is { } value)
            {
                filling.Published[filling.Field.Tag] = Published.Entry.Of(value);
            }

            base.Write(filling);
        }

        filling.Field = outer;
    }

    public override void TellHeadings(DocumentFilling filling)
    {
        var outer = filling.Field;
        if (Enter(filling))
        {
            base.TellHeadings(filling);
        }

        filling.Field = outer;
    }

    private bool Enter(DocumentFilling filling)
    {
        var tag = filling.TagOf(name);
        var isOurs = filling.Values.Fields.TryGetValue(tag, out var value);
        filling.Field = new(tag, value, isOurs ? filling.NextBookmark() : 0);
        return !isOurs || value is not null;
    }

    /// <summary>Whether the control shows its placeholder, as a control that is not ours may do already.</summary>
    public static Hole Flag(ReadOnlyMemory<byte> own, bool inside) => new(filling =>
    {
        switch (filling.Field.Value)
        {
            case null:
            case FieldValue.Blocks when inside:
                filling.Output.Write(own.Span);
                break;
            case FieldValue.Lines { Text.Length: 0 }:
                filling.Output.Write("<w:showingPlcHdr/>"u8);
                break;
        }
    });

    public static Hole BookmarkStart { get; } = new(filling =>
    {
        if (filling.Field.Bookmark > 0)
        {
            filling.StartBookmark(filling.Field.Tag, filling.Field.Bookmark);
        }
    });

    public static Hole BookmarkEnd { get; } = new(filling =>
    {
        if (filling.Field.Bookmark > 0)
        {
            filling.EndBookmark(filling.Field.Bookmark);
        }
    });
}
