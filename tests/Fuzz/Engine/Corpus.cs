using OgpTeams.Documents;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Tests;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Doubles.Foreign;

namespace OgpTeams.Fuzz.Engine;

/// <summary>The good documents: all kinds we write, their templates, what others made of them, and any .docx given.</summary>
internal static class Corpus
{
    private static readonly OpenPlan Later = PlanSamples.Plan with
    {
        Title = "Plan d’action national 2019-2021",
        Commitments =
        [
            PlanSamples.Portal with { LeadAgency = "Agence du numérique" },
            PlanSamples.Land with { What = "Un registre ouvert à tous.", Milestones = [.. PlanSamples.Land.Milestones.Skip(1), new() { Id = "M9", Title = "Fêter" }] },
            new() { Id = "C-10", Name = "Un engagement de plus" },
        ],
    };

    private static readonly OpenPlan LaterAssessed = AssessmentSamples.Assessed with
    {
        Commitments = [PlanSamples.Portal, PlanSamples.Land with { What = "Un registre ouvert à tous." }, new() { Id = "C-10", Name = "Un engagement de plus" }],
        Assessments = [AssessmentSamples.Midterm with { Period = "30 juin 2017 – 31 août 2018", Commitments = [.. AssessmentSamples.Midterm.Commitments.Skip(1)] }],
    };

    public static IReadOnlyList<Specimen> All(IEnumerable<byte[]> others)
    {
        Specimen[] ours =
        [
            Plan(PlanDocument.Write(PlanSamples.Plan, "P", null).Bytes, "plan"),
            Plan(PlanDocument.Template(Language.French), "plan template"),
            Plan(PlanDocument.Write(PlanSamples.Plan with { Language = "en", Commitments = [PlanSamples.Grants] }, "P", null).Bytes, "small plan"),
            .. Both("sheet", SubjectSheetDocument.Write(Samples.Sheet, null).Bytes, language => SubjectSheetDocument.Template(language), (existing, template) => SubjectSheetDocument.Write(
                Samples.Sheet with { Subjects = [.. Samples.Subjects.Reverse().Skip(1), Samples.Subject("7F3AKQ0077", "Neuf", "", 3, 3, 9)] }, existing, template)),
            .. Both("canvas", CanvasDocument.Write(PlanSamples.Canvas, null).Bytes, language => CanvasDocument.Template(language), (existing, template) => CanvasDocument.Write(
                PlanSamples.Canvas with { Heading = PlanSamples.Canvas.Heading with { Title = "Autre titre" } }, existing, template)),
            .. Both("roadmap", RoadmapDocument.Write(PlanSamples.Roadmap, null).Bytes, language => RoadmapDocument.Template(language), (existing, template) => RoadmapDocument.Write(
                PlanSamples.Roadmap with { Heading = PlanSamples.Roadmap.Heading with { Title = "Autre titre" } }, existing, template)),
            .. Both("report", ReportDocument.Write(Samples.Report, null).Bytes, language => ReportDocument.Template(language), (existing, template) => ReportDocument.Write(
                Samples.Report with { NextSteps = ["Se revoir."] }, existing, template)),
            .. Both("self-assessment", AssessmentSamples.Write(AssessmentSamples.Assessed).Bytes, language => AssessmentDocument.Template(language), (existing, template) =>
                AssessmentSamples.Write(LaterAssessed, existing, template: template)),
        ];
        return [.. ours, .. others.Select((file, number) => Plan(file, $"given {number}"))];
    }

    public static IReadOnlyList<Specimen> Whole(IEnumerable<byte[]> others) => [.. All(others), .. Foreign()];

    /// <summary>Foreign documents with ours in them: templates others made, and plans others worked on.</summary>
    public static IEnumerable<Specimen> Foreign()
    {
        var plan = PlanDocument.Write(PlanSamples.Plan, "P", null).Bytes;
        return Shapes.All.Where(shape => shape.Refused is null).SelectMany((shape, number) => new[]
        {
            Plan(Mixed.Plan(shape, Mixed.Places[number % Mixed.Places.Count], plan, PlanSamples.Land.Id), $"{shape.Name}; plan"),
            Plan(Mixed.Template(shape, Mixed.Places[(number + 1) % Mixed.Places.Count]), $"{shape.Name}; template"),
        });
    }

    private static Specimen[] Both(
        string name, byte[] file, Func<Language, byte[]> template, Func<byte[]?, byte[]?, MergeOutcome> write) =>
        [new(name, file, write), new(name + " template", template(Language.French), write)];

    private static Specimen Plan(byte[] file, string name) =>
        new(name, file, (existing, template) => PlanDocument.Write(Later, "P", existing, template));
}
