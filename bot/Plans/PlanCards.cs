using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Library;
using OgpTeams.Documents.Finals;
using OgpTeams.Documents.Printing;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops.Commitments;

namespace OgpTeams.Bot.Plans;

/// <summary>« plan »: the commitments, where each comes from, what it still lacks, and what its owners decided.</summary>
internal static class PlanCards
{
    private const int Bytes = 13 * 1024;

    /// <summary>« Plan d’action » before a name that does not begin with it.</summary>
    private static string Heading(Texts texts, string name) =>
        name.Replace('\'', '’').StartsWith(texts["Plan_Word"], StringComparison.OrdinalIgnoreCase) ? name : texts.Format("Plan_Heading", name);

    /// <param name="page">From 1; null: the first.</param>
    /// <param name="notice">What just happened; what people wrote in it is already escaped.</param>
    public static JsonObject Plan(PlanContext context, string? page = null, string? notice = null)
    {
        var texts = context.Texts;
        var shown = Commitments(context).Pages(Bytes).At(page);
        return AdaptiveCard.With(
            texts, Heading(texts, Shown.Line(context.Plan.Name, 80)),
            [
                notice is null ? null : AdaptiveCard.Strong(notice),
                AdaptiveCard.Facts(
                    (texts["PlanDetail_country"], Shown.Line(Detail(context, PlanField.Country), 100)),
                    (texts["Plan_Period"], Dates.Between(context.Plan.StartDate, context.Plan.EndDate, texts)),
                    (texts["Plan_State"], AdoptionCards.State(context))),
                .. Changed(context),
                context.Plan.Commitments.IsEmpty ? AdaptiveCard.Text(texts["Plan_Empty"]) : null,
                .. shown.Items,
                shown.Told(texts),
                .. DocumentsCards.Lines(texts, context.Documents),
                context.FolderIsBehind && notice is null ? AdaptiveCard.Small(texts["Plan_FolderBehind"]) : null,
            ],
            shown.Next is { } next ? context.Open(texts["Button_OtherCommitments"], PlanForms.Plan, page: next) : null,
            context.Check(texts["Button_Check"]),
            context.Open(texts["Button_Assessments"], PlanForms.Assessments),
            context.IsOwner ? context.Open(texts["Button_PlanDetails"], PlanForms.PlanDetails) : null,
            context.IsOwner ? context.Press(texts["Button_PublishPlan"], Verbs.PublishPlan) : null,
            context.IsOwner ? context.Open(texts["Button_AddOwner"], PlanForms.Owner) : null).Saying(notice);
    }

    /// <summary>What waits in Word of the plan's own fields, the owners' ways on, and what changed since the plan was adopted.</summary>
    private static IEnumerable<JsonNode?> Changed(PlanContext context) =>
    [
        ReadBackCards.Stale(context, null) is { } stale ? AdaptiveCard.Warning(stale) : null,
        context.IsOwner
            ? AdaptiveCard.Actions(
                context.Open(context.Texts["Button_NewCommitment"], PlanForms.NewCommitment),
                context.Open(context.Texts["Button_OpenAdoption"], PlanForms.Adoption),
                context.Press(context.Texts["Button_OpenImport"], CardVerbs.OpenImport, (CardAction.Spoken, context.Texts.Language.Code)))
            : null,
        AdaptiveCard.Actions(AmendmentCards.Button(context)),
        context.IsOwner && context.Plan.WaitingChanges.Count() is > 0 and var waiting
            ? AdaptiveCard.Actions(context.Open(ReadBackCards.Button(context, waiting), PlanForms.ReadBack))
            : null,
    ];

    /// <summary>The version to publish: where it lies, and what it does without.</summary>
    /// <param name="final">Null when it could not be made.</param>
    public static JsonObject Final(PlanContext context, FinalVersion? final)
    {
        var texts = context.Texts;
        var names = Enum.GetValues<Language>().Select(language => Path.ChangeExtension(new DocumentNames(language).FinalActionPlan, null)).ToList();
        return AdaptiveCard.With(
            texts, texts["Final_Heading"],
            final is null ? [AdaptiveCard.Warning(texts["Final_None"]), .. DocumentsCards.Lines(texts, context.Documents)]
            :
            [
                AdaptiveCard.Strong(texts["Final_Done"]),
                AdaptiveCard.Text(texts[LibreOffice.IsHere ? "Final_Print" : "Final_NoPrint"]),
                final.Missing.Count == 0 ? AdaptiveCard.Text(texts["Final_Whole"]) : AdaptiveCard.Section(texts["Final_Missing"]),
                .. final.Missing.Select(missing => AdaptiveCard.Item(Shown.Line(missing, 400))).First(Bytes, final.Missing.Count, texts),
                .. DocumentsCards.Lines(texts, [.. context.Documents.Where(document => names.Contains(Path.ChangeExtension(document.Name, null)))]),
            ],
            context.Press(texts["Button_PublishPlanAgain"], Verbs.PublishPlan), context.Open(texts["Button_WholePlan"], PlanForms.Plan));
    }

