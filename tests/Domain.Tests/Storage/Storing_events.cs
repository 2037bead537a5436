using System.Text.Json;
using System.Text.Json.Serialization;
using OgpTeams.Domain.Conversations;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Participants;
using OgpTeams.Domain.Workshops.Steps;
using OgpTeams.Domain.Workshops.Subjects;
using OgpTeams.Domain.Workshops.Views;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;
using static OgpTeams.Domain.Tests.Words;

namespace OgpTeams.Domain.Tests.Storage;

/// <summary>
/// What is stored today must be read for good. The texts below are what stands in people's databases: a change that
/// makes one of these tests fail needs another event or an optional member instead.
/// </summary>
public sealed class Storing_events
{
    private static readonly CommitmentId Land = new("C000000001");
    private static readonly Milestone Council = new(
        new MilestoneId("M000000001"), "Conseil", "Liste", PartialDate.Parse("2017-06"), null, "", "", [A], "card-1");

    private static readonly Dictionary<string, WorkshopEvent> Workshop = new()
    {
        ["""{"type":"created","brief":{"id":"W0000000A1","formatId":"format1","title":"Ouvrir la mairie","objective":"Trouver nos sujets","administration":"Mairie","plan":"P0000000A1","planName":"Plan 2026","language":"fr","timeZone":"Europe/Paris","maxSubjects":2,"conversation":"chat-1","tenant":"tenant-1","steps":[{"id":"F1-S4","kind":"reflection","minutes":10,"title":"Identifier"}]}}"""] =
            new WorkshopEvent.Created(Given.Brief with { Steps = [Given.Format1[3]] }),
        ["""{"type":"closed","nextSteps":"Un groupe","contact":"Claire","nextDate":"2 avril"}"""] =
            new WorkshopEvent.Closed("Un groupe", "Claire", "2 avril"),
        ["""{"type":"reopened"}"""] = new WorkshopEvent.Reopened(),
        ["""{"type":"facilitatorAdded","person":"AACE000002","role":"noteKeeper"}"""] =
            new WorkshopEvent.FacilitatorAdded(Alice, FacilitatorRole.NoteKeeper),
        ["""{"type":"facilitationTaken"}"""] = new WorkshopEvent.FacilitationTaken(),
        ["""{"type":"stepOpened","stepId":"F1-S1","minutes":10}"""] = new StepEvent.Opened("F1-S1", 10),
        ["""{"type":"stepExtended","stepId":"F1-S1","minutes":5}"""] = new StepEvent.Extended("F1-S1", 5),
        ["""{"type":"stepPaused","stepId":"F1-S1"}"""] = new StepEvent.Paused("F1-S1"),
        ["""{"type":"stepResumed","stepId":"F1-S1"}"""] = new StepEvent.Resumed("F1-S1"),
        ["""{"type":"stepDone","stepId":"F1-S1"}"""] = new StepEvent.Done("F1-S1"),
        ["""{"type":"stepPassed","stepId":"F1-S1"}"""] = new StepEvent.Passed("F1-S1"),
        ["""{"type":"floorGiven","person":"AACE000002"}"""] = new FloorEvent.Given(Alice),
        ["""{"type":"floorReleased"}"""] = new FloorEvent.Released(),
        ["""{"type":"floorSkipped","person":"AACE000002"}"""] = new FloorEvent.Skipped(Alice),
        ["""{"type":"floorAsked"}"""] = new FloorEvent.Asked(),
        ["""{"type":"floorDrawn","order":["B0B0000003","AACE000002"]}"""] = new FloorEvent.Drawn([Bob, Alice]),
        ["""{"type":"participantIntroduced","person":"AACE000002","profile":"civilSociety","expert":true,"nameConsent":true,"emailConsent":false,"hasEmail":true,"onBehalf":false}"""] =
            new ParticipantEvent.Introduced(
                Alice, Profile.CivilSociety, Expert: true, NameConsent: true, EmailConsent: false, HasEmail: true),
        ["""{"type":"attendanceMarked","person":"AACE000002","present":false}"""] = new ParticipantEvent.AttendanceMarked(Alice, false),
        ["""{"type":"participantForgotten","person":"AACE000002"}"""] = new ParticipantEvent.Forgotten(Alice),
        ["""{"type":"contributionReceived","id":"A000000000","verb":"subject.submit","stepId":"F1-S4","author":"AACE000002","fields":{"description":"Pour tous.","title":"Ouvrir"},"late":false,"onBehalf":true,"revealed":false}"""] =
            new ContributionEvent.Received(
                A, Verbs.SubmitSubject, "F1-S4", Alice, Fields((Field.Title, "Ouvrir"), (Field.Description, "Pour tous.")),
                Late: false, OnBehalf: true, Revealed: false),
        ["""{"type":"contributionEdited","id":"A000000000","fields":{"title":"Autre"}}"""] =
            new ContributionEvent.Edited(A, Fields((Field.Title, "Autre"))),
        ["""{"type":"contributionWithdrawn","id":"A000000000"}"""] = new ContributionEvent.Withdrawn(A),
        ["""{"type":"contributionRestored","id":"A000000000"}"""] = new ContributionEvent.Restored(A),
        ["""{"type":"contributionHidden","id":"A000000000","reason":"Insulte"}"""] = new ContributionEvent.Hidden(A, "Insulte"),
        ["""{"type":"contributionUnhidden","id":"A000000000"}"""] = new ContributionEvent.Unhidden(A),
        ["""{"type":"subjectsMerged","id":"G000000000","origins":["A000000000","B000000000"],"stepId":"F1-S5","title":"Budget","description":""}"""] =
            new SubjectEvent.Merged(Group, [A, B], "F1-S5", "Budget", ""),
        ["""{"type":"subjectUnmerged","id":"G000000000"}"""] = new SubjectEvent.Unmerged(Group),
        ["""{"type":"subjectsRated","ratings":[{"subject":"A000000000","desirability":4,"feasibility":null}]}"""] =
            new SubjectEvent.Rated([new SubjectRating(A, 4, null)]),
        ["""{"type":"subjectPlaced","id":"A000000000","desirability":4,"feasibility":2}"""] = new SubjectEvent.Placed(A, 4, 2),
        ["""{"type":"subjectSelected","id":"A000000000"}"""] = new SubjectEvent.Selected(A),
        ["""{"type":"rankingRevealed"}"""] = new SubjectEvent.RankingRevealed(),
        ["""{"type":"subjectReworded","id":"A000000000","fields":{"reformulation":"Autrement dit"}}"""] =
            new SubjectEvent.Reworded(A, Fields((Field.Reformulation, "Autrement dit"))),
        ["""{"type":"ideasShared","stepId":"F2-S5"}"""] = new CommitmentEvent.IdeasShared("F2-S5"),
        ["""{"type":"canvasSaved","boxes":{"title":"Terres"}}"""] = new CommitmentEvent.CanvasSaved(Fields((CanvasBox.Title, "Terres"))),
        ["""{"type":"proposalAccepted","id":"A000000000","box":"what","text":"Un conseil"}"""] =
            new CommitmentEvent.ProposalAccepted(A, CanvasBox.What, "Un conseil"),
        ["""{"type":"proposalDismissed","id":"A000000000"}"""] = new CommitmentEvent.ProposalDismissed(A),
        ["""{"type":"subActionsSelected","ids":["A000000000"]}"""] = new CommitmentEvent.SubActionsSelected([A]),
        ["""{"type":"subActionsDropped","ids":["A000000000"]}"""] = new CommitmentEvent.SubActionsDropped([A]),
        ["""{"type":"milestoneSaved","milestone":{"id":"M000000001","title":"Conseil","deliverable":"Liste","start":"2017-06","end":null,"duration":"","budget":"","subActions":["A000000000"],"cause":"card-1"},"index":0}"""] =
            new CommitmentEvent.MilestoneSaved(Council, 0),
        ["""{"type":"milestoneRemoved","id":"M000000001"}"""] = new CommitmentEvent.MilestoneRemoved(Council.Id),
    };

