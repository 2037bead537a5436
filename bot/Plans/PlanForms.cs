using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Subjects;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Rules;

namespace OgpTeams.Bot.Plans;

/// <summary>What <c>plan.open</c> answers with: the plan's cards, and its owners' forms.</summary>
internal static class PlanForms
{
    public const string Plan = "plan";

    /// <summary>Item: the commitment.</summary>
    public const string Commitment = "commitment";

    /// <summary>Item: the commitment; page: which part of the official template, from 1.</summary>
    public const string Details = CardVerbs.Details;

    public const string NewCommitment = "newCommitment";

    /// <summary>Item: the commitment.</summary>
    public const string EditCommitment = "editCommitment";

    /// <summary>Item: the commitment; page: which of its milestones, from 1.</summary>
    public const string Milestones = "milestones";

    /// <summary>Item: the commitment; page: the milestone; none for a new one.</summary>
    public const string EditMilestone = "editMilestone";

    /// <summary>Item: the commitment.</summary>
    public const string SetAside = "setAside";
    public const string PlanDetails = "planDetails";
    public const string Owner = "owner";
    public const string Rename = "rename";

    public const string Adoption = "adoption";
    public const string UndoAdoption = "undoAdoption";
    public const string Submit = "submit";

    /// <summary>Kind: of which report; none: of the plan.</summary>
    public const string Submission = "submission";

    /// <summary>Page: from 1.</summary>
    public const string Amendments = "amendments";

    /// <summary>Item: the commitment.</summary>
    public const string Amendment = "amendment";

    /// <summary>What drafters changed in Word; page: which of it, from 1.</summary>
    public const string ReadBack = "readback";

    /// <summary>What is written in the other language, and what is left.</summary>
    public const string Translations = "translations";

    /// <summary>Item: <c>plan</c>, a commitment, or <c>assessment/{kind}</c>; page: which of its texts, from 1.</summary>
    public const string Translation = "translation";

    /// <summary>Which self-assessment reports there are.</summary>
    public const string Assessments = "assessments";

    /// <summary>Kind: which report.</summary>
    public const string Assessment = "assessment";

    /// <summary>Kind: which report; item: the commitment; page: which of its milestones, from 1.</summary>
    public const string Progress = "progress";

    /// <returns>Null when there is no such form or commitment, or when it is not for whoever looks.</returns>
    public static JsonObject? Open(
        PlanContext context, string form, string? item, string? page, FormFill? fill, string? kind = null) => form switch
        {
            Plan or "" => PlanCards.Plan(context, page),
            PlanDetails when context.IsOwner => DetailPlan(context, fill),
            Owner when context.IsOwner => AddOwner(context, fill),
            Rename when context.IsOwner => GiveName(context, fill),
            NewCommitment when context.IsOwner => CommitmentEditForms.New(context, fill),
            ReadBack when context.IsOwner => ReadBackCards.Draw(context, page),
            Translations when context.IsOwner => TranslationCards.Overview(context, page),
            Translation when context.IsOwner => TranslationCards.Form(context, item, page, fill),
            Adoption when context.IsOwner => AdoptionCards.Adoption(context, fill),
            UndoAdoption when context.IsOwner => AdoptionCards.Undo(context),
            Submit when context.IsOwner => AdoptionCards.Submit(context, fill),
            Submission when context.IsOwner => AdoptionCards.Submission(context, fill, kind),
            Amendments => AmendmentCards.List(context, page),
            Amendment when context.IsOwner => AmendmentCards.Edit(context, item, fill),
            Assessments => AssessmentCards.Offer(context),
            Assessment or Progress => OpenName.Read<AssessmentKind>(kind) is { } known && context.Plan.Assessment(known) is { } assessment
                ? OfAssessment(context, form, assessment, item, page, fill)
                : null,
            _ => Find(context, item) is { } commitment ? OfCommitment(context, form, commitment, page, fill) : null,
        };

    private static JsonObject? OfCommitment(
        PlanContext context, string form, PlanCommitment commitment, string? page, FormFill? fill) => form switch
        {
            Commitment => PlanCards.Commitment(context, commitment, page),
            Details when context.MayDetail(commitment.Id) => DetailForm.Draw(context, commitment, page, fill),
            SetAside when context.IsOwner => PutAside(context, commitment, fill),
            EditCommitment when context.IsOwner => CommitmentEditForms.Edit(context, commitment, fill),
            Milestones when context.IsOwner => CommitmentEditForms.Milestones(context, commitment, page),
            EditMilestone when context.IsOwner => CommitmentEditForms.Milestone(
                context, commitment, fill?.Values.GetValueOrDefault("milestone") ?? page, fill),
            _ => null,
        };

    private static JsonObject? OfAssessment(
        PlanContext context, string form, SelfAssessment assessment, string? item, string? page, FormFill? fill) =>
        form == Assessment ? AssessmentCards.Report(context, assessment, page)
        : context.IsOwner && assessment.CommitmentsOf(context.Plan).FirstOrDefault(held => held.Id.Value == item) is { } commitment
            ? ProgressForm.Draw(context, assessment, commitment, page, fill)
            : null;

    /// <summary>A workshop's commitment can be completed before its canvas says anything.</summary>
    private static PlanCommitment? Find(PlanContext context, string? id) =>
        context.Plan.Commitments.Find(commitment => commitment.Id.Value == id)
        ?? (context.Own is { } own && own.Value == id ? PlanCommitment.New(own) : null);

