using System.Xml.Linq;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Writing;

/// <summary>What is printed and handed round: nothing torn that could stand in one piece.</summary>
public sealed class Laying_out_pages
{
    [Fact]
    public void Keeps_a_card_in_one_piece_down_to_its_marks()
    {
        var card = new WordFile(SubjectSheetDocument.Write(Samples.Sheet, null).Bytes).Control("subject/" + Samples.Registry.Id);
        var paragraphs = card.Descendants(W + "p").ToList();
        var kept = new HashSet<string> { "Heading2", "OgpLabel", "TableHeader" };
        Assert.All(paragraphs.SkipLast(1), paragraph => Assert.True(
            paragraph.Element(W + "pPr")!.Element(W + "keepNext") is not null
                || kept.Contains((string)paragraph.Element(W + "pPr")!.Element(W + "pStyle")!.Attribute(W + "val")!),
            WordFile.Text(paragraph)));
        Assert.Null(paragraphs[^1].Element(W + "pPr")!.Element(W + "keepNext"));
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(5, false)]
    public void Takes_the_matrix_to_a_page_of_its_own_once_it_cannot_stay_under_the_ranking(int placed, bool breaks)
    {
        var content = Samples.Sheet with { Subjects = [.. Samples.Subjects.Take(placed)] };
        var matrix = new WordFile(SubjectSheetDocument.Write(content, null).Bytes).Control("subjects/matrix");
        Assert.Equal(breaks, matrix.Descendants(W + "p").First().Element(W + "pPr")!.Element(W + "pageBreakBefore") is not null);
    }

    public static TheoryData<string, byte[]> WithTables => new()
    {
        { "plan", PlanDocument.Write(PlanSamples.Plan, "P", null).Bytes },
        { "canvas", CanvasDocument.Write(PlanSamples.Canvas, null).Bytes },
        { "roadmap", RoadmapDocument.Write(PlanSamples.Roadmap, null).Bytes },
    };

    [Theory]
    [MemberData(nameof(WithTables))]
    public void Tears_no_row_and_repeats_every_header(string document, byte[] bytes)
    {
        var tables = new WordFile(bytes).Body.Descendants(W + "tbl").ToList();
        Assert.NotEmpty(tables);
        Assert.All(tables, table => Assert.True(
            table.Descendants(W + "tr").First().Element(W + "trPr")?.Element(W + "tblHeader") is not null, document));
        Assert.All(tables.Descendants(W + "tr"), row => Assert.True(row.Element(W + "trPr")?.Element(W + "cantSplit") is not null, WordFile.Text(row)));
    }

    [Fact]
    public void Begins_each_commitment_on_a_page_the_first_under_its_heading()
    {
        var plan = new WordFile(PlanDocument.Write(PlanSamples.Plan, "P", null).Bytes);
        var broken = plan.Body.Descendants(W + "p").Where(paragraph => paragraph.Element(W + "pPr")?.Element(W + "pageBreakBefore") is not null)
            .Select(WordFile.Text).ToList();
        Assert.Equal(
            [
                "1. Introduction", "4. Engagements", "6. Ouvrir le registre des subventions", PlanSamples.Portal.Name!,
            ],
            broken);
    }

    [Fact]
    public void Has_one_header_row_in_each_table_of_a_commitment()
    {
        var tables = new WordFile(PlanDocument.Write(PlanSamples.Plan, "P", null).Bytes).Control("commitment/" + PlanSamples.Land.Id)
            .Descendants(W + "tbl").ToList();
        Assert.Equal(3, tables.Count);
        Assert.All(tables, table => Assert.Single(table.Descendants(W + "tblHeader")));
    }

    [Fact]
    public void Leaves_room_for_long_words_in_every_column_of_the_roadmap_that_takes_words()
    {
        // « déplacements » in 9.5 points, with the margins of a cell.
        const int LongWord = 1450;
        var table = new WordFile(RoadmapDocument.Write(PlanSamples.Roadmap, null).Bytes).Body.Descendants(W + "tbl").First();
        var widths = table.Element(W + "tblGrid")!.Elements(W + "gridCol").Select(column => (int)column.Attribute(W + "w")!).ToList();
        Assert.Equal(8, widths.Count);
        Assert.All([widths[1], widths[2], widths[3], widths[7]], width => Assert.True(width >= LongWord, $"{width}"));
        Assert.Equal(14570, widths.Sum());
    }

    [Fact]
    public void Turns_the_roadmap_on_its_side_down_to_its_page_number()
    {
        var roadmap = new WordFile(RoadmapDocument.Write(PlanSamples.Roadmap, null).Bytes);
        var size = roadmap.Body.Element(W + "sectPr")!.Element(W + "pgSz")!;
        Assert.Equal(("landscape", 16838, 11906), (
            (string?)size.Attribute(W + "orient"), (int)size.Attribute(W + "w")!, (int)size.Attribute(W + "h")!));
        Assert.Contains(
            roadmap.Xml("word/footer1.xml")!.Descendants(W + "tab"),
            tab => (string?)tab.Attribute(W + "val") == "right" && (int?)tab.Attribute(W + "pos") == 14570);
    }

    [Fact]
    public void Keeps_short_tables_on_one_page_with_their_note()
    {
        var report = new WordFile(ReportDocument.Write(Samples.Report, null).Bytes);
        var tables = report.Control("report/timing").Descendants(W + "tbl").Concat(report.Control("report/participants").Descendants(W + "tbl"));
        Assert.All(tables.Descendants(W + "pPr"), properties => Assert.NotNull(properties.Element(W + "keepNext")));
    }

    [Theory]
    [InlineData("3 000 titres, 30 % d’ici à 2026", "3\u00A0000 titres, 30\u00A0% d’ici à 2026")]
    [InlineData("1 234 567 €", "1\u00A0234\u00A0567\u00A0€")]
    [InlineData("n° 5 et 12 345 6", "n°\u00A05 et 12\u00A0345 6")]
    [InlineData("le 30 juin 2017", "le 30 juin 2017")]
    public void Tears_no_number_apart(string typed, string written)
    {
        var roadmap = PlanSamples.Roadmap with { Milestones = [PlanSamples.MilestoneOf("M1", typed)] };
        Assert.Equal(written, new WordFile(RoadmapDocument.Write(roadmap, null).Bytes).TextOf("roadmap/M1/title"));
        var report = Samples.Report with { Decisions = [typed] };
        Assert.EndsWith(written, new WordFile(ReportDocument.Write(report, null).Bytes).TextOf("report/decisions"), StringComparison.Ordinal);
    }
}