    private static readonly Dictionary<string, ConversationEvent> Conversation = new()
    {
        ["""{"type":"located","address":{"id":"19:chat","tenant":"t","kind":"groupChat","channel":"msteams","serviceUrl":"https://one","botId":"28:bot","botName":"OGP","seenAt":"2026-03-12T14:00:00+00:00"}}"""] =
            new ConversationEvent.Located(
                new ConversationAddress("19:chat", "t", "groupChat", "msteams", "https://one", "28:bot", "OGP", Given.Start)),
        ["""{"type":"welcomed"}"""] = new ConversationEvent.Welcomed(),
        ["""{"type":"occupied","workshop":"W0000000A1","plan":"P0000000A1","planName":"Plan 2026"}"""] =
            new ConversationEvent.Occupied(Given.Brief.Id, Given.Brief.Plan, "Plan 2026"),
        ["""{"type":"freed","workshop":"W0000000A1"}"""] = new ConversationEvent.Freed(Given.Brief.Id),
        ["""{"type":"planMade","plan":"P0000000A1","planName":"Plan 2026"}"""] = new ConversationEvent.PlanMade(Given.Brief.Plan, "Plan 2026"),
    };

    private static readonly Dictionary<string, PlanEvent> Plan = new()
    {
        ["""{"type":"created","name":"Plan 2026"}"""] = new PlanEvent.Created("Plan 2026"),
        ["""{"type":"ownerAdded","person":"AACE000002"}"""] = new PlanEvent.OwnerAdded(Alice),
        ["""{"type":"renamed","name":"Plan 2028"}"""] = new PlanEvent.Renamed("Plan 2028"),
        ["""{"type":"workshopJoined","workshop":"W0000000A1"}"""] = new PlanEvent.Joined(Given.Brief.Id),
        ["""{"type":"workshopBrought","workshop":"W0000000A1","version":7,"share":{"subjects":[{"id":"A000000000","fields":{"title":"Terres"},"origins":["B000000000"],"chosenAt":"2026-03-12T14:00:00+00:00"}],"commitment":{"id":"C000000001","workshop":"Ouvrir la mairie","boxes":{"title":"Terres"},"from":{},"milestones":[],"subjects":["A000000000"],"contributions":["C000000000"]}}}"""] =
            new PlanEvent.Brought(Given.Brief.Id, 7, new WorkshopShare(
                [new SharedSubject(A, Fields((Field.Title, "Terres")), [B], Given.Start)],
                new SharedCommitment(
                    Land, "Ouvrir la mairie", Fields((CanvasBox.Title, "Terres")), Fields(), [], [A], [C]))),
        ["""{"type":"detailed","fields":{"country":"France"}}"""] = new PlanEvent.Detailed(Fields((PlanField.Country, "France"))),
        ["""{"type":"commitmentDetailed","commitment":"C000000001","fields":{"leadAgency":"DITP"}}"""] =
            new PlanEvent.CommitmentDetailed(Land, Fields(("leadAgency", "DITP"))),
        ["""{"type":"commitmentRetained","commitment":"C000000001"}"""] = new PlanEvent.Retained(Land),
        ["""{"type":"commitmentSetAside","commitment":"C000000001","reason":"Doublon"}"""] = new PlanEvent.SetAside(Land, "Doublon"),
        ["""{"type":"assessmentCreated","kind":"midterm"}"""] = new PlanEvent.AssessmentCreated(AssessmentKind.Midterm),
        ["""{"type":"progressSaved","commitment":"C000000001","kind":"endOfTerm","fields":{"level":"limited"}}"""] =
            new PlanEvent.ProgressSaved(Land, AssessmentKind.EndOfTerm, Fields((ProgressField.Level, "limited"))),
        ["""{"type":"assessmentDetailed","kind":"midterm","fields":{"introduction":"Un an"}}"""] =
            new PlanEvent.AssessmentDetailed(AssessmentKind.Midterm, Fields(("introduction", "Un an"))),
        ["""{"type":"commitmentRewritten","commitment":"C000000001","fields":{"name":"Terres"}}"""] =
            new PlanEvent.CommitmentRewritten(Land, Fields(("name", "Terres"))),
        ["""{"type":"milestoneRewritten","commitment":"C000000001","milestone":"M000000001","fields":{"title":"Carte"},"after":"M000000002"}"""] =
            new PlanEvent.MilestoneRewritten(Land, new("M000000001"), Fields(("title", "Carte")), new("M000000002")),
        ["""{"type":"milestonePlaced","commitment":"C000000001","milestone":"M000000001","after":"M000000002"}"""] =
            new PlanEvent.MilestonePlaced(Land, new("M000000001"), new("M000000002")),
        ["""{"type":"milestoneRemoved","commitment":"C000000001","milestone":"M000000001"}"""] =
            new PlanEvent.MilestoneRemoved(Land, new("M000000001")),
        ["""{"type":"translated","language":"en","fields":[{"field":"plan/title","text":"Plan","of":"0a1b2c3d"}]}"""] =
            new PlanEvent.Translated("en", [new("plan/title", "Plan", "0a1b2c3d")]),
        ["""{"type":"adopted","date":"2026-06-15"}"""] = new PlanEvent.Adopted(new(2026, 6, 15)),
        ["""{"type":"adoptionUndone"}"""] = new PlanEvent.AdoptionUndone(),
        ["""{"type":"amendmentTold","commitment":"C000000001","fields":{"summary":"Autre nom"},"of":"0a1b2c3d"}"""] =
            new PlanEvent.AmendmentTold(Land, Fields((AmendmentField.Summary, "Autre nom")), "0a1b2c3d"),
        ["""{"type":"submissionTold","fields":{"deliveredOn":"2026-06-30"}}"""] =
            new PlanEvent.SubmissionTold(null, Fields((SubmissionField.DeliveredOn, "2026-06-30"))),
        ["""{"type":"submissionTold","report":"midterm","fields":{"languages":"fr"}}"""] =
            new PlanEvent.SubmissionTold(AssessmentKind.Midterm, Fields((SubmissionField.Languages, "fr"))),
        ["""{"type":"wordRead","document":"plan","changes":[{"field":"commitment/C000000001/what","kind":"changed","plan":"Avant","document":"Ensuite","fields":{"what":"Ensuite"}},{"field":"commitment/C000000001/milestone/M000000001","kind":"added","plan":"","document":"Carte","fields":{"title":"Carte"},"after":"M000000002","conflicts":true}]}"""] =
            new PlanEvent.WordRead("plan",
            [
                new("commitment/C000000001/what", WordChangeKind.Changed, "Avant", "Ensuite", Fields(("what", "Ensuite"))),
                new(
                    "commitment/C000000001/milestone/M000000001", WordChangeKind.Added, "", "Carte", Fields(("title", "Carte")),
                    new MilestoneId("M000000002"), Conflicts: true),
            ]),
        ["""{"type":"wordTaken","field":"plan/title"}"""] = new PlanEvent.WordTaken("plan/title"),
        ["""{"type":"wordKept","field":"plan/title","fingerprint":"0a1b2c3d"}"""] = new PlanEvent.WordKept("plan/title", "0a1b2c3d"),
        ["""{"type":"imported","file":"Imports/plan.json","fingerprint":"0a1b2c3d","rest":"{}"}"""] =
            new PlanEvent.Imported("Imports/plan.json", "0a1b2c3d", "{}"),
    };

