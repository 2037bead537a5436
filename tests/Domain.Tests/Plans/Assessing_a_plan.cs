using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops.Commitments;
using static OgpTeams.Domain.Tests.People;

namespace OgpTeams.Domain.Tests.Plans;

public sealed class Assessing_a_plan
{
    private static readonly WorkshopId First = new("W000000001");
    private static readonly WorkshopId Second = new("W000000002");
    private static readonly CommitmentId Land = new("C000000001");
    private static readonly CommitmentId Panel = new("C000000002");
    private static readonly PlanStory Retained = PlanStory.Begun
        .Brings(First, 1, Taking_in_what_workshops_bring.Canvas(Land, ("title", "Terres")))
        .Brings(Second, 1, Taking_in_what_workshops_bring.Canvas(Panel, ("title", "Panel")))
        .With(new PlanCommand.Retain(Land));
    private static readonly PlanStory Begun = Retained.With(new PlanCommand.CreateAssessment(AssessmentKind.Midterm));

    [Fact]
    public void Begins_one_report_of_each_kind()
    {
        Assert.Equal(
            [new PlanEvent.AssessmentCreated(AssessmentKind.Midterm)], Retained.Decide(new PlanCommand.CreateAssessment(AssessmentKind.Midterm)).Events);
        Assert.True(Begun.Decide(new PlanCommand.CreateAssessment(AssessmentKind.Midterm)).IsRepeat);
        Assert.Single(Begun.Decide(new PlanCommand.CreateAssessment(AssessmentKind.EndOfTerm)).Events);
    }

    [Fact]
    public void Is_for_owners()
    {
        Assert.Equal(Refusal.NotOwner, Retained.Decide(new PlanCommand.CreateAssessment(AssessmentKind.Midterm), by: Alice).Refusal);
        Assert.Equal(Refusal.NotOwner, Begun.Decide(Save(Land, ("level", "limited")), by: Alice).Refusal);
    }

    [Fact]
    public void Tells_why_progress_cannot_be_told()
    {
        Assert.Equal(Refusal.NotBegun, Retained.Decide(Save(Land, ("level", "limited"))).Refusal);
        Assert.Equal(Refusal.NotRetained, Begun.Decide(Save(Panel, ("level", "limited"))).Refusal);
        Assert.Equal(Refusal.Unknown, Begun.Decide(Save(new("C000000009"), ("level", "limited"))).Refusal);
        Assert.Equal(Refusal.Unknown, Begun.Decide(Save(Land, ("level", "limited"), ("m-M000000009", "limited"))).Refusal);
    }

    [Fact]
    public void Records_what_changed_and_nothing_else()
    {
        var saved = Begun.With(Save(Land, ("level", "limited"), ("results", "Registre ouvert")));
        Assert.True(saved.Decide(Save(Land, ("level", "limited"), ("results", "Registre ouvert"))).IsRepeat);
        var change = Assert.IsType<PlanEvent.ProgressSaved>(
            Assert.Single(saved.Decide(Save(Land, ("level", "substantial"), ("results", "Registre ouvert"))).Events));
        Assert.Equal([KeyValuePair.Create("level", "substantial")], change.Fields);
        Assert.DoesNotContain("results", saved.With(Save(Land, ("level", "limited"), ("results", ""))).Held.Assessments[0].Of(Land).Keys);
    }

    [Fact]
    public void Keeps_the_two_reports_apart()
    {
        var both = Begun.With(Save(Land, ("level", "limited"))).With(new PlanCommand.CreateAssessment(AssessmentKind.EndOfTerm))
            .With(new PlanCommand.SaveProgress(Land, AssessmentKind.EndOfTerm, [new("level", "complete", null)]));
        Assert.Equal(
            [CompletionLevel.Limited, CompletionLevel.Complete], both.Held.Assessments.Select(assessment => assessment.LevelOf(Land)!.Value));
    }

    [Fact]
    public void Keeps_both_texts_of_two_owners_at_once()
    {
        var empty = CanvasText.Fingerprint("");
        var first = Begun.With(Form(("level", "limited", empty), ("results", "Registre ouvert", empty), ("status", "onTrack", empty)));
        var both = first.With(Form(("level", "substantial", empty), ("results", "Vingt agents formés", empty), ("status", "", empty)));
        var told = both.Held.Assessments[0].Of(Land);
        Assert.Equal("Registre ouvert\nVingt agents formés", told["results"]);
        Assert.Equal(("substantial", "onTrack"), (told["level"], told["status"]));
        Assert.True(both.Decide(Form(("results", "Vingt agents formés", empty))).IsRepeat);
    }

    [Fact]
    public void Takes_a_text_out_only_for_who_read_it()
    {
        var told = Begun.With(Save(Land, ("level", "limited"), ("reason", "Décret en retard")));
        Assert.True(told.Decide(Form(("reason", "", CanvasText.Fingerprint("Autre raison")))).IsRepeat);
        Assert.Single(told.Decide(Form(("reason", "", CanvasText.Fingerprint("Décret en retard")))).Events);
    }

