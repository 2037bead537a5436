using System.Collections.Immutable;
using OgpTeams.Bot.Inputs;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Bot.Plans.PlanInputs;

namespace OgpTeams.Bot.Plans;

/// <summary>Reads what owners say of the plan’s adoption, of handing it in, and of what changed since.</summary>
internal static class AdoptionVerbs
{
    public static IReadOnlyList<PlanVerb> Rows { get; } =
    [
        new(Verbs.AdoptPlan, (inputs, _) => new(IsUndone(inputs)
            ? new PlanCommand.UndoAdoption()
            : new PlanCommand.Adopt(Day(inputs, "date", isRequired: true)?.FirstDay ?? default)), PlanForms.Adoption),
        new(Verbs.SubmitPlan, (inputs, _) => new(new PlanCommand.TellSubmission(null, Submitted(inputs))), PlanForms.Submit),
        new(Verbs.TellSubmission, (inputs, _) => new(Submission(inputs)), PlanForms.Submission),
        new(Verbs.SaveAmendment, (inputs, scope) => new(new PlanCommand.SaveAmendment(Commitment(inputs, scope), Amended(inputs))),
            PlanForms.Amendment),
    ];

    private static bool IsUndone(CardInputs inputs) => inputs.Choice("decision", "undo") is not null;

    /// <summary>To the day; null when absent.</summary>
    private static PartialDate? Day(CardInputs inputs, string name, bool isRequired = false)
    {
        var date = inputs.Date(name);
        if (date is { Day: null })
        {
            inputs.Errors[name] = "Input_NotDay";
        }

        inputs.Need(name, !isRequired || date is not null);
        return date;
    }

    /// <summary>Taken back, only where and when it was handed in goes.</summary>
    private static ImmutableArray<FieldEdit> Submitted(CardInputs inputs)
    {
        var drawn = inputs.DrawnFrom();
        return IsUndone(inputs) ? [new(SubmissionField.DeliveredOn, "", null), new(SubmissionField.Address, "", null)] :
        [
            new(SubmissionField.DeliveredOn, $"{Day(inputs, "date", isRequired: true)}", drawn.GetValueOrDefault("date")),
            .. new[] { SubmissionField.Address, SubmissionField.Languages }.Where(inputs.Has)
                .Select(field => new FieldEdit(field, ReadFact(inputs, field), drawn.GetValueOrDefault(field))),
        ];
    }

    /// <summary>Of the plan, or of the report of the kind it names.</summary>
    private static PlanCommand.TellSubmission Submission(CardInputs inputs)
    {
        var (drawn, report) = (inputs.DrawnFrom(), inputs.Choice<AssessmentKind>("kind"));
        ImmutableArray<FieldEdit> edits =
        [
            .. (report is null ? SubmissionField.OfPlan : SubmissionField.OfReport).Where(inputs.Has)
                .Select(field => new FieldEdit(field, ReadFact(inputs, field), drawn.GetValueOrDefault(field))),
        ];
        inputs.NeedSome(SubmissionField.DueOn, !edits.IsEmpty);
        return new(report, edits);
    }

    private static string ReadFact(CardInputs inputs, string field) => field switch
    {
        SubmissionField.Languages => string.Join(',', inputs.LanguageCodes(field)),
        SubmissionField.Local => inputs.Choice(field, "true", "false") ?? "",
        SubmissionField.IrmRecommendations => inputs.Text(field),
        SubmissionField.DeliveredOn => $"{Day(inputs, field)}",
        _ when SubmissionField.IsDate(field) => $"{inputs.Date(field)}",
        SubmissionField.Address => inputs.WebAddress(field),
        _ => Legible.Line(inputs.Text(field, CardInputs.ShortText)),
    };

    private static ImmutableArray<FieldEdit> Amended(CardInputs inputs)
    {
        var (drawn, kept) = (inputs.DrawnFrom(), inputs.Data("keep").Split(','));
        FieldEdit[] edits =
        [
            .. new[] { AmendmentField.Summary, AmendmentField.Date }.Where(inputs.Has).Select(field => Edit(
                field, field == AmendmentField.Date ? $"{Day(inputs, field)}" : inputs.Text(field))),
        ];
        inputs.NeedSome(AmendmentField.Summary, edits.Length > 0);
        return [.. edits.Where(edit => edit.Text.Length > 0 || !kept.Contains(edit.Field))];

        FieldEdit Edit(string field, string text) => new(field, text, drawn.GetValueOrDefault(field));
    }
}