    public static TheoryData<string> WorkshopTexts() => [.. Workshop.Keys];

    public static TheoryData<string> ConversationTexts() => [.. Conversation.Keys];

    public static TheoryData<string> PlanTexts() => [.. Plan.Keys];

    [Theory]
    [MemberData(nameof(WorkshopTexts))]
    public void Writes_and_reads_what_happened_in_a_workshop(string text) => Stored(text, Workshop[text]);

    [Fact]
    public void Writes_and_reads_when_a_message_was_edited() => Stored<WorkshopEvent>(
        """{"type":"contributionEdited","id":"A000000000","fields":{"title":"Autre"},"message":"2026-03-12T14:00:00+00:00"}""",
        new ContributionEvent.Edited(
            A, Fields((Field.Title, "Autre")), new DateTimeOffset(2026, 3, 12, 14, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void Writes_and_reads_who_sees_to_a_milestone() => Stored<WorkshopEvent>(
        """{"type":"milestoneSaved","milestone":{"id":"M000000001","title":"Conseil","deliverable":"Liste","start":"2017-06","end":null,"duration":"","budget":"","subActions":["A000000000"],"cause":"card-1","responsible":"Les maires"},"index":0}""",
        new CommitmentEvent.MilestoneSaved(Council with { Responsible = "Les maires" }, 0));

    [Theory]
    [MemberData(nameof(ConversationTexts))]
    public void Writes_and_reads_what_happened_to_a_chat(string text) => Stored(text, Conversation[text]);

    [Theory]
    [MemberData(nameof(PlanTexts))]
    public void Writes_and_reads_what_happened_to_a_plan(string text) => Stored(text, Plan[text]);

    [Fact]
    public void Knows_a_name_for_everything_that_can_happen()
    {
        All(Workshop.Values);
        All(Conversation.Values);
        All(Plan.Values);
    }

    [Fact]
    public void Reads_what_was_stored_before_a_member_was_added()
    {
        const string before = """
            {"type":"participantIntroduced","person":"AACE000002","profile":null,"expert":false,"nameConsent":true,"emailConsent":false,"hasEmail":false}
            """;
        Assert.Equal(
            new ParticipantEvent.Introduced(Alice, null, Expert: false, NameConsent: true, EmailConsent: false, HasEmail: false),
            JsonSerializer.Deserialize<WorkshopEvent>(before, Json.Options));
    }

    [Fact]
    public void Writes_and_reads_whose_organisations_a_plan_from_a_file_is() => Stored<PlanEvent>(
        """{"type":"created","name":"Plan 2026","tenant":"tenant-1"}""", new PlanEvent.Created("Plan 2026", "tenant-1"));

    [Fact]
    public void Writes_and_reads_ratings_typed_for_somebody() => Stored<WorkshopEvent>(
        """{"type":"subjectsRated","ratings":[{"subject":"A000000000","desirability":4,"feasibility":5}],"for":"AACE000002","once":true}""",
        new SubjectEvent.Rated([new SubjectRating(A, 4, 5)], Alice, Once: true));

    [Fact]
    public void Refuses_what_it_does_not_know() => Assert.Throws<JsonException>(
        () => JsonSerializer.Deserialize<WorkshopEvent>("""{"type":"somethingElse"}""", Json.Options));

    [Fact]
    public void Makes_the_same_workshop_again()
    {
        var story = Given.Workshop().At("F1-S2").With(Introduce("Curieuse", nameConsent: true), by: Alice).With(Introduce(), by: Bob)
            .At("F1-S4").With(Submit(A, "Un"), by: Alice).With(Submit(B, "Deux"), by: Bob).At("F1-S5").With(AskFloor, by: Bob)
            .With(NextFloor, by: Claire).With(Merge(Group, A, B), by: Claire).With(SubmitFor(Dora, (C, "Trois")), by: Claire)
            .At("F1-S6").With(Rate(C, 4, null), by: Alice).With(Place(Group, 4, 4), by: Claire).With(Select(Group), by: Claire)
            .At("F1-S7").With(Feedback(D, 5, "Tout"), by: Bob).With(Forget, by: Alice).With(Close, by: Claire);
        Assert.Equal(Shown(story.Workshop), Shown(Replayed(story)));
    }

    internal static Workshop Replayed(Story story) => WorkshopEvolution.Fold(story.Past.Select(recorded =>
        JsonSerializer.Deserialize<Recorded<WorkshopEvent>>(JsonSerializer.Serialize(recorded, Json.Options), Json.Options)!))!;

    internal static string Shown(Workshop workshop) => string.Join('\n', workshop.Participants.Keys.Order(ById).Select(Viewer.Of)
        .Append(Viewer.Everyone).Select(viewer => Json.Of(WorkshopView.For(workshop, viewer), workshop)));

    private static Comparer<ParticipantId> ById { get; } =
        Comparer<ParticipantId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value));

    private static void Stored<TEvent>(string text, TEvent happened)
    {
        Assert.Equal(text, JsonSerializer.Serialize(happened, Json.Options));
        var read = JsonSerializer.Deserialize<TEvent>(text, Json.Options);
        Assert.IsType(happened!.GetType(), read);
        Assert.Equal(text, JsonSerializer.Serialize(read, Json.Options));
    }

    private static void All<TEvent>(IEnumerable<TEvent> samples)
    {
        var cases = typeof(TEvent).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(TEvent))).ToList();
        var named = typeof(TEvent).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false)
            .Cast<JsonDerivedTypeAttribute>().Select(name => name.DerivedType);
        Assert.Equal(cases.Order(ByName), named.Order(ByName));
        Assert.Equal(cases.Order(ByName), samples.Select(sample => sample!.GetType()).Distinct().Order(ByName));
    }

    private static Comparer<Type> ByName { get; } =
        Comparer<Type>.Create((one, other) => string.CompareOrdinal(one.FullName, other.FullName));
}