    [Fact]
    public void Still_tells_of_a_commitment_withdrawn_since()
    {
        var aside = Begun.With(new PlanCommand.SetAside(Land, "Fait ailleurs"));
        Assert.Single(aside.Decide(Save(Land, ("level", "limited"))).Events);
        Assert.Equal([Land], Begun.Held.Assessments[0].CommitmentsOf(aside.Held).Select(commitment => commitment.Id));

        var before = Retained.With(new PlanCommand.SetAside(Land, "Fait ailleurs")).With(new PlanCommand.CreateAssessment(AssessmentKind.Midterm));
        Assert.Equal(Refusal.NotRetained, before.Decide(Save(Land, ("level", "limited"))).Refusal);
    }

    [Fact]
    public void Compares_with_the_plan_its_first_report_was_begun_on()
    {
        var later = Begun.With(new PlanCommand.Retain(Panel))
            .Brings(First, 2, Taking_in_what_workshops_bring.Canvas(Land, ("title", "Registre foncier")))
            .With(new PlanCommand.CreateAssessment(AssessmentKind.EndOfTerm));
        var open = Open(later);
        Assert.All(open.Assessments, assessment => Assert.Equal(["Terres"], assessment.Since!.Commitments.Select(commitment => commitment.Name)));
        Assert.Equal(["Registre foncier", "Panel"], open.Commitments.Select(commitment => commitment.Name));
    }

    [Fact]
    public void Is_given_as_open_data()
    {
        var open = Assert.Single(Open(Begun.With(Save(
            Land, ("level", "limited"), ("status", "blocked"), ("reason", "Décret"), ("nextSteps", "Publier\n\n Former "), ("moreInfo", "Voir le site")))).Assessments);
        var progress = Assert.Single(open.Commitments);
        Assert.Equal(
            (Land.Value, CompletionLevel.Limited, ProgressStatus.Blocked, "Décret", "Voir le site"),
            (progress.Id, progress.Level, progress.Status, progress.Reason, progress.MoreInfo));
        Assert.Equal(["Publier", "Former"], progress.NextSteps.AsEnumerable());
        Assert.Null(progress.Results);
    }

    [Theory]
    [InlineData("Europe/Paris", "2026-03-13")]
    [InlineData("America/Cayenne", "2026-03-12")]
    public void Is_dated_by_the_civil_day_of_what_was_told_last(string zone, string expected)
    {
        var late = new DateTimeOffset(2026, 3, 12, 23, 30, 0, TimeSpan.Zero);
        var plan = PlanEvolution.Evolve(Begun.Held, new Recorded<PlanEvent>(
            new PlanEvent.ProgressSaved(Land, AssessmentKind.Midterm, Orders.Fields(("level", "limited"))), Claire, "cause", late))!;
        var open = PlanAsOpenData.Of(new PlanId("P000000001"), plan, "fr", TimeZoneInfo.FindSystemTimeZoneById(zone));
        Assert.Equal(expected, $"{open.Assessments[0].Date}");
    }

    [Theory]
    [InlineData("limited", "blocked", "", ProgressGap.Reason)]
    [InlineData("limited", "abandoned", "", ProgressGap.Reason)]
    [InlineData("limited", "blocked", "Décret", null)]
    [InlineData("substantial", "done", "", ProgressGap.DoneAndNotComplete)]
    [InlineData("complete", "done", "", null)]
    public void Hints_at_what_does_not_hold_together(string level, string status, string reason, ProgressGap? gap)
    {
        var told = Begun.With(Save(Land, ("level", level), ("status", status), ("reason", reason))).Held;
        Assert.Equal(gap is { } one ? [one] : [], ProgressGaps.Of(told.Assessments[0], told.Find(Land)!).AsEnumerable());
    }

    [Theory]
    [InlineData(AssessmentKind.Midterm, "2026-07-01", "2027-06-30", true)]
    [InlineData(AssessmentKind.Midterm, "2026-07-01", "2027-07-01", false)]
    [InlineData(AssessmentKind.Midterm, "2026-07", "2027-06-30", true)]
    [InlineData(AssessmentKind.Midterm, "", "2026-07-01", false)]
    [InlineData(AssessmentKind.EndOfTerm, "2028-06-30", "2028-06-30", true)]
    [InlineData(AssessmentKind.EndOfTerm, "2028-06-30", "2028-07-01", false)]
    [InlineData(AssessmentKind.EndOfTerm, "2028-06", "2028-06-30", true)]
    [InlineData(AssessmentKind.EndOfTerm, "2028-06", "2028-07-01", false)]
    public void Comes_too_early_before_the_period_is_over(AssessmentKind kind, string date, string today, bool early)
    {
        var field = kind == AssessmentKind.Midterm ? PlanField.StartDate : PlanField.EndDate;
        var plan = PlanStory.Begun.With(new PlanCommand.Detail(Orders.Edits((field, date)))).Held;
        Assert.Equal(early, AssessmentTiming.IsEarly(kind, plan, DateOnly.ParseExact(today, "yyyy-MM-dd")));
    }

    private static PlanCommand.SaveProgress Save(CommitmentId commitment, params (string Field, string Text)[] told) =>
        new(commitment, AssessmentKind.Midterm, [.. told.Select(one => new FieldEdit(one.Field, one.Text, null))]);

    private static PlanCommand.SaveProgress Form(params (string Field, string Text, string Drawn)[] told) =>
        new(Land, AssessmentKind.Midterm, [.. told.Select(one => new FieldEdit(one.Field, one.Text, one.Drawn))]);

    private static OpenPlan Open(PlanStory plan) => PlanAsOpenData.Of(new PlanId("P000000001"), plan.Held, "fr", TimeZoneInfo.Utc);
}
