using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Plans.Translations;
using OgpTeams.Domain.Rules;
using OgpTeams.Domain.Workshops.Commitments;

namespace OgpTeams.Bot.Plans;

/// <summary>The plan and its reports in the other language, written by its owners beside the texts they translate.</summary>
internal static class TranslationCards
{
    /// <summary>What fits on some 1,000 px of a phone.</summary>
    private const int Bytes = 5 * 1024;

    /// <summary>Of texts, beside the room for what is typed under them.</summary>
    private const int FormBytes = 2 * 1024;

    private const string Plan = "plan";

    /// <summary>What is written, and where something is left to translate or to read again.</summary>
    /// <param name="page">From 1; null: the first.</param>
    /// <param name="notice">What just happened.</param>
    public static JsonObject Overview(PlanContext context, string? page = null, string? notice = null)
    {
        var texts = context.Texts;
        var (open, language, said) = Of(context);
        var parts = Parts(open).ToList();
        var shown = parts.Select((part, place) => Line(context, part, said, place + 1)).Pages(Bytes).At(page);
        return AdaptiveCard.With(
            texts, texts[$"Translations_{language}"],
            [
                notice is null ? null : AdaptiveCard.Strong(notice),
                AdaptiveCard.Text(texts["Translations_Why"]),
                .. shown.Items,
                shown.Told(texts),
            ],
            shown.Next is { } next ? context.Open(texts["Button_OtherParts"], PlanForms.Translations, page: next) : null,
            context.Open(texts["Button_WholePlan"], PlanForms.Plan)).Saying(notice);
    }

    /// <param name="item">A commitment, <c>assessment/{kind}</c>, or <c>plan</c>.</param>
    /// <param name="page">From 1.</param>
    /// <returns>Null when nothing of the plan is called so.</returns>
    public static JsonObject? Form(PlanContext context, string? item, string? page, FormFill? fill)
    {
        var texts = context.Texts;
        var (open, language, said) = Of(context);
        if (Parts(open).FirstOrDefault(one => one.Key == item).Value is not { } fields)
        {
            return null;
        }

        var part = fields.Pages(FormBytes, field => Size.Of(field.Source) + Size.Of(said.GetValueOrDefault(field.Field)?.Text ?? "") + 400)
            .At(fill?.Values.GetValueOrDefault("page") ?? page);
        var form = new Form(texts, fill);
        foreach (var field in part.Items)
        {
            var (now, name) = (said.GetValueOrDefault(field.Field), NameOf(context, field.Field));
            name = $"{char.ToUpper(name[0], texts.Language.Culture)}{name[1..]}";
            form.Show(
                AdaptiveCard.Section(name), AdaptiveCard.Text(Shown.Paragraphs(field.Source, 1_000)),
                now?.Stale == true ? AdaptiveCard.Warning(texts["Translation_Stale"]) : null);
            form.Lines(field.Field, texts.Format($"Translation_Input_{language}", name), value: now?.Text);
            if (now?.Stale == true)
            {
                form.Toggle($"{TranslationVerbs.StillHolds}{field.Field}", texts.Format("Translation_Check", name), texts["Translation_Holds"]);
            }
        }

        return AdaptiveCard.With(
            texts, texts.Format($"Translation_{language}", Shown.Line(Title(context, item!), 80)),
            [AdaptiveCard.Text(texts["Translation_Why"]), part.Told(texts), .. form.Elements],
            context.Send(
                texts["Button_SaveTranslation"], Verbs.SaveTranslation, ("language", language), ("commitment", item), ("page", $"{part.Number}"),
                ("keep", form.Keep), ("drawn", form.Drawn(field => said.GetValueOrDefault(field)?.Text ?? (field.Contains('/') ? "" : null))),
                ("of", string.Join(',', part.Items.Select(field => $"{field.Field}:{CanvasText.Fingerprint(field.Source)}")))),
            part.Next is { } next ? context.Open(texts["Button_NextTranslation"], PlanForms.Translation, item, next) : null,
            context.Open(texts["Button_AllTranslations"], PlanForms.Translations));
    }

    /// <summary>As its document is written, the language it is to be translated into, and what is translated, by field.</summary>
    private static (OpenPlan Plan, string Language, Dictionary<string, OpenTranslatedText> Said) Of(PlanContext context)
    {
        var open = PlanAsOpenData.Of(context.Id, context.Plan, context.PlanLanguage, context.Zone);
        var language = context.PlanLanguage == "en" ? "fr" : "en";
        return (
            open with { Commitments = [.. open.Commitments.Where(one => one.Status == CommitmentStatus.Retained)] }, language,
            (open.Translations.FirstOrDefault(one => one.Language == language)?.Texts ?? [])
                .ToDictionary(text => text.Field!, StringComparer.Ordinal));
    }

    /// <summary>By what they belong to: the plan itself, each commitment, each report.</summary>
    private static IEnumerable<KeyValuePair<string, List<TwinText>>> Parts(OpenPlan plan) => Twin.TextsOf(plan)
        .GroupBy(text => text.Field.Split('/') switch
        {
            ["commitment" or "amendment", var id, ..] => id,
            ["assessment", var kind, ..] => $"assessment/{kind}",
            _ => Plan,
        }).Select(group => KeyValuePair.Create(group.Key, group.ToList()));

    private static JsonObject Line(
        PlanContext context, KeyValuePair<string, List<TwinText>> part, Dictionary<string, OpenTranslatedText> said, int number)
    {
        var texts = context.Texts;
        var missing = part.Value.Count(text => !text.IsName && !said.ContainsKey(text.Field));
        var stale = part.Value.Where(text => said.GetValueOrDefault(text.Field)?.Stale == true).ToList();
        return AdaptiveCard.Group(
        [
            AdaptiveCard.Strong(texts.Format("ReadBack_Numbered", number, Shown.Line(Title(context, part.Key), 100))),
            AdaptiveCard.Text(missing > 0 ? texts.Count("Translations_Missing", missing) : texts["Translations_All"]),
            stale.Count > 0
                ? AdaptiveCard.Warning(texts.Format("Translations_Stale", string.Join(
                    texts["Plan_LacksJoin"], stale.Select(text => NameOf(context, text.Field)))))
                : null,
            AdaptiveCard.Actions(context.Open(texts.Format("Button_Translate", number), PlanForms.Translation, part.Key)),
        ]);
    }

    private static string Title(PlanContext context, string part) =>
        part == Plan ? context.Plan.Name
        : part.Split('/') is ["assessment", _] ? FieldNames.Of(part).In(context.Texts.Language)
        : context.Plan.Commitments.Find(one => one.Id.Value == part) is { } commitment ? PlanTexts.NameOf(context.Texts, commitment)
        : part;

    /// <summary>« Étape clé 2, livrable », without what it belongs to.</summary>
    private static string NameOf(PlanContext context, string field)
    {
        var commitment = WordPlace.Of(field) is var place && (place.Commitment ?? place.Amendment) is { } id ? context.Plan.Find(id) : null;
        var name = commitment is null ? field : field.Replace($"commitment/{commitment.Id}/", "", StringComparison.Ordinal)
            .Replace($"amendment/{commitment.Id}/", "amendment/", StringComparison.Ordinal);
        return FieldNames.Of(name.Replace('.', '/'), commitment is null ? null : PlanAsOpenData.Of(commitment)).In(context.Texts.Language);
    }
}
