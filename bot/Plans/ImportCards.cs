using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Subjects;
using OgpTeams.Documents;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Rules;

namespace OgpTeams.Bot.Plans;

/// <summary>« importer »: what a file holds and what was not understood of it, before one press makes the plan.</summary>
internal static class ImportCards
{
    /// <summary>What fits on some 1,000 px of a phone.</summary>
    private const int Bytes = 6 * 1024;

    /// <param name="page">From 1; null: the first.</param>
    /// <param name="notice">What just happened.</param>
    public static JsonObject Preview(
        Texts texts, string id, ImportPreview preview, string? page = null, FormFill? fill = null, string? notice = null)
    {
        var (plan, standing) = (preview.Plan, preview.Standing);
        var shown = Items(texts, preview).Pages(Bytes).At(page);
        var said = notice ?? (standing is null ? null : Told(texts, standing));
        var isOpen = standing is null or { IsOwner: true, Proposals.IsEmpty: false };
        return AdaptiveCard.With(
            texts, texts.Format("Import_Heading", Shown.Line(Path.GetFileName(preview.Import.File), 80)),
            [
                notice is null ? null : AdaptiveCard.Strong(notice),
                AdaptiveCard.Strong(Counts(texts, plan)),
                AdaptiveCard.Facts(
                    (texts["PlanDetail_country"], Shown.Line(plan.Country ?? "", 100)),
                    (texts["Plan_Period"], Dates.Between(plan.StartDate, plan.EndDate, texts))),
                standing is null ? null : AdaptiveCard.Warning(Told(texts, standing)),
                preview.Read.IsReport ? AdaptiveCard.Warning(texts["Import_IsReport"]) : null,
                standing is null || plan.Assessments.IsEmpty ? null : AdaptiveCard.Text(texts["Import_NoReports"]),
                .. preview.Into is null
                    ? new Form(texts, fill).Line(
                        "name", texts["Import_Name"], required: true, Shown.Cut(preview.Name, ImportActions.NameLength - 1),
                        hint: texts["Import_NameHint"]).Elements
                    : [],
                .. shown.Items,
                shown.Told(texts),
            ],
            CardAction.Primary(CardAction.Send(
                texts[!isOpen ? "Button_ImportUnderName" : standing is null ? "Button_ImportNew" : "Button_ImportInto"],
                Verbs.ImportPlan, Data(texts, id, preview, ("seen", preview.Import.Fingerprint)))),
            shown.Next is { } next
                ? CardAction.Press(texts["Button_ImportRest"], CardVerbs.OpenImport, Data(texts, id, preview, ("page", next)))
                : null,
            CardAction.Press(texts["Button_OtherImports"], CardVerbs.OpenImport, CardAction.Data(
                ("id", id), ("plan", preview.Into?.Value), (CardAction.Spoken, texts.Language.Code))),
            standing is null ? null
                : CardAction.Press(
                    texts["Button_WholePlan"], CardVerbs.OpenPlan, CardAction.Data(("plan", standing.Id.Value), ("id", id))))
            .Saying(said);
    }

    /// <summary>The files there are, or how one gets there.</summary>
    /// <param name="plan">The plan it is for, where one was named.</param>
    /// <param name="notice">What just happened.</param>
    public static JsonObject Choose(Texts texts, string id, IReadOnlyList<string> files, string? plan, string? notice = null)
    {
        var choices = SubjectChoices.Pages(files.Select(file => (file, Shown.Choice(file, 120))))[0];
        return AdaptiveCard.With(
            texts, texts["Import_ChooseHeading"],
            [
                notice is null ? null : AdaptiveCard.Strong(notice),
                AdaptiveCard.Text(texts[choices.Count > 0 ? "Import_Choose" : "Import_None"]),
                AdaptiveCard.Text(texts["Import_HowTo"]),
                .. choices.Count > 0 ? new Form(texts).Choice("file", texts["Import_File"], choices, required: true).Elements : [],
            ],
            choices.Count == 0 ? null : CardAction.Primary(CardAction.Send(
                texts["Button_ImportPreview"], CardVerbs.OpenImport,
                CardAction.Data(("id", id), ("plan", plan), (CardAction.Spoken, texts.Language.Code))))).Saying(notice);
    }

    /// <summary>It cannot be imported: what is wrong, what was kept, and what to do.</summary>
    public static JsonObject Refused(Texts texts, string id, string file, ImportedFile.Unusable unusable) => AdaptiveCard.With(
        texts, texts.Format("Import_RefusedHeading", Shown.Line(Path.GetFileName(file), 80)),
        [
            AdaptiveCard.Strong(unusable.Why is { } why ? Why(texts, why) : texts[unusable.IsEmpty ? "Import_Empty" : "Import_BadJson"]),
            .. (unusable.IsEmpty ? [] : unusable.Problems).Select(problem => AdaptiveCard.Item(Shown.Paragraphs(problem.In(texts.Language), 400)))
                .First(Bytes, unusable.IsEmpty ? 0 : unusable.Problems.Length, texts),
            AdaptiveCard.Text(texts["Import_RefusedKept"]),
        ],
        CardAction.Press(texts["Button_OtherImports"], CardVerbs.OpenImport, CardAction.Data(
            ("id", id), (CardAction.Spoken, texts.Language.Code))));

