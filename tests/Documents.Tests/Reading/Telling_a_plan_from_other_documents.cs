using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using static OgpTeams.Documents.Tests.Reading.TypedForm;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Reading;

/// <summary>A file is a plan only when it looks like one.</summary>
public sealed class Telling_a_plan_from_other_documents
{
    private static readonly Dictionary<string, XElement[]> _plans = new(StringComparer.Ordinal)
    {
        ["one commitment in the form of 2017"] = [Table(Row("Number and Name of Commitment", "1. Data"), Row("Lead implementing agency/actor", "Economy"))],
        ["one commitment in the French form"] = [Table(Row("Nom et numéro de l’engagement", "Données"), Row("Principal organisme/acteur d’exécution", "Économie"))],
        ["nothing typed in but its name"] = [Table(Row("Commitment title", "Data"), Row("Lead implementing agency", ""), Row("Main objective", ""))],
        ["paragraphs"] = [Paragraph("Commitment title: Data"), Paragraph("Lead implementing agency: Economy")],
        ["only the sections"] = [Heading(1, "1. Introduction"), Paragraph("X"), Heading(1, "2. Open Government Efforts to Date"), Paragraph("Y"), Heading(1, "3. NAP Development Process"), Paragraph("Z")],
        ["a title and milestones"] = [Heading(1, "National Action Plan 2018-2020"), Table(Row("Milestone activity with a verifiable deliverable", "Start Date:", "End Date:"), Row("Publish", "June 2018", "June 2019"))],
        ["a report"] = [Heading(1, "Self-assessment report"), Table(Row("Commitment name", "Data"), Row("Completion level", "Limited"))],
    };

    private static readonly Dictionary<string, XElement[]> _others = new(StringComparer.Ordinal)
    {
        ["an empty document"] = [Paragraph("")],
        ["a letter"] = [Paragraph("Chère collègue,"), Paragraph("Je vous remercie de votre engagement."), Paragraph("Cordialement")],
        ["a recipe"] = [Heading(1, "Tarte"), Heading(1, "Introduction"), Paragraph("Prenez des pommes.")],
        ["a note"] = [Paragraph("Note"), Table(Row("Email", "a@b.example"))],
        ["a CV"] = [Table(Row("Nom", "Awa Diop"), Row("Titre", "Ingénieure"), Row("Courriel", "a@b.example"), Row("Téléphone", "00"), Row("Date de début", "juin 2018"), Row("Date de fin", "juin 2020"))],
        ["minutes"] = [Heading(1, "Minutes"), Table(Row("Activity", "Start", "End"), Row("Call", "June 2018", "July 2018")), Heading(2, "Next steps"), Paragraph("Meet."), Heading(2, "Results"), Paragraph("None.")],
        ["a contract"] = [Heading(1, "Contrat"), Heading(2, "Engagements"), Paragraph("Le prestataire s’engage."), Table(Row("Date de début", "1er juin 2018"), Row("Date de fin", "1er juin 2019"), Row("Budget", "100"))],
        ["a project sheet"] = [Table(Row("Objectif principal", "Vendre"), Row("Brève description", "Un site"), Row("Activités", "Début", "Fin"), Row("Coder", "juin 2018", "juillet 2018"), Row("Personne responsable", "Awa"))],
        ["a letter about open government"] = [Heading(1, "Open government in Kenya"), Paragraph("Dear colleague, about our national action plan."), Paragraph("Email: a@b.example")],
        ["a form of subscription"] = [Table(Row("Name", ""), Row("E-mail address", ""), Row("Phone number", ""), Row("Additional information", ""))],
    };

    public static TheoryData<string> Plans => [.. _plans.Keys];

    public static TheoryData<string> Others => [.. _others.Keys];

    [Theory]
    [MemberData(nameof(Plans))]
    public void Reads_what_says_enough_of_a_plan(string document) => Assert.NotNull(PlanReading.Read(Document(_plans[document])).Plan);

    [Theory]
    [MemberData(nameof(Others))]
    public void Refuses_what_any_document_may_say(string document)
    {
        var refused = Assert.Throws<UnusableDocumentException>(() => PlanReading.Read(Document(_others[document])));
        Assert.Equal((UnusableReason.NotOurs, true), (refused.Reason, refused.IsToBeRead));
    }
}
