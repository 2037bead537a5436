using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.PlanSamples;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Reading;

/// <summary>Saved by LibreOffice, made by another tool, or typed in the official form: a plan is still a plan.</summary>
public sealed class Reading_a_plan_without_tags
{
    private static readonly Lazy<byte[]> _saved = new(() => Office.SaveAgain(PlanDocument.Write(Plan, Plan.Id, null).Bytes));

    [Fact]
    public void Loses_nothing_that_LibreOffice_keeps()
    {
        Assert.Empty(new WordFile(_saved.Value).Tags);
        var read = PlanReading.Read(_saved.Value);
        Assert.Equal(Json(Plan), Json(read.Plan));
        Assert.Equal([ReadingFindingKind.Relinked], read.Findings.Select(one => one.Kind));
    }

    [Fact]
    public void Takes_what_was_typed_in_LibreOffice()
    {
        var read = PlanReading.Read(Reading_an_edited_plan.Edited(_saved.Value, file =>
            file.Body.Descendants(W + "t").First(text => text.Value == Land.LeadAgency).Value = "La mairie"));
        Assert.Equal(Json(With(Land with { LeadAgency = "La mairie" }, Grants, Portal, Plan.Commitments[3], Plan.Commitments[4])), Json(read.Plan));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Finds_the_fields_of_our_own_form_by_their_labels(string language)
    {
        // No tag, no bookmark, nothing hidden: only the words are left.
        var plan = With(Land, Grants with { Milestones = [] }) with { Country = null, StartDate = null, EndDate = null, Language = language };
        var bare = Reading_an_edited_plan.Edited(Reading_an_edited_plan.WithoutHiddenPart(PlanDocument.Write(plan, "P", null).Bytes), file =>
        {
            foreach (var control in file.Body.Descendants(W + "sdt").Reverse().ToList())
            {
                var isEmpty = control.Element(W + "sdtPr")!.Element(W + "showingPlcHdr") is not null;
                control.ReplaceWith(isEmpty && control.Ancestors(W + "p").Any() ? [] : isEmpty ? [new XElement(W + "p")] : control.Element(W + "sdtContent")!.Nodes());
            }

            file.Body.Descendants().Where(one => one.Name.LocalName.StartsWith("bookmark", StringComparison.Ordinal)).Remove();
        });
        var read = PlanReading.Read(bare);
        Assert.Equal(language, read.Plan.Language);
        Assert.Equal(Plan.Title, read.Plan.Title);
        Assert.Equal(Plan.Sections, read.Plan.Sections);
        Assert.Equal(2, read.Plan.Commitments.Length);
        var land = read.Plan.Commitments[0];

        // Activity and deliverable share a cell, a paragraph each.
        Assert.Equal(
            Json(With(Land with { Id = land.Id, Milestones = [.. Land.Milestones.Select((one, i) => one with { Id = land.Milestones[i].Id })] })),
            Json(With(land)));
        Assert.Equal((Grants.Name, Grants.What), (read.Plan.Commitments[1].Name, read.Plan.Commitments[1].What));
        Assert.Contains(read.Findings, one => one.Kind == ReadingFindingKind.ReadByLabels);
    }

    [Fact]
    public void Reads_the_official_form_typed_by_hand()
    {
        var read = PlanReading.Read(Typed(
            Paragraph("1. Introduction"), Paragraph("Le pays sort d’une crise."),
            new XElement(
                W + "tbl",
                Row("5. Documents publics relatifs aux terres"), Row("30 juin 2017 – 30 juin 2019"),
                Row("Principal organisme/acteur d'exécution", "Autorité des terres"),
                Row("Description de l'engagement"),
                Row("Quel est le problème public que l'engagement abordera ?", "Les litiges."),
                Row("Pourquoi cet engagement est-il pertinent aux valeurs de l'OGP ?", "Transparence : les registres sont publics."),
                Row("Activité importante avec un livrable vérifiable", "Date de début :", "Date de clôture :"),
                Row("Réunir un conseil", "Juin 2017", "octobre 2017"), Row("", "", ""),
                Row("Coordonnées"),
                Row("Nom de la personne responsable de l'agence exécutive", "Gonzalo Vega"),
                Row("Courriel et téléphone", "Gonzalo@land.gov, +00(123-45678)"),
                Row("Autres acteurs impliqués", "Acteurs étatiques impliqués", "Les maires de Tapir"),
                Row("", "OSC, secteur privé, multilatéraux, groupes de travail", "TI Tapir\nFHTH")),
            new XElement(W + "tbl", Row("Nom et numéro de l'engagement", "Ouvrir le budget"), Row("Quel est l'engagement ?", "Publier."))));
        Assert.Equal("Le pays sort d’une crise.", read.Plan.Sections.Introduction);
        Assert.Equal(2, read.Plan.Commitments.Length);
        var land = read.Plan.Commitments[0];
        Assert.Equal(("5", "Documents publics relatifs aux terres", "Autorité des terres", "Les litiges."), (land.Number, land.Name, land.LeadAgency, land.PublicProblem));
        Assert.Equal((PartialDate.Of(2017, 6, 30), PartialDate.Of(2019, 6, 30)), (land.StartDate, land.EndDate));
        Assert.Equal("les registres sont publics.", land.OgpValues.Transparency?.Justification);
        Assert.Equal(("Réunir un conseil", PartialDate.Of(2017, 6), PartialDate.Of(2017, 10)),
            Assert.Single(land.Milestones) is var one ? (one.Title, one.StartDate, one.EndDate) : default);
        Assert.Equal(("Gonzalo Vega", "Gonzalo@land.gov", "+00(123-45678)"), (land.ContactName, land.ContactEmail, land.ContactPhone));
        Assert.Equal((["Les maires de Tapir"], ["TI Tapir", "FHTH"]), (land.StateActors.ToArray(), land.OtherActors.ToArray()), Lists);
        Assert.Equal(("Ouvrir le budget", "Publier."), (read.Plan.Commitments[1].Name, read.Plan.Commitments[1].What));
        Assert.IsType<ParsedPlan.Usable>(PlanJson.Parse(PlanJson.Write(read.Plan)));
    }

    [Fact]
    public void Refuses_a_document_with_nothing_of_a_plan() => Assert.Equal(
        UnusableReason.NotOurs, Assert.Throws<UnusableDocumentException>(() => PlanReading.Read(Typed(Paragraph("Chère collègue,")))).Reason);

    private static bool Lists((string[] State, string[] Others) one, (string[] State, string[] Others) other) =>
        one.State.SequenceEqual(other.State) && one.Others.SequenceEqual(other.Others);

    private static byte[] Typed(params XElement[] blocks) =>
        Reading_an_edited_plan.Edited(Reading_an_edited_plan.WithoutHiddenPart(PlanDocument.Template(Language.French)), file => file.Body.ReplaceNodes(blocks));

    private static XElement Row(params string[] cells) => new(
        W + "tr", cells.Select(cell => new XElement(W + "tc", cell.Split('\n').Select(Paragraph))));

    private static string Json(OpenPlan plan) => System.Text.Encoding.UTF8.GetString(PlanJson.Write(plan));
}
