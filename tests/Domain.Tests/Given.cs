using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Participants;
using OgpTeams.Domain.Workshops.Steps;
using OgpTeams.Domain.Workshops.Subjects;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Domain.Tests;

/// <summary>Where every story begins: a format 1 that Claire prepared on a Thursday at 14:00 UTC.</summary>
public static class Given
{
    public static readonly DateTimeOffset Start = new(2026, 3, 12, 14, 0, 0, TimeSpan.Zero);

    public static readonly ImmutableArray<PlannedStep> Format1 =
    [
        new("F1-S1", StepKind.Briefing, 10, "Introduction"),
        new("F1-S2", StepKind.RoundTable, 10, "Tour de table"),
        new("F1-S3", StepKind.Memo, 10, "Un bon sujet"),
        new("F1-S4", StepKind.Reflection, 10, "Identifier"),
        new("F1-S5", StepKind.Sharing, 35, "Lister"),
        new("F1-S6", StepKind.Rating, 10, "Classer"),
        new("F1-S7", StepKind.Closing, 5, "Conclusion"),
    ];

    public static readonly ImmutableArray<PlannedStep> Format2 =
    [
        new("F2-S1", StepKind.Briefing, 10, "Introduction"),
        new("F2-S2", StepKind.RoundTable, 10, "Tour de table"),
        new("F2-S3", StepKind.Memo, 5, "Le sujet"),
        new("F2-S4", StepKind.Reformulation, 10, "Reformuler"),
        new("F2-S5", StepKind.Ideas, 20, "Ouvrir la réflexion"),
        new("F2-S6", StepKind.Canvas, 30, "Le canevas"),
        new("F2-S7", StepKind.Closing, 5, "Conclusion"),
    ];

    public static readonly ImmutableArray<PlannedStep> Format3 =
    [
        new("F3-S1", StepKind.Briefing, 10, "Introduction"),
        new("F3-S2", StepKind.RoundTable, 10, "Tour de table"),
        new("F3-S3", StepKind.Canvas, 5, "Présenter"),
        new("F3-S4", StepKind.Memo, 10, "Exemples"),
        new("F3-S5", StepKind.SubActions, 25, "Lister"),
        new("F3-S6", StepKind.Roadmap, 25, "Feuille de route"),
        new("F3-S7", StepKind.Closing, 5, "Conclusion"),
    ];

    /// <summary>The subject of the stories of format 2.</summary>
    public static ChosenSubject Land { get; } = new(
        new ContributionId("S00000000A"), null, Orders.Fields((Field.Title, "Les terres"), (Field.Description, "Qui possède quoi ?")));

    public static WorkshopBrief Brief { get; } = new(
        new WorkshopId("W0000000A1"), "format1", "Ouvrir la mairie", "Trouver nos sujets", "Mairie", new PlanId("P0000000A1"),
        "Plan 2026", "fr", "Europe/Paris", MaxSubjects: 2, "chat-1", "tenant-1", Format1);

    public static Story Workshop(int maxSubjects = 2) => Workshop(Brief with { MaxSubjects = maxSubjects });

    public static Story Workshop(params ImmutableArray<PlannedStep> steps) => Workshop(Brief with { Steps = steps });

    public static Story WorkshopOfFormat2 { get; } = Workshop(Brief with
    {
        FormatId = "format2",
        Steps = Format2,
        Subjects = [Land],
        Commitment = new CommitmentId("C00000000A"),
    });

    public static Story WorkshopOfFormat3 { get; } = Workshop(Brief with
    {
        FormatId = "format3",
        Steps = Format3,
        Commitment = new CommitmentId("C00000000A"),
    });

    public static Story Workshop(WorkshopBrief brief) =>
        new Story([], Start).With(new WorkshopCommand.Create(brief), by: People.Claire);
}

/// <summary>Claire leads; the others take part.</summary>
public static class People
{
    public static readonly ParticipantId Claire = new("CAARE00001");
    public static readonly ParticipantId Alice = new("AACE000002");
    public static readonly ParticipantId Bob = new("B0B0000003");
    public static readonly ParticipantId Chen = new("CHEN000004");
    public static readonly ParticipantId Dora = new("D0RA000005");
    public static readonly ParticipantId Stranger = new("XXXX000009");
}

