using System.Collections.Immutable;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Reading;
using OgpTeams.Documents.Values;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents;

/// <summary>What a plan's document says otherwise than the plan it was written from: what people changed in it.</summary>
public static class PlanChanges
{
    /// <summary>More than anybody decides about one by one; the rest comes once these are decided.</summary>
    private const int Most = 1_000;

    /// <param name="plan">As it stands; what changed in it since it was merged into the document is no change of people's.</param>
    /// <param name="document">What merging made.</param>
    /// <exception cref="UnusableDocumentException">It cannot be used.</exception>
    public static ImmutableArray<WordChange> Of(OpenPlan plan, byte[] document)
    {
        var texts = new Texts(Language.Of(plan.Language));
        var said = PlanReading.Read(document);

        // Where none stands the reading gives one. A plan keeps its name: it cannot be without.
        var read = said.Findings.Any(finding => finding.Kind == ReadingFindingKind.TitleMissing)
            ? said.Plan with { Title = plan.Title }
            : said.Plan;
        var published = Published.Read(DocxPackage.Open(document));
        return [.. Known(published, new PlanComparer(published, texts).Of(plan, read)).Take(Most)];
    }

    /// <summary>The same of one of its self-assessment reports: how far it has come, its sections, and what it says of the plan.</summary>
    /// <exception cref="UnusableDocumentException">It cannot be used.</exception>
    public static ImmutableArray<WordChange> Of(OpenPlan plan, AssessmentKind kind, byte[] document)
    {
        var texts = new Texts(Language.Of(plan.Language));
        var read = PlanReading.Read(document).Plan;
        var published = Published.Read(DocxPackage.Open(document));
        return Find(plan) is not { } ours || Find(read) is not { } theirs ? []
            : [.. Known(published, new ReportComparer(published, texts, OpenName.Of(kind)).Of(plan, ours, read, theirs)).Take(Most)];

        OpenAssessment? Find(OpenPlan one) => one.Assessments.LastOrDefault(assessment => assessment.Kind == kind);
    }

    /// <summary>
    /// The same of a file that somebody imports: what it says otherwise, with what it alone has and its words that found no field.
    /// What it leaves empty, or leaves out, changes nothing.
    /// </summary>
    /// <param name="file">With the plan's ids (<see cref="ImportMatch"/>).</param>
    public static ImmutableArray<WordChange> OfFile(OpenPlan plan, OpenPlan file) =>
        [.. new PlanComparer(null, new Texts(Language.Of(plan.Language)), isFile: true).Of(plan, file).Take(Most)];

    /// <summary>Where it is not known what was written, nobody can say who changed what: both may have.</summary>
    private static IEnumerable<WordChange> Known(Published? published, IEnumerable<WordChange> changes) =>
        published is { IsKnown: true } ? changes
        : changes.Select(change => change.Kind == WordChangeKind.Changed ? change with { Conflicts = true } : change);

    /// <summary>A file's words that found no field.</summary>
    public static ImmutableArray<WordChange> BesideOf(OpenPlan file) =>
        [.. OfFile(new() { Id = file.Id, Title = file.Title, Language = file.Language }, file)
            .Where(change => change.Kind == WordChangeKind.Beside)];
}
