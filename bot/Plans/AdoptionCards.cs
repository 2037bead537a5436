using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Bot.Plans;

/// <summary>The plan marked adopted and handed in by its owners, and the facts of handing it in.</summary>
internal static class AdoptionCards
{
    /// <summary>« Adopté le 15 juin 2026 · Remis le 30 juin 2026 »; empty for a draft.</summary>
    public static string State(PlanContext context)
    {
        var texts = context.Texts;
        var submitted = context.Plan.Submission;
        return string.Join(" · ", new[]
        {
            context.Plan.Adoption is { } adoption ? texts.Format("Plan_Adopted", texts.Date(adoption.Date)) : "",
            PartialDate.TryParse(submitted.GetValueOrDefault(SubmissionField.DeliveredOn)) is { } day
                ? texts.Format("Plan_Submitted", texts.Date(day))
                : "",
        }.Where(part => part.Length > 0));
    }

    /// <param name="notice">What just happened.</param>
    public static JsonObject Adoption(PlanContext context, FormFill? fill = null, string? notice = null)
    {
        var (texts, adoption) = (context.Texts, context.Plan.Adoption);
        return AdaptiveCard.With(
            texts, texts["Adoption_Heading"],
            [
                notice is null ? null : AdaptiveCard.Strong(notice),
                State(context) is { Length: > 0 } state ? AdaptiveCard.Strong(state) : null,
                AdaptiveCard.Text(texts[adoption is null ? "Adoption_Why" : "Adoption_Stands"]),
                .. adoption is null ? Doubts(context).Select(AdaptiveCard.Warning) : [],
                .. new Form(texts, fill).Line(
                    "date", texts["Adoption_Date"], required: true, adoption is null ? null : texts.Date(adoption.Date),
                    hint: texts["Adoption_DateHint"]).Elements,
                AdaptiveCard.Actions(
                    context.Open(texts["Button_OpenSubmit"], PlanForms.Submit),
                    context.Open(texts["Button_OpenSubmission"], PlanForms.Submission)),
            ],
            context.Send(texts[adoption is null ? "Button_Adopt" : "Button_CorrectAdoption"], Verbs.AdoptPlan),
            adoption is null ? null : AmendmentCards.Button(context),
            adoption is null ? null : context.Open(texts["Button_OpenUndoAdoption"], PlanForms.UndoAdoption),
            context.Open(texts["Button_WholePlan"], PlanForms.Plan)).Saying(notice);
    }

    /// <summary>What had better be settled first.</summary>
    private static IEnumerable<string> Doubts(PlanContext context)
    {
        if (!context.Plan.Retained.Any())
        {
            yield return context.Texts["Adoption_Nothing"];
        }

        if (context.Plan.WaitingChanges.Any())
        {
            yield return context.Texts["Adoption_Waiting"];
        }
    }

    /// <summary>What undoing takes away is said before it is pressed.</summary>
    public static JsonObject? Undo(PlanContext context) => context.Plan.Adoption is not { } adoption ? null : AdaptiveCard.With(
        context.Texts, context.Texts["UndoAdoption_Heading"],
        [AdaptiveCard.Text(context.Texts.Format("UndoAdoption_Why", context.Texts.Date(adoption.Date)))],
        context.Press(context.Texts["Button_UndoAdoption"], Verbs.AdoptPlan, ("decision", "undo")),
        context.Open(context.Texts["Button_KeepAdoption"], PlanForms.Adoption));

    public static JsonObject Submit(PlanContext context, FormFill? fill)
    {
        var (texts, told) = (context.Texts, context.Plan.Submission);
        var delivered = PartialDate.TryParse(told.GetValueOrDefault(SubmissionField.DeliveredOn));
        var form = new Form(texts, fill)
            .Line(
                "date", texts["Submit_Date"], required: true, delivered is { } day ? texts.Date(day) : null,
                hint: texts["Adoption_DateHint"])
            .Line(SubmissionField.Address, texts["Submit_Address"], value: told.GetValueOrDefault(SubmissionField.Address));
        Languages(form, texts, told);
        return AdaptiveCard.With(
            texts, texts["Submit_Heading"], [AdaptiveCard.Text(texts["Submit_Why"]), .. form.Elements],
            context.Send(
                texts["Button_Submit"], Verbs.SubmitPlan,
                ("drawn", form.Drawn(input => told.GetValueOrDefault(input == "date" ? SubmissionField.DeliveredOn : input, "")))),
            delivered is null ? null : context.Press(texts["Button_UndoSubmit"], Verbs.SubmitPlan, ("decision", "undo")),
            context.Open(texts["Button_BackToAdoption"], PlanForms.Adoption));
    }

    /// <param name="kind">Of the report it is about, by its public name; null: the plan.</param>
    /// <returns>Null when there is no such report.</returns>
    public static JsonObject? Submission(PlanContext context, FormFill? fill, string? kind)
    {
        var texts = context.Texts;
        var report = OpenName.Read<AssessmentKind>(kind);
        if (kind is { Length: > 0 } && (report is not { } known || context.Plan.Assessment(known) is null))
        {
            return null;
        }

        var told = context.Plan.SubmissionOf(report);
        var form = new Form(texts, fill);
        foreach (var field in report is null ? SubmissionField.OfPlan.Remove(SubmissionField.DeliveredOn) : SubmissionField.OfReport)
        {
            Add(form, texts, field, told);
        }

        return AdaptiveCard.With(
            texts, texts[report is null ? "Submission_Heading" : $"Submission_{kind}_Heading"],
            [AdaptiveCard.Text(texts["Submission_Why"]), .. form.Elements],
            context.Send(
                texts["Button_SaveSubmission"], Verbs.TellSubmission, ("kind", report is null ? null : kind), ("keep", form.Keep),
                ("drawn", form.Drawn(input => told.GetValueOrDefault(input, "")))),
            report is null
                ? context.Open(texts["Button_BackToAdoption"], PlanForms.Adoption)
                : context.Open(texts["Button_WholeReport"], PlanForms.Assessment, kind: kind));
    }

    private static void Add(Form form, Texts texts, string field, IReadOnlyDictionary<string, string> told)
    {
        var (label, standing) = (texts[$"Submission_{field}"], told.GetValueOrDefault(field));
        _ = field switch
        {
            SubmissionField.Languages => Languages(form, texts, told),
            SubmissionField.Local => form.Choice(
                field, label, [("false", texts["Submission_isNational"]), ("true", texts["Submission_isLocal"])], value: standing),
            SubmissionField.IrmRecommendations => form.Lines(field, label, value: standing, hint: texts["Detail_OneALine"]),
            _ => form.Line(
                field, label, value: PartialDate.TryParse(standing) is { } date ? texts.Date(date) : null,
                hint: texts["Milestone_DateHint"]),
        };
    }

    /// <summary>Ours, and those that a script named beside them.</summary>
    private static Form Languages(Form form, Texts texts, IReadOnlyDictionary<string, string> told)
    {
        var standing = told.GetValueOrDefault(SubmissionField.Languages, "");
        var others = standing.Split(',', StringSplitOptions.RemoveEmptyEntries).Except(["fr", "en"], StringComparer.Ordinal);
        return form.Several(
            SubmissionField.Languages, texts["Submission_languages"],
            [("fr", texts["Language_fr"]), ("en", texts["Language_en"]), .. others.Select(other => (other, other))], value: standing);
    }
}
