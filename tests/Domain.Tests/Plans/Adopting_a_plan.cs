using System.Collections.Immutable;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops.Commitments;
using static OgpTeams.Domain.Tests.People;

namespace OgpTeams.Domain.Tests.Plans;

/// <summary>The plan as adopted is kept: reports compare with it, and what is otherwise since is an amendment.</summary>
public sealed class Adopting_a_plan
{
    private static readonly WorkshopId First = new("W000000001");
    private static readonly WorkshopId Second = new("W000000002");
    private static readonly CommitmentId Land = new("C000000001");
    private static readonly CommitmentId Panel = new("C000000002");
    private static readonly DateOnly June = new(2026, 6, 15);
    private static readonly PlanStory Draft = PlanStory.Begun
        .Brings(First, 1, Taking_in_what_workshops_bring.Canvas(Land, ("title", "Terres"), ("content", "Ouvrir le registre.")))
        .Brings(Second, 1, Taking_in_what_workshops_bring.Canvas(Panel, ("title", "Panel")))
        .With(new PlanCommand.Retain(Land));
    private static readonly PlanStory Adopted = Draft.With(new PlanCommand.Adopt(June));

    [Fact]
    public void Is_for_owners_and_once_for_the_same_day()
    {
        Assert.Equal(Refusal.NotOwner, Draft.Decide(new PlanCommand.Adopt(June), by: Alice).Refusal);
        Assert.Equal([new PlanEvent.Adopted(June)], Draft.Decide(new PlanCommand.Adopt(June)).Events);
        Assert.True(Adopted.Decide(new PlanCommand.Adopt(June)).IsRepeat);
        Assert.True(Draft.Decide(new PlanCommand.UndoAdoption()).IsRepeat);
    }

    [Fact]
    public void Keeps_the_plan_as_it_was_when_only_the_day_is_corrected()
    {
        var corrected = Adopted.With(Name("Registre foncier")).With(new PlanCommand.Adopt(June.AddDays(1)));
        Assert.Equal(June.AddDays(1), corrected.Held.Adoption!.Date);
        Assert.Equal("Terres", Assert.Single(corrected.Held.Adoption.Baseline).Name);
        Assert.Single(Amendment.Of(corrected.Held));
    }

    [Fact]
    public void Makes_an_amendment_of_what_is_changed_added_or_withdrawn()
    {
        var since = Adopted.With(Name("Registre foncier")).With(new PlanCommand.Retain(Panel));
        Assert.Equal(
            [(Land, ChangeKind.Changed), (Panel, ChangeKind.Added)], Amendment.Of(since.Held).Select(one => (one.Commitment, one.Change.Kind)));
        var gone = since.With(new PlanCommand.SetAside(Land, "Fait ailleurs"));
        Assert.Equal(
            [(Panel, ChangeKind.Added), (Land, ChangeKind.Withdrawn)], Amendment.Of(gone.Held).Select(one => (one.Commitment, one.Change.Kind)));
        Assert.Empty(Amendment.Of(Draft.With(Name("Registre foncier")).Held));
    }

    [Fact]
    public void Makes_none_of_what_is_not_in_the_plan_or_was_changed_back()
    {
        Assert.Empty(Amendment.Of(Adopted.Brings(Second, 2, Taking_in_what_workshops_bring.Canvas(Panel, ("title", "Jury"))).Held));
        Assert.Empty(Amendment.Of(Adopted.With(Name("Registre foncier")).With(Name("Terres")).Held));
        Assert.Empty(Amendment.Of(Adopted.With(new PlanCommand.SetAside(Land, "Erreur")).With(new PlanCommand.Retain(Land)).Held));
    }

    [Fact]
    public void Takes_what_a_workshop_or_a_drafter_brings_for_an_amendment_too()
    {
        var workshop = Adopted.Brings(
            First, 2, Taking_in_what_workshops_bring.Canvas(Land, ("title", "Terres"), ("content", "Ouvrir le cadastre.")));
        Assert.Equal(["what"], Assert.Single(Amendment.Of(workshop.Held)).Change.Fields.AsEnumerable());

        var word = new WordChange(
            $"commitment/{Land}/publicProblem", WordChangeKind.Changed, "", "Litiges", Orders.Fields(("publicProblem", "Litiges")));
        var taken = Adopted.With(new PlanCommand.NoteWord(PlanDocuments.Plan, [word], "Retiré"))
            .With(new PlanCommand.ReadBack(ReadBackDecision.Take, word.Field, "Retiré"));
        Assert.Equal(["publicProblem"], Assert.Single(Amendment.Of(taken.Held)).Change.Fields.AsEnumerable());
    }

