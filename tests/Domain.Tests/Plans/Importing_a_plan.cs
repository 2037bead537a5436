using System.Text;
using System.Text.Json.Nodes;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops.Commitments;
using static OgpTeams.Domain.Tests.People;

namespace OgpTeams.Domain.Tests.Plans;

/// <summary>A plan from a file is what the file says, to the last member; into a plan that is there it comes change by change.</summary>
public sealed class Importing_a_plan
{
    private static readonly PlanId Id = new("P0000000A1");

    private const string File = """
        {
          "plan": {
            "id": "P0000000A1", "title": "Plan 2026", "country": "France", "language": "fr", "startDate": "2026-01", "endDate": "2028-12-31",
            "ruleSet": "manual2017", "sections": {"introduction": "Pourquoi.", "efforts": "Hier.", "process": "Ensemble.", "x-note": "gardée"},
            "submitted": {"date": "2026-08-31", "languages": ["fr", "en"]},
            "submission": {"deliveredOn": "2026-08-31", "languages": ["fr", "en"], "amendments": [{"date": "2027-01-02", "summary": "Un ajout"}]},
            "unread": {"period": "de printemps en printemps"}, "x-plan": {"deep": [1, {"a": null}]}
          },
          "commitments": [
            {
              "id": "C-1", "number": 1, "name": "Terres", "status": "retained", "startDate": "2026-03", "leadAgency": "La mairie",
              "publicProblem": "Personne ne sait.", "what": "Un registre.\nPublic.", "howItSolves": "En montrant.",
              "ogpValues": {"transparency": {"relevant": true, "justification": "Ouvert.", "x-value": 7}, "participation": {"relevant": false}},
              "additionalInfo": "Budget", "contactName": "Ana", "contactTitle": "Cheffe", "contactEmail": "ana@example.org", "contactPhone": "+1",
              "stateActors": ["Les maires", "Le cadastre"], "otherActors": ["Une association"],
              "milestones": [
                {"id": "M2", "title": "Recenser", "deliverable": "Une liste", "responsible": "Paul", "startDate": "2026-03-01", "endDate": "2026-06",
                 "duration": "trois mois", "budget": "10", "origin": {"contributions": ["A000000001"]}, "x-m": "gardé"},
                {"id": "M1", "title": "Publier", "unread": {"endDate": "un jour"}}
              ],
              "origin": {"workshops": ["W000000001"], "subjects": ["S000000001"], "contributions": ["A000000002"]},
              "unread": {"endDate": "31/06/2027"}, "x-c": true
            },
            {"id": "C-2", "number": "2a", "name": "Comptes", "status": "proposal", "ogpValues": {}, "milestones": [], "origin": {}},
            {"id": "C-3", "number": 3, "name": "Écarté", "status": "setAside", "ogpValues": {}, "milestones": [], "origin": {}, "reason": "Doublon"}
          ],
          "assessments": [
            {
              "kind": "midterm", "date": "2027-08-31", "period": "la première année", "sections": {"introduction": "Un an.", "lessons": "Parler."},
              "commitments": [
                {"id": "C-1", "level": "limited", "status": "blocked", "reason": "Pas de bureau", "results": "Une liste", "nextSteps": ["Lire", "Écrire"],
                 "moreInfo": "Voir", "milestones": [{"id": "M2", "level": "complete"}, {"id": "M1"}, {"id": "M9"}], "x-p": 1}
              ],
              "since": {"commitments": [
                {"id": "C-1", "number": 1, "name": "Les terres", "status": "retained", "ogpValues": {}, "milestones": [{"id": "M9", "title": "Ailleurs"}, {"id": "M2", "title": "Compter"}], "origin": {}}
              ]},
              "x-report": "gardé"
            }
          ],
          "x-beside": [1, 2]
        }
        """;

    [Fact]
    public void Says_what_the_file_says_to_the_last_member()
    {
        var file = Parse(File);
        var plan = Made(file);
        Assert.Equal([Claire], plan.Owners);
        Assert.Equal("tenant", plan.Tenant);
        Assert.Equal($"{Sorted(Node(file))}", $"{Sorted(Node(Open(plan)))}");
    }

    [Fact]
    public void Says_again_all_that_a_plan_of_ours_says()
    {
        var (land, step) = (new CommitmentId("C-1"), new MilestoneId("M2"));
        var ours = Made(Parse(File)).With(
            new PlanEvent.Adopted(new(2026, 6, 15)), new PlanEvent.CommitmentRewritten(land, Orders.Fields(("name", "Les terres de tous"))),
            new PlanEvent.SubmissionTold(null, Orders.Fields((SubmissionField.Address, "https://example.org/plan"), (SubmissionField.Local, "true"))),
            new PlanEvent.SubmissionTold(AssessmentKind.Midterm, Orders.Fields((SubmissionField.IrmRecommendations, "Publier plus tôt"))),
            new PlanEvent.ProgressSaved(land, AssessmentKind.Midterm, Orders.Fields(
                (ProgressField.StatusOf(step), "blocked"), (ProgressField.ReasonOf(step), "Pas de local"))),
            new PlanEvent.Translated("en", [
                new("commitment/C-1/what", "A register.", CanvasText.Fingerprint("Un registre.\nPublic.")), new("plan/title", "Plan", "00000000")]));
        var amendment = Assert.Single(Amendment.Of(ours));
        ours = ours.With(new PlanEvent.AmendmentTold(land, Orders.Fields((AmendmentField.Summary, "Un autre nom")), amendment.Fingerprint));
        var again = Made(Open(ours));
        Assert.Equal($"{Sorted(Node(Open(ours)))}", $"{Sorted(Node(Open(again)))}");
    }