/// <summary>Ids of what is said in the stories.</summary>
public static class Words
{
    public static readonly ContributionId A = new("A000000000");
    public static readonly ContributionId B = new("B000000000");
    public static readonly ContributionId C = new("C000000000");
    public static readonly ContributionId D = new("D000000000");
    public static readonly ContributionId Group = new("G000000000");
    public static readonly MilestoneId First = new("M000000001");
    public static readonly MilestoneId Second = new("M000000002");
    public static readonly MilestoneId Third = new("M000000003");
    public static readonly ContributionId Nothing = new("Z999999999");
}

/// <summary>The orders, as short as they are said.</summary>
public static class Orders
{
    public static StepCommand Next(string? from) => new StepCommand.Next(from);
    public static StepCommand Back(string? from) => new StepCommand.Back(from);
    public static StepCommand GoTo(string step, string? from = null) => new StepCommand.GoTo(from, step);
    public static StepCommand Extend(int minutes, string? from = null) => new StepCommand.Extend(from, minutes);
    public static StepCommand Pause(string? from = null) => new StepCommand.Pause(from);
    public static StepCommand Resume(string? from = null) => new StepCommand.Resume(from);
    public static StepCommand Done(string? from = null) => new StepCommand.Done(from);
    public static StepCommand Pass(string? from = null) => new StepCommand.Pass(from);
    public static StepCommand NextFloor { get; } = new StepCommand.NextFloor();
    public static StepCommand SkipFloor { get; } = new StepCommand.SkipFloor();
    public static StepCommand AskFloor { get; } = new StepCommand.AskFloor();
    public static StepCommand DrawFloor(int chance) => new StepCommand.DrawFloor(chance);
    public static StepCommand GiveFloor(ParticipantId person) => new StepCommand.GiveFloor(person);

