using System.Xml.Linq;

namespace OgpTeams.Doubles.Foreign;

/// <summary>Where what is foreign stands, and what is ours.</summary>
public enum Place
{
    /// <summary>Ours after it.</summary>
    Before,

    /// <summary>Ours before it.</summary>
    After,

    /// <summary>Within what is repeated for each commitment.</summary>
    InCommitment,

    /// <summary>Within a row that is repeated for each commitment; in a plan, within the answer to a question.</summary>
    InRow,

    /// <summary>Begins before what is repeated for each commitment, ends in it.</summary>
    Across,

    /// <summary>Within a row that is repeated for each milestone of each commitment.</summary>
    InMilestone,
}

/// <summary>Foreign documents and ours together.</summary>
public static class Mixed
{
    public static IReadOnlyList<Place> Places { get; } = Enum.GetValues<Place>();

    /// <summary>The document made a template for plans: our tags among what it holds.</summary>
    public static byte[] Template(Shape shape, Place place) => shape.Make((file, contents) =>
    {
        var inside = contents.Where(content => !content.Feature.StandsInBodyOnly).SelectMany(content => content.Blocks).ToList();
        var beside = contents.Where(content => content.Feature.StandsInBodyOnly).SelectMany(content => content.Blocks);
        Title(file);
        var begun = place == Place.Across ? contents.Where(content => content.Feature.IsRange).Select(content => content.Blocks[0]).ToList() : [];
        return place switch
        {
            Place.Across => [.. begun, .. Within(inside.Except(begun), Ours(Gap)), .. beside],
            Place.Before => [.. beside, .. inside, .. Xml.Of(Ours(""))],
            Place.InCommitment => [.. Within(inside, Ours(Gap)), .. beside],
            Place.InRow => [.. Within(inside, Summary(Gap)), .. beside],
            Place.InMilestone => [.. Within(inside, Ours("", Gap)), .. beside],
            _ => [.. Xml.Of(Ours("")), .. inside, .. beside],
        };
    });

    /// <summary>A plan of ours after somebody pasted these things into it.</summary>
    /// <param name="plan">As we wrote it, in our own template.</param>
    /// <param name="commitment">The id of one that is in it.</param>
    public static byte[] Plan(Shape shape, Place place, byte[] plan, string commitment) => shape.PasteInto(plan, (file, contents) =>
    {
        var (end, item) = (file.Section(), $"commitment/{commitment}");
        foreach (var content in contents)
        {
            var target = content.Feature.StandsInBodyOnly ? null : place switch
            {
                Place.InCommitment or Place.Across => Control(file, item).Element(Xml.W + "sdtContent")!.Element(Xml.W + "tbl"),
                Place.InRow => Control(file, "plan/introduction").Descendants(Xml.W + "p").Last(),
                Place.InMilestone => Control(file, $"{item}/milestone/M1/title").Ancestors(Xml.W + "tc").First().Elements().Last(),
                _ => null,
            };
            switch (target)
            {
                case { } when place == Place.Across && content.Feature.IsRange:
                    end.AddBeforeSelf(content.Blocks.Skip(1));
                    target.AddBeforeSelf(content.Blocks[0]);
                    break;
                case null when place == Place.Before:
                    file.Body.AddFirst(content.Blocks);
                    break;
                case null:
                    end.AddBeforeSelf(content.Blocks);
                    break;
                default:
                    // A table at the end of a cell is followed by a paragraph, as is each of ours.
                    target.AddBeforeSelf(content.Blocks);
                    break;
            }
        }
    });

    private const string Gap = "<w:gap/>";
    private static readonly string TitleLine = $"<w:p>{Control("plan/title", Xml.Run("Titre"))}</w:p>";

    private static string Ours(string inCommitment, string inMilestone = "") => TitleLine + Item(
        "commitment/*",
        $"<w:p>{Xml.Run("Engagement ")}{Field("name")}</w:p>{inCommitment}{Control("commitment/*/what", Xml.P("Quoi"))}"
        + Table(Row(Cell(Xml.Run("Étapes clés"))) + Item("commitment/*/milestone/*", Milestone(inMilestone))) + "<w:p/>");

    private static string Summary(string inRow) => TitleLine + Table(Item("commitment/*", Row(Cell(Field("name"), inRow), Cell(Field("what")))));

    private static string Milestone(string inRow) => Row(Cell(Field("milestone/*/title"), inRow), Cell(Field("milestone/*/deliverable")));

    private static string Item(string tag, string content) => Control(tag, content);

    private static string Field(string name) => Control("commitment/*/" + name, Xml.Run("…"));

    private static string Control(string tag, string content) =>
        $"<w:sdt><w:sdtPr><w:tag w:val=\"{tag}\"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    private static string Table(string rows) =>
        "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"4000\"/><w:gridCol w:w=\"4000\"/></w:tblGrid>"
        + $"{rows}</w:tbl>";

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    private static string Cell(string run, string blocks = "") =>
        $"<w:tc><w:tcPr><w:tcW w:w=\"4000\" w:type=\"dxa\"/></w:tcPr>{blocks}<w:p>{run}</w:p></w:tc>";

    /// <summary>The title stands in each header too.</summary>
    private static void Title(ForeignFile file)
    {
        foreach (var header in file.PartsOf("header"))
        {
            file.Part(header).Root!.Add(Xml.Of(TitleLine));
        }
    }

    private static List<XElement> Within(IEnumerable<XElement> blocks, string ours)
    {
        var all = new XElement("all", Xml.Of(ours));
        all.Descendants(Xml.W + "gap").Single().ReplaceWith(blocks);
        var elements = all.Elements().ToList();
        elements.ForEach(one => one.Remove());
        return elements;
    }

    private static XElement Control(ForeignFile file, string tag) => file.Body.Descendants(Xml.W + "sdt")
        .First(one => (string?)one.Element(Xml.W + "sdtPr")?.Element(Xml.W + "tag")?.Attribute(Xml.W + "val") == tag);
}
