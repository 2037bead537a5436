using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Filling;

/// <summary>A pattern, written once for each of its items; then the place where items to come will stand.</summary>
internal sealed class ItemsPiece(TagName pattern) : Region
{
    /// <summary>The words around the fields of an item.</summary>
    public required TextShape Around { get; init; }

    /// <summary>False when the paragraphs an item begins and ends in are only known once it is written.</summary>
    public required bool IsBookmarked { get; init; }

    public override void Write(DocumentFilling filling)
    {
        var tag = filling.TagOf(pattern);
        var isFirst = true;
        foreach (var item in filling.Values.Items.GetValueOrDefault(tag, []))
        {
            PieceOf(item, filling).Write(filling, item, isFirst);
            isFirst = false;
        }

        Place(filling, tag);
    }

    public override void TellHeadings(DocumentFilling filling)
    {
        foreach (var item in filling.Values.Items.GetValueOrDefault(filling.TagOf(pattern), []))
        {
            PieceOf(item, filling).TellHeadings(filling, item);
        }
    }

    private ItemsPiece PieceOf(string item, DocumentFilling filling) => filling.Optional?.PieceOf(item) ?? this;

    private void Write(DocumentFilling filling, string item, bool isFirst)
    {
        filling.Enter(item, filling.NextBookmark(), isFirst);
        filling.Published[item] = new(true, CanonicalText.Hash(Around.Of(filling)), null, null);
        if (IsBookmarked)
        {
            base.Write(filling);
        }
        else
        {
            WriteThenBookmark(filling, item);
        }

        filling.Leave();
    }

    private void TellHeadings(DocumentFilling filling, string item)
    {
        filling.Enter(item, 0);
        base.TellHeadings(filling);
        filling.Leave();
    }

    public static void Place(DocumentFilling filling, string pattern)
    {
        var id = filling.NextBookmark();
        filling.StartBookmark(pattern, id);
        filling.EndBookmark(id);
    }

    private void WriteThenBookmark(DocumentFilling filling, string item)
    {
        var output = filling.Output;
        using var memory = new MemoryStream();
        filling.Output = new(memory);
        base.Write(filling);
        filling.Output.Flush();
        filling.Output = output;
        var written = filling.Template.Fragments.Read(memory.ToArray());
        Bookmarks.Around(Control.ContentOf(written.Element(Ns.W + "sdt")!), item, filling.NextBookmark());
        foreach (var element in written.Elements())
        {
            output.Write(filling.Template.Fragments.Of(element));
        }
    }
}
