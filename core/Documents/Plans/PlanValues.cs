using OgpTeams.Documents.Building;
using OgpTeams.Documents.Controls;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Plans;

/// <summary>What the plan says in each of its controls.</summary>
internal static class PlanValues
{
    public static DocumentValues Of(OpenPlan plan, string documentId, Texts texts)
    {
        var retained = plan.Commitments.Where(commitment => commitment.Status == CommitmentStatus.Retained).ToList();
        var values = new DocumentValues(documentId, "plan", Title(plan, texts));
        values.Set("plan/country", plan.Country);
        values.Set("plan/title", plan.Title);
        values.Set("plan/period", string.Join(" – ", new[] { plan.StartDate, plan.EndDate }.OfType<PartialDate>().Select(texts.Date)));
        values.Set("plan/introduction", plan.Sections.Introduction);
        values.Set("plan/efforts", plan.Sections.Efforts);
        values.Set("plan/process", plan.Sections.Process);
        values.Set("plan/none", retained.Count > 0 ? null : new FieldValue.Blocks([Wml.P("BodyText", texts["PlanNoneText"])]));
        values.Repeat("commitment/*", retained.Select(commitment => commitment.Id));
        foreach (var commitment in retained)
        {
            var tag = "commitment/" + commitment.Id;
            values.Set(tag + "/heading", Heading(commitment, texts));
            SetFields(values, tag, commitment, texts);
            values.Repeat(tag + "/milestone/*", commitment.Milestones.Select(milestone => milestone.Id));
            foreach (var milestone in commitment.Milestones)
            {
                SetMilestone(values, $"{tag}/milestone/{milestone.Id}", milestone, texts);
            }

            SetBudgets(values, tag, commitment.Milestones);
        }

        return values;
    }

    public static string Title(OpenPlan plan, Texts texts) =>
        string.IsNullOrWhiteSpace(plan.Title) ? texts["ActionPlan"]
        : string.IsNullOrWhiteSpace(plan.Country) ? plan.Title
        : texts.Format("FileTitle", plan.Country, plan.Title);

    /// <summary>The fields of the official form but its milestones.</summary>
    /// <param name="tag">Of the form they stand in: the plan's, or the self-assessment's that takes them over.</param>
    public static void SetFields(DocumentValues values, string tag, OpenCommitment commitment, Texts texts)
    {
        values.Set(tag + "/number", commitment.Number);
        values.Set(tag + "/name", commitment.Name);
        values.Set(tag + "/startDate", Date(commitment.StartDate, texts));
        values.Set(tag + "/endDate", Date(commitment.EndDate, texts));
        values.Set(tag + "/leadAgency", commitment.LeadAgency);
        values.Set(tag + "/publicProblem", commitment.PublicProblem);
        values.Set(tag + "/what", commitment.What);
        values.Set(tag + "/howItSolves", commitment.HowItSolves);
        values.Set(tag + "/ogpValues", OgpValues(commitment.OgpValues, texts));
        values.Set(tag + "/additionalInfo", commitment.AdditionalInfo);
        values.Set(tag + "/contactName", commitment.ContactName);
        values.Set(tag + "/contactTitle", commitment.ContactTitle);
        values.Set(tag + "/contactEmail", commitment.ContactEmail);
        values.Set(tag + "/contactPhone", commitment.ContactPhone);
        values.Set(tag + "/stateActors", OneALine(commitment.StateActors));
        values.Set(tag + "/otherActors", OneALine(commitment.OtherActors));
    }

    private static void SetMilestone(DocumentValues values, string tag, OpenMilestone milestone, Texts texts)
    {
        values.Set(tag + "/title", milestone.Title);
        values.Set(tag + "/deliverable", milestone.Deliverable);
        values.Set(tag + "/startDate", Date(milestone.StartDate, texts));
        values.Set(tag + "/endDate", Date(milestone.EndDate, texts));
    }

    /// <summary>The column of budgets is optional: a commitment without any does without it.</summary>
    private static void SetBudgets(DocumentValues values, string tag, IReadOnlyList<OpenMilestone> milestones)
    {
        var any = milestones.Any(milestone => !string.IsNullOrWhiteSpace(milestone.Budget));
        foreach (var milestone in milestones)
        {
            values.Set($"{tag}/milestone/{milestone.Id}/budget", any ? FieldValue.Lines.Of(milestone.Budget) : null);
        }
    }

    private static string Heading(OpenCommitment commitment, Texts texts)
    {
        var name = string.IsNullOrWhiteSpace(commitment.Name) ? texts["CommitmentUnnamed"] : commitment.Name;
        return string.IsNullOrWhiteSpace(commitment.Number) ? name : texts.Format("Numbered", commitment.Number, name);
    }

    public static string? Date(PartialDate? date, Texts texts) => date is { } known ? texts.Date(known) : null;

    private static FieldValue.Lines OneALine(IEnumerable<string> texts) =>
        new([.. texts.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => new Line(text))]);

    private static FieldValue.Lines OgpValues(OpenOgpValues values, Texts texts) => OneALine([
        Value(values.Transparency, "Transparency", texts), Value(values.Accountability, "Accountability", texts),
        Value(values.Participation, "Participation", texts), Value(values.Technology, "Technology", texts),
    ]);

    /// <summary>« Transparence : oui – Les registres sont publics. »; empty when nothing was said.</summary>
    private static string Value(OpenOgpValue? value, string label, Texts texts)
    {
        string?[] said =
        [
            value?.Relevant is { } relevant ? texts[relevant ? "Yes" : "No"] : null,
            string.IsNullOrWhiteSpace(value?.Justification) ? null : InOneLine(value.Justification, texts),
        ];
        var answer = string.Join(" – ", said.OfType<string>());
        return answer.Length == 0 ? "" : texts.Format("OgpValue", texts[label], answer);
    }

    /// <summary>A value has one line: a second one would read as another value.</summary>
    private static string InOneLine(string text, Texts texts) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Aggregate((said, next) => said + (said[^1] is '.' or '!' or '?' or '…' or ';' or ':' ? " " : texts["Semicolon"]) + next);
}
