using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Documents;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Rules;

namespace OgpTeams.Bot.Plans;

/// <summary>« vérifier »: what the rules say of a plan, by severity, each with what to do and where; the same as <c>check</c> says.</summary>
internal static class CheckCards
{
    /// <summary>What fits on some 1,000 px of a phone.</summary>
    private const int Bytes = 5 * 1024;

    /// <param name="item">Only what concerns this commitment; null: all.</param>
    /// <param name="kind">Only what concerns the report of this kind, by its public name; null: all.</param>
    /// <param name="page">From 1; null: the first.</param>
    public static JsonObject Draw(PlanContext context, Stage stage = Stage.Draft, string? item = null, string? kind = null, string? page = null)
    {
        var texts = context.Texts;
        var plan = context.Open();
        var rules = RuleSets.Find(plan.RuleSet) ?? RuleSets.Default;
        var findings = ReadingRules.Check(plan, rules, stage, context.Today, texts.Language)
            .Where(finding => item is null || finding.Commitment == item)
            .Where(finding => kind is null || finding.Field?.StartsWith($"assessment/{kind}", StringComparison.Ordinal) == true).ToList();
        var ordered = findings.OrderByDescending(finding => finding.Severity).ToList();
        var shown = ordered.Select((finding, place) => Item(
            context, plan, finding, place + 1, isFirst: place == 0 || ordered[place - 1].Severity != finding.Severity)).Pages(Bytes).At(page);
        return AdaptiveCard.With(
            texts, texts.Format(stage == Stage.Draft ? "Check_Draft" : "Check_Submission", Shown.Line(context.Plan.Name, 80)),
            [
                AdaptiveCard.Strong(findings.Count == 0 ? texts["Check_Nothing"] : Counts(texts, findings)),
                AdaptiveCard.Small(texts.Format("Check_Rules", rules.Name.In(texts.Language))),
                .. shown.Items,
                shown.Told(texts),
            ],
            shown.Next is { } next ? context.Check(texts["Button_OtherFindings"], stage, item, kind, next) : null,
            stage == Stage.Draft
                ? context.Check(texts["Button_CheckSubmission"], Stage.Submission, item, kind)
                : context.Check(texts["Button_CheckDraft"], Stage.Draft, item, kind),
            item is null && kind is null ? null : context.Check(texts["Button_CheckAll"], stage),
            context.Open(texts["Button_WholePlan"], PlanForms.Plan));
    }

    private static string Counts(Texts texts, List<Finding> findings) => string.Join(
        texts["Plan_LacksJoin"], Enum.GetValues<Severity>().Reverse().Select(severity => (severity, Count: findings.Count(one => one.Severity == severity)))
            .Where(some => some.Count > 0).Select(some => texts.Count($"Check_{some.severity}", some.Count)));

    private static JsonObject Item(PlanContext context, OpenPlan plan, Finding finding, int number, bool isFirst)
    {
        var texts = context.Texts;
        var commitment = plan.Commitments.FirstOrDefault(one => one.Id == finding.Commitment);
        var held = context.Plan.Commitments.Find(one => one.Id.Value == finding.Commitment);
        string?[] where =
        [
            held is null ? null : Shown.Line(PlanTexts.NameOf(texts, held), 80),
            finding.Field is null ? null : FieldNames.Of(finding.Field, commitment).In(texts.Language),
        ];
        return AdaptiveCard.Group(
        [
            isFirst ? AdaptiveCard.Section(texts[$"Check_{finding.Severity}_Title"]) : null,
            AdaptiveCard.Strong(texts.Format("ReadBack_Numbered", number, string.Join(" · ", where.OfType<string>().DefaultIfEmpty(texts["Check_Plan"])))),
            AdaptiveCard.Text(Shown.Paragraphs(finding.Message.In(texts.Language), 600)),
            AdaptiveCard.Small(texts.Format("Check_Source", finding.Id, finding.Source.In(texts.Language))),
            AdaptiveCard.Actions(Correct(context, finding, number)),
        ]);
    }

    private static string FormOf(string field) => field.Split('/') switch
    {
        ["plan", "amendments", ..] => PlanForms.Amendments,
        ["plan", SubmissionField.DeliveredOn] => PlanForms.Submit,
        ["plan", "consultation" or SubmissionField.DueOn or SubmissionField.Languages] => PlanForms.Submission,
        ["plan", SubmissionField.NextElections or SubmissionField.Local] => PlanForms.Submission,
        _ => PlanForms.PlanDetails,
    };

    private static bool IsOfSubmission(string? field) => field?.Split('/') is
        ["assessment", _, "consultation" or SubmissionField.DeliveredOn or SubmissionField.DueOn or SubmissionField.Languages];

    /// <summary>To the form of the field, for whoever may fill it in; else to where it stands.</summary>
    private static JsonObject? Correct(PlanContext context, Finding finding, int number)
    {
        var texts = context.Texts;
        var (report, milestone) = finding.Field?.Split('/') switch
        {
            ["assessment", var kind, "milestone", var id, ..] => (kind, id),
            ["assessment", var kind, ..] => (kind, null),
            _ => (null, null),
        };
        return (report, finding.Commitment) switch
        {
            ({ } of, { } id) when context.IsOwner => context.Open(
                texts.Format("Button_Correct", number), PlanForms.Progress, id, PageOf(context, of, id, milestone), of),
            ({ } of, null) when context.IsOwner && IsOfSubmission(finding.Field) =>
                context.Open(texts.Format("Button_Correct", number), PlanForms.Submission, kind: of),
            ({ } of, _) => context.Open(texts.Format("Button_SeeThere", number), PlanForms.Assessment, kind: of),
            (null, { } id) when context.MayDetail(new(id)) && OpenFields.Told.FirstOrDefault(field => field.Name == finding.Field) is { } told =>
                context.Open(texts.Format("Button_Correct", number), PlanForms.Details, id, $"{told.Page}"),
            (null, { } id) => context.Open(texts.Format("Button_SeeThere", number), PlanForms.Commitment, id),

            // Written in Word, which the plan's card leads to.
            (null, null) when finding.Field is "plan/introduction" or "plan/efforts" or "plan/process" =>
                context.Open(texts.Format("Button_SeeThere", number), PlanForms.Plan),
            (null, null) when context.IsOwner && finding.Field is not (null or "commitments") =>
                context.Open(texts.Format("Button_Correct", number), FormOf(finding.Field)),
            _ => null,
        };
    }

    private static string? PageOf(PlanContext context, string kind, string commitment, string? milestone) =>
        OpenName.Read<AssessmentKind>(kind) is { } known && context.Plan.Assessment(known) is { } assessment
            && context.Plan.Commitments.Find(one => one.Id.Value == commitment) is { } told
                ? ProgressForm.PageOf(assessment, told, milestone)
                : null;
}
