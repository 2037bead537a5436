using System.Text.Json;
using OgpTeams.Domain.Formats;

namespace OgpTeams.Domain.Plans.Open;

/// <summary>From JSON to a plan, member by member.</summary>
internal static class PlanReader
{
    public static ParsedPlan Read(JsonElement json)
    {
        var problems = new List<PlanProblem>();
        if (json.ValueKind != JsonValueKind.Object)
        {
            return new ParsedPlan.Unusable([new("", FormatMessages.NotAnObject)]);
        }

        var file = new OpenNode(json, "", problems);
        var plan = file.Object("plan", Plan);
        if (plan is null && problems.Count == 0)
        {
            problems.Add(new("plan", FormatMessages.Missing));
        }

        var commitments = Ids();
        var all = file.Objects("commitments", node => Commitment(node, commitments));
        var assessments = file.Objects("assessments", Assessment);
        return problems.Count > 0
            ? new ParsedPlan.Unusable([.. problems])
            : new ParsedPlan.Usable(plan! with { Commitments = all, Assessments = assessments, BesidePlan = file.Others() });
    }

    private static OpenPlan Plan(OpenNode node) => new()
    {
        Id = node.Id(Ids()),
        Title = node.RequiredText("title"),
        Country = node.Text("country"),
        Language = node.Among("language", "fr", "fr", "en"),
        StartDate = node.Date("startDate"),
        EndDate = node.Date("endDate"),
        RuleSet = node.Text("ruleSet"),
        Sections = node.Object("sections", Sections) ?? new(),
        Submission = node.Object("submission", Submission),
        Others = node.Others(),
    };

    private static OpenSections Sections(OpenNode node) => new()
    {
        Introduction = node.Text("introduction"),
        Efforts = node.Text("efforts"),
        Process = node.Text("process"),
        Others = node.Others(),
    };

    private static OpenCommitment Commitment(OpenNode node, HashSet<string> taken)
    {
        var milestones = Ids();
        return new()
        {
            Id = node.Id(taken),
            Number = node.TextOrNumber("number"),
            Name = node.Text("name"),
            Status = node.Choice<CommitmentStatus>("status") ?? CommitmentStatus.Retained,
            StartDate = node.Date("startDate"),
            EndDate = node.Date("endDate"),
            LeadAgency = node.Text("leadAgency"),
            PublicProblem = node.Text("publicProblem"),
            What = node.Text("what"),
            HowItSolves = node.Text("howItSolves"),
            OgpValues = node.Object("ogpValues", OgpValues) ?? new(),
            AdditionalInfo = node.Text("additionalInfo"),
            ContactName = node.Text("contactName"),
            ContactTitle = node.Text("contactTitle"),
            ContactEmail = node.Text("contactEmail"),
            ContactPhone = node.Text("contactPhone"),
            StateActors = node.Texts("stateActors"),
            OtherActors = node.Texts("otherActors"),
            Milestones = node.Objects("milestones", one => Milestone(one, milestones)),
            Origin = node.Object("origin", Origin),
            Others = node.Others(),
        };
    }

    private static OpenMilestone Milestone(OpenNode node, HashSet<string> taken) => new()
    {
        Id = node.Id(taken),
        Title = node.Text("title"),
        Deliverable = node.Text("deliverable"),
        StartDate = node.Date("startDate"),
        EndDate = node.Date("endDate"),
        Duration = node.Text("duration"),
        Budget = node.Text("budget"),
        Origin = node.Object("origin", Origin),
        Others = node.Others(),
    };

    private static OpenOgpValues OgpValues(OpenNode node) => new()
    {
        Transparency = node.Object("transparency", OgpValue),
        Accountability = node.Object("accountability", OgpValue),
        Participation = node.Object("participation", OgpValue),
        Technology = node.Object("technology", OgpValue),
        Others = node.Others(),
    };

    private static OpenOgpValue OgpValue(OpenNode node) =>
        new(node.TrueOrFalse("relevant"), node.Text("justification")) { Others = node.Others() };

    private static OpenOrigin Origin(OpenNode node) => new()
    {
        Workshops = node.Texts("workshops"),
        Subjects = node.Texts("subjects"),
        Contributions = node.Texts("contributions"),
        Others = node.Others(),
    };

    private static OpenAssessment Assessment(OpenNode node)
    {
        var commitments = Ids();
        return new()
        {
            Kind = node.Required<AssessmentKind>("kind"),
            Date = node.Date("date"),
            Period = node.Text("period"),
            Since = node.Object("since", Baseline),
            Sections = node.TextsByName("sections"),
            Commitments = node.Objects("commitments", one => Progress(one, commitments)),
            Submission = node.Object("submission", Submission),
            Others = node.Others(),
        };
    }

    private static OpenSubmission Submission(OpenNode node) => new()
    {
        DueOn = node.Date("dueOn"),
        DeliveredOn = node.Date("deliveredOn"),
        Languages = node.Texts("languages"),
        Consultation = node.Object(
            "consultation", one => new OpenConsultation(one.Date("startDate"), one.Date("endDate")) { Others = one.Others() }),
        Amendments = node.Objects(
            "amendments",
            one => new OpenAmendment(one.Date("date"), one.Text("commitment"), one.Text("summary")) { Others = one.Others() }),
        Local = node.TrueOrFalse("local"),
        NextElections = node.Date("nextElections"),
        IrmRecommendations = node.Texts("irmRecommendations"),
        Others = node.Others(),
    };

    private static OpenBaseline Baseline(OpenNode node)
    {
        var commitments = Ids();
        return new() { Commitments = node.Objects("commitments", one => Commitment(one, commitments)), Others = node.Others() };
    }

    private static OpenProgress Progress(OpenNode node, HashSet<string> taken)
    {
        var milestones = Ids();
        return new()
        {
            Id = node.Id(taken),
            Level = node.Choice<CompletionLevel>("level"),
            Status = node.Choice<ProgressStatus>("status"),
            Reason = node.Text("reason"),
            Results = node.Text("results"),
            NextSteps = node.Texts("nextSteps"),
            MoreInfo = node.Text("moreInfo"),
            Milestones = node.Objects("milestones", one => MilestoneProgress(one, milestones)),
            Others = node.Others(),
        };
    }

    private static OpenMilestoneProgress MilestoneProgress(OpenNode node, HashSet<string> taken) =>
        new(node.Id(taken), node.Choice<CompletionLevel>("level"), node.Choice<ProgressStatus>("status"), node.Text("reason"))
        {
            Others = node.Others(),
        };

    private static HashSet<string> Ids() => new(StringComparer.Ordinal);
}
