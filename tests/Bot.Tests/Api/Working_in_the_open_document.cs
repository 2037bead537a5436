using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Bot.Tests.Api;

/// <summary>A drafter has the plan open in Word: the task pane brings in what the server cannot write, and saves back what they changed.</summary>
public sealed class Working_in_the_open_document
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [Fact]
    public async Task Offers_what_the_plan_says_since_and_writes_it_no_second_time_once_it_was_taken_over()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, plan, commitment) = await RetainedAsync(bot);
        var agency = $"commitment/{commitment}/leadAgency";
        Assert.Empty(await ProposalsAsync(bot, plan));
        var standing = At(Document(bot)).Save();
        await File.WriteAllTextAsync(OwnerFile(bot), ",marie,poste,12.03.2026 14:00,file:///;");
        await AcceptedAsync(workshop.Lead.PressAsync("commitment.details", new { plan, commitment, leadAgency = "Préfecture" }));
        var offered = Assert.Single(await ProposalsAsync(bot, plan))!;
        Assert.Equal(
            (agency, commitment, "organisme d’exécution", "", "Préfecture", "text", false),
            ((string?)offered["tag"], (string?)offered["commitment"], (string?)offered["label"], (string?)offered["current"],
                (string?)offered["proposed"], (string?)offered["kind"], (bool)offered["conflict"]!));

        // The live document, perhaps not saved yet, is asked for itself.
        Assert.Single((await PostAsync(bot, $"{plan}/pending", standing))["proposals"]!.AsArray());
        Assert.Empty((await PostAsync(bot, $"{plan}/pending", At(Document(bot)).Type(agency, "Préfecture").Save()))["proposals"]!.AsArray());
        Assert.Equal(HttpStatusCode.NoContent, await AppliedAsync(bot, plan, (string)offered["id"]!));
        Assert.Equal(HttpStatusCode.NoContent, await AppliedAsync(bot, plan, (string)offered["id"]!));
        Assert.Empty(await ProposalsAsync(bot, plan));

        // Taken back by Word's own undo it is there to be taken over again.
        Assert.Single((await PostAsync(bot, $"{plan}/pending", standing))["proposals"]!.AsArray());

        // They went on writing in it: nothing is proposed to them in a comment.
        File.WriteAllBytes(Document(bot), new WordFile(standing).Type(agency, "Préfecture du littoral").Save());
        File.Delete(OwnerFile(bot));
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        await Eventually.HoldsAsync(async () => (await PlanAsync(bot, plan))["waiting"] is JsonArray { Count: 1 }, "read back");
        await workshop.PublishedAsync();
        Assert.Empty(At(Document(bot)).Comments);
        Assert.Equal("Préfecture du littoral", At(Document(bot)).TextOf(agency));
    }

    [Fact]
    public async Task Saves_back_what_was_changed_by_the_same_decisions_as_the_cards()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, plan, commitment) = await RetainedAsync(bot);
        var (problem, agency) = ($"commitment/{commitment}/publicProblem", $"commitment/{commitment}/leadAgency");
        var live = At(Document(bot)).Type(problem, "Personne ne sait.").Type(agency, "Mairie").Save();
        var answer = await PostAsync(bot, $"{plan}/changes", live);
        Assert.True((bool)answer["mayDecide"]!);
        Assert.Equal(
            [("problème public", "Peu de gens savent", "Personne ne sait."), ("organisme d’exécution", "", "Mairie")],
            answer["changes"]!.AsArray().Select(one => ((string)one!["label"]!, (string)one["plan"]!, (string)one["document"]!)).OrderDescending());
        // What is not in the library yet does not wait there.
        Assert.Null((await PlanAsync(bot, plan))["waiting"]);

        // What reads otherwise by now is not decided about unseen.
        var one = answer["changes"]!.AsArray().First(change => (string?)change!["field"] == agency)!;
        var other = new WordFile(live).Type(agency, "Préfecture").Save();
        Assert.Equal(HttpStatusCode.Conflict, (await DecideAsync(bot, plan, other, "take", agency, (string?)one["seen"])).Status);

        var kept = await DecideAsync(bot, plan, live, "keep", problem, null);
        Assert.Equal([agency], kept.Body["changes"]!.AsArray().Select(change => (string)change!["field"]!));
        Assert.Equal("Peu de gens savent", (string?)(await PlanAsync(bot, plan))["commitments"]![0]!["publicProblem"]);
        var both = new WordFile(live).Type(problem, "Personne, vraiment.").Save();
        var now = await PostAsync(bot, $"{plan}/changes", both);
        var all = await DecideAsync(bot, plan, both, "takeAll", null, (string?)now["seenAll"]);
        Assert.Equal(HttpStatusCode.OK, all.Status);
        Assert.Empty(all.Body["changes"]!.AsArray());
        var taken = (await PlanAsync(bot, plan))["commitments"]![0]!;
        Assert.Equal(("Personne, vraiment.", "Mairie"), ((string?)taken["publicProblem"], (string?)taken["leadAgency"]));

        // The same again changes nothing; the document in the library comes to say it too.
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync(bot, plan, both, "takeAll", null, null)).Status);
        await Eventually.HoldsAsync(() => At(Document(bot)).TextOf(agency) == "Mairie", "written");
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        await workshop.PublishedAsync();
        Assert.Null((await PlanAsync(bot, plan))["waiting"]);
    }

    [Fact]
    public async Task Puts_a_commitment_whole_on_the_version_that_was_read()
    {
        await using var bot = await LiveBot.StartAsync();
        var (_, plan, commitment) = await RetainedAsync(bot);
        var (tag, held) = await ReadAsync(bot, plan);
        var one = held["commitments"]![0]!.DeepClone().AsObject();
        one["publicProblem"] = "Dit autrement";
        one["endDate"] = "2028-06";
        one["milestones"]!.AsArray().Insert(0, new JsonObject { ["id"] = "M0", ["title"] = "Avant tout", ["endDate"] = "2027-03-01" });
        one["milestones"]![1]!["title"] = "Cartographier tout";
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await PutAsync(bot, plan, commitment, one, null)).Status);
        var put = await PutAsync(bot, plan, commitment, one, tag);
        Assert.Equal(HttpStatusCode.OK, put.Status);
        Assert.Equal("Dit autrement", (string?)put.Body["publicProblem"]);
        var (next, after) = await ReadAsync(bot, plan);
        Assert.True(JsonNode.DeepEquals(put.Body, after["commitments"]![0]));
        Assert.Equal(next, put.Tag);
        Assert.Equal(
            [("Avant tout", "2027-03-01"), ("Cartographier tout", "2027-06-30")],
            after["commitments"]![0]!["milestones"]!.AsArray().Select(row => ((string)row!["title"]!, (string)row["endDate"]!)));
        Assert.Equal("Un registre", (string?)after["commitments"]![0]!["what"]);

        // On another version nothing is put; the same again on the right one changes nothing.
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await PutAsync(bot, plan, commitment, one, tag)).Status);
        Assert.Equal((HttpStatusCode.OK, next), (await PutAsync(bot, plan, commitment, one, next)) is var same ? (same.Status, same.Tag) : default);

        // Less is left as it is; empty is emptied; a milestone that is left out of the list goes.
        var less = new JsonObject { ["publicProblem"] = "", ["milestones"] = new JsonArray(one["milestones"]![1]!.DeepClone()) };
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(bot, plan, commitment, less, next)).Status);
        var last = (await PlanAsync(bot, plan))["commitments"]![0]!;
        Assert.Equal(("", "Terres", 1), ((string?)last["publicProblem"] ?? "", (string?)last["name"], last["milestones"]!.AsArray().Count));
    }

    [Theory]
    [InlineData("""{"name":""}""", 422)]
    [InlineData("""{"name":null}""", 422)]
    [InlineData("""{"what":"\ud800"}""", 422)]
    [InlineData("""{"endDate":"bientôt"}""", 422)]
    [InlineData("""{"milestones":[{"id":"M9"}]}""", 422)]
    [InlineData("""{"milestones":7}""", 422)]
    [InlineData("[]", 422)]
    [InlineData("{", 400)]
    public async Task Puts_nothing_of_what_cannot_be_put(string body, int status)
    {
        await using var bot = await LiveBot.StartAsync();
        var (_, plan, commitment) = await RetainedAsync(bot);
        var (tag, held) = await ReadAsync(bot, plan);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Put, Path($"{plan}/commitments/{commitment}")) { Content = content };
        request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(tag));
        using var response = await bot.Http.SendAsync(request);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.True(JsonNode.DeepEquals(held, (await ReadAsync(bot, plan)).Plan));
    }

    [Fact]
    public async Task Says_plainly_what_is_not_there()
    {
        await using var bot = await LiveBot.StartAsync();
        var (_, plan, commitment) = await RetainedAsync(bot);
        var (tag, _) = await ReadAsync(bot, plan);
        foreach (var path in new[] { "AAAAAAAAAA/pending", $"{plan}/pending?document=Autre.docx" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await bot.Http.GetAsync(Path(path))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await bot.Http.GetAsync(Path(
            $"{plan}/pending?document={Uri.EscapeDataString("https://example.sharepoint.com/sites/ogp/Documents%20partages/Plan/Plan d'action.docx?web=1")}"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await AppliedAsync(bot, plan, "AAAA"));
        Assert.Equal(HttpStatusCode.NotFound, (await PutAsync(bot, plan, "AAAAAAAAAA", new JsonObject { ["what"] = "x" }, tag)).Status);
        foreach (var (bytes, status) in new[] { (new byte[] { 1, 2, 3 }, 422), (Encoding.UTF8.GetBytes("PK"), 422) })
        {
            using var content = new ByteArrayContent(bytes) { Headers = { ContentType = new(Word) } };
            Assert.Equal(status, (int)(await bot.Http.PostAsync(Path($"{plan}/changes"), content)).StatusCode);
        }

        // Of its controls alone a row that is not told would read as one that somebody took out.
        using var controls = JsonContent.Create(new { controls = new[] { new { tag = $"commitment/{commitment}/name", text = "Autre" } } });
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await bot.Http.PostAsync(Path($"{plan}/changes"), controls)).StatusCode);
        Assert.Null((await PlanAsync(bot, plan))["waiting"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await DecideAsync(bot, plan, [], "perhaps", "x", null)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await DecideAsync(bot, plan, [], "take", null, null)).Status);
    }

    private static string Document(LiveBot bot) => System.IO.Path.Combine(bot.Library, "Plan", "Plan d'action.docx");

    private static string OwnerFile(LiveBot bot) => System.IO.Path.Combine(bot.Library, "Plan", ".~lock.Plan d'action.docx#");

    private static Uri Path(string path) => new("/api/v1/plans/" + path, UriKind.Relative);

    private static async Task<JsonArray> ProposalsAsync(LiveBot bot, string plan) =>
        (await bot.Http.GetFromJsonAsync<JsonObject>(Path($"{plan}/pending")))!["proposals"]!.AsArray();

    private static async Task<JsonObject> PostAsync(LiveBot bot, string path, byte[] document)
    {
        using var content = new ByteArrayContent(document) { Headers = { ContentType = new(Word) } };
        using var response = await bot.Http.PostAsync(Path(path), content);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    private static async Task<HttpStatusCode> AppliedAsync(LiveBot bot, string plan, string proposal)
    {
        using var response = await bot.Http.PostAsync(Path($"{plan}/pending/{proposal}/applied"), null);
        return response.StatusCode;
    }

    private static async Task<(HttpStatusCode Status, JsonObject Body)> DecideAsync(
        LiveBot bot, string plan, byte[] document, string decision, string? field, string? seen)
    {
        using var content = new ByteArrayContent(document) { Headers = { ContentType = new(Word) } };
        using var response = await bot.Http.PostAsync(
            Path($"{plan}/changes/decisions?decision={decision}&field={Uri.EscapeDataString(field ?? "")}&seen={seen}"), content);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonObject>())!);
    }

    private static async Task<(HttpStatusCode Status, JsonObject Body, string? Tag)> PutAsync(
        LiveBot bot, string plan, string commitment, JsonObject body, string? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Path($"{plan}/commitments/{commitment}")) { Content = JsonContent.Create(body) };
        if (tag is not null)
        {
            request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(tag));
        }

        using var response = await bot.Http.SendAsync(request);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonObject>())!, response.Headers.ETag?.Tag);
    }

    private static async Task<JsonObject> PlanAsync(LiveBot bot, string plan) => (await ReadAsync(bot, plan)).Plan;

    private static async Task<(string Tag, JsonObject Plan)> ReadAsync(LiveBot bot, string plan)
    {
        using var response = await bot.Http.GetAsync(Path(plan));
        return (response.Headers.ETag!.Tag, (await response.Content.ReadFromJsonAsync<JsonObject>())!);
    }

    private static async Task<(LiveWorkshop Workshop, string Plan, string Commitment)> RetainedAsync(LiveBot bot)
    {
        var workshop = await CreateAsync(
            bot, format: "format3", more: new { planName = "Plan", subjectText = "Ouvrir les terres", commitmentId = "new" });
        await workshop.ToStepAsync("F3-S6");
        await AcceptedAsync(workshop.Lead.PressAsync("canvas.save", new { title = "Terres", about = "Peu de gens savent", what = "Un registre" }));
        await AcceptedAsync(workshop.Lead.PressAsync("milestone.save", new { title = "Cartographier", end = "30/06/2027" }));
        await AcceptedAsync(workshop.Lead.PressAsync("workshop.close", new { nextSteps = "Ouvrir", retain = true }));
        await workshop.PublishedAsync();
        await Eventually.HoldsAsync(
            () => File.Exists(Document(bot)) && At(Document(bot)).AllText.Contains("Cartographier", StringComparison.Ordinal), "the plan");
        var results = await workshop.ResultsAsync();
        return (workshop, (string)results["plan"]!, (string)results["commitment"]!);
    }
}