    public static ContributionCommand Submit(ContributionId id, string title, string description = "") => new ContributionCommand.Add(
        id, Verbs.SubmitSubject, Fields((Field.Title, title), (Field.Description, description)));
    public static ContributionCommand Note(ContributionId id, string text) =>
        new ContributionCommand.Add(id, Verbs.SaveNote, Fields((Field.Text, text)));
    public static ContributionCommand Feedback(ContributionId id, int rating, string liked = "", string improve = "") =>
        new ContributionCommand.Add(id, Verbs.SubmitFeedback, Fields(
            (Field.Rating, rating.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            (Field.Liked, liked), (Field.Improve, improve)));
    public static ContributionCommand SubmitFor(ParticipantId person, params (ContributionId Id, string Title)[] subjects) =>
        new ContributionCommand.AddOnBehalf(person, Verbs.SubmitSubject, [.. subjects.Select(
            subject => new ContributionCommand.Item(subject.Id, Fields((Field.Title, subject.Title))))]);

    /// <summary>An empty text is an order to clear the field, so it is kept here.</summary>
    public static ContributionCommand Edit(ContributionId id, params (string Field, string Text)[] changes) =>
        new ContributionCommand.EditSubject(id, changes.ToImmutableSortedDictionary(
            change => change.Field, change => change.Text, StringComparer.Ordinal));
    public static ContributionCommand Withdraw(ContributionId id) => new ContributionCommand.WithdrawSubject(id);
    public static ContributionCommand Restore(ContributionId id) => new ContributionCommand.RestoreSubject(id);
    public static ContributionCommand Hide(ContributionId id, string reason = "Insulte") => new ContributionCommand.Hide(id, reason);
    public static ContributionCommand Unhide(ContributionId id) => new ContributionCommand.Unhide(id);

    public static SubjectCommand Merge(ContributionId group, params ContributionId[] subjects) =>
        new SubjectCommand.Merge(group, [.. subjects], "", "");
    public static SubjectCommand Unmerge(ContributionId group) => new SubjectCommand.Unmerge(group);
    public static SubjectCommand Rate(ContributionId subject, int? desirability, int? feasibility) =>
        new SubjectCommand.Rate([new SubjectRating(subject, desirability, feasibility)]);
    public static SubjectCommand Place(ContributionId subject, decimal desirability, decimal feasibility) =>
        new SubjectCommand.Place(subject, desirability, feasibility);
    public static SubjectCommand Select(ContributionId subject) => new SubjectCommand.Select(subject);

    public static ContributionCommand Reformulate(ContributionId id, string evokes) =>
        new ContributionCommand.Add(id, Verbs.SubmitReformulation, Fields((Field.Evokes, evokes)));
    public static ContributionCommand Idea(ContributionId id, string text, string prompt = "c1") =>
        new ContributionCommand.Add(id, Verbs.SubmitIdea, Fields((Field.IdeaPrefix + prompt, text)));
    public static CommitmentCommand ShareIdeas { get; } = new CommitmentCommand.ShareIdeas();
    public static ContributionCommand Propose(ContributionId id, string box, string text) =>
        new ContributionCommand.Add(id, Verbs.ProposeForCanvas, Fields((Field.Box, box), (Field.Text, text)));
    public static ContributionCommand SubAction(ContributionId id, string text) =>
        new ContributionCommand.Add(id, Verbs.SubmitSubAction, Fields((Field.Text, text)));

    /// <summary>As a script does: what the boxes showed is not said.</summary>
    public static CommitmentCommand Save(params (string Box, string Text)[] boxes) =>
        new CommitmentCommand.SaveCanvas([.. boxes.Select(box => new BoxEdit(box.Box, box.Text, null))]);

    /// <summary>As our form does, having shown this.</summary>
    public static CommitmentCommand Save(string box, string text, string shown) =>
        new CommitmentCommand.SaveCanvas([new BoxEdit(box, text, CanvasText.Fingerprint(shown))]);
    public static CommitmentCommand Accept(ContributionId proposal, Acceptance mode = Acceptance.Append) =>
        new CommitmentCommand.AcceptProposal(proposal, mode);
    public static CommitmentCommand AcceptAll { get; } = new CommitmentCommand.AcceptAllProposals();
    public static CommitmentCommand Dismiss(ContributionId proposal) => new CommitmentCommand.DismissProposal(proposal);
    public static CommitmentCommand Choose(params ContributionId[] subActions) => new CommitmentCommand.SelectSubActions([.. subActions]);
    public static CommitmentCommand Drop(params ContributionId[] subActions) => new CommitmentCommand.DropSubActions([.. subActions]);
    public static CommitmentCommand Reword(ContributionId subAction, string text) => new CommitmentCommand.EditSubAction(subAction, text);
    public static CommitmentCommand.SaveMilestone New(MilestoneId id, string title, int? order = null) =>
        new(null, id, title, null, null, null, null, null, null, order);
    public static CommitmentCommand.SaveMilestone Change(MilestoneId id) =>
        new(id, new MilestoneId("UNUSED0000"), null, null, null, null, null, null, null, null);
    public static CommitmentCommand Remove(MilestoneId id) => new CommitmentCommand.RemoveMilestone(id);

    public static ParticipantCommand.Introduce Introduce(string reason = "", bool nameConsent = false) => new(
        new ContributionId(OgpId.From($"{Guid.NewGuid()}")), reason, Profile.Citizen, Expert: false, nameConsent, EmailConsent: false, HasEmail: false,
        DetailsChanged: false);
    public static ParticipantCommand Mark(ParticipantId person, bool present) => new ParticipantCommand.MarkAttendance(person, present);
    public static ParticipantCommand Forget { get; } = new ParticipantCommand.Forget();

    public static WorkshopCommand Close { get; } = new WorkshopCommand.Close("Un groupe de travail", "Claire", "2 avril");
    public static WorkshopCommand Reopen { get; } = new WorkshopCommand.Reopen();
    public static WorkshopCommand TakeOver { get; } = new WorkshopCommand.TakeFacilitation(TimeSpan.FromMinutes(5));
    public static WorkshopCommand Appoint(ParticipantId person, FacilitatorRole role) => new WorkshopCommand.AddFacilitator(person, role);

    /// <summary>As a script does: what the form showed is not said.</summary>
    public static ImmutableArray<FieldEdit> Edits(params (string Field, string Text)[] texts) =>
        [.. texts.Select(text => new FieldEdit(text.Field, text.Text, null))];

    public static ImmutableSortedDictionary<string, string> Fields(params (string Field, string Text)[] texts) => texts
        .Where(text => text.Text.Length > 0)
        .ToImmutableSortedDictionary(text => text.Field, text => text.Text, StringComparer.Ordinal);
}

/// <summary>
/// A workshop's past, told order by order through the real rules so that only what can happen is ever given.
/// <c>With</c> tells the past and fails when it is refused; <c>When</c> is the order under test; then come
/// <c>Then</c>, <c>Refused</c> or <c>Repeats</c>. A story never changes: one past may be continued in two ways.
/// </summary>
public sealed record Story(
    ImmutableList<Recorded<WorkshopEvent>> Past, DateTimeOffset Now, Workshop? State = null, Decision<WorkshopEvent>? Answer = null)
{
    public Workshop Workshop => State ?? throw new InvalidOperationException("There is no workshop yet.");

    public Story With(WorkshopCommand command, ParticipantId by, string? card = null)
    {
        var told = When(command, by, card);
        Assert.True(
            told.Answer is { Refusal: null, IsRepeat: false }, $"{command} was not accepted in the past: {told.Answer!.Refusal}");
        return told;
    }

    /// <summary>Claire opens the step, whatever the current one is.</summary>
    public Story At(string step) => With(Orders.GoTo(step), by: People.Claire);

    public Story Later(double minutes) => this with { Now = Now.AddMinutes(minutes) };

    /// <param name="card">The card it comes from: the same person, order and card is a repeat. A new one unless said.</param>
    public Story When(WorkshopCommand command, ParticipantId by, string? card = null)
    {
        var act = new Act(by, $"{by}/{command.GetType().Name}/{card ?? $"#{Past.Count}"}", Now);
        var answer = WorkshopDecider.Decide(command, act, State);
        var recorded = answer.Events.Select(happened => new Recorded<WorkshopEvent>(happened, by, act.Cause, Now)).ToList();
        return this with
        {
            Past = Past.AddRange(recorded),
            State = recorded.Aggregate(State, WorkshopEvolution.Evolve),
            Answer = answer,
        };
    }

    public Story Then(params WorkshopEvent[] expected)
    {
        Assert.Null(Answer!.Refusal);
        Assert.Equal(Json.Of(expected), Json.Of(Answer.Events));
        return this;
    }

    public Story Accepted()
    {
        Assert.Null(Answer!.Refusal);
        Assert.NotEmpty(Answer.Events);
        return this;
    }

    public Story Refused(Refusal refusal)
    {
        Assert.Equal((refusal, 0), (Answer!.Refusal, Answer.Events.Count));
        return this;
    }

    public Story Repeats()
    {
        Assert.True(Answer!.IsRepeat, $"Not a repeat: {Answer.Refusal} {Json.Of(Answer.Events)}");
        return this;
    }

    public WorkshopView SeenBy(ParticipantId person) => WorkshopView.For(Workshop, Viewer.Of(person));

    public WorkshopView SeenByEveryone => WorkshopView.For(Workshop, Viewer.Everyone);
}

/// <summary>What is stored and what is seen, as text: records that hold collections have no equality of their own.</summary>
public static class Json
{
    /// <summary>As the store has them.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly JsonSerializerOptions Readable = new(Options) { WriteIndented = true };

    public static string Of(IReadOnlyList<WorkshopEvent> events) => JsonSerializer.Serialize(events, Readable);

    /// <summary>All a view gives away: every public property, those added later too, and each thing that can be looked up.</summary>
    public static string Of(WorkshopView view, Workshop workshop) => JsonSerializer.Serialize(new
    {
        Shown = typeof(WorkshopView).GetProperties().ToDictionary(property => property.Name, property => property.GetValue(view)),
        Found = workshop.Order.Select(view.Find),
        Rated = workshop.Order.Select(view.MyRating),
        Steps = workshop.Brief.Steps.Select(step => view.Pacing.ActualMinutes(step.Id, Given.Start.AddHours(3))),
    }, Options);
}
