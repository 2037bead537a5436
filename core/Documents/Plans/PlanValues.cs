using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Plans.Fields;
using OgpTeams.Documents.Values;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Plans;

/// <summary>What the plan says in each of its controls.</summary>
internal static class PlanValues
{
    /// <param name="stands">Whether the document has a place for each field.</param>
    public static DocumentValues Of(OpenPlan plan, string documentId, Texts texts, bool stands = true)
    {
        var retained = plan.Commitments.Where(commitment => commitment.Status == CommitmentStatus.Retained).ToList();
        var values = new DocumentValues(documentId, "plan", Title(plan, texts))
        {
            Meaning = (tag, words) => PlanFields.Meaning(tag, words, texts),
        };
        Set(values, "plan", PlanFields.OfPlan, plan, texts);
        values.Set("plan/none", retained.Count > 0 ? null : new FieldValue.Blocks([Wml.P("BodyText", texts["PlanNoneText"])]));
        values.Repeat("commitment/*", retained.Select(commitment => commitment.Id));
        foreach (var commitment in retained)
        {
            var tag = "commitment/" + commitment.Id;
            values.Set(tag + "/heading", Heading(commitment, texts));
            Set(values, tag, PlanFields.OfCommitment, commitment, texts);
            values.Repeat(tag + "/milestone/*", commitment.Milestones.Select(milestone => milestone.Id));
            SetMilestones(values, tag, commitment.Milestones, texts);
        }

        AmendmentsSection.Set(values, plan, texts);
        values.Kept[KeptPlan.Name] = KeptPlan.Of(plan, texts, stands);
        return values;
    }

    public static string Title(OpenPlan plan, Texts texts) =>
        string.IsNullOrWhiteSpace(plan.Title) ? texts["ActionPlan"]
        : string.IsNullOrWhiteSpace(plan.Country) ? plan.Title
        : texts.Format("FileTitle", plan.Country, plan.Title);

    /// <summary>Those who are responsible and budgets have optional columns: a commitment without any does without it.</summary>
    private static void SetMilestones(DocumentValues values, string tag, IReadOnlyList<OpenMilestone> milestones, Texts texts)
    {
        var unused = PlanFields.InOptionalColumns
            .Where(field => milestones.All(milestone => string.IsNullOrWhiteSpace(field.Written(milestone, texts).Text))).ToList();
        foreach (var milestone in milestones)
        {
            Set(values, $"{tag}/milestone/{milestone.Id}", PlanFields.OfMilestone, milestone, texts);
            unused.ForEach(field => values.Set($"{tag}/milestone/{milestone.Id}/{field.Name}", (FieldValue?)null));
        }
    }

    /// <param name="tag">Of the form they stand in: the plan's, or the self-assessment's that takes them over.</param>
    public static void Set<TOwner>(
        DocumentValues values, string tag, IReadOnlyList<FormField<TOwner>> fields, TOwner owner, Texts texts)
        where TOwner : OpenObject
    {
        foreach (var field in fields)
        {
            values.Set($"{tag}/{field.Name}", field.Written(owner, texts));
        }
    }

    public static string Heading(OpenCommitment commitment, Texts texts)
    {
        var name = string.IsNullOrWhiteSpace(commitment.Name) ? texts["CommitmentUnnamed"] : commitment.Name;
        return string.IsNullOrWhiteSpace(commitment.Number) ? name : texts.Format("Numbered", commitment.Number, name);
    }

    public static string? Date(PartialDate? date, Texts texts) => date is { } known ? texts.Date(known) : null;
}
