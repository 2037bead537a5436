using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using OgpTeams.Domain.Json;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Tests.Plans.Open;

/// <summary><c>plan.json</c>, as others write it and read it.</summary>
public sealed class A_plan_as_open_data
{
    private const string Whole = """
        {
          "$schema": "plan.schema.json",
          "plan": {
            "id": "P1", "title": "Plan d’action national 2017-2019", "country": "Tapir", "language": "fr",
            "startDate": "2017-06-30", "endDate": "2019-06", "ruleSet": "manual2017",
            "sections": { "introduction": "Le contexte.\nLes priorités.", "efforts": "E", "process": "P", "annex": "gardé" },
            "submission": {
              "dueOn": "2017-06-30", "deliveredOn": "2017-06-28", "languages": ["fr", "en"], "local": false, "nextElections": "2020-05",
              "consultation": { "startDate": "2017-05-01", "endDate": "2017-05-31", "where": "site" },
              "amendments": [{ "date": "2018-01-15", "commitment": "C-5", "summary": "Dates", "by": "nous" }, {}], "note": "gardée"
            },
            "colour": { "name": "bleu" }
          },
          "commitments": [
            {
              "id": "C-5", "number": 5, "name": "Documents publics relatifs aux terres", "status": "proposal",
              "startDate": "2017-06-30", "endDate": "2019-06-30", "leadAgency": "Autorité", "publicProblem": "p", "what": "w",
              "howItSolves": "h",
              "ogpValues": {
                "transparency": { "relevant": true, "justification": "Registre ouvert", "note": 1 },
                "accountability": { "relevant": false }, "participation": {}, "technology": { "justification": "t" }, "fifth": true
              },
              "additionalInfo": "a", "contactName": "G", "contactTitle": "D", "contactEmail": "e", "contactPhone": "+00",
              "stateActors": ["Les maires"], "otherActors": ["InnovaTapir", "TI Tapir"],
              "milestones": [
                {
                  "id": "m1", "title": "Réunir", "deliverable": "Procès-verbal", "responsible": "La mairie", "startDate": "2017-06", "endDate": "2017-10",
                  "duration": "quatre mois", "budget": "Salle", "origin": { "contributions": ["S1"] }, "extra": null
                }
              ],
              "origin": { "workshops": ["W1"], "subjects": ["S1"], "contributions": ["I1", "I2"], "how": "vote" },
              "tags": ["terre"]
            }
          ],
          "assessments": [
            {
              "kind": "midterm", "date": "2018-06-30", "period": "2017-2018", "sections": { "introduction": "i", "lessons": "l" }, "by": "nous",
              "submission": { "irmRecommendations": ["Une", "Deux"] },
              "commitments": [
                {
                  "id": "C-5", "level": "limited", "status": "blocked", "reason": "w", "results": "r", "nextSteps": ["Un", "Deux"], "moreInfo": "m", "seen": true,
                  "milestones": [{ "id": "m1", "level": "complete", "status": "done", "reason": "w", "seen": true }]
                }
              ],
              "since": { "commitments": [{ "id": "C-5", "status": "retained", "name": "n", "milestones": [], "ogpValues": {} }], "seen": true }
            }
          ],
          "licence": "Licence Ouverte 2.0"
        }
        """;

    [Fact]
    public void Comes_back_whole_from_a_round_trip_unknown_members_included()
    {
        var written = JsonNode.Parse(PlanJson.Write(Plan(Whole)))!;
        Assert.True(JsonNode.DeepEquals(Sorted(JsonNode.Parse(Whole)), Sorted(written)), written.ToJsonString());
    }

    [Fact]
    public void Is_the_same_to_the_byte_when_written_again()
    {
        var written = PlanJson.Write(Plan(Whole));
        Assert.Equal(written, PlanJson.Write(Plan(Encoding.UTF8.GetString(written))));
        Assert.Contains("Documents publics relatifs aux terres", Encoding.UTF8.GetString(written), StringComparison.Ordinal);
        Assert.Contains("’", Encoding.UTF8.GetString(written), StringComparison.Ordinal);
    }

    [Fact]
    public void Conforms_to_its_schema()
    {
        var schema = JsonSchema.FromText(File.ReadAllText("plan.schema.json"));
        Assert.Empty(Errors(PlanJson.Write(Plan(Whole))));
        Assert.Empty(Errors(PlanJson.Write(Plan("""{ "plan": { "id": "1", "title": "T" } }"""))));
        Assert.NotEmpty(Errors("""{ "plan": { "id": "un deux", "title": "T" } }"""u8));

        IEnumerable<string> Errors(ReadOnlySpan<byte> json) =>
            schema.Evaluate(JsonElement.Parse(json), new() { OutputFormat = OutputFormat.List }).Details!
                .SelectMany(part => (part.Errors ?? []).Select(error => $"{part.InstanceLocation} {error.Value}"));
    }

    [Fact]
    public void Takes_a_commitment_without_a_status_for_a_retained_one() => Assert.Equal(
        CommitmentStatus.Retained,
        Plan("""{ "plan": { "id": "1", "title": "T" }, "commitments": [{ "id": "C" }] }""").Commitments.Single().Status);

