using System.Collections.Immutable;
using OgpTeams.Domain.Workshops.Commitments;
using static OgpTeams.Domain.Decision<OgpTeams.Domain.Plans.PlanEvent>;
using Decision = OgpTeams.Domain.Decision<OgpTeams.Domain.Plans.PlanEvent>;

namespace OgpTeams.Domain.Plans.Translations;

/// <summary>Owners write the plan and its reports in another language, text by text.</summary>
internal static class TranslationRules
{
    public static Decision Save(PlanCommand.Translate order, Plan plan)
    {
        if (order.Language == plan.Details.GetValueOrDefault(PlanField.Language))
        {
            return Refuse(Refusal.InvalidInput);
        }

        var sources = Sources(plan);
        var standing = plan.TextsIn(order.Language);
        if (!order.Edits.All(edit => sources.ContainsKey(edit.Field) || standing.ContainsKey(edit.Field)))
        {
            return Refuse(Refusal.Unknown);
        }

        var after = order.Edits.Select(edit => (edit.Field, Text: After(edit, standing.GetValueOrDefault(edit.Field), order, sources)))
            .Where(told => told.Text != standing.GetValueOrDefault(told.Field)).ToList();
        return after.Count == 0 ? NoChange : Accept(new PlanEvent.Translated(
            order.Language, [.. after.Select(told => new TranslatedField(told.Field, told.Text?.Text ?? "", told.Text?.Of ?? ""))]));
    }

    /// <summary>What drafters wrote in the twin in Word translates the plan as it stands.</summary>
    public static PlanEvent.Translated Taken(string language, ImmutableSortedDictionary<string, string> texts, Plan plan)
    {
        var sources = Sources(plan);
        return new(language, [.. texts.Select(text => new TranslatedField(
            text.Key, text.Value, CanvasText.Fingerprint(sources.GetValueOrDefault(text.Key, ""))))]);
    }

    /// <summary>The plan's own texts, by field.</summary>
    public static Dictionary<string, string> Sources(Plan plan) =>
        Twin.TextsOf(PlanAsOpenData.Of(default, plan, "", TimeZoneInfo.Utc)).ToDictionary(text => text.Field, text => text.Source, StringComparer.Ordinal);

    /// <summary>
    /// What was left as the form showed it is no edit, and as old as it was, unless it was said to hold still. What was written
    /// translates the text that its form showed beside it.
    /// </summary>
    private static TranslatedText? After(
        FieldEdit edit, TranslatedText? before, PlanCommand.Translate order, Dictionary<string, string> sources)
    {
        var text = edit.Over(before?.Text ?? "", FieldEdit.Lines);
        var of = order.Of.GetValueOrDefault(edit.Field) ?? CanvasText.Fingerprint(sources.GetValueOrDefault(edit.Field, ""));
        return text.Length == 0 ? null
            : before is not null && text == before.Text && edit.IsAsDrawn && !order.StillHold.Contains(edit.Field) ? before
            : new(text, of);
    }
}