    [Fact]
    public void Changes_nothing_when_the_same_file_comes_again()
    {
        var file = Parse(File);
        var plan = Made(file);
        Assert.True(Import(plan, file).IsRepeat);
        Assert.Equal(ImportRules.Create(Of(file), "Plan 2026", "tenant", Act), ImportRules.Create(Of(file), "Plan 2026", "tenant", Act), Same);
    }

    [Fact]
    public void Lets_owners_write_over_it_and_brings_nothing_back()
    {
        var plan = Made(Parse(File)).With(
            new PlanEvent.CommitmentRewritten(new("C-1"), Orders.Fields().Add("contactPhone", "")), new PlanEvent.MilestoneRemoved(new("C-1"), new("M2")));
        var now = Open(plan).Commitments[0];
        Assert.Null(now.ContactPhone);
        Assert.Equal("M1", Assert.Single(now.Milestones).Id);
        Assert.Contains(now.Others, other => other.Name == "x-c");
    }

    [Fact]
    public void Is_told_at_the_day_of_the_report_until_more_is_told()
    {
        var plan = Made(Parse(File));
        Assert.Equal("2027-08-31", $"{Open(plan).Assessments[0].Date}");
        var told = plan.With(new PlanEvent.ProgressSaved(new("C-1"), AssessmentKind.Midterm, Orders.Fields((ProgressField.Results, "Deux"))));
        Assert.Equal(PartialDate.Of(DateOnly.FromDateTime(Act.At.Date)), Open(told).Assessments[0].Date);
    }

    [Fact]
    public void Is_for_owners_where_the_plan_is_there()
    {
        var (file, plan) = (Parse(File), Made(Parse(File)));
        Assert.Equal(Refusal.NotOwner, PlanDecider.Decide(Order(plan, file), Act with { By = Alice }, plan).Refusal);
    }

    [Fact]
    public void Proposes_what_the_file_says_otherwise_and_keeps_what_waits_from_another()
    {
        var (file, plan) = (Parse(File), Made(Parse(File)));
        WordChange name = Changed("commitment/C-1/name", "name", "Les terres"), other = Changed("commitment/C-3/name", "name", "Écartée");
        plan = plan.With([.. Import(plan, file, name).Events]);
        plan = plan.With([.. Import(plan, file, other).Events]);
        Assert.Equal([name, other], plan.WaitingChanges);
        Assert.Equal("Terres", plan.Find(new("C-1"))!.Name);
        Assert.All(Open(plan).Waiting, waiting => Assert.Equal("import", waiting.From));
        Assert.True(Import(plan, file, name, other).IsRepeat);

        plan = plan.With([.. Decide(plan, ReadBackDecision.Take, name).Events, .. Decide(plan, ReadBackDecision.Keep, other).Events]);
        Assert.Equal(("Les terres", "Écarté"), (plan.Find(new("C-1"))!.Name, plan.Find(new("C-3"))!.Name));
        Assert.Empty(plan.WaitingChanges);

        // What an owner left is not asked about again, not even once the document was read.
        plan = plan.With([.. PlanDecider.Decide(new PlanCommand.NoteWord(PlanDocuments.Plan, [], "Retiré"), Act, plan).Events]);
        Assert.True(Import(plan, file, other).IsRepeat);
    }

    [Fact]
    public void Asks_about_a_field_of_which_Word_says_something_too()
    {
        var (file, plan) = (Parse(File), Made(Parse(File)));
        WordChange imported = Changed("commitment/C-1/name", "name", "Les terres"), typed = Changed("commitment/C-1/name", "name", "La terre");
        plan = plan.With([.. Import(plan, file, imported).Events])
            .With([.. PlanDecider.Decide(new PlanCommand.NoteWord(PlanDocuments.Plan, [typed], "Retiré"), Act, plan).Events]);
        Assert.Empty(PlanDecider.Decide(new PlanCommand.ReadBack(ReadBackDecision.TakeAll, "", "Retiré"), Act, plan).Events);
        Assert.Equal("La terre", plan.With([.. Decide(plan, ReadBackDecision.Take, typed).Events]).Find(new("C-1"))!.Name);
        Assert.Equal([typed], plan.With([.. Decide(plan, ReadBackDecision.Keep, imported).Events]).WaitingChanges);
    }

