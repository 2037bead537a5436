using System.Xml.Linq;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.AssessmentSamples;
using static OgpTeams.Documents.Tests.PlanSamples;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Writing;

public sealed class Writing_a_self_assessment
{
    private static readonly XNamespace _w14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static readonly WordFile _report = new(Write(Assessed).Bytes);

    [Fact]
    public void Has_a_place_for_every_section_and_field()
    {
        string[] fields =
        [
            "number", "name", "startDate", "endDate", "leadAgency", "publicProblem", "what", "howItSolves", "ogpValues", "additionalInfo",
            "level", "results", "nextSteps", "contactName", "contactTitle", "contactEmail", "contactPhone", "stateActors", "otherActors",
            "moreInfo", "changed",
        ];
        string[] milestone = ["title", "startDate", "endDate", "level"];
        var commitment = $"assessment/commitment/{Land.Id}/";
        Assert.Superset(
            new HashSet<string>([
                .. AssessmentSection.All.Select(section => "assessment/" + section), .. fields.Select(field => commitment + field),
                .. milestone.Select(field => $"{commitment}milestone/M3/{field}"),
            ]),
            _report.Tags.ToHashSet(StringComparer.Ordinal));
        Assert.All(_report.Tags, tag => Assert.True(tag.Length <= 64, tag));
    }

