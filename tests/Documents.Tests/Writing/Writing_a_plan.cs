using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.PlanSamples;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Writing;

public sealed class Writing_a_plan
{
    private static readonly string[] _fields =
    [
        "number", "name", "startDate", "endDate", "leadAgency", "publicProblem", "what", "howItSolves", "ogpValues", "additionalInfo",
        "contactName", "contactTitle", "contactEmail", "contactPhone", "stateActors", "otherActors",
    ];

    private static readonly WordFile _plan = new(Write(Plan).Bytes);

    [Fact]
    public void Tags_every_section_and_field()
    {
        string[] milestone = ["title", "deliverable", "startDate", "endDate", "budget"];
        Assert.Superset(
            new HashSet<string>(
            [
                "plan/title", "plan/country", "plan/period", "plan/introduction", "plan/efforts", "plan/process", "plan/commitments",
                .. _fields.Select(field => $"commitment/{Land.Id}/{field}"),
                .. milestone.Select(field => $"commitment/{Land.Id}/milestone/M3/{field}"),
            ]),
            _plan.Tags.ToHashSet(StringComparer.Ordinal));
        Assert.All(_plan.Tags, tag => Assert.True(tag.Length <= 64, tag));
    }

    [Theory]
    [InlineData("name", "Documents publics relatifs aux terres")]
    [InlineData("number", "5")]
    [InlineData("startDate", "30 juin 2017")]
    [InlineData("milestone/M1/startDate", "juin 2017")]
    [InlineData("otherActors", "InnovaTapir\nTI Tapir\nSmartCitizens\nFHTH")]
    [InlineData("ogpValues", "Transparence\u00A0: oui – Les registres fonciers sont ouverts au public et tenus à jour chaque mois.\nResponsabilité\u00A0: non\n"
        + "Participation du public\u00A0: oui – Le conseil, les commentaires et les audiences donnent aux habitants prise sur la décision.")]
    public void Says_what_the_plan_says(string field, string text) => Assert.Equal(text, _plan.TextOf($"commitment/{Land.Id}/{field}"));

    [Theory]
    [InlineData("Nom et numéro de l’engagement", "name")]
    [InlineData("Date de début et de clôture de l’engagement", "endDate")]
    [InlineData("Principal organisme/acteur d’exécution", "leadAgency")]
    [InlineData("Quel est le problème public que l’engagement abordera\u00A0?", "publicProblem")]
    [InlineData("Quel est l’engagement\u00A0?", "what")]
    [InlineData("Comment l’engagement contribuera-t-il à résoudre le problème public\u00A0?", "howItSolves")]
    [InlineData("Pourquoi cet engagement est-il pertinent aux valeurs de l’OGP\u00A0?", "ogpValues")]
    [InlineData("Information supplémentaire", "additionalInfo")]
    [InlineData("Nom de la personne responsable de l’agence exécutive", "contactName")]
    [InlineData("Titre, Ministère", "contactTitle")]
    [InlineData("Courriel et téléphone", "contactPhone")]
    [InlineData("Acteurs étatiques impliqués", "stateActors")]
    [InlineData("OSC, secteur privé, multilatéraux, groupes de travail", "otherActors")]
    public void Stands_beside_the_official_label(string label, string field) => Assert.Equal(
        label, WordFile.Text(_plan.Control($"commitment/{Land.Id}/{field}").Ancestors(W + "tr").First().Elements(W + "tc").First()));

    [Fact]
    public void Puts_a_milestone_and_its_deliverable_in_one_cell() => Assert.Same(
        _plan.Control($"commitment/{Land.Id}/milestone/M1/title").Ancestors(W + "tc").First(),
        _plan.Control($"commitment/{Land.Id}/milestone/M1/deliverable").Ancestors(W + "tc").First());

    [Fact]
    public void Guides_where_nothing_is_written_yet() =>
        Assert.Contains("Rend-il l’action de la société civile", Raw(_plan.Control($"commitment/{Grants.Id}/ogpValues")), StringComparison.Ordinal);

    [Fact]
    public void Credits_the_manual_whose_headings_it_follows() => Assert.Contains("CC BY 4.0", _plan.AllText, StringComparison.Ordinal);