    [Fact]
    public void Takes_a_commitment_as_it_stands_in_the_file()
    {
        var (file, plan) = (Parse(File), Made(Parse(File)));
        var added = new WordChange(
            "commitment/N1", WordChangeKind.Added, "", "Nouveau",
            Orders.Fields(("name", "Nouveau"), (WordChange.Status, "setAside"), (WordChange.Reason, "Trop tôt")));
        plan = plan.With([.. Import(plan, file, added).Events]);
        plan = plan.With([.. Decide(plan, ReadBackDecision.Take, added).Events]);
        var taken = plan.Find(new("N1"))!;
        Assert.Equal((CommitmentStanding.SetAside, "Trop tôt", "Nouveau"), (taken.Standing, taken.Reason, taken.Name));
        Assert.Equal(["name"], taken.Rewritten.Keys);
    }

    [Theory]
    [InlineData("C-1", null, "Autre nom", "C-1")]
    [InlineData("N1", "1", "terres !", "C-1")]
    [InlineData("N1", "9", "TERRES", "C-1")]
    [InlineData("N1", "1", "Autre nom", "N1")]
    [InlineData("N1", null, null, "N1")]
    public void Knows_a_commitment_by_its_id_then_by_number_and_name(string id, string? number, string? name, string known) => Assert.Equal(
        known, Assert.Single(ImportMatch.To(Made(Parse(File)), new()
        {
            Id = "X",
            Title = "Plan",
            Commitments = [new() { Id = id, Number = number, Name = name }],
        }).Commitments).Id);

    [Fact]
    public void Knows_none_by_a_name_that_two_have()
    {
        var twice = ImportMatch.To(Made(Parse(File)), new()
        {
            Id = "X",
            Title = "Plan",
            Commitments = [new() { Id = "N1", Name = "Terres" }, new() { Id = "N2", Name = "Terres" }],
        });
        Assert.Equal(["N1", "N2"], twice.Commitments.Select(one => one.Id));
    }

    [Fact]
    public void Knows_a_milestone_by_its_id_then_by_its_name()
    {
        var known = ImportMatch.To(Made(Parse(File)), new()
        {
            Id = "X",
            Title = "Plan",
            Commitments = [new() { Id = "C-1", Milestones = [new() { Id = "M1", Title = "Autre" }, new() { Id = "N1", Title = "recenser" }, new() { Id = "N2", Title = "Neuf" }] }],
        });
        Assert.Equal(["M1", "M2", "N2"], known.Commitments[0].Milestones.Select(one => one.Id));
    }

    private static readonly IEqualityComparer<PlanEvent> Same =
        EqualityComparer<PlanEvent>.Create((one, other) => Stored(one!) == Stored(other!), one => Stored(one).Length);

    private static Act Act => new(Claire, "import", Given.Start);

    private static WordChange Changed(string field, string name, string text) =>
        new(field, WordChangeKind.Changed, "Avant", text, Orders.Fields((name, text)));

    private static PlanImport Of(OpenPlan file) => new("Imports/plan.json", "0a1b", file, [], "Écarté dans le fichier.");

    private static Plan Made(OpenPlan file) => ImportRules.Create(Of(file), file.Title, "tenant", Act).Aggregate(
        (Plan?)null, (plan, happened) => PlanEvolution.Evolve(plan, new(happened, Act.By, Act.Cause, Act.At)))!;

    private static PlanCommand.Import Order(Plan plan, OpenPlan file, params WordChange[] changes) =>
        new("Imports/plan.json", "0a1b", ImportMatch.To(plan, file), [.. changes]);

    private static Decision<PlanEvent> Import(Plan plan, OpenPlan file, params WordChange[] changes) =>
        PlanDecider.Decide(Order(plan, file, changes), Act, plan);

    private static Decision<PlanEvent> Decide(Plan plan, ReadBackDecision decision, WordChange change) => PlanDecider.Decide(
        new PlanCommand.ReadBack(decision, change.Field, "Retiré", WordChange.SeenOf(change)), Act, plan);

    private static OpenPlan Open(Plan plan) => PlanAsOpenData.Of(Id, plan, "fr", TimeZoneInfo.Utc);

    private static OpenPlan Parse(string json) => Assert.IsType<ParsedPlan.Usable>(PlanJson.Parse(Encoding.UTF8.GetBytes(json))).Plan;

    private static JsonNode Node(OpenPlan plan) => JsonNode.Parse(PlanJson.Write(plan))!;

    private static string Stored(PlanEvent happened) => System.Text.Json.JsonSerializer.Serialize(happened, Json.Options);

    /// <summary>The order of members says nothing.</summary>
    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject some => new JsonObject(some.OrderBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => KeyValuePair.Create(one.Key, Sorted(one.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}

file static class Past
{
    public static Plan With(this Plan plan, params IEnumerable<PlanEvent> events) => events.Aggregate(
        plan, (held, happened) => PlanEvolution.Evolve(held, new(happened, Claire, "", Given.Start))!);
}
