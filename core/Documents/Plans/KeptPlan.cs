using System.Text;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Plans.Fields;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Plans;

/// <summary>
/// What a plan says and its document does not: members nobody knows, where things come from, commitments that are not retained,
/// assessments, and every value that would not come back from the words it stands as. Kept in the document's hidden part as a
/// <c>plan.json</c> with nothing else in it, so that reading the document gives the plan whole.
/// </summary>
internal static class KeptPlan
{
    public const string Name = "plan";

    /// <param name="stands">Whether the document has a place for each field; when that is not sure, all is kept.</param>
    public static string Of(OpenPlan plan, Texts texts, bool stands)
    {
        // Their order is known from the document, unless some stand here only.
        var all = !stands || plan.Commitments.Any(commitment => commitment.Status != CommitmentStatus.Retained);
        var kept = Fields(
            Unread.Without(plan, PlanFields.OfPlan.Select(field => field.Name)) with
            {
                StartDate = null,
                EndDate = null,
                Country = null,
                Sections = new() { Others = plan.Sections.Others },
                Waiting = [],
            },
            plan, PlanFields.OfPlan, texts, stands) with
        {
            Title = plan.Title,
            Commitments = [.. plan.Commitments.Select(one => Commitment(one, texts, stands)).Where(one => all || one != Bare(one.Id))],
        };
        return Whole(kept);
    }

    /// <summary>All that the plan says, as the text of an XML element. Without a title it would not be read back.</summary>
    public static string Whole(OpenPlan plan) =>
        AsXmlText(Encoding.UTF8.GetString(PlanJson.Write(string.IsNullOrWhiteSpace(plan.Title) ? plan with { Title = "–" } : plan)));

    /// <returns>Null when nothing was kept, or a person spoiled it.</returns>
    public static OpenPlan? Read(string? json) =>
        json is not null && PlanJson.Parse(Encoding.UTF8.GetBytes(json)) is ParsedPlan.Usable { Plan: var plan } ? plan : null;

    private static OpenCommitment Commitment(OpenCommitment commitment, Texts texts, bool stands)
    {
        if (commitment.Status != CommitmentStatus.Retained)
        {
            return commitment;
        }

        var known = Unread.Without(commitment, PlanFields.OfCommitment.Select(field => field.Name));
        return Fields(
            Bare(commitment.Id) with { Origin = commitment.Origin, Others = known.Others }, commitment, PlanFields.OfCommitment,
            texts, stands) with
        {
            Milestones = [.. commitment.Milestones.Select(one => Milestone(one, texts, stands)).Where(one => !stands || one != new OpenMilestone { Id = one.Id })],
        };
    }

    private static OpenMilestone Milestone(OpenMilestone milestone, Texts texts, bool stands) => Fields(
        new()
        {
            Id = milestone.Id,
            Duration = milestone.Duration,
            Origin = milestone.Origin,
            Others = Unread.Without(milestone, PlanFields.OfMilestone.Select(field => field.Name)).Others,
        },
        milestone, PlanFields.OfMilestone, texts, field => stands && !PlanFields.InOptionalColumns.Contains(field));

    private static TOwner Fields<TOwner>(TOwner bare, TOwner owner, IEnumerable<FormField<TOwner>> fields, Texts texts, bool stands)
        where TOwner : OpenObject => Fields(bare, owner, fields, texts, _ => stands);

    /// <param name="stands">A table that people work on is given no column: a value that comes later may find no place.</param>
    private static TOwner Fields<TOwner>(
        TOwner bare, TOwner owner, IEnumerable<FormField<TOwner>> fields, Texts texts, Func<FormField<TOwner>, bool> stands)
        where TOwner : OpenObject => fields
        .Where(field => !stands(field) || !field.ReadsBack(owner, texts))
        .Aggregate(bare, (kept, field) => field.Copy(owner, kept));

    private static OpenCommitment Bare(string id) => new() { Id = id };

    /// <summary>JSON may hold two characters that XML may not, even escaped.</summary>
    private static string AsXmlText(string json) => json.Replace("\uFFFE", "\\ufffe", StringComparison.Ordinal)
        .Replace("\uFFFF", "\\uffff", StringComparison.Ordinal);
}