    [Fact]
    public void Dates_an_amendment_by_the_day_of_its_last_change()
    {
        var renamed = At(Adopted, 3, new PlanEvent.CommitmentRewritten(Land, Orders.Fields(("name", "Registre foncier"))));
        var other = At(renamed, 5, new PlanEvent.Retained(Panel));
        Assert.Equal([new(2026, 3, 15), new(2026, 3, 17)], Amendment.Of(other.Held).Select(one => one.DateIn(TimeZoneInfo.Utc)));

        // Told again what it says already, it did not change.
        var same = At(other, 9, new PlanEvent.CommitmentRewritten(Land, Orders.Fields(("name", "Registre foncier"))));
        Assert.Equal(new(2026, 3, 15), Amendment.Of(same.Held)[0].DateIn(TimeZoneInfo.Utc));
    }

    [Fact]
    public void Lets_owners_say_an_amendment_in_their_words()
    {
        var renamed = Adopted.With(Name("Registre foncier"));
        Assert.Equal(Refusal.Unknown, Adopted.Decide(Say(("summary", "Autre nom"))).Refusal);
        Assert.Equal(Refusal.NotOwner, renamed.Decide(Say(("summary", "Autre nom")), by: Alice).Refusal);
        var said = renamed.With(Say(("summary", "Autre nom"), ("date", "2026-02-01")));
        Assert.True(said.Decide(Say(("summary", "Autre nom"))).IsRepeat);
        var amendment = Assert.Single(Amendment.Of(said.Held));
        Assert.Equal(("Autre nom", new DateOnly(2026, 2, 1), false), (amendment.Summary, amendment.DateIn(TimeZoneInfo.Utc), amendment.IsOutdated));

        // It changes again: the words stay, the day is that of the change, and the owner is asked to look again.
        var again = Assert.Single(Amendment.Of(said.With(Name("Cadastre")).Held));
        Assert.Equal(("Autre nom", DateOnly.FromDateTime(Given.Start.Date), true), (again.Summary, again.DateIn(TimeZoneInfo.Utc), again.IsOutdated));
        Assert.False(Assert.Single(Amendment.Of(said.With(Name("Cadastre")).With(Say(("summary", "Autre nom"))).Held)).IsOutdated);
        Assert.Null(Assert.Single(Amendment.Of(said.With(Say(("summary", ""))).Held)).Summary);
    }

    [Fact]
    public void Keeps_both_summaries_of_two_owners_at_once()
    {
        var proposed = CanvasText.Fingerprint("Modifié : nom.");
        var both = Adopted.With(Name("Registre foncier"))
            .With(new PlanCommand.SaveAmendment(Land, [new("summary", "Le nom change.", proposed)]))
            .With(new PlanCommand.SaveAmendment(Land, [new("summary", "Vu en comité.", proposed)]));
        Assert.Equal("Le nom change.\nVu en comité.", Assert.Single(Amendment.Of(both.Held)).Summary);

        // Left as it was proposed, it is nobody's.
        Assert.True(Adopted.With(Name("Registre foncier"))
            .Decide(new PlanCommand.SaveAmendment(Land, [new("summary", "Modifié : nom.", proposed)])).IsRepeat);
    }

    [Fact]
    public void Gives_reports_the_adopted_plan_to_compare_with_even_those_begun_before()
    {
        var early = Draft.With(new PlanCommand.CreateAssessment(AssessmentKind.Midterm)).With(Name("Registre foncier"))
            .With(new PlanCommand.Adopt(June)).With(new PlanCommand.Retain(Panel)).With(Name("Cadastre"))
            .With(new PlanCommand.CreateAssessment(AssessmentKind.EndOfTerm));
        Assert.All(early.Held.Assessments, report => Assert.Equal(["Registre foncier"], report.Since.Select(one => one.Name)));
        Assert.All(Open(early).Assessments, report => Assert.Equal(["Registre foncier"], report.Since!.Commitments.Select(one => one.Name)));

        var undone = early.With(new PlanCommand.UndoAdoption());
        Assert.All(undone.Held.Assessments, report => Assert.Equal(["Terres"], report.Since.Select(one => one.Name)));
    }

