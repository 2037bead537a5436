using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OgpTeams.Bot.Streams;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using OgpTeams.Domain;
using OgpTeams.EventStore;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Plans;

public sealed class Bringing_commitments_into_the_plan
{
    private readonly ManualTime _clock = new();

    [Fact]
    public async Task Chains_three_formats_without_an_id_and_ends_in_the_plan_document()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var first = await Chaining_workshops.WithSubjectsAsync(bot, "Terres", "Transports");
        var ana = first.Person("Ana");
        await AcceptedAsync(first.Lead.PressAsync("subject.select", new { subject = await first.SubjectIdAsync("Terres") }));
        await AcceptedAsync(first.Lead.PressAsync("workshop.close"));

        var second = await CanvasAsync(bot, first.Chat, new { title = "Ouvrir le cadastre", about = "Des litiges" });
        await AcceptedAsync(second.Lead.PressAsync("workshop.close", new { retain = "false" }));
        var third = await CreateAsync(bot, "Feuille", "format3", chat: first.Chat);
        Assert.Equal("Ouvrir le cadastre", (string?)(await third.ResultsAsync())["canvas"]!["title"]);
        Assert.Equal("Terres", (string?)(await third.ResultsAsync())["subjects"]![0]!["title"]);
        await third.ToStepAsync("F3-S6");
        await AcceptedAsync(third.Lead.PressAsync("milestone.save", new { title = "Publier", deliverable = "Un portail", responsible = "La mairie", end = "juin 2027" }));
        await AcceptedAsync(third.Lead.PressAsync("workshop.close"));

        var plan = await PlanAsync(third);
        var commitment = Assert.Single(plan["commitments"]!.AsArray())!;
        Assert.Equal(("retained", 1), ((string?)commitment["status"], (int)commitment["number"]!));
        Assert.Equal("2027-06", (string?)commitment["milestones"]![0]!["endDate"]);
        Assert.Equal("La mairie", (string?)commitment["milestones"]![0]!["responsible"]);
        Assert.Equal([await first.SubjectIdAsync("Terres")], commitment["origin"]!["subjects"]!.AsArray().Select(subject => (string?)subject));

