using OgpTeams.Documents.Building;
using OgpTeams.Documents.Plans.Fields;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Plans;

/// <summary>What the plan says in each of its controls.</summary>
internal static class PlanValues
{
    /// <param name="stands">Whether the document has a place for a field, by its pattern (<c>commitment/*/what</c>).</param>
    public static DocumentValues Of(OpenPlan plan, string documentId, Texts texts, Func<string, bool>? stands = null)
    {
        var retained = plan.Commitments.Where(commitment => commitment.Status == CommitmentStatus.Retained).ToList();
        var values = new DocumentValues(documentId, "plan", Title(plan, texts));
        Set(values, "plan", PlanFields.OfPlan, plan, texts);
        values.Set("plan/none", retained.Count > 0 ? null : new FieldValue.Blocks([Wml.P("BodyText", texts["PlanNoneText"])]));
        values.Repeat("commitment/*", retained.Select(commitment => commitment.Id));
        retained.ForEach(commitment => SetCommitment(values, commitment, texts));
        values.Kept[KeptPlan.Name] = KeptPlan.Of(plan, texts, stands ?? (_ => true));
        return values;
    }

    public static string Title(OpenPlan plan, Texts texts) =>
        string.IsNullOrWhiteSpace(plan.Title) ? texts["ActionPlan"]
        : string.IsNullOrWhiteSpace(plan.Country) ? plan.Title
        : texts.Format("FileTitle", plan.Country, plan.Title);

    private static void SetCommitment(DocumentValues values, OpenCommitment commitment, Texts texts)
    {
        var tag = "commitment/" + commitment.Id;
        values.Set(tag + "/heading", Heading(commitment, texts));
        SetFields(values, tag, commitment, texts);
        values.Repeat(tag + "/milestone/*", commitment.Milestones.Select(milestone => milestone.Id));
        foreach (var milestone in commitment.Milestones)
        {
            SetMilestone(values, $"{tag}/milestone/{milestone.Id}", milestone, texts);
        }
    }

    /// <summary>The fields of the official form but its milestones.</summary>
    /// <param name="tag">Of the form they stand in.</param>
    public static void SetFields(DocumentValues values, string tag, OpenCommitment commitment, Texts texts) =>
        Set(values, tag, PlanFields.OfCommitment, commitment, texts);

    private static void SetMilestone(DocumentValues values, string tag, OpenMilestone milestone, Texts texts) =>
        Set(values, tag, PlanFields.OfMilestone, milestone, texts);

    private static void Set<TOwner>(
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
