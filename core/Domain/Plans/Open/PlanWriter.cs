using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace OgpTeams.Domain.Plans.Open;

/// <summary>From a plan to JSON, in the order of the schema. What is not given is left out.</summary>
internal static class PlanWriter
{
    public static void Write(Utf8JsonWriter json, OpenPlan plan)
    {
        json.WriteStartObject();
        json.WriteStartObject("plan");
        Text(json, "id", plan.Id);
        Text(json, "title", plan.Title);
        Text(json, "country", plan.Country);
        Text(json, "language", plan.Language);
        Date(json, "startDate", plan.StartDate);
        Date(json, "endDate", plan.EndDate);
        Text(json, "ruleSet", plan.RuleSet);
        Object(json, "sections", plan.Sections, Sections);
        End(json, plan);
        Objects(json, "commitments", plan.Commitments, Commitment);
        Objects(json, "assessments", plan.Assessments, Assessment);
        End(json, plan.BesidePlan);
    }

    private static void Sections(Utf8JsonWriter json, OpenSections sections)
    {
        Text(json, "introduction", sections.Introduction);
        Text(json, "efforts", sections.Efforts);
        Text(json, "process", sections.Process);
    }

    private static void Commitment(Utf8JsonWriter json, OpenCommitment commitment)
    {
        Text(json, "id", commitment.Id);
        Number(json, commitment.Number);
        Text(json, "name", commitment.Name);
        Text(json, "status", OpenName.Of(commitment.Status));
        Date(json, "startDate", commitment.StartDate);
        Date(json, "endDate", commitment.EndDate);
        Text(json, "leadAgency", commitment.LeadAgency);
        Text(json, "publicProblem", commitment.PublicProblem);
        Text(json, "what", commitment.What);
        Text(json, "howItSolves", commitment.HowItSolves);
        Object(json, "ogpValues", commitment.OgpValues, OgpValues);
        Text(json, "additionalInfo", commitment.AdditionalInfo);
        Text(json, "contactName", commitment.ContactName);
        Text(json, "contactTitle", commitment.ContactTitle);
        Text(json, "contactEmail", commitment.ContactEmail);
        Text(json, "contactPhone", commitment.ContactPhone);
        Texts(json, "stateActors", commitment.StateActors);
        Texts(json, "otherActors", commitment.OtherActors);
        Objects(json, "milestones", commitment.Milestones, Milestone);
        Object(json, "origin", commitment.Origin, Origin);
    }

    private static void Milestone(Utf8JsonWriter json, OpenMilestone milestone)
    {
        Text(json, "id", milestone.Id);
        Text(json, "title", milestone.Title);
        Text(json, "deliverable", milestone.Deliverable);
        Date(json, "startDate", milestone.StartDate);
        Date(json, "endDate", milestone.EndDate);
        Text(json, "duration", milestone.Duration);
        Text(json, "budget", milestone.Budget);
        Object(json, "origin", milestone.Origin, Origin);
    }

    private static void OgpValues(Utf8JsonWriter json, OpenOgpValues values)
    {
        Object(json, "transparency", values.Transparency, OgpValue);
        Object(json, "accountability", values.Accountability, OgpValue);
        Object(json, "participation", values.Participation, OgpValue);
        Object(json, "technology", values.Technology, OgpValue);
    }

    private static void OgpValue(Utf8JsonWriter json, OpenOgpValue value)
    {
        if (value.Relevant is { } relevant)
        {
            json.WriteBoolean("relevant", relevant);
        }

        Text(json, "justification", value.Justification);
    }

    private static void Origin(Utf8JsonWriter json, OpenOrigin origin)
    {
        Texts(json, "workshops", origin.Workshops);
        Texts(json, "subjects", origin.Subjects);
        Texts(json, "contributions", origin.Contributions);
    }

    private static void Assessment(Utf8JsonWriter json, OpenAssessment assessment)
    {
        Text(json, "kind", OpenName.Of(assessment.Kind));
        Date(json, "date", assessment.Date);
        Text(json, "period", assessment.Period);
        json.WriteStartObject("sections");
        foreach (var (section, text) in assessment.Sections)
        {
            json.WriteString(section, text);
        }

        json.WriteEndObject();
        Objects(json, "commitments", assessment.Commitments, Progress);
        Object(json, "since", assessment.Since, Baseline);
    }

    private static void Baseline(Utf8JsonWriter json, OpenBaseline baseline) =>
        Objects(json, "commitments", baseline.Commitments, Commitment);

    private static void Progress(Utf8JsonWriter json, OpenProgress progress)
    {
        Text(json, "id", progress.Id);
        Level(json, progress.Level);
        Status(json, progress.Status);
        Text(json, "reason", progress.Reason);
        Text(json, "results", progress.Results);
        Texts(json, "nextSteps", progress.NextSteps);
        Text(json, "moreInfo", progress.MoreInfo);
        Objects(json, "milestones", progress.Milestones, MilestoneProgress);
    }

    private static void MilestoneProgress(Utf8JsonWriter json, OpenMilestoneProgress progress)
    {
        Text(json, "id", progress.Id);
        Level(json, progress.Level);
        Status(json, progress.Status);
        Text(json, "reason", progress.Reason);
    }

    private static void Level(Utf8JsonWriter json, CompletionLevel? level) => Text(json, "level", level is { } known ? OpenName.Of(known) : null);

    private static void Status(Utf8JsonWriter json, ProgressStatus? status) =>
        Text(json, "status", status is { } known ? OpenName.Of(known) : null);

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void Date(Utf8JsonWriter json, string name, PartialDate? date) => Text(json, name, date?.ToString());

    private static void Number(Utf8JsonWriter json, string? number)
    {
        if (int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            && whole.ToString(CultureInfo.InvariantCulture) == number)
        {
            json.WriteNumber("number", whole);
        }
        else
        {
            Text(json, "number", number);
        }
    }

    private static void Texts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        if (texts.IsEmpty)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Object<TItem>(Utf8JsonWriter json, string name, TItem? item, Action<Utf8JsonWriter, TItem> write)
        where TItem : OpenObject
    {
        if (item is not null)
        {
            json.WriteStartObject(name);
            write(json, item);
            End(json, item);
        }
    }

    private static void Objects<TItem>(
        Utf8JsonWriter json, string name, ImmutableArray<TItem> items, Action<Utf8JsonWriter, TItem> write)
        where TItem : OpenObject
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            End(json, item);
        }

        json.WriteEndArray();
    }

    private static void End(Utf8JsonWriter json, OpenObject item) => End(json, item.Others);

    private static void End(Utf8JsonWriter json, ImmutableArray<OpenMember> others)
    {
        foreach (var (name, value) in others)
        {
            json.WritePropertyName(name);
            value.WriteTo(json);
        }

        json.WriteEndObject();
    }
}
