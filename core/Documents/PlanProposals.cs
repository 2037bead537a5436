using System.Collections.Immutable;
using System.Xml.Linq;
using OgpTeams.Documents.Assessments;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Plans;
using OgpTeams.Documents.Reading;
using OgpTeams.Documents.Values;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Rules;

namespace OgpTeams.Documents;

/// <summary>
/// What a plan says and one of its documents does not yet, because it is open, or because people wrote there too: for whoever has
/// it before them in Word. By the same base as merging (<see cref="PlanDocument"/>), so that both say the same.
/// </summary>
public static class PlanProposals
{
    private const string Report = "assessment/";

    /// <param name="plan">As its document says it, in the document's language.</param>
    /// <param name="document">As it stands, perhaps not saved yet.</param>
    /// <exception cref="UnusableDocumentException">It cannot be used.</exception>
    public static ImmutableArray<PlanProposal> Of(OpenPlan plan, byte[] document)
    {
        var texts = new Texts(Language.Of(plan.Language));
        return Compare(DocxPackage.Open(document), null, texts, id => PlanValues.Of(plan, id, texts));
    }

    /// <summary>The same of one of its self-assessment reports.</summary>
    /// <param name="today">As in <see cref="AssessmentDocument.Write"/>.</param>
    /// <exception cref="UnusableDocumentException">It cannot be used.</exception>
    public static ImmutableArray<PlanProposal> Of(OpenPlan plan, AssessmentKind kind, DateOnly today, byte[] document)
    {
        var texts = new Texts(Language.Of(plan.Language));
        var package = DocxPackage.Open(document);
        var published = Published.Read(package);
        var baseline = KeptPlan.Read(published?.Kept.GetValueOrDefault(AssessmentValues.Since))?.Commitments;
        return Compare(
            package, KeptSelfAssessment.Of(published, package), texts,
            id => AssessmentValues.Of(AssessedPlan.Of(plan, kind, baseline, today), id, texts));
    }

    /// <summary>Which of a plan's documents it says it is, whatever its file is called; null: it does not say.</summary>
    /// <exception cref="UnusableDocumentException">It cannot be used.</exception>
    public static string? DocumentIdOf(byte[] document) => Published.Read(DocxPackage.Open(document))?.DocumentId;

    private static ImmutableArray<PlanProposal> Compare(
        DocxPackage package, KeptSelfAssessment? report, Texts texts, Func<string, DocumentValues> valuesOf)
    {
        if (Published.Read(package) is not { IsKnown: true } published)
        {
            return []; // Whose words stand where cannot be told: the server's own merge finds its places, and says what it did.
        }

        LostTags.Restore(package, published, report, texts);
        PlaceholderWords.Judge(package, published, OurTemplates.OfPlans, areAtHand: false);
        var controls = Control.Tagged(package).GroupBy(control => Control.TagOf(control)!, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        var values = valuesOf(published.DocumentId);
        return
        [
            .. values.Fields.SelectMany(field => field.Value is FieldValue.Lines lines && controls.GetValueOrDefault(field.Key) is { } control
                ? OfField(field.Key, lines, control, published[field.Key], values) : []),
            .. values.Items.SelectMany(items => items.Value).Where(item => IsNews(item, controls, published)).Select(item => OfItem(item, values, texts)),
        ];
    }

    private static IEnumerable<PlanProposal> OfField(
        string tag, FieldValue.Lines value, XElement control, Published.Entry? basis, DocumentValues values)
    {
        var (today, said) = (Published.Entry.Of(value), CanonicalText.Of(control));
        if (Control.HoldsTagged(control) || basis?.SourceOrHash == today.SourceOrHash || Means(said, today))
        {
            yield break;
        }

        var isTheirs = basis is null ? said.Length > 0 : !Means(said, basis);
        var boxes = TickBox.In(control).Count > 0 || TickBox.AreLines(value.Text.Split('\n'));
        yield return Of(tag, said, value.Text, boxes ? PlanProposalKind.Tick : PlanProposalKind.Text, isTheirs);

        bool Means(string words, Published.Entry entry) => entry.Says(words) || entry.Says(values.Meaning(tag, words));
    }

    /// <summary>A form or a row that we never wrote there. Of a form that is missing, its rows come with it.</summary>
    private static bool IsNews(string item, Dictionary<string, XElement> controls, Published published) =>
        published[item] is null && !controls.ContainsKey(item) && !controls.Keys.Any(tag => Tags.IsWithin(tag, item))
        && item.Replace(Report, "", StringComparison.Ordinal).Split('/') switch
        {
            ["commitment", _] => true,
            ["commitment", _, "milestone", _] => Tags.Upwards(item).Skip(2).Any(outer => published[outer] is not null && controls.ContainsKey(outer)),
            _ => false,
        };

    private static PlanProposal OfItem(string item, DocumentValues values, Texts texts) => Of(
        item, "",
        string.Join('\n', values.Fields
            .Where(field => Tags.IsWithin(field.Key, item) && !field.Key[(item.Length + 1)..].Contains('/', StringComparison.Ordinal)
                && field.Value is FieldValue.Lines { Text.Length: > 0 } && !field.Key.EndsWith("/heading", StringComparison.Ordinal))
            .Select(field => texts.Format("OgpValue", FieldNames.Of(field.Key[(item.Length + 1)..]).In(texts.Language), NoBreak.Part(field.Value!.Text)))),
        item.Contains("/milestone/", StringComparison.Ordinal) ? PlanProposalKind.Row : PlanProposalKind.Form, conflicts: false);

    private static PlanProposal Of(string tag, string said, string text, PlanProposalKind kind, bool conflicts)
    {
        var parts = (tag.StartsWith(Report, StringComparison.Ordinal) ? tag[Report.Length..] : tag).Split('/', 3);
        var (owner, field) = parts is ["commitment", var id, ..] ? (id, parts.ElementAtOrDefault(2) ?? "") : (null, tag);
        var proposed = NoBreak.Part(text);
        return new(tag, owner, field, NoBreak.Part(said), proposed, kind, conflicts, CanonicalText.Hash(CanonicalText.Of(proposed)));
    }
}
