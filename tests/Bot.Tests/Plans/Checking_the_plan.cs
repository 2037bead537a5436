using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using OgpTeams.Documents;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Rules;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Plans;

/// <summary>« Vérifier » says in the chat what the command line says of the plan's data, and leads to the form of each field.</summary>
public sealed class Checking_the_plan
{
    [Theory]
    [InlineData("draft", Stage.Draft)]
    [InlineData("submission", Stage.Submission)]
    public async Task Says_what_the_command_line_says(string stage, Stage at)
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, plan) = await RetainedAsync(bot);
        var open = ((ParsedPlan.Usable)PlanJson.Parse(await bot.Http.GetByteArrayAsync(new Uri($"/api/v1/plans/{plan}", UriKind.Relative)))).Plan;
        var expected = ReadingRules.Check(open, RuleSets.Default, at, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime), Language.French);
        Assert.NotEmpty(expected);
        var said = "";
        for (var page = 1; page < 9; page++)
        {
            said += Text(await AcceptedAsync(workshop.Lead.PressAsync("plan.check", new { plan, stage, page = $"{page}" })));
        }

        Assert.All(expected, finding => Assert.Contains(
            Plain(finding.Message.French)[..40], Plain(said), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Leads_to_the_form_of_the_field()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, plan) = await RetainedAsync(bot);
        await workshop.Lead.SayAsync("vérifier");
        await Eventually.HoldsAsync(
            () => workshop.Posts.Any(post => DrawnCard.Text(post.Card).Contains("organisme", StringComparison.Ordinal)), "the findings");

        var card = JsonNode.Parse((await workshop.Lead.PressAsync("plan.check", new { plan })).Card!.Value.GetRawText())!;
        var press = Presses(card).First(data => (string?)data["form"] == "details");
        var form = await AcceptedAsync(workshop.Lead.PressAsync("plan.open", press));
        Assert.Contains("commitment.details", DrawnCard.Verbs(JsonNode.Parse(form.Card!.Value.GetRawText())!));

        // Others see what is missing, without the forms.
        var others = JsonNode.Parse((await workshop.Person("Paul").PressAsync("plan.check", new { plan })).Card!.Value.GetRawText())!;
        Assert.DoesNotContain(Presses(others), data => (string?)data["form"] == "details");
    }

    [Fact]
    public async Task Refuses_another_stage_another_plan_and_what_is_not_in_it()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, plan) = await RetainedAsync(bot);
        Assert.Equal("refused; code=invalidInput", (await workshop.Lead.PressAsync("plan.check", new { plan, stage = "later" })).Outcome);
        Assert.Equal("refused; code=gone", (await workshop.Lead.PressAsync("plan.check", new { plan = "0000000000" })).Outcome);
        Assert.Equal("refused; code=unknown", (await workshop.Lead.PressAsync("plan.check", new { plan, item = "0000000000" })).Outcome);
        Assert.Equal("refused; code=unknown", (await workshop.Lead.PressAsync("plan.check", new { plan, kind = "midterm" })).Outcome);
        Assert.Equal("refused; code=unknown", (await workshop.Lead.PressAsync("plan.check", new { plan, kind = "later" })).Outcome);
    }

    private static string Text(TeamsReply reply) => DrawnCard.Text(JsonNode.Parse(reply.Card!.Value.GetRawText())!);

    private static string Plain(string text) => text.Replace("\\", "", StringComparison.Ordinal).Replace('\u00A0', ' ');

    private static IEnumerable<JsonObject> Presses(JsonNode node) => node switch
    {
        JsonObject fields => fields.Select(field => field.Value).OfType<JsonNode>().SelectMany(Presses)
            .Concat((string?)fields["verb"] == "plan.open" && fields["data"] is JsonObject data ? [data.DeepClone().AsObject()] : []),
        JsonArray items => items.OfType<JsonNode>().SelectMany(Presses),
        _ => [],
    };

    private static async Task<(LiveWorkshop Workshop, string Plan)> RetainedAsync(LiveBot bot)
    {
        var workshop = await CreateAsync(
            bot, format: "format3", more: new { planName = "Plan", subjectText = "Ouvrir les terres", commitmentId = "new" });
        await workshop.ToStepAsync("F3-S6");
        await AcceptedAsync(workshop.Lead.PressAsync("canvas.save", new { title = "Terres" }));
        await AcceptedAsync(workshop.Lead.PressAsync("workshop.close", new { nextSteps = "Ouvrir", retain = true }));
        return (workshop, (string)(await workshop.ResultsAsync())["plan"]!);
    }
}