    /// <summary>What an order is answered with: the part of the plan it was about.</summary>
    public static JsonObject Answer(PlanContext context, PlanCommand command, string notice) => command switch
    {
        PlanCommand.CreateAssessment create => AssessmentCards.Report(context, context.Plan.Assessment(create.Kind)!, null, notice),
        PlanCommand.SaveProgress save => AssessmentCards.Kept(
            context, context.Plan.Assessment(save.Kind)!, context.Plan.Find(save.Commitment)!, notice),
        PlanCommand.EditCommitment { Commitment: var id } => PlanCards.Commitment(context, context.Plan.Find(id)!, null, notice),
        PlanCommand.SaveMilestone { Commitment: var id } => CommitmentEditForms.Milestones(context, context.Plan.Find(id)!, null, notice),
        PlanCommand.RemoveMilestone { Commitment: var id } => CommitmentEditForms.Milestones(context, context.Plan.Find(id)!, null, notice),
        PlanCommand.Translate => TranslationCards.Overview(context, null, notice),
        PlanCommand.Adopt => AdoptionCards.Adoption(context, null, notice),
        PlanCommand.UndoAdoption => PlanCards.Plan(context, null, context.Texts["Adoption_Undone"]),
        PlanCommand.TellSubmission { Report: null } => AdoptionCards.Adoption(context, null, notice),
        PlanCommand.TellSubmission { Report: { } kind } => AssessmentCards.Report(
            context, context.Plan.Assessment(kind)!, null, notice),
        PlanCommand.SaveAmendment when context.Plan.Adoption is not null => AmendmentCards.List(context, null, notice)!,
        PlanCommand.ReadBack when context.Plan.WaitingChanges.Any() => ReadBackCards.Draw(context, null, notice),
        _ => PlanCards.Plan(context, null, notice),
    };

    private static JsonObject PutAside(PlanContext context, PlanCommitment commitment, FormFill? fill)
    {
        var texts = context.Texts;
        return AdaptiveCard.With(
            texts, texts["SetAside_Heading"],
            [
                AdaptiveCard.Strong(Shown.Line(PlanTexts.NameOf(texts, commitment), 120)), AdaptiveCard.Text(texts["SetAside_Why"]),
                .. new Form(texts, fill).Lines("reason", texts["SetAside_Reason"], required: true).Elements,
            ],
            context.Send(texts["Button_SetAside"], Verbs.SetCommitmentAside, ("commitment", commitment.Id.Value)),
            context.Open(texts["Button_BackToCommitment"], Commitment, commitment.Id.Value));
    }

    private static JsonObject DetailPlan(PlanContext context, FormFill? fill)
    {
        var texts = context.Texts;
        var form = new Form(texts, fill ?? FormFill.Of(context.Plan.Details.Select(detail => (detail.Key, detail.Value))))
            .Line(PlanField.Country, texts["PlanDetail_country"])
            .Line(PlanField.StartDate, texts["PlanDetail_startDate"], hint: texts["Milestone_DateHint"])
            .Line(PlanField.EndDate, texts["PlanDetail_endDate"], hint: texts["Milestone_DateHint"])
            .Choice(PlanField.Language, texts["PlanDetail_language"], [("fr", texts["Language_fr"]), ("en", texts["Language_en"])])
            .Choice(
                PlanField.RuleSet, texts["PlanDetail_ruleSet"], RuleSets.All.Select(set => (set.Id, set.Name.In(texts.Language))))
            .Choice(
                PlanField.ReadBack, texts["PlanDetail_readBack"],
                [(PlanField.Asks, texts["ReadBack_ask"]), (PlanField.TakesBack, texts["ReadBack_take"])]);
        return AdaptiveCard.With(
            texts, texts["PlanDetails_Heading"],
            [
                AdoptionCards.State(context) is { Length: > 0 } state ? AdaptiveCard.Strong(state) : null,
                AdaptiveCard.Text(texts["PlanDetails_Why"]), .. form.Elements,
            ],
            context.Send(texts["Button_SavePlanDetails"], Verbs.DetailPlan, ("keep", form.Keep)),
            context.Open(texts["Button_OpenAdoption"], Adoption),
            context.Open(texts["Button_OpenRename"], Rename),
            context.Open(texts["Button_OpenTranslations"], Translations),
            context.Open(texts["Button_WholePlan"], Plan));
    }

    private static JsonObject GiveName(PlanContext context, FormFill? fill)
    {
        var texts = context.Texts;
        return AdaptiveCard.With(
            texts, texts["Rename_Heading"],
            [
                AdaptiveCard.Text(texts["Rename_Why"]),
                .. new Form(texts, fill).Line(
                    "name", texts["Rename_Name"], required: true, context.Plan.Name,
                    hint: texts.Format("PlanName_Example", context.Today.Year, context.Today.Year + 2)).Elements,
            ],
            context.Send(texts["Button_Rename"], Verbs.RenamePlan),
            context.Open(texts["Button_WholePlan"], Plan));
    }

    private static JsonObject AddOwner(PlanContext context, FormFill? fill)
    {
        var texts = context.Texts;
        var people = context.Names.Where(person => !context.Plan.Owners.Contains(person.Key))
            .Select(person => (person.Key.Value, Name: person.Value)).Concat(context.Newcomers)
            .OrderBy(person => person.Name, StringComparer.CurrentCulture)
            .Select(person => (person.Item1, Shown.Choice(person.Name, 60)));
        var choices = SubjectChoices.Pages(people)[0];
        return AdaptiveCard.With(
            texts, texts["Owner_Heading"],
            [
                AdaptiveCard.Text(texts[choices.Count > 0 ? "Owner_Why" : "Owner_Nobody"]),
                .. choices.Count > 0 ? new Form(texts, fill).Choice("person", texts["Owner_Person"], choices, required: true).Elements : [],
            ],
            choices.Count > 0 ? context.Send(texts["Button_SaveOwner"], Verbs.AddPlanOwner) : null,
            context.Open(texts["Button_WholePlan"], Plan));
    }
}
