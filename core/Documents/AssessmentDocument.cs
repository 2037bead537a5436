using System.Collections.Immutable;
using OgpTeams.Documents.Assessments;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Letterheads;
using OgpTeams.Documents.Merging;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Plans;
using OgpTeams.Documents.Reading;
using OgpTeams.Documents.Templates;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents;

/// <summary>The self-assessment report (« Rapport d'auto-évaluation ») of a plan, at mid-term or at the end of the cycle.</summary>
public static class AssessmentDocument
{
    /// <summary>Writes the report, or brings an existing one up to date without touching what people edited in it.</summary>
    /// <param name="plan">In its own language. The assessment of that kind may be missing: then the report is there to be filled in.</param>
    /// <param name="kind">Two kinds are two documents.</param>
    /// <param name="documentId">Ours, stable: tells this document from another plan's. The command line uses the plan's id.</param>
    /// <param name="today">By which lateness is judged when the assessment says no date.</param>
    /// <param name="existing">
    /// The document as it stands in the library; null for a first time. It remembers which state of the plan it was begun from,
    /// and what changed since is flagged, unless the plan itself says what to compare with.
    /// </param>
    /// <param name="template">An administration's own template; null for ours.</param>
    /// <param name="letterhead">What the pages say of whose document it is; null: the country only.</param>
    /// <param name="withScales">Whether the report shows the two scales side by side; a template that has their place always does.</param>
    /// <param name="inserted">As in <see cref="PlanDocument.Write"/>.</param>
    /// <exception cref="UnusableDocumentException">One of the two files cannot be used.</exception>
    public static MergeOutcome Write(
        OpenPlan plan, AssessmentKind kind, string documentId, DateOnly today, byte[]? existing, byte[]? template = null,
        Letterhead? letterhead = null, bool withScales = false, IReadOnlyDictionary<string, string>? inserted = null)
    {
        var texts = new Texts(Language.Of(plan.Language));
        var document = WrittenDocument.Open(existing);
        var given = TemplateFile.Open(template);
        if (given is not null)
        {
            AssessmentTemplate.Complete(given, kind, texts);
        }

        var assessed = AssessedPlan.Of(plan, kind, BaselineOf(document), today);
        return DocumentWriter.Write(
            AssessmentValues.Of(assessed, documentId, texts, withScales || given is not null && Asks(given)), texts,
            () => AssessmentTemplate.Build(kind, texts), given, document, (letterhead ?? new()).Of(plan.Country, assessed.At),
            context => AddedByHand.Recognise(context, FormLabels.OfSelfAssessment, texts), inserted);
    }

    /// <inheritdoc cref="SubjectSheetDocument.Template"/>
    public static byte[] Template(Language language, Look look = Look.Standard) =>
        DocumentWriter.Template(language, texts => AssessmentTemplate.Build(null, texts), "AssessmentEither", look);

    private static bool Asks(DocxPackage template) => Control.Tagged(template).Any(control => Control.TagOf(control) == AssessmentTemplate.Scales);

    private static ImmutableArray<OpenCommitment>? BaselineOf(WrittenDocument? existing) =>
        KeptPlan.Read(existing?.Published?.Kept.GetValueOrDefault(AssessmentValues.Since))?.Commitments;
}