    [Fact]
    public void Keeps_dates_as_precise_as_they_came()
    {
        var commitment = Plan(Whole).Commitments.Single();
        Assert.Equal(PartialDate.Of(2017, 6, 30), commitment.StartDate);
        Assert.Equal(PartialDate.Of(2017, 6), commitment.Milestones.Single().StartDate);
    }

    [Theory]
    [InlineData("bonjour", "")]
    [InlineData("[]", "")]
    [InlineData("{}", "plan")]
    [InlineData("""{ "plan": [] }""", "plan")]
    [InlineData("""{ "plan": { "title": "T" } }""", "plan.id")]
    [InlineData("""{ "plan": { "id": "1" } }""", "plan.title")]
    [InlineData("""{ "plan": { "id": "1", "title": 5 } }""", "plan.title")]
    [InlineData("""{ "plan": { "id": "12345678901", "title": "T" } }""", "plan.id")]
    [InlineData("""{ "plan": { "id": "é", "title": "T" } }""", "plan.id")]
    [InlineData("""{ "plan": { "id": "a/b", "title": "T" } }""", "plan.id")]
    [InlineData("""{ "plan": { "id": "*", "title": "T" } }""", "plan.id")]
    [InlineData("""{ "plan": { "id": "1", "title": "T", "language": "de" } }""", "plan.language")]
    [InlineData("""{ "plan": { "id": "1", "title": "T", "endDate": "30/06/2019" } }""", "plan.endDate")]
    [InlineData("""{ "plan": { "id": "1", "title": "T", "endDate": "2019-06-31" } }""", "plan.endDate")]
    public void Says_where_the_file_is_wrong(string json, string path) => Assert.Equal(path, Assert.Single(Problems(json)).Path);

    [Theory]
    [InlineData("""{ }""", "commitments[0].id")]
    [InlineData("""{ "id": "C", "status": "kept" }""", "commitments[0].status")]
    [InlineData("""{ "id": "C", "stateActors": "un" }""", "commitments[0].stateActors")]
    [InlineData("""{ "id": "C", "stateActors": [1] }""", "commitments[0].stateActors[0]")]
    [InlineData("""{ "id": "C", "ogpValues": { "transparency": { "relevant": "oui" } } }""", "commitments[0].ogpValues.transparency.relevant")]
    [InlineData("""{ "id": "C", "milestones": [{ "id": "m" }, { "id": "m" }] }""", "commitments[0].milestones[1].id")]
    [InlineData("""{ "id": "C", "milestones": [3] }""", "commitments[0].milestones[0]")]
    [InlineData("""{ "id": "C" }, { "id": "C" }""", "commitments[1].id")]
    public void Says_where_a_commitment_is_wrong(string commitments, string path) => Assert.Equal(
        path, Assert.Single(Problems($$"""{ "plan": { "id": "1", "title": "T" }, "commitments": [{{commitments}}] }""")).Path);

    [Fact]
    public void Says_everything_there_is_to_correct_at_once() => Assert.Equal(
        ["plan.startDate", "commitments[0].id", "assessments[0].kind"],
        Problems("""{ "plan": { "id": "1", "title": "T", "startDate": "hier" }, "commitments": [{}], "assessments": [{}] }""")
            .Select(problem => problem.Path));

    [Fact]
    public void Is_refused_when_it_is_too_big_or_a_text_is_too_long()
    {
        Assert.IsType<ParsedPlan.Unusable>(PlanJson.Parse(new byte[PlanJson.MaxBytes + 1]));
        var problem = Assert.Single(Problems($$"""{ "plan": { "id": "1", "title": "T", "country": "{{new string('a', 50_001)}}" } }"""));
        Assert.Equal("plan.country", problem.Path);
    }

    [Fact]
    public void May_hold_a_commitment_whose_number_is_no_number() => Assert.Contains(
        "\"number\": \"5 bis\"",
        Encoding.UTF8.GetString(PlanJson.Write(
            Plan("""{ "plan": { "id": "1", "title": "T" }, "commitments": [{ "id": "C", "number": "5 bis" }] }"""))),
        StringComparison.Ordinal);

    private static OpenPlan Plan(string json) => PlanJson.Parse(Encoding.UTF8.GetBytes(json)) switch
    {
        ParsedPlan.Usable usable => usable.Plan,
        ParsedPlan.Unusable unusable => throw new InvalidOperationException(string.Join('\n', unusable.Problems)),
        _ => throw new InvalidOperationException(),
    };

    private static ImmutableArray<JsonProblem> Problems(string json) =>
        Assert.IsType<ParsedPlan.Unusable>(PlanJson.Parse(Encoding.UTF8.GetBytes(json))).Problems;

    /// <summary>With members in one order, and without those the file leaves null.</summary>
    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value?.DeepClone())))),
        JsonArray items => new JsonArray([.. items.Select(item => Sorted(item?.DeepClone()))]),
        _ => node?.DeepClone(),
    };
}