    [Fact]
    public void Puts_the_commitments_where_a_template_wants_them()
    {
        var template = new WordFile(PlanDocument.Template(Language.French));
        template.Body.ReplaceNodes(Paragraph("Préfecture de l’exemple"), Item("plan/commitments", Paragraph("Ici")), Paragraph("Fin"));
        var outcome = PlanDocument.Write(Plan, "P", null, template.Save());
        Assert.Superset(
            _fields.Select(field => $"commitment/{Portal.Id}/{field}").ToHashSet(), new WordFile(outcome.Bytes).Tags.ToHashSet(StringComparer.Ordinal));
        Assert.EndsWith("Fin", new WordFile(outcome.Bytes).AllText, StringComparison.Ordinal);
        Assert.Contains("plan/title", outcome.Findings.Select(finding => finding.Tag));
        Assert.False(PlanDocument.Write(Plan, "P", outcome.Bytes, template.Save()).Changed);
    }

    [Fact]
    public void Repeats_rows_inside_tables_of_a_template_whether_they_are_tagged_or_not()
    {
        var template = new WordFile(PlanDocument.Template(Language.French));
        template.Body.ReplaceNodes(
            Tbl(Tr("commitment/*/name"), Tr("commitment/*/what"), Tr("commitment/*/milestone/*/title", "commitment/*/milestone/*/endDate")),
            Paragraph("Fin"));
        var outcome = PlanDocument.Write(Plan, "P", null, template.Save());
        var file = new WordFile(outcome.Bytes);
        Assert.Equal(3, file.Body.Elements(W + "sdt").Count());
        Assert.Equal(6, file.Body.Elements(W + "sdt").First().Descendants(W + "tr").Count());
        Assert.Equal("juin 2019", file.TextOf($"commitment/{Land.Id}/milestone/M4/endDate"));
        Assert.Contains("commitment/*/milestone/*/budget", outcome.Findings.Select(finding => finding.Tag));
        Assert.False(PlanDocument.Write(Plan, "P", outcome.Bytes, template.Save()).Changed);
    }

    [Fact]
    public void Reports_nothing_missing_that_has_nothing_to_say()
    {
        var template = new WordFile(PlanDocument.Template(Language.French));
        template.Body.ReplaceNodes(Tbl(Tr("commitment/*/name")), Item("plan/title", Paragraph("Titre")));
        var plan = new OpenPlan { Id = "P", Title = "T", Commitments = [new() { Id = "C", Name = "Un" }] };
        Assert.Equal(["commitment/*/heading"], PlanDocument.Write(plan, "P", null, template.Save()).Findings.Select(finding => finding.Tag));
    }

    [Fact]
    public void Begins_each_value_on_a_line_and_goes_on_with_its_justification_as_it_is()
    {
        var plan = With(Land with
        {
            OgpValues = new()
            {
                Transparency = new(true, "Les registres sont publics.\nLes titres aussi"),
                Participation = new(true, "un conseil\ndes audiences"),
            },
        });
        Assert.Equal(
            "Transparence\u00A0: oui – Les registres sont publics.\nLes titres aussi\n"
                + "Participation du public\u00A0: oui – un conseil\ndes audiences",
            new WordFile(Write(plan).Bytes).TextOf($"commitment/{Land.Id}/ogpValues"));
    }

    private static MergeOutcome Write(OpenPlan plan) => PlanDocument.Write(plan, "P", null);

    private static string Raw(XElement element) => string.Concat(element.Descendants(W + "t").Select(text => text.Value));

    private static XElement Tbl(params XElement[] rows) => new(
        W + "tbl", new XElement(W + "tblPr"), new XElement(W + "tblGrid", new XElement(W + "gridCol"), new XElement(W + "gridCol")), rows);

    private static XElement Tr(params string[] tags) => new(
        W + "tr", tags.Select(tag => new XElement(W + "tc", new XElement(W + "p", Item(tag, Run("…"))))));

    private static XElement Item(string tag, XElement content) => new(
        W + "sdt", new XElement(W + "sdtPr", new XElement(W + "tag", new XAttribute(W + "val", tag))), new XElement(W + "sdtContent", content));
}
