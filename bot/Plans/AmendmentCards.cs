using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Documents;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Rules;

namespace OgpTeams.Bot.Plans;

/// <summary>What changed since the plan was adopted: each amendment with its day and its summary, and whether it still counts.</summary>
internal static class AmendmentCards
{
    /// <summary>What fits on some 1,000 px of a phone.</summary>
    private const int Bytes = 6 * 1024;

    /// <summary>To their list; null while there is none.</summary>
    public static JsonObject? Button(PlanContext context) => Amendment.Of(context.Plan).Length is > 0 and var count
        ? context.Open(context.Texts.Count("Button_OpenAmendments", count), PlanForms.Amendments)
        : null;

    /// <param name="page">From 1; null: the first.</param>
    /// <param name="notice">What just happened.</param>
    public static JsonObject? List(PlanContext context, string? page = null, string? notice = null)
    {
        if (context.Plan.Adoption is not { } adoption)
        {
            return null;
        }

        var texts = context.Texts;
        var plan = context.Open();
        var rules = RuleSets.Find(plan.RuleSet) ?? RuleSets.Default;
        var late = PlanCheck.Run(plan, rules, Stage.Draft, context.Today)
            .Where(finding => finding.Field?.StartsWith("plan/amendments/", StringComparison.Ordinal) == true)
            .ToLookup(finding => finding.Field!);
        var amendments = Amendment.Of(context.Plan);
        var shown = amendments.Zip(plan.Submission?.Amendments ?? [])
            .Select((one, place) => Item(context, one.First, one.Second, late[$"plan/amendments/{place + 1}/date"], place + 1))
            .Pages(Bytes).At(page);
        return AdaptiveCard.With(
            texts, texts["Amendments_Heading"],
            [
                notice is null ? null : AdaptiveCard.Strong(notice),
                AdaptiveCard.Text(texts.Format("Amendments_Since", texts.Date(adoption.Date))),
                AmendmentTerm.Of(plan, rules) is not { } term ? AdaptiveCard.Text(texts["Amendments_NoTerm"])
                    : AdaptiveCard.Text(texts.Format(context.Today > term ? "Amendments_Past" : "Amendments_Until", texts.Date(term))),
                AdaptiveCard.Small(texts.Format("Check_Source", "R15", rules.Source.In(texts.Language))),
                amendments.IsEmpty ? AdaptiveCard.Text(texts["Amendments_None"]) : null,
                .. shown.Items,
                shown.Told(texts),
            ],
            shown.Next is { } next ? context.Open(texts["Button_OtherAmendments"], PlanForms.Amendments, page: next) : null,
            context.IsOwner ? context.Open(texts["Button_OpenAdoption"], PlanForms.Adoption) : null,
            context.Open(texts["Button_WholePlan"], PlanForms.Plan)).Saying(notice);
    }

    /// <summary>Its summary and its day, as proposed until an owner says otherwise.</summary>
    /// <returns>Null when the commitment is as it was adopted.</returns>
    public static JsonObject? Edit(PlanContext context, string? item, FormFill? fill)
    {
        var texts = context.Texts;
        var plan = context.Open();
        if (Amendment.Of(context.Plan).FirstOrDefault(one => one.Commitment.Value == item) is not { } amendment
            || plan.Submission?.Amendments.FirstOrDefault(one => one.Commitment == item) is not { } said)
        {
            return null;
        }

        var form = new Form(texts, fill)
            .Lines(AmendmentField.Summary, texts["Amendment_Summary"], value: said.Summary)
            .Line(
                AmendmentField.Date, texts["Amendment_Date"], value: said.Date is { } day ? texts.Date(day) : null,
                hint: texts["Adoption_DateHint"]);
        return AdaptiveCard.With(
            texts, texts.Format("Amendment_Heading", NameOf(context, amendment)),
            [
                AdaptiveCard.Text(texts["Amendment_Why"]), .. Outdated(context, amendment), .. form.Elements,
            ],
            context.Send(
                texts["Button_SaveAmendment"], Verbs.SaveAmendment, ("commitment", item), ("keep", form.Keep),
                ("drawn", form.Drawn(input => input == AmendmentField.Date ? $"{said.Date}" : said.Summary ?? ""))),
            context.Open(texts["Button_BackToAmendments"], PlanForms.Amendments));
    }

    private static JsonObject Item(PlanContext context, Amendment amendment, OpenAmendment said, IEnumerable<Finding> late, int number)
    {
        var texts = context.Texts;
        return AdaptiveCard.Apart(
        [
            AdaptiveCard.Strong(texts.Format("ReadBack_Numbered", number, NameOf(context, amendment))),
            AdaptiveCard.Item(texts.Format(
                $"Amendment_{OpenName.Of(amendment.Change.Kind)}", said.Date is { } day ? texts.Date(day) : "")),
            AdaptiveCard.Text(Shown.Paragraphs(said.Summary ?? "", 700)),
            .. Outdated(context, amendment),
            .. late.SelectMany(finding => new[]
            {
                AdaptiveCard.Warning(Shown.Paragraphs(finding.Message.In(texts.Language), 600)),
                AdaptiveCard.Small(texts.Format("Check_Source", finding.Id, finding.Source.In(texts.Language))),
            }),
            context.IsOwner
                ? AdaptiveCard.Actions(context.Open(
                    texts.Format("Button_EditAmendment", number), PlanForms.Amendment, amendment.Commitment.Value))
                : null,
        ]);
    }

    /// <summary>What we would say today, where the commitment has changed since an owner said it.</summary>
    private static IEnumerable<JsonObject> Outdated(PlanContext context, Amendment amendment) =>
        amendment is not { IsOutdated: true, Summary: not null }
            || AmendmentSummaries.Proposed(context.Open(), amendment.Commitment.Value) is not { } proposed ? [] :
        [
            AdaptiveCard.Warning(context.Texts["Amendment_Outdated"]),
            AdaptiveCard.Text(context.Texts.Format("Amendment_Today", Shown.Paragraphs(proposed, 700))),
        ];

    private static string NameOf(PlanContext context, Amendment amendment) =>
        context.Plan.Find(amendment.Commitment) is not { } commitment ? Shown.Line(amendment.Change.Commitment.Name ?? "", 80)
        : commitment.NumberText is { Length: > 0 } number
            ? context.Texts.Format("Plan_Numbered", Shown.Line(number, 20), Shown.Line(PlanTexts.NameOf(context.Texts, commitment), 80))
            : Shown.Line(PlanTexts.NameOf(context.Texts, commitment), 80);
}
