using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Values;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Plans;

/// <summary>« Modifications depuis l’adoption »: what changed in an adopted plan, as the rules ask (domain §7.1, R15).</summary>
internal static class AmendmentsSection
{
    /// <summary>Its heading, which comes and goes with them.</summary>
    public const string Heading = "plan/amendments";
    public const string Tag = "amendment/*";
    private const int LongestId = 10;

    public static IEnumerable<XElement> Pattern(Texts texts) =>
    [
        Sdt.Generated(Heading, "Amendments", texts),
        Sdt.Item(
            Tag, texts["Amendment"],
            Wml.P(
                "ListBullet", Sdt.Inline(Tag + "/heading", "AmendmentHeading", texts), Wml.Runs(" "),
                Sdt.Inline(Tag + "/summary", "AmendmentSummary", texts))),
    ];

    public static void Set(DocumentValues values, OpenPlan plan, Texts texts)
    {
        var amendments = Of(plan).ToList();
        values.Set(Heading, amendments.Count == 0 ? null : new FieldValue.Blocks(
            [Wml.OnNewPage(Wml.P("Heading1", texts["Amendments"])), Wml.P("OgpLead", texts["AmendmentsLead"])]));
        values.Repeat(Tag, amendments.Select(one => one.Id));
        values.MayComeLater(Tag);
        foreach (var (id, amendment) in amendments)
        {
            values.Set($"amendment/{id}/heading", HeadingOf(plan, amendment, texts));
            values.Set(SummaryTag(id), amendment.Summary);
        }
    }

    public static string SummaryTag(string id) => $"amendment/{id}/summary";

    /// <summary>Each with the id its tags hold: its commitment's. None while the plan is not adopted.</summary>
    public static IEnumerable<(string Id, OpenAmendment Amendment)> Of(OpenPlan plan)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var amendments = Adoption.IsIn(plan, out _) ? plan.Submission?.Amendments ?? [] : [];
        foreach (var (place, amendment) in amendments.Index())
        {
            var id = amendment.Commitment is { Length: > 0 and <= LongestId } given
                && given.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
                ? given
                : "plan";
            yield return (taken.Add(id) ? id : $"{id}-{place + 1}", amendment);
        }
    }

    /// <summary>« Engagement 5 – Ouvrir le registre »: a bare number would read as the list's.</summary>
    private static string NameOf(OpenCommitment commitment, Texts texts) => string.IsNullOrWhiteSpace(commitment.Number)
        ? PlanValues.Heading(commitment, texts)
        : texts.Format("AssessmentHeading", commitment.Number.Trim(), PlanValues.Heading(commitment with { Number = null }, texts));

    private static string HeadingOf(OpenPlan plan, OpenAmendment amendment, Texts texts)
    {
        var commitment = plan.Commitments.FirstOrDefault(one => one.Id == amendment.Commitment);
        var name = commitment is not null ? NameOf(commitment, texts) : amendment.Name ?? amendment.Commitment ?? texts["ActionPlan"];
        return amendment.Date is { } date ? texts.Format("AmendmentOn", name, texts.Date(date)) : texts.Format("AmendmentOf", name);
    }
}
