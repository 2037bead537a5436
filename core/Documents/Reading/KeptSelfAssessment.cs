using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Assessments;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Plans;
using OgpTeams.Documents.Values;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Reading;

/// <summary>What a self-assessment report knows besides its words: which of the two it is, and what it was written from.</summary>
/// <param name="Plan">As it was when the report was last written; null: not known.</param>
/// <param name="Baseline">The commitments it was begun from; null: not known.</param>
/// <param name="At">The day progress was judged on.</param>
internal sealed record KeptSelfAssessment(AssessmentKind Kind, OpenPlan? Plan, ImmutableArray<OpenCommitment>? Baseline, DateOnly At)
{
    private const int FirstLines = 8;
    private const int LongestTitle = 150;

    /// <returns>Null: the document is no such report.</returns>
    public static KeptSelfAssessment? Of(Published? published, DocxPackage package)
    {
        if (published is null ? !IsReport(package) : !published.Kind.StartsWith("assessment/", StringComparison.Ordinal))
        {
            return null;
        }

        var at = published?.Kept.GetValueOrDefault(AssessmentValues.At)?.Trim('"');
        return new(
            published is null ? KindOf(package) : Enum.TryParse<AssessmentKind>(published.Kind["assessment/".Length..], out var kind) ? kind : default,
            KeptPlan.Read(published?.Kept.GetValueOrDefault(KeptPlan.Name)),
            KeptPlan.Read(published?.Kept.GetValueOrDefault(AssessmentValues.Since))?.Commitments,
            DateOnly.TryParseExact(at, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : default);
    }

    /// <summary>The report of that kind in the plan it was written from; null: none, or not known.</summary>
    public OpenAssessment? Assessment => Plan?.Assessments.LastOrDefault(one => one.Kind == Kind);

    /// <summary>As the report told it; null: not known.</summary>
    public AssessedPlan? Assessed { get; } = Plan is null ? null : AssessedPlan.Of(Plan, Kind, Baseline, At);

    /// <summary>By its tags; without any, by the headings of the official model.</summary>
    private static bool IsReport(DocxPackage package)
    {
        var tags = Stories.Of(package).SelectMany(Control.Tagged).Select(control => Control.TagOf(control)!.Split('/')[0]).ToList();
        return tags.Contains("assessment", StringComparer.Ordinal) || (!tags.Exists(tag => tag is "plan" or "commitment") && IsReport(package.Body));
    }

    private static bool IsReport(XElement body)
    {
        var asked = Lines(body).Select(text => FormLabels.OfSelfAssessment.Lead(text)?.Field)
            .Where(field => field is "level" or "results" or "nextSteps").Distinct().ToList();
        return FormLabels.Calls("report", TitleOf(body)) >= 0 || (asked.Count > 1 && asked.Contains("level"));
    }

    /// <summary>As it is called first: a report of the middle may announce that of the end.</summary>
    private static AssessmentKind KindOf(DocxPackage package)
    {
        var title = TitleOf(package.Body);
        var (middle, end) = (FormLabels.Calls("midterm", title), FormLabels.Calls("endOfTerm", title));
        var plain = middle < 0 && end < 0 ? Folded.Plain(CanonicalText.Of(package.Body)) : "";
        return (end >= 0 && (middle < 0 || end < middle))
            || Texts.Both.Any(texts => plain.Contains(Folded.Plain(texts["AssessmentEndOfTerm"]), StringComparison.Ordinal))
            ? AssessmentKind.EndOfTerm
            : AssessmentKind.Midterm;
    }

    /// <summary>What the document is called in its first lines, as plain words: sentences are no title.</summary>
    private static string TitleOf(XElement body) => Folded.Plain(string.Join(
        ' ', Lines(body).Take(FirstLines).Where(text => text.Length < LongestTitle && !text.EndsWith('.'))));

    private static IEnumerable<string> Lines(XElement body) =>
        body.Descendants(Ns.W + "p").Select(paragraph => CanonicalText.Of(paragraph)).Where(text => text.Length > 0);
}