    /// <summary>One commitment in full.</summary>
    /// <param name="notice">What just happened.</param>
    public static JsonObject Commitment(PlanContext context, PlanCommitment commitment, string? page, string? notice = null)
    {
        var texts = context.Texts;
        var shown = Whole(context, commitment).Pages(Bytes).At(page);
        var id = commitment.Id.Value;
        return AdaptiveCard.With(
            texts, texts.Format("Commitment_Heading", Shown.Line(PlanTexts.NameOf(texts, commitment), 100)),
            [
                notice is null ? null : AdaptiveCard.Strong(notice),
                AdaptiveCard.Strong(texts.Format("Commitment_Standing", PlanTexts.StandingOf(texts, commitment))),
                context.IsOwner
                    ? AdaptiveCard.Actions(
                        context.Open(texts["Button_EditCommitment"], PlanForms.EditCommitment, id),
                        context.Open(texts["Button_OpenPlanMilestones"], PlanForms.Milestones, id))
                    : null,
                .. shown.Items,
                shown.Told(texts),
            ],
            context.IsOwner && commitment.Standing != CommitmentStanding.Retained
                ? context.Press(texts["Button_Retain"], Verbs.RetainCommitment, ("commitment", id))
                : null,
            context.IsOwner && commitment.Standing != CommitmentStanding.SetAside
                ? context.Open(texts["Button_OpenSetAside"], PlanForms.SetAside, id)
                : null,
            context.MayDetail(commitment.Id) ? context.Open(texts["Button_OpenDetails"], PlanForms.Details, id, "1") : null,
            shown.Next is { } next ? context.Open(texts["Button_RestOfCommitment"], PlanForms.Commitment, id, next) : null,
            context.Check(texts["Button_CheckCommitment"], item: id),
            context.Open(texts["Button_WholePlan"], PlanForms.Plan)).Saying(notice);
    }

    private static IEnumerable<JsonNode> Commitments(PlanContext context)
    {
        var texts = context.Texts;
        var groups = context.Plan.Commitments
            .GroupBy(commitment => commitment.Standing)
            .OrderBy(group => group.Key switch { CommitmentStanding.Retained => 0, CommitmentStanding.Proposal => 1, _ => 2 });
        var number = 0;
        foreach (var group in groups)
        {
            yield return AdaptiveCard.Section(group.Key switch
            {
                CommitmentStanding.Retained => texts["Plan_Retained"],
                CommitmentStanding.SetAside => texts["Plan_SetAside"],
                _ => texts["Plan_Proposals"],
            });
            foreach (var commitment in group.OrderBy(commitment => commitment.Number ?? int.MaxValue))
            {
                yield return Item(context, commitment, ++number);
            }
        }
    }

    private static JsonObject Item(PlanContext context, PlanCommitment commitment, int number)
    {
        var texts = context.Texts;
        return AdaptiveCard.Group(
        [
            AdaptiveCard.Strong(commitment.Standing == CommitmentStanding.Retained
                ? texts.Format("Plan_Numbered", Shown.Line(commitment.NumberText, 20), Shown.Line(PlanTexts.NameOf(texts, commitment), 120))
                : Shown.Line(PlanTexts.NameOf(texts, commitment), 120)),
            commitment.Reason.Length > 0 ? AdaptiveCard.Text(texts.Format("Plan_Reason", Shown.Paragraphs(commitment.Reason, 300))) : null,
            .. Origin(context, commitment).Select(AdaptiveCard.Small),
            ReadBackCards.Stale(context, commitment.Id) is { } stale ? AdaptiveCard.Warning(stale) : null,
            .. Hints(context, commitment).Select(AdaptiveCard.Warning),
            AdaptiveCard.Actions(context.Open(texts.Format("Button_OpenCommitment", number), PlanForms.Commitment, commitment.Id.Value)),
        ]);
    }