        await Eventually.HoldsAsync(() => File.Exists(Document(bot)), "the plan document");
        await Eventually.HoldsAsync(() => WordFile.At(Document(bot)).AllText.Contains("Un portail", StringComparison.Ordinal), "its milestone");
        Assert.Contains("Ouvrir le cadastre", WordFile.At(Document(bot)).AllText, StringComparison.Ordinal);
        Assert.Contains("La mairie", WordFile.At(Document(bot)).AllText, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(bot.Library, "Plan", "plan.json")));
        await third.PublishedAsync();
        Assert.Superset(
            new HashSet<string> { "Canevas d'engagement.docx", "Feuille de route.docx", "Compte rendu.docx", "Plan d'action.docx", "plan.json" },
            (await third.ResultsAsync())["documents"]!.AsArray().Select(document => Path.GetFileName((string)document!["path"]!)!).ToHashSet());

        await Eventually.HoldsAsync(() => first.Posts.Any(post => DrawnCard.Text(post.Card).Contains(
            "«\u00a0Ouvrir le cadastre\u00a0»\u00a0: retenu, n°\u00a01, 1 étape clé", StringComparison.Ordinal)), "what became of the subject, on the closing card");
        await Eventually.HoldsAsync(
            () => first.Posts.Any(post => DrawnCard.Verbs(post.Card).Contains("workshop.prepare")), "the next workshop offered");

        await ana.SayAsync("mes contributions");
        await Eventually.HoldsAsync(() => bot.Connector.Requests.Any(request => request.Conversation != first.Chat.Id
            && request.Body?.ToJsonString(CardJson.Relaxed).Contains("Transports", StringComparison.Ordinal) == true), "her own words, privately");
    }

    [Fact]
    public async Task Makes_two_commitments_of_two_format_2_on_one_subject_and_then_asks_which()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var first = await CanvasAsync(bot, TeamsConversation.Group(), new { title = "Un" }, new { planName = "Plan", subjectText = "Terres" });
        await AcceptedAsync(first.Lead.PressAsync("workshop.close"));
        var subject = (string)(await first.ResultsAsync())["subjects"]![0]!["id"]!;
        var second = await CanvasAsync(bot, first.Chat, new { title = "Deux" }, new { subjectId = subject });
        await AcceptedAsync(second.Lead.PressAsync("workshop.close"));
        Assert.Equal(["Un", "Deux"], (await PlanAsync(first))["commitments"]!.AsArray().Select(commitment => (string?)commitment!["name"]));

        var asked = await first.Lead.PressAsync("workshop.create", new { format = "format3", title = "Feuille" });
        Assert.Equal("refused; code=missingInput", asked.Outcome);
        Assert.Contains("Deux", DrawnCard.Text(JsonNode.Parse(asked.Card!.Value.GetRawText())), StringComparison.Ordinal);
        Assert.Equal("refused; code=unknown", (await first.Lead.PressAsync(
            "workshop.create", new { format = "format3", title = "Feuille", commitmentId = "0000000000" })).Outcome);
        var third = await CreateAsync(bot, "Feuille", "format3", chat: first.Chat, more: new
        {
            commitmentId = (string)(await second.ResultsAsync())["commitment"]!,
        });
        Assert.Equal("Deux", (string?)(await third.ResultsAsync())["canvas"]!["title"]);
    }

    [Fact]
    public async Task Opens_a_fresh_canvas_where_there_was_no_earlier_workshop()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot, "Seul", "format3");
        Assert.NotNull((string?)(await workshop.ResultsAsync())["commitment"]);
        Assert.Empty((await workshop.ResultsAsync())["canvas"]!.AsObject());
    }

    [Fact]
    public async Task Leaves_the_decision_to_the_owners_with_a_reason()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CanvasAsync(bot, TeamsConversation.Group(), new { title = "Terres" }, new { planName = "Plan", subjectText = "Terres" });
        var (plan, commitment) = await IdsAsync(workshop);
        var ben = workshop.Person("Ben");
        Assert.Equal("refused; code=notOwner", (await ben.PressAsync("commitment.retain", new { plan, commitment })).Outcome);
        Assert.Equal("refused; code=missingInput", (await workshop.Lead.PressAsync("commitment.setAside", new { plan, commitment })).Outcome);
        Assert.Equal("accepted", (await workshop.Lead.PressAsync("commitment.setAside", new { plan, commitment, reason = "Hors du champ" })).Outcome);
        Assert.Equal("repeat", (await workshop.Lead.PressAsync("commitment.setAside", new { plan, commitment, reason = "Hors du champ" })).Outcome);
        Assert.Equal("refused; code=unknown", (await workshop.Lead.PressAsync("commitment.retain", new { plan, commitment = "0000000000" })).Outcome);
        Assert.Equal("Hors du champ", (string?)(await PlanAsync(workshop))["commitments"]![0]!["reason"]);
        Assert.Equal("accepted", (await workshop.Lead.PressAsync("commitment.retain", new { plan, commitment })).Outcome);
        Assert.Equal("retained", (string?)(await PlanAsync(workshop))["commitments"]![0]!["status"]);
    }

    [Fact]
    public async Task Knows_no_plan_of_another_organisation()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CanvasAsync(bot, TeamsConversation.Group(), new { title = "Terres" }, new { planName = "Plan", subjectText = "Terres" });
        var (plan, commitment) = await IdsAsync(workshop);
        var stranger = bot.Person("Léa", TeamsConversation.Group() with { Tenant = "11111111-0000-4000-8000-000000000001" });
        foreach (var verb in new[] { "plan.open", "plan.details", "commitment.retain", "commitment.setAside", "commitment.details" })
        {
            var answer = await stranger.PressAsync(verb, new { plan, workshop = workshop.Id, commitment, reason = "Non", country = "X" });
            Assert.Equal((verb, "refused; code=gone"), (verb, answer.Outcome));
        }
    }

    [Fact]
    public async Task Takes_details_from_facilitators_of_its_workshop_and_from_owners()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CanvasAsync(bot, TeamsConversation.Group(), new { title = "Terres" }, new { planName = "Plan", subjectText = "Terres" });
        var (plan, commitment) = await IdsAsync(workshop);
        var ben = workshop.Person("Ben");
        Assert.Equal("refused; code=notFacilitator", (await ben.PressAsync("commitment.details", new { leadAgency = "DITP" })).Outcome);
        await AcceptedAsync(ben.PressAsync("participant.introduce", new { name = "Ben" }));
        var id = (await workshop.ResultsAsync())["participants"]!.AsArray().Select(person => (string?)person!["id"]).Last();
        await AcceptedAsync(workshop.Lead.PressAsync("facilitator.add", new { person = id, role = "challenger" }));
        await AcceptedAsync(ben.PressAsync("commitment.details", new { leadAgency = "DITP", endDate = "30/06/2027" }));
        Assert.Equal("repeat", (await ben.PressAsync("commitment.details", new { leadAgency = "DITP" })).Outcome);
        var wrong = await workshop.Lead.PressAsync("commitment.details", new { plan, commitment, startDate = "31/06/2026", contactName = "Marie" });
        Assert.Equal("refused; code=invalidInput", wrong.Outcome);
        Assert.Contains("31/06/2026", DrawnCard.Typed(JsonNode.Parse(wrong.Card!.Value.GetRawText())).Values);
        await AcceptedAsync(workshop.Lead.PressAsync("plan.details", new { plan, country = "France", startDate = "2026-06" }));
        var open = await PlanAsync(workshop);
        Assert.Equal(("DITP", "2027-06-30"), ((string?)open["commitments"]![0]!["leadAgency"], (string?)open["commitments"]![0]!["endDate"]));
        Assert.Equal(("France", "2026-06"), ((string?)open["plan"]!["country"], (string?)open["plan"]!["startDate"]));
    }

    [Fact]
    public async Task Shows_the_plan_and_its_owners_what_they_can_decide()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CanvasAsync(bot, TeamsConversation.Group(), new { title = "Terres" }, new { planName = "Plan", subjectText = "Terres" });
        var (plan, commitment) = await IdsAsync(workshop);
        await workshop.Lead.SayAsync("plan");
        await Eventually.HoldsAsync(() => workshop.Posts.Any(post => DrawnCard.Text(post.Card).Contains(
            "l’organisme d’exécution", StringComparison.Ordinal)), "what is missing");
        Assert.DoesNotContain("commitment.retain", DrawnCard.Verbs(workshop.Posts[^1].Card));
        var open = new { plan, form = "commitment", item = commitment };
        Assert.Contains("commitment.retain", DrawnCard.Verbs(Card(await workshop.Lead.PressAsync("plan.open", open))));
        Assert.DoesNotContain("commitment.retain", DrawnCard.Verbs(Card(await workshop.Person("Ben").PressAsync("plan.open", open))));
        Assert.Equal("refused; code=notOwner", (await workshop.Person("Ben").PressAsync(
            "plan.open", new { plan, form = "setAside", item = commitment })).Outcome);
    }

    [Fact]
    public async Task Keeps_a_drafters_edits_beside_what_workshops_bring()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CanvasAsync(bot, TeamsConversation.Group(), new { title = "Terres", about = "Des litiges" },
            new { planName = "Plan", subjectText = "Terres" });
        var (plan, commitment) = await IdsAsync(workshop);
        await AcceptedAsync(workshop.Lead.PressAsync("commitment.retain", new { plan, commitment }));
        await Eventually.HoldsAsync(() => File.Exists(Document(bot)) && WordFile.At(Document(bot)).AllText.Contains("Des litiges", StringComparison.Ordinal), "written");
        await File.WriteAllBytesAsync(Document(bot), WordFile.At(Document(bot)).Retype("Des litiges", "Des litiges, comptés par Marie").Save());
        await AcceptedAsync(workshop.Lead.PressAsync("commitment.details", new { leadAgency = "DITP" }));
        await Eventually.HoldsAsync(() => WordFile.At(Document(bot)).AllText.Contains("DITP", StringComparison.Ordinal), "merged");
        Assert.Contains("Des litiges, comptés par Marie", WordFile.At(Document(bot)).AllText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_plans_of_one_name_folders_of_their_own()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        foreach (var name in new[] { "Plan : 2026", "Plan ? 2026", "Modèles" })
        {
            var workshop = await CanvasAsync(bot, TeamsConversation.Group(), new { title = name }, new { planName = name, subjectText = "Terres" });
            await AcceptedAsync(workshop.Lead.PressAsync("workshop.close"));
            await workshop.PublishedAsync();
        }

        var folders = Directory.EnumerateFiles(bot.Library, "plan.json", SearchOption.AllDirectories)
            .Where(file => !file.Contains(".versions", StringComparison.Ordinal)).Select(file => Path.GetFileName(Path.GetDirectoryName(file))).ToList();
        Assert.Equal(3, folders.Distinct().Count());
        Assert.DoesNotContain("Modèles", folders);
    }

    [Fact]
    public async Task Brings_nothing_twice_when_it_stops_between_bringing_and_noting()
    {
        await using var bot = await LiveBot.StartAsync(_clock, null, services => services.AddSingleton<IEventStore>(
            provider => new Forgetting((IEventStore)provider.GetRequiredService<IPeople>())));
        var workshop = await CanvasAsync(bot, TeamsConversation.Group(), new { title = "Terres" }, new { planName = "Plan", subjectText = "Terres" });
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        await Eventually.HoldsAsync(() => File.Exists(Path.Combine(bot.Library, "Plan", "plan.json")), "brought");
        for (var times = 0; times < 2; times++)
        {
            await bot.RestartAsync();
            await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        }

        await PlanAsync(workshop);
        var plan = new PlanId((string)(await workshop.ResultsAsync())["plan"]!);
        var brought = (await bot.Services.GetRequiredService<IEventStore>().ReadAsync($"plan/{plan}", 0, CancellationToken.None))
            .Count(stored => System.Text.Encoding.UTF8.GetString(stored.Data).Contains("workshopBrought", StringComparison.Ordinal));
        Assert.Equal(1, brought);
        Assert.Single((await bot.Services.GetRequiredService<StreamCache>().LoadPlanAsync(plan, CancellationToken.None)).State!.Commitments);
    }

    private static JsonNode? Card(TeamsReply reply) => JsonNode.Parse(reply.Card!.Value.GetRawText());

    private static string Document(LiveBot bot) => Path.Combine(bot.Library, "Plan", "Plan d'action.docx");

    /// <summary>A format 2 whose canvas says this.</summary>
    private static async Task<LiveWorkshop> CanvasAsync(LiveBot bot, TeamsConversation chat, object boxes, object? more = null)
    {
        var workshop = await CreateAsync(bot, "Canevas", "format2", chat: chat, more: more);
        await workshop.ToStepAsync("F2-S6");
        await AcceptedAsync(workshop.Lead.PressAsync("canvas.save", boxes));
        return workshop;
    }

    private static async Task<(string Plan, string Commitment)> IdsAsync(LiveWorkshop workshop)
    {
        var results = await workshop.ResultsAsync();
        return ((string)results["plan"]!, (string)results["commitment"]!);
    }

    private static async Task<JsonObject> PlanAsync(LiveWorkshop workshop) =>
        (await workshop.Bot.Http.GetFromJsonAsync<JsonObject>(
            new Uri($"/api/v1/plans/{(string)(await workshop.ResultsAsync())["plan"]!}", UriKind.Relative)))!;

    /// <summary>A store that never notes what was published, as if the program stopped just before.</summary>
    private sealed class Forgetting(IEventStore store) : IEventStore
    {
        public Task<IReadOnlyList<StoredEvent>> ReadAsync(string stream, long after, CancellationToken cancellation) =>
            store.ReadAsync(stream, after, cancellation);

        public Task<bool> AppendAsync(IReadOnlyList<StreamAppend> appends, IReadOnlyList<OgpTeams.EventStore.Person> people, CancellationToken cancellation) =>
            store.AppendAsync(appends, people, cancellation);

        public Task<IReadOnlyList<string>> StreamsAsync(string prefix, CancellationToken cancellation) => store.StreamsAsync(prefix, cancellation);

        public Task<IReadOnlyList<PendingStream>> PendingAsync(string prefix, CancellationToken cancellation) =>
            store.PendingAsync(prefix, cancellation);

        public Task MarkPublishedAsync(string stream, long version, CancellationToken cancellation) => Task.CompletedTask;
    }
}