    private static string Why(Texts texts, UnusableDocumentException why) =>
        texts.Find($"Import_Unusable{why.Reason}") ?? texts["Import_UnusableDamaged"];

    private static JsonObject Data(Texts texts, string id, ImportPreview preview, (string Name, string? Value) more) => CardAction.Data(
        ("file", preview.Import.File), ("id", id), ("plan", preview.Into?.Value), (CardAction.Spoken, texts.Language.Code), more);

    private static string Told(Texts texts, StandingPlan standing) =>
        !standing.IsOwner ? texts.Format("Import_NotOwner", Shown.Line(standing.Name, 80))
        : standing.Proposals.IsEmpty ? texts.Format("Import_Same", Shown.Line(standing.Name, 80))
        : texts.Format(
            "Import_Standing", Shown.Line(standing.Name, 80), texts.Count("Import_Changes", standing.Proposals.Length));

    /// <summary>« 12 engagements, 48 étapes clés ».</summary>
    private static string Counts(Texts texts, OpenPlan plan) => string.Join(texts["Plan_LacksJoin"], new[]
    {
        texts.Count("Import_Commitments", plan.Commitments.Length),
        texts.Count("Import_Milestones", plan.Commitments.Sum(one => one.Milestones.Length)),
        plan.Assessments.IsEmpty ? "" : texts.Count("Import_Reports", plan.Assessments.Length),
    }.Where(part => part.Length > 0));

    /// <summary>What was not understood comes first: it is what people must know before they press.</summary>
    private static IEnumerable<JsonNode> Items(Texts texts, ImportPreview preview)
    {
        var plan = preview.Plan;
        string[] doubts =
        [
            .. preview.Doubts.Select(finding => Line(texts, plan, finding)),
            .. preview.Import.Beside.Select(words => texts.Format(
                "Import_Beside", Where(texts, plan, words.Field), Shown.Paragraphs(words.Document, 600))),
            .. preview.Read.Unknown.IsEmpty ? Array.Empty<string>()
                : [texts.Format("Import_Unknown", Shown.Line(string.Join(", ", preview.Read.Unknown), 400))],
        ];
        return
        [
            AdaptiveCard.Section(texts[doubts.Length > 0 ? "Import_NotUnderstood" : "Import_AllUnderstood"]),
            .. doubts.Select(AdaptiveCard.Item),
            .. Section(
                texts["Import_Notes"],
                [.. preview.Notes.Select(finding => Line(texts, plan, finding)).Distinct(StringComparer.Ordinal)]),
            .. plan.Commitments.IsEmpty ? Array.Empty<JsonNode>() : [AdaptiveCard.Section(texts["Import_CommitmentsTitle"])],
            .. plan.Commitments.Select(one => AdaptiveCard.Item(texts.Format(
                "Import_Commitment", Called(texts, one), texts.Count("Import_Milestones", one.Milestones.Length),
                one.Status == CommitmentStatus.Retained ? "" : texts[$"Import_{one.Status}"]))),
        ];

        static IEnumerable<JsonNode> Section(string title, string[] lines) =>
            lines.Length == 0 ? [] : [AdaptiveCard.Section(title), .. lines.Select(AdaptiveCard.Item)];
    }

    private static string Called(Texts texts, OpenCommitment one)
    {
        var name = Shown.Line(one.Name is { Length: > 0 } known ? known : texts["Commitment_Untitled"], 120);
        return one.Number is { Length: > 0 } number ? texts.Format("Plan_Numbered", Shown.Line(number, 20), name) : name;
    }

    private static string Line(Texts texts, OpenPlan plan, ReadingFinding finding) => finding.Tag.Length == 0
        ? Shown.Paragraphs(finding.Message, 400)
        : texts.Format("Import_Finding", Where(texts, plan, finding.Tag), Shown.Paragraphs(finding.Message, 400));

    /// <summary>« N° 2 – Documents publics · étape clé 1, date de clôture ».</summary>
    private static string Where(Texts texts, OpenPlan plan, string tag)
    {
        var parts = tag.Replace("assessment/commitment/", "commitment/", StringComparison.Ordinal).Split('/', 3);
        var commitment = parts is ["commitment", var id, ..] ? plan.Commitments.FirstOrDefault(one => one.Id == id) : null;
        var field = commitment is null ? tag : parts.ElementAtOrDefault(2) ?? "";
        return string.Join(" · ", new[]
        {
            commitment is null ? "" : Called(texts, commitment),
            field is "" or "unplaced" or "plan/unplaced" ? ""
                : FieldNames.Of(field.Replace("/unplaced", "", StringComparison.Ordinal), commitment).In(texts.Language),
        }.Where(part => part.Length > 0).DefaultIfEmpty(texts["Check_Plan"]));
    }
}
