using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Letterheads;
using OgpTeams.Documents.Merging;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Plans;
using OgpTeams.Documents.Reading;
using OgpTeams.Documents.Templates;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents;

/// <summary>The action plan (« Plan d'action »): one official form per retained commitment.</summary>
public static class PlanDocument
{
    /// <summary>Writes the plan, or brings an existing one up to date without touching what people edited in it.</summary>
    /// <param name="plan">In its own language. Commitments that are not retained are left out, or leave if they were in.</param>
    /// <param name="documentId">Ours, stable: tells this document from another plan's. The command line uses the plan's id.</param>
    /// <param name="existing">The document as it stands in the library; null for a first time.</param>
    /// <param name="template">An administration's own template; null for ours.</param>
    /// <param name="letterhead">What the pages say of whose document it is; null: the country only.</param>
    /// <param name="inserted">By tag, <see cref="PlanProposal.Fingerprint"/> of what somebody took over in Word; null: nothing.</param>
    /// <exception cref="UnusableDocumentException">One of the two files cannot be used.</exception>
    public static MergeOutcome Write(
        OpenPlan plan, string documentId, byte[]? existing, byte[]? template = null, Letterhead? letterhead = null,
        IReadOnlyDictionary<string, string>? inserted = null)
    {
        var texts = new Texts(Language.Of(plan.Language));
        var document = WrittenDocument.Open(existing);
        var given = TemplateFile.Open(template);
        if (given is not null)
        {
            PlanTemplate.Complete(given, texts);
        }

        // A template of theirs may lack any field, and another one, or none, may be given next time: all the plan is kept.
        var isTheirs = given is not null || document?.Published?.Template is { IsTheirs: true };
        return DocumentWriter.Write(
            PlanValues.Of(plan, documentId, texts, stands: !isTheirs), texts,
            () => PlanTemplate.Build(texts), given, document, Adoption.Of(plan, letterhead),
            context => AddedByHand.Recognise(context, FormLabels.OfPlan, texts), inserted);
    }

    /// <inheritdoc cref="SubjectSheetDocument.Template"/>
    public static byte[] Template(Language language, Look look = Look.Standard) =>
        DocumentWriter.Template(language, PlanTemplate.Build, "ActionPlan", look);
}
