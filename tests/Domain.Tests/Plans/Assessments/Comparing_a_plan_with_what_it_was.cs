using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Tests.Plans.Assessments;

public sealed class Comparing_a_plan_with_what_it_was
{
    private static readonly OpenCommitment _land = new()
    {
        Id = "land",
        Number = "5",
        Name = "Terres",
        What = "Un registre.\nOuvert.",
        EndDate = PartialDate.Parse("2019-06-30"),
        OtherActors = ["TI Tapir"],
        Milestones = [new() { Id = "M1", Title = "Réunir" }, new() { Id = "M2", Title = "Publier", EndDate = PartialDate.Parse("2018-09") }],
    };

    private static readonly OpenCommitment _grants = new() { Id = "grants", Number = "6", Name = "Subventions" };

    [Fact]
    public void Finds_nothing_in_an_equal_plan_however_its_lines_end_and_blanks_are_written() =>
        Assert.Equal(ChangeKind.Unchanged, Compare([_land], [_land with { What = "Un registre.\r\nOuvert. ", LeadAgency = " " }])[0].Kind);

    [Fact]
    public void Names_each_field_that_differs()
    {
        var change = Compare([_land], [_land with
        {
            Name = "Registre des terres",
            EndDate = PartialDate.Parse("2019-06"),
            OgpValues = new() { Transparency = new(true, null) },
            OtherActors = [],
        }])[0];
        Assert.Equal(ChangeKind.Changed, change.Kind);
        Assert.Equal(["name", "endDate", "ogpValues", "otherActors"], change.Fields.ToArray());
    }

    [Fact]
    public void Knows_a_commitment_by_its_id_when_numbers_change_hands()
    {
        var changes = Compare([_land, _grants], [_land with { Number = "6" }, new() { Id = "laws", Number = "5", Name = "Lois" }]);
        Assert.Equal(["land", "laws", "grants"], changes.Select(change => change.Commitment.Id));
        Assert.Equal([ChangeKind.Changed, ChangeKind.Added, ChangeKind.Withdrawn], changes.Select(change => change.Kind));
        Assert.Equal(["number"], changes[0].Fields.ToArray());
        Assert.Equal(("laws", "grants"), (changes[0].NumberNowOf?.Id, changes[0].NumberOnceOf?.Id));
        Assert.Equal((null, "land"), (changes[1].NumberNowOf?.Id, changes[1].NumberOnceOf?.Id));
        Assert.Equal(("land", null), (changes[2].NumberNowOf?.Id, changes[2].NumberOnceOf?.Id));
    }

    [Fact]
    public void Follows_milestones_that_come_go_and_change()
    {
        var change = Compare([_land], [_land with
        {
            Milestones = [new() { Id = "M2", Title = "Publier", EndDate = PartialDate.Parse("2018-12") }, new() { Id = "M3", Title = "Former" }],
        }])[0];
        Assert.Equal(
            [("M2", ChangeKind.Changed), ("M3", ChangeKind.Added), ("M1", ChangeKind.Withdrawn)],
            change.Milestones.Select(one => (one.Milestone.Id, one.Kind)));
        Assert.Equal(["endDate"], change.Milestones[0].Fields.ToArray());
    }

    [Fact]
    public void Takes_the_baseline_that_the_report_names_before_the_one_it_remembers()
    {
        var plan = new OpenPlan { Id = "P", Title = "T", Commitments = [_land, _grants with { Status = CommitmentStatus.SetAside }] };
        var midterm = new OpenAssessment { Kind = AssessmentKind.Midterm, Since = new() { Commitments = [_grants] } };
        Assert.Equal(["land"], Baseline(plan, AssessmentKind.EndOfTerm));
        Assert.Equal(["grants"], Baseline(plan with { Assessments = [midterm] }, AssessmentKind.EndOfTerm));
        Assert.Equal([], Baseline(plan with { Assessments = [midterm] }, AssessmentKind.EndOfTerm, kept: []));
        Assert.Equal(["grants"], Baseline(plan with { Assessments = [midterm] }, AssessmentKind.Midterm, kept: []));
    }

    [Fact]
    public void Tells_what_was_withdrawn_as_the_report_before_told_it()
    {
        var midterm = new OpenAssessment
        {
            Kind = AssessmentKind.Midterm,
            Since = new() { Commitments = [_grants] },
            Commitments = [new() { Id = "grants", Level = CompletionLevel.Limited, Reason = "Devenu une loi." }],
        };
        var told = AssessedPlan.Of(
            new() { Id = "P", Title = "T", Assessments = [midterm] }, AssessmentKind.EndOfTerm, null, new(2019, 7, 1)).Commitments.Single();
        Assert.Equal((ChangeKind.Withdrawn, CompletionLevel.Limited, "Devenu une loi."), (told.Change.Kind, told.Level, told.Reason));
    }

    private static IEnumerable<string> Baseline(OpenPlan plan, AssessmentKind kind, OpenCommitment[]? kept = null) =>
        AssessedPlan.Of(plan, kind, kept is null ? null : [.. kept], new(2018, 6, 30)).Baseline.Select(one => one.Id);

    private static List<CommitmentChange> Compare(OpenCommitment[] before, OpenCommitment[] now) => [.. PlanComparison.Of(before, now)];
}
