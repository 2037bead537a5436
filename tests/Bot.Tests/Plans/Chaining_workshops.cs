using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Plans;

public sealed class Chaining_workshops
{
    private readonly ManualTime _clock = new();

    [Fact]
    public async Task Starts_a_format_2_from_the_subject_chosen_a_moment_ago_without_an_id()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var first = await WithSubjectsAsync(bot, "Terres", "Transports");
        await AcceptedAsync(first.Lead.PressAsync("subject.select", new { subject = await first.SubjectIdAsync("Transports") }));
        await AcceptedAsync(first.Lead.PressAsync("workshop.close"));
        var second = await CreateAsync(bot, "Suite", "format2", chat: first.Chat);
        var brief = (await StateAsync(second)).Brief;
        var start = Assert.Single(brief.ChosenSubjects);
        Assert.Equal(("Transports", first.Id), (start.Fields["title"], start.Workshop?.Value));
        Assert.NotNull(brief.Commitment);
    }

    [Fact]
    public async Task Starts_from_any_subject_of_the_plan_and_from_several()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var first = await WithSubjectsAsync(bot, "Terres", "Transports");
        await AcceptedAsync(first.Lead.PressAsync("workshop.close"));
        var other = await WithSubjectsAsync(bot, "Marchés");
        await AcceptedAsync(other.Lead.PressAsync("workshop.close"));
        var ids = new[] { await other.SubjectIdAsync("Marchés"), await first.SubjectIdAsync("Terres") };
        var second = await CreateAsync(bot, "Suite", "format2", more: new { subjectId = string.Join(", ", ids), planName = "Plan" });
        Assert.Equal(["Marchés", "Terres"], (await StateAsync(second)).Brief.ChosenSubjects.Select(subject => subject.Fields["title"]));
    }

    [Fact]
    public async Task Starts_from_a_fresh_subject_where_there_was_no_earlier_workshop()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot, "Seul", "format2", more: new { subjectText = "Terres : ouvrir le cadastre" });
        var subject = Assert.Single((await StateAsync(workshop)).Brief.ChosenSubjects);
        Assert.Equal(("Terres", "ouvrir le cadastre", null), (subject.Fields["title"], subject.Fields["description"], subject.Workshop));
    }

    [Fact]
    public async Task Asks_for_a_subject_where_there_is_none_and_says_what_to_do()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var lea = bot.Person("Léa", TeamsConversation.Group());
        var asked = await lea.PressAsync("workshop.create", new { format = "format2", title = "Sans sujet", objective = "Gardé" });
        Assert.Equal("refused; code=missingInput", asked.Outcome);
        var card = JsonNode.Parse(asked.Card!.Value.GetRawText());
        Assert.Contains("Gardé", DrawnCard.Typed(card).Values);
        Assert.Contains("écrivez-en un", DrawnCard.Text(card), StringComparison.Ordinal);
        Assert.Contains("workshop.create", DrawnCard.Verbs(card));
    }

    [Theory]
    [InlineData("0000000000")]
    [InlineData("?")]
    public async Task Refuses_a_subject_of_no_workshop_of_the_plan(string subject)
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var lea = bot.Person("Léa", TeamsConversation.Group());
        Assert.Equal("refused; code=unknown", (await lea.PressAsync(
            "workshop.create", new { format = "format2", title = "T", subjectId = subject })).Outcome);
    }

    [Fact]
    public async Task Refuses_subjects_that_are_hidden_still_written_alone_or_of_another_plan()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var first = await WithSubjectsAsync(bot, "Terres", "Transports");
        var hidden = await first.SubjectIdAsync("Terres");
        await AcceptedAsync(first.Lead.PressAsync("contribution.hide", new { contribution = hidden, reason = "Nom d’une personne" }));
        var elsewhere = await InPlanAsync(bot, "Un autre plan", "Autre plan");
        var foreign = await elsewhere.SubjectIdAsync("Autre plan");
        var blind = await CreateAsync(bot, "Silencieux", more: new { planName = "Plan" });
        await blind.ToStepAsync("F1-S4");
        await AcceptedAsync(blind.Person("Ana").PressAsync("subject.submit", new { title = "Secret" }));
        var secret = (await StateAsync(blind)).Order[0].Value;
        var lea = bot.Person("Léa", TeamsConversation.Group());
        foreach (var subject in new[] { hidden, secret, foreign })
        {
            Assert.Equal("refused; code=unknown", (await lea.PressAsync("workshop.create", new
            {
                format = "format2",
                title = "T",
                planName = "Plan",
                subjectId = subject,
            })).Outcome);
        }
    }

    [Fact]
    public async Task Works_in_an_existing_plan_only_through_its_owners()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        await WithSubjectsAsync(bot, "Terres");
        var mallory = bot.Person("Mallory", TeamsConversation.Group());
        Assert.Equal("refused; code=notOwner", (await mallory.PressAsync(
            "workshop.create", new { format = "format2", title = "T", planName = "Plan", subjectText = "À moi" })).Outcome);
    }

    internal static Task<LiveWorkshop> WithSubjectsAsync(LiveBot bot, params string[] titles) => InPlanAsync(bot, "Plan", titles);

    private static async Task<LiveWorkshop> InPlanAsync(LiveBot bot, string plan, params string[] titles)
    {
        var workshop = await CreateAsync(bot, string.Join(" et ", titles), more: new { planName = plan, maxSubjects = 20 });
        await workshop.ToStepAsync("F1-S5");
        foreach (var title in titles)
        {
            await AcceptedAsync(workshop.Person("Ana").PressAsync("subject.submit", new { title }));
        }

        await workshop.ToStepAsync("F1-S6");
        return workshop;
    }

    internal static async Task<Workshop> StateAsync(LiveWorkshop workshop) =>
        (await workshop.Bot.Services.GetRequiredService<OgpTeams.Bot.Streams.WorkshopDesk>().LoadAsync(
            new WorkshopId(workshop.Id), CancellationToken.None))!.State;
}
