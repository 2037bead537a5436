using System.Xml.Linq;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Merging;

/// <summary>One thing a drafter does to a plan in Word; <paramref name="Dice"/> picks where.</summary>
/// <param name="Words">What they type: no other text holds these words.</param>
internal sealed record DraftersEdit(DraftersEdit.Kind Does, int Dice, string Words)
{
    public enum Kind
    {
        Retype,
        Append,
        MakeBold,
        InsertTracked,
        DeleteTracked,
        RemoveControlKeepText,
        RemoveControl,
        RemoveItem,
        AddRow,
        CopyRow,
        CopyAndEditRow,
        CopyCommitment,
        MoveCommitment,
        AddParagraph,
        AroundCell,
        Clear,
        Link,
        Comment,
    }

    public override string ToString() => $"{Does}({Dice})";

    /// <returns>The words that must survive: none when the edit types nothing.</returns>
    public string? Do(WordFile file)
    {
        var fields = file.Controls.Where(control => Tag(control) is not null && !control.Content().Descendants(W + "sdt").Any()
            && control.Ancestors(W + "p").Any() && !control.Ancestors(W + "del").Any()).ToList();
        var items = file.Controls.Where(control => Tag(control)?.Split('/') is ["commitment", _] or ["commitment", _, "milestone", _]).ToList();
        var rows = items.FindAll(item => Tag(item)!.Contains("/milestone/", StringComparison.Ordinal));
        switch (Does)
        {
            case Kind.Retype when Pick(fields) is { } field:
                Show(field).ReplaceNodes(Run(Words));
                return Words;
            case Kind.Append when Pick(fields) is { } field:
                Show(field).Add(Run(Words));
                return Words;
            case Kind.MakeBold when Pick(fields) is { } field:
                var bold = Run(Words);
                bold.AddFirst(new XElement(W + "rPr", new XElement(W + "b")));
                Show(field).Add(bold);
                return Words;
            case Kind.InsertTracked when Pick(fields) is { } field:
                Show(field).Add(new XElement(W + "ins", By(), Run(Words)));
                return Words;
            case Kind.DeleteTracked when Pick(fields) is { } field:
                var deleted = new XElement(W + "r", new XElement(W + "delText", Words));
                Show(field).Add(new XElement(W + "del", By(), deleted));
                return Words;
            case Kind.RemoveControlKeepText when Pick(fields) is { } field:
                field.ReplaceWith(Run(Words), field.Content().Elements());
                return Words;
            case Kind.RemoveControl when Pick(fields) is { } field:
                field.Remove();
                return null;
            case Kind.RemoveItem when Pick(items) is { } item && !item.Descendants(W + "t").Any(text => text.Value.Contains('\u2603')):
                item.Remove();
                return null;
            case Kind.AddRow when Pick(rows) is { } row:
                row.AddAfterSelf(new XElement(W + "tr", Enumerable.Range(0, 4).Select(_ => new XElement(W + "tc", Paragraph(Words)))));
                return Words;
            case Kind.CopyRow when Pick(rows) is { } row:
                row.AddAfterSelf(Copy(row));
                return null;
            case Kind.CopyAndEditRow when Pick(rows) is { } row:
                var copy = Copy(row);
                copy.Descendants(W + "p").First().Add(Run(Words));
                row.AddAfterSelf(copy);
                return Words;
            case Kind.CopyCommitment when Pick(items) is { } item:
                item.AddAfterSelf(Copy(item));
                return null;
            case Kind.MoveCommitment when Pick(items.Except(rows).ToList()) is { } item:
                item.Remove();
                file.Body.Elements(W + "sectPr").Single().AddBeforeSelf(item);
                return null;
            case Kind.AddParagraph when Pick(file.Body.Elements(W + "p").ToList()) is { } paragraph:
                paragraph.AddAfterSelf(Paragraph(Words));
                return Words;
            case Kind.AroundCell when Pick(fields.FindAll(IsAlone)) is { } field:
                var cell = field.Ancestors(W + "tc").First();
                var moved = new XElement(W + "sdt", new XElement(field.Element(W + "sdtPr")!));
                field.ReplaceWith(field.Content().Elements());
                moved.Add(new XElement(W + "sdtContent", new XElement(cell)));
                cell.ReplaceWith(moved);
                return null;
            case Kind.Clear when Pick(fields) is { } field:
                field.Content().ReplaceNodes(Run("Cliquez ici."));
                field.Element(W + "sdtPr")!.Elements(W + "showingPlcHdr").Remove();
                field.Element(W + "sdtPr")!.Add(new XElement(W + "showingPlcHdr"));
                return null;
            case Kind.Link when Pick(fields) is { } field && field.Content().Elements(W + "r").FirstOrDefault() is { } run:
                run.ReplaceWith(new XElement(W + "hyperlink", new XAttribute(W + "anchor", "ici"), new XElement(run), Run(Words)));
                Show(field);
                return Words;
            case Kind.Comment when Pick(fields) is { } field:
                return Comment(file, field);
            default:
                return null;
        }
    }

    private string Comment(WordFile file, XElement field)
    {
        const string Part = "word/comments1.xml";
        if (!file.Parts.Contains(Part))
        {
            file.AddPart("comments", Part, new XElement(W + "comments"));
        }

        var comments = file.Xml(Part)!;
        var id = new XAttribute(W + "id", 500 + comments.Root!.Elements().Count());
        comments.Root.Add(new XElement(W + "comment", id, new XAttribute(W + "author", "Marie"), Paragraph(Words)));
        file.Put(Part, comments.ToString(SaveOptions.DisableFormatting));
        field.AddBeforeSelf(new XElement(W + "commentRangeStart", id));
        field.AddAfterSelf(new XElement(W + "commentRangeEnd", id), new XElement(W + "r", new XElement(W + "commentReference", id)));
        return Words;
    }

    private static bool IsAlone(XElement field) => field.Parent!.Name == W + "p" && field.Parent.Parent!.Name == W + "tc"
        && field.Parent.Parent.Elements(W + "p").Count() == 1 && field.Parent.Descendants(W + "sdt").Count() == 1
        && field.Parent.Parent.Parent!.Name == W + "tr";

    /// <summary>As pasted: Word numbers what it pastes afresh, and leaves comments with the original.</summary>
    private XElement Copy(XElement item)
    {
        var copy = new XElement(item);
        copy.Descendants().Where(one => one.Name.LocalName.StartsWith("comment", StringComparison.Ordinal)).ToList().ForEach(one => one.Remove());
        foreach (var (index, id) in copy.Descendants().Where(one => one.Name.LocalName is "ins" or "del").Attributes(W + "id").Index())
        {
            id.Value = $"{2_000_000 + (Dice % 1_000_000) + index}";
        }

        foreach (var (index, id) in copy.Descendants(W + "sdtPr").Elements(W + "id").Attributes(W + "val").Index())
        {
            id.Value = $"{(Dice % 1_000_000) + (1000 * index) + 10_000_000}";
        }

        var starts = copy.Descendants(W + "bookmarkStart").ToList();
        copy.Descendants(W + "bookmarkEnd").Concat(starts).ToList().ForEach(mark => mark.Remove());
        return copy;
    }

    private XElement? Pick(List<XElement> among) => among.Count == 0 ? null : among[Dice % among.Count];

    private IEnumerable<XAttribute> By() =>
        [new(W + "id", 100_000 + (Dice % 1_000_000)), new(W + "author", "Marie"), new(W + "date", "2026-03-01T10:00:00Z")];
}