    [Fact]
    public void Is_undone_with_its_amendments_and_begins_anew()
    {
        var changed = Adopted.With(Name("Registre foncier")).With(Say(("summary", "Autre nom")));
        var undone = changed.With(new PlanCommand.UndoAdoption());
        Assert.Null(Open(undone).Adopted);
        Assert.Null(Open(undone).Submission);
        var again = undone.With(new PlanCommand.Adopt(June));
        Assert.Empty(Amendment.Of(again.Held));
        Assert.Equal("Registre foncier", Assert.Single(again.Held.Adoption!.Baseline).Name);
    }

    [Fact]
    public void Is_given_as_open_data_with_one_amendment_a_commitment()
    {
        var open = Open(Adopted.With(Name("Registre foncier")).With(Name("Cadastre")).With(Say(("summary", "Autre nom"))));
        Assert.Equal(("2026-06-15", "Terres"), ($"{open.Adopted!.Date}", Assert.Single(open.Adopted.Baseline!.Commitments).Name));
        Assert.Equal((Land.Value, "Autre nom"), Assert.Single(open.Submission!.Amendments) is var one ? (one.Commitment, one.Summary) : default);
        var read = Assert.IsType<ParsedPlan.Usable>(PlanJson.Parse(PlanJson.Write(open))).Plan;
        Assert.Equal(PlanJson.Write(open), PlanJson.Write(read));
    }

    [Fact]
    public void Keeps_the_facts_of_handing_it_in()
    {
        var told = Adopted.With(Tell(
            null, ("deliveredOn", "2026-06-30"), ("address", "https://ogp.example/plan"), ("languages", "fr,en"), ("consultationStart", "2026-05-01"),
            ("local", "false")));
        var open = Open(told);
        Assert.Equal(("2026-06-30", "https://ogp.example/plan"), ($"{open.Submitted!.Date}", open.Submitted.Address));
        Assert.Equal(["fr", "en"], open.Submitted.Languages.AsEnumerable());
        Assert.Equal(
            ("2026-06-30", "2026-05-01", false),
            ($"{open.Submission!.DeliveredOn}", $"{open.Submission.Consultation!.StartDate}", open.Submission.Local));
        Assert.True(told.Decide(Tell(null, ("local", "false"))).IsRepeat);
        Assert.Null(Open(told.With(Tell(null, ("deliveredOn", ""), ("address", "")))).Submitted);
    }

    [Fact]
    public void Keeps_those_of_a_report_apart()
    {
        Assert.Equal(Refusal.NotBegun, Adopted.Decide(Tell(AssessmentKind.Midterm, ("languages", "fr"))).Refusal);
        var told = Adopted.With(new PlanCommand.CreateAssessment(AssessmentKind.Midterm))
            .With(Tell(AssessmentKind.Midterm, ("irmRecommendations", "Former\nPublier")));
        Assert.Equal(["Former", "Publier"], Open(told).Assessments[0].Submission!.IrmRecommendations.AsEnumerable());
        Assert.Null(Open(told).Submission);
    }

    private static PlanStory At(PlanStory story, int days, PlanEvent happened) => new(PlanEvolution.Evolve(
        story.Held, new Recorded<PlanEvent>(happened, Claire, $"{days}", Given.Start.AddDays(days)))!);

    private static PlanCommand.EditCommitment Name(string name) => new(Land, [new("name", name, null)]);

    private static PlanCommand.SaveAmendment Say(params (string Field, string Text)[] told) => new(Land, Edits(told));

    private static PlanCommand.TellSubmission Tell(AssessmentKind? report, params (string Field, string Text)[] told) => new(report, Edits(told));

    private static ImmutableArray<FieldEdit> Edits((string Field, string Text)[] told) =>
        [.. told.Select(one => new FieldEdit(one.Field, one.Text, null))];

    private static OpenPlan Open(PlanStory plan) => PlanAsOpenData.Of(new PlanId("P000000001"), plan.Held, "fr", TimeZoneInfo.Utc);
}