    [Theory]
    [InlineData(AssessmentKind.Midterm, "Rapport d’auto-évaluation de mi-parcours – Plan d’action national 2017-2019", "première année")]
    [InlineData(AssessmentKind.EndOfTerm, "Rapport d’auto-évaluation de fin de cycle – Plan d’action national 2017-2019", "deuxième année")]
    public void Has_the_title_and_the_focus_of_its_kind(AssessmentKind kind, string title, string year)
    {
        var report = new WordFile(Write(Assessed, kind: kind).Bytes);
        Assert.Equal(title, report.TextOf("assessment/title"));
        Assert.Contains($"fait pendant la {year} du plan", Placeholders(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_the_official_headings_and_marks_the_optional_ones() => Assert.Equal(
        ["1. Introduction et contexte", "2. Processus du Plan d’action national", "3. Recommandations du MEI",
            "4. Mise en œuvre des engagements d’un Plan d’action national", "5. Progrès sur les critères d’éligibilité (facultatif)",
            "6. Échange de pairs et apprentissage", "7. Conclusion, autres initiatives, et prochaines étapes"],
        _report.Body.Descendants(W + "p").Where(one => Style(one) == "Heading1").Select(WordFile.Text));

    [Fact]
    public void Ticks_one_of_four_boxes_that_people_can_tick_too()
    {
        var row = _report.Control($"assessment/commitment/{Land.Id}/level");
        Assert.Equal("☐\u00A0Non débuté\n☐\u00A0Limité\n☒\u00A0Substantiel\n☐\u00A0Complété", WordFile.Text(row));
        Assert.Equal(4, row.Descendants(W + "tc").Count());
        Assert.Equal(["0", "0", "1", "0"], row.Descendants(_w14 + "checked").Select(one => (string?)one.Attribute(_w14 + "val")));
    }

    [Theory]
    [InlineData("results", "1 640 titres délivrés.\nDes familles ont corrigé 37 erreurs.")]
    [InlineData("nextSteps", "Délivrer le reste\nRecruter des médiateurs")]
    [InlineData("moreInfo", "Consultable sur place.")]
    [InlineData("milestone/M1/level", "Complété")]
    [InlineData("milestone/M1/status", "achevée")]
    [InlineData("publicProblem", null)]
    [InlineData("status", "Vert – dans les temps")]
    public void Says_what_the_plan_and_the_assessment_say(string field, string? text) =>
        Assert.Equal(WordFile.Typed(text ?? Land.PublicProblem), WordFile.Typed(_report.TextOf($"assessment/commitment/{Land.Id}/{field}")));

    [Theory]
    [InlineData("7F3AKQ0101", "Modifié\u00A0:\n– portait le numéro 3\n– date de clôture\u00A0: 31 mars 2019 → 30 juin 2019")]
    [InlineData("7F3AKQ0102", "Retiré du plan.\nLe numéro 6 est maintenant celui de l’engagement «\u00A0Noter les centres de santé\u00A0».\n"
        + "Motif\u00A0: devenu une obligation légale.")]
    [InlineData("H-1", "Ajouté depuis le plan.\nLe numéro 6 était celui de l’engagement «\u00A0Ouvrir le registre des subventions\u00A0».")]
    public void Flags_what_changed_since_the_plan(string commitment, string text) =>
        Assert.Equal(text, _report.TextOf($"assessment/commitment/{commitment}/changed"));

    [Fact]
    public void Sums_up_the_progress_of_all_in_colours_and_in_words()
    {
        var rows = _report.Control("assessment/summary").Descendants(W + "tr").Skip(1).ToList();
        Assert.Equal(
            [
                "Vert – dans les temps", "Rouge – en retard ou bloqué\nMotif\u00A0: prestataire défaillant", "À préciser",
                "Retiré du plan\nMotif\u00A0: devenu une obligation légale",
            ],
            rows.Select(row => WordFile.Text(row.Elements(W + "tc").Last())));
        Assert.Distinct(rows.Select(row => (string?)row.Elements(W + "tc").Last().Descendants(W + "shd").Single().Attribute(W + "fill")));
    }

    [Fact]
    public void Draws_the_levels_and_tells_every_figure_in_words()
    {
        var figures = "Non débuté\u00A0: engagements 0, étapes clés 1\u00A0; Limité\u00A0: engagements 1, étapes clés 0\u00A0; "
            + "Substantiel\u00A0: engagements 1, étapes clés 1\u00A0; Complété\u00A0: engagements 0, étapes clés 2\u00A0; "
            + "À préciser\u00A0: engagements 1, étapes clés 3.";
        Assert.EndsWith(figures, (string?)_report.Control("assessment/levels").Descendants(Wp + "docPr").Single().Attribute("descr"), StringComparison.Ordinal);
        Assert.Contains("word/charts/chart1.xml", _report.Parts);
    }

    [Fact]
    public void Is_there_to_be_filled_in_when_nothing_was_assessed_yet()
    {
        var report = new WordFile(Write(Plan).Bytes);
        Assert.Equal("Inchangé depuis le plan.", report.TextOf($"assessment/commitment/{Land.Id}/changed"));
        Assert.Equal("☐\u00A0Non débuté\n☐\u00A0Limité\n☐\u00A0Substantiel\n☐\u00A0Complété", report.TextOf($"assessment/commitment/{Land.Id}/level"));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Is_valid_and_accessible(string language)
    {
        Assert.Empty(DocumentCheck.Validate(Write(Assessed with { Language = language }).Bytes));
        Assert.Empty(DocumentCheck.Validate(Write(Assessed with { Language = language, Commitments = [], Assessments = [] }).Bytes));
        Assert.Empty(DocumentCheck.Validate(AssessmentDocument.Template(language == "fr" ? Language.French : Language.English)));
    }

    [Fact]
    public void Fills_a_template_that_only_says_where_the_commitments_stand()
    {
        var template = new WordFile(AssessmentDocument.Template(Language.French));
        var place = template.Control("assessment/commitments");
        place.Element(W + "sdtContent")!.ReplaceNodes(Paragraph("Ici."));
        var outcome = AssessmentDocument.Write(Assessed, AssessmentKind.Midterm, Assessed.Id, Today, null, template.Save());
        Assert.Equal("Consultable sur place.", new WordFile(outcome.Bytes).TextOf($"assessment/commitment/{Land.Id}/moreInfo"));
        Assert.Empty(outcome.Findings);
    }

    [Fact]
    public void Writes_the_four_possibilities_as_text_where_a_template_has_no_boxes()
    {
        var template = new WordFile(AssessmentDocument.Template(Language.French));
        var level = template.Control("assessment/commitment/*/level");
        var results = template.Control("assessment/commitment/*/results");
        level.Ancestors(W + "tbl").First().Remove();
        results.AddBeforeSelf(new XElement(W + "p", new XElement(
            W + "sdt", new XElement(W + "sdtPr", new XElement(W + "tag", new XAttribute(W + "val", "assessment/commitment/*/level"))),
            new XElement(W + "sdtContent", Run("?")))));
        var bytes = AssessmentDocument.Write(Assessed, AssessmentKind.Midterm, Assessed.Id, Today, null, template.Save()).Bytes;
        Assert.Equal(
            "☐\u00A0Non débuté\n☐\u00A0Limité\n☒\u00A0Substantiel\n☐\u00A0Complété",
            new WordFile(bytes).TextOf($"assessment/commitment/{Land.Id}/level"));
        Assert.Empty(DocumentCheck.Validate(bytes));
    }

    private static string? Style(XElement paragraph) =>
        (string?)paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val");

    private static string Placeholders(WordFile file) => string.Concat(
        file.Controls.Where(control => control.Descendants(W + "showingPlcHdr").Any()).SelectMany(control => control.Descendants(W + "t"))
            .Select(text => text.Value));
}
