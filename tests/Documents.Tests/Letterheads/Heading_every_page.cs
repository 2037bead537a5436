using System.Xml.Linq;
using OgpTeams.Documents.Letterheads;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Letterheads;

/// <summary>Head and foot: whose document it is, what it is, how far it is, which page.</summary>
public sealed class Heading_every_page
{
    private static readonly Logo _logo = Logo.Read(Pngs.Square()).Logo!;

    private static readonly Letterhead _letterhead = new("Ministère de l’Intérieur", "Direction des collectivités")
    {
        Logo = _logo,
        Date = new(2026, 3, 1),
    };

    public static TheoryData<string, byte[]> OfWorkshops => new()
    {
        { "Fiche sujets", SubjectSheetDocument.Write(Samples.Sheet, null).Bytes },
        { "Compte rendu", ReportDocument.Write(Samples.Report, null).Bytes },
        { "Canevas", CanvasDocument.Write(PlanSamples.Canvas, null).Bytes },
        { "Feuille de route", RoadmapDocument.Write(PlanSamples.Roadmap, null).Bytes },
    };

    [Theory]
    [MemberData(nameof(OfWorkshops))]
    public void Names_the_administration_and_the_day_of_a_workshop(string document, byte[] bytes)
    {
        Assert.Matches("Ministère|Direction interministérielle", Head(bytes));
        Assert.Contains(document, Foot(bytes), StringComparison.Ordinal);
        Assert.Contains("Projet du ", Foot(bytes), StringComparison.Ordinal);
        Assert.Contains("Page 1 sur 1", Foot(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_the_logo_with_words_in_its_place()
    {
        var file = new WordFile(Write().Bytes);
        var picture = file.Xml("word/header1.xml")!.Descendants(Wp + "docPr").Single();
        Assert.Equal("Logo\u00A0: Ministère de l’Intérieur", (string?)picture.Attribute("descr"));
        Assert.Contains("word/media/logo1.png", file.Parts);
        Assert.Empty(DocumentCheck.Validate(file.Save()));
    }

    [Fact]
    public void Parts_the_direction_from_the_administration_in_one_answer()
    {
        var both = new Letterhead().Of("Ministère de l’Intérieur – Direction des collectivités");
        Assert.Equal(("Ministère de l’Intérieur", "Direction des collectivités"), (both.Administration, both.Direction));
    }

    [Fact]
    public void Lets_the_country_speak_where_nobody_named_the_administration() =>
        Assert.Equal("Tapir", Head(PlanDocument.Write(PlanSamples.Plan, "P", null).Bytes).Trim());

    [Fact]
    public void Says_that_a_plan_is_adopted_and_since_when()
    {
        var adopted = System.Text.Json.JsonDocument.Parse("{\"date\":\"2026-04-02\"}").RootElement;
        var plan = PlanSamples.Plan with { Others = [new OpenMember("adopted", adopted)] };
        Assert.Contains("Adopté le 2 avril 2026", Foot(PlanDocument.Write(plan, "P", null).Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_nothing_when_nothing_changed()
    {
        var edited = new WordFile(Write().Bytes).Retype("Tapir", "Le Tapir").Save();
        var again = Write(edited);
        Assert.False(Write(again.Bytes).Changed);
    }

    [Fact]
    public void Goes_with_the_day_in_a_document_that_people_edit()
    {
        var edited = new WordFile(Write().Bytes).Type("plan/efforts", "Un registre").Save();
        var later = Write(edited, _letterhead with { Date = new(2026, 5, 9) }).Bytes;
        Assert.Contains("Projet du 9 mai 2026", Foot(later), StringComparison.Ordinal);
        Assert.StartsWith("Un registre", new WordFile(later).TextOf("plan/efforts"), StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_what_people_wrote_in_the_foot()
    {
        var file = new WordFile(Write().Bytes);
        var foot = file.Xml("word/footer1.xml")!;
        foot.Descendants(W + "t").First(text => text.Value.StartsWith("Projet", StringComparison.Ordinal)).Value = "Document de travail";
        file.Put("word/footer1.xml", foot.ToString(SaveOptions.DisableFormatting));
        var later = Write(file.Save(), _letterhead with { Date = new(2026, 5, 9) }).Bytes;
        Assert.Contains("Document de travail", Foot(later), StringComparison.Ordinal);
        Assert.DoesNotContain("Projet", Foot(later), StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_head_and_foot_of_a_document_that_knows_nothing_of_them()
    {
        var file = new WordFile(Write().Bytes);
        file.Put("word/footer1.xml", new XElement(W + "ftr", Paragraph("Plan d’action national")).ToString());
        var item = file.Raw("customXml/item1.xml");
        var from = item.IndexOf("<kept name=\"page\"", StringComparison.Ordinal);
        file.Put("customXml/item1.xml", item.Remove(from, item.IndexOf("</kept>", from, StringComparison.Ordinal) + 7 - from));
        var edited = file.Type("plan/efforts", "Un registre").Save();
        var merged = Write(edited, _letterhead with { Date = new(2026, 5, 9) });
        Assert.Equal("Plan d’action national", Foot(merged.Bytes));
        Assert.False(Write(merged.Bytes, _letterhead with { Date = new(2026, 5, 9) }).Changed);
    }

    [Fact]
    public void Puts_in_a_logo_that_comes_later_and_takes_a_new_one()
    {
        var edited = new WordFile(Write(letterhead: _letterhead with { Logo = null }).Bytes).Type("plan/efforts", "Un registre").Save();
        var with = Write(edited).Bytes;
        Assert.Single(new WordFile(with).Xml("word/header1.xml")!.Descendants(Wp + "docPr"));
        Assert.Contains("Direction des collectivités", Head(with), StringComparison.Ordinal);

        var other = Logo.Read(Pngs.Square(blue: 0)).Logo;
        var renewed = new WordFile(Write(with, _letterhead with { Logo = other }).Bytes);
        Assert.Single(renewed.Xml("word/header1.xml")!.Descendants(Wp + "docPr"));
        Assert.NotEqual(new WordFile(with).Xml("word/_rels/header1.xml.rels")!.ToString(), renewed.Xml("word/_rels/header1.xml.rels")!.ToString());
        Assert.Empty(DocumentCheck.Validate(renewed.Save()));
    }

    [Fact]
    public void Fills_the_head_of_an_administrations_own_template()
    {
        var template = new WordFile(PlanDocument.Template(OgpTeams.Domain.Language.French));
        var head = template.Xml("word/header1.xml")!;
        head.Root!.AddFirst(Paragraph("République de Tapir"));
        template.Put("word/header1.xml", head.ToString(SaveOptions.DisableFormatting));
        var outcome = PlanDocument.Write(PlanSamples.Plan, "P", null, template.Save(), _letterhead);
        Assert.StartsWith("République de Tapir", Head(outcome.Bytes), StringComparison.Ordinal);
        Assert.Contains("Direction des collectivités", Head(outcome.Bytes), StringComparison.Ordinal);
        Assert.Empty(outcome.Findings);
    }

    [Fact]
    public void Takes_nobodys_field_for_ours_in_a_template()
    {
        var template = new WordFile(PlanDocument.Template(OgpTeams.Domain.Language.French));
        var head = template.Xml("word/header1.xml")!;
        head.Root!.AddFirst(new XElement(
            W + "sdt",
            new XElement(W + "sdtPr", new XElement(W + "alias", new XAttribute(W + "val", "Administration"))),
            new XElement(W + "sdtContent", Paragraph("Cabinet"))));
        template.Put("word/header1.xml", head.ToString(SaveOptions.DisableFormatting));
        Assert.StartsWith(
            "Cabinet", Head(PlanDocument.Write(PlanSamples.Plan, "P", null, template.Save(), _letterhead).Bytes), StringComparison.Ordinal);
    }

    private static Outcomes.MergeOutcome Write(byte[]? existing = null, Letterhead? letterhead = null) =>
        PlanDocument.Write(PlanSamples.Plan, "P", existing, letterhead: letterhead ?? _letterhead);

    private static string Head(byte[] document) => Text(new WordFile(document).Xml("word/header1.xml")!.Root!);

    private static string Foot(byte[] document) => Text(new WordFile(document).Xml("word/footer1.xml")!.Root!);
}