    /// <summary>From which subjects and workshops it came, and how far it has got.</summary>
    private static IEnumerable<string> Origin(PlanContext context, PlanCommitment commitment)
    {
        var texts = context.Texts;
        var titles = OfferedSubject.Of(context.Workshops).ToDictionary(
            offered => offered.Subject.Id, offered => offered.Subject.Fields.GetValueOrDefault(OgpTeams.Domain.Workshops.Contributions.Field.Title, ""));
        var subjects = commitment.Subjects.Where(titles.ContainsKey).Select(subject => Shown.Line(titles[subject], 80)).Take(5).ToList();
        if (subjects.Count > 0)
        {
            yield return texts.Format("Plan_FromSubjects", string.Join(" · ", subjects));
        }

        var workshops = context.Workshops.Where(workshop => commitment.From.Exists(shared => shared.Key == workshop.Id))
            .Select(workshop => Shown.Line(workshop.Brief.Title, 60)).Take(5).ToList();
        if (workshops.Count > 0)
        {
            yield return texts.Format("Plan_FromWorkshops", string.Join(" · ", workshops));
        }

        if (commitment.Milestones.Any())
        {
            yield return texts.Count("Plan_Milestones", commitment.Milestones.Count());
        }
    }

    private static IEnumerable<string> Hints(PlanContext context, PlanCommitment commitment)
    {
        var texts = context.Texts;
        var same = context.Plan.Retained.Where(other => commitment.Standing == CommitmentStanding.Retained
            && other.Id != commitment.Id && other.NumberText == commitment.NumberText).ToList();
        if (same.Count > 0)
        {
            yield return texts.Format(
                "Plan_SameNumber", Shown.Line(commitment.NumberText, 20),
                string.Join(" · ", same.Take(3).Select(other => Shown.Line(PlanTexts.NameOf(texts, other), 80))));
        }

        var gaps = CommitmentGaps.Of(commitment);
        if (commitment.Standing != CommitmentStanding.SetAside && !gaps.IsEmpty)
        {
            yield return texts.Format("Plan_Lacks", string.Join(texts["Plan_LacksJoin"], gaps.Select(gap => texts[$"Gap_{gap}"])));
        }

        var twice = commitment.Boxes.Where(box => !box.Value.Others.IsEmpty).Select(box => texts[$"Canvas_{box.Key}"]).ToList();
        if (twice.Count > 0)
        {
            yield return texts.Format("Plan_TwoTexts", string.Join(texts["Plan_LacksJoin"], twice));
        }
    }

    private static IEnumerable<JsonNode> Whole(PlanContext context, PlanCommitment commitment)
    {
        var texts = context.Texts;
        foreach (var line in Origin(context, commitment))
        {
            yield return AdaptiveCard.Small(line);
        }

        if (ReadBackCards.Stale(context, commitment.Id) is { } stale)
        {
            yield return AdaptiveCard.Warning(stale);
        }

        foreach (var hint in Hints(context, commitment))
        {
            yield return AdaptiveCard.Warning(hint);
        }

        // The official form's own words stand first; the canvas they came from stays below as their origin.
        if (commitment.Rewritten.TryGetValue("what", out var what))
        {
            yield return AdaptiveCard.Facts((texts["Detail_what"], Shown.Paragraphs(what, 700)));
        }

        foreach (var box in CanvasBox.All.Where(commitment.Boxes.ContainsKey))
        {
            yield return AdaptiveCard.Section(texts[$"Canvas_{box}"]);
            yield return AdaptiveCard.Text(Shown.Paragraphs(commitment[box], 700));
            foreach (var other in commitment.Boxes[box].Others)
            {
                yield return AdaptiveCard.Text(texts.Format("Commitment_OtherText", Shown.Paragraphs(other, 700)));
            }
        }

        var milestones = commitment.Milestones.ToList();
        if (milestones.Count > 0)
        {
            yield return AdaptiveCard.Section(texts.Count("Plan_Milestones", milestones.Count));
        }

        foreach (var milestone in milestones)
        {
            yield return AdaptiveCard.Item(Milestone(texts, milestone));
        }

        var told = OpenFields.Told.Where(field => commitment.Detail(field.Name).Length > 0).ToList();
        if (told.Count > 0)
        {
            yield return AdaptiveCard.Section(texts["Commitment_Details"]);
        }

        foreach (var field in told)
        {
            var said = field.Kind == FieldKind.Date && commitment.Date(field.Name) is { } date ? texts.Date(date)
                : PlanTexts.DetailOf(texts, commitment, field);
            yield return AdaptiveCard.Facts((texts[$"Detail_{field.Name}"], Shown.Paragraphs(said, 400)));
        }
    }

    /// <summary>In one line.</summary>
    public static string Milestone(Texts texts, Milestone milestone) => string.Join(" – ", new[]
    {
        Shown.Line(milestone.Title, 150), Shown.Line(milestone.Deliverable, 150), Shown.Line(milestone.Responsible ?? "", 60),
        Dates.Between(milestone.Start, milestone.End, texts), Shown.Line(milestone.Duration, 60),
    }.Where(text => text.Length > 0));

    private static string Detail(PlanContext context, string field) => context.Plan.Details.GetValueOrDefault(field, "");
}
