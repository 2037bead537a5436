using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Plans;

/// <summary>Facilitators tell the rest of the official form, be they no owners of the plan; cards bring them there.</summary>
public sealed class Completing_the_form
{
    [Theory]
    [InlineData("format2", "F2-S6", false)]
    [InlineData("format3", "F3-S1", false)]
    [InlineData("format3", "F3-S4", false)]
    [InlineData("format2", "F2-S6", true)]
    public async Task Is_two_presses_from_the_regie(string format, string step, bool closed)
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, ben) = await FacilitatedAsync(bot, format, step);
        if (closed)
        {
            await AcceptedAsync(workshop.Lead.PressAsync("workshop.close"));
        }

        var control = Card(await AcceptedAsync(ben.PressAsync("facilitation.open")));
        await CompleteAsync(workshop, ben, control, "details");
    }

    [Fact]
    public async Task Is_reached_from_the_card_of_the_plan_as_well()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, ben) = await FacilitatedAsync(bot, "format2", "F2-S6");
        await AcceptedAsync(workshop.Lead.PressAsync("canvas.save", new { title = "Publier les budgets" }));
        Assert.Equal("accepted", (await workshop.Person("Ana").SayAsync("plan")).Outcome);

        // The step's own cards come by themselves, before it or after.
        IEnumerable<JsonObject> Offered() => workshop.Posts.SelectMany(post => Presses(post.Card, "commitment"));
        await Eventually.HoldsAsync(() => Offered().Any(), "the plan");

        var press = Offered().Single();
        Assert.Equal(workshop.Id, (string?)press["workshop"]);
        await CompleteAsync(workshop, ben, Card(await AcceptedAsync(ben.PressAsync("plan.open", press))), "details");

        // The button is the same for all; the form is not.
        var other = Card(await AcceptedAsync(workshop.Person("Ana").PressAsync("plan.open", press)));
        Assert.Empty(Presses(other, "details"));
    }

    [Fact]
    public async Task Comes_back_to_a_facilitator_with_what_to_correct()
    {
        await using var bot = await LiveBot.StartAsync();
        var (_, ben) = await FacilitatedAsync(bot, "format2", "F2-S6");
        var wrong = await ben.PressAsync("commitment.details", new { leadAgency = "DITP", startDate = "31/06/2026" });
        Assert.Equal("refused; code=invalidInput", wrong.Outcome);
        Assert.Contains("DITP", Card(wrong).ToJsonString(), StringComparison.Ordinal);
    }

    private static async Task CompleteAsync(LiveWorkshop workshop, Person ben, JsonNode card, string form)
    {
        var press = Assert.Single(Presses(card, form));
        var asked = Card(await AcceptedAsync(ben.PressAsync("plan.open", press)));
        Assert.Contains("commitment.details", DrawnCard.Verbs(asked));
        var send = Executes(asked).First(node => (string?)node["verb"] == "commitment.details")["data"]!.DeepClone().AsObject();
        send["leadAgency"] = "DITP";
        Assert.Equal(workshop.Id, (string?)send["workshop"]);
        await AcceptedAsync(ben.PressAsync("commitment.details", send));
    }

    private static async Task<(LiveWorkshop Workshop, Person Ben)> FacilitatedAsync(LiveBot bot, string format, string step)
    {
        var workshop = await CreateAsync(bot, format: format, more: new { subjectText = "Ouvrir les budgets", commitmentId = "new" });
        var ben = workshop.Person("Ben");
        await AcceptedAsync(ben.PressAsync("participant.introduce", new { name = "Ben" }));
        await AcceptedAsync(workshop.Lead.PressAsync("facilitator.add", new { person = ben.Account, role = "challenger" }));
        await workshop.ToStepAsync(step);
        return (workshop, ben);
    }

    private static JsonNode Card(TeamsReply reply) => JsonNode.Parse(reply.Card!.Value.GetRawText())!;

    private static IEnumerable<JsonNode> Executes(JsonNode? card) => card is null ? [] : Nodes(card)
        .Where(node => node is JsonObject && (string?)node["type"] == "Action.Execute");

    private static IEnumerable<JsonObject> Presses(JsonNode? card, string form) => Executes(card)
        .Where(node => (string?)node["verb"] == "plan.open" && (string?)node["data"]!["form"] == form)
        .Select(node => node["data"]!.DeepClone().AsObject());

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => node switch
    {
        JsonObject fields => fields.Select(field => field.Value).OfType<JsonNode>().SelectMany(Nodes).Prepend(node),
        JsonArray items => items.OfType<JsonNode>().SelectMany(Nodes),
        _ => [],
    };
}
