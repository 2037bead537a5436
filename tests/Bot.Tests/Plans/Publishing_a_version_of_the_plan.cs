using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Plans;

/// <summary>« Version à publier »: beside the draft, never over it; what is missing is told on the card.</summary>
public sealed class Publishing_a_version_of_the_plan
{
    private readonly ManualTime _clock = new();

    [Fact]
    public async Task Stands_beside_the_draft_and_tells_what_is_missing()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var (workshop, plan) = await RetainedAsync(bot);
        var draft = Path.Combine(bot.Library, "Plan", "Plan d'action.docx");
        await File.WriteAllBytesAsync(draft, WordFile.At(draft).Type("plan/process", "Trois réunions publiques").Save());
        var before = await File.ReadAllBytesAsync(draft);

        var answer = await AcceptedAsync(workshop.Lead.PressAsync("plan.publish", new { plan }));
        Assert.Contains("Principal organisme", Text(answer), StringComparison.Ordinal);
        var final = WordFile.At(Path.Combine(bot.Library, "Plan", "Plan d'action (version à publier).docx"));
        Assert.Contains("Trois réunions publiques", final.AllText, StringComparison.Ordinal);
        Assert.DoesNotContain("showingPlcHdr", final.Raw("word/document.xml"), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(draft));
    }

    [Fact]
    public async Task Is_for_owners()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var (workshop, plan) = await RetainedAsync(bot);
        Assert.Equal("refused; code=notOwner", (await workshop.Person("Paul").PressAsync("plan.publish", new { plan })).Outcome);
        Assert.False(File.Exists(Path.Combine(bot.Library, "Plan", "Plan d'action (version à publier).docx")));
    }

    private static async Task<(LiveWorkshop Workshop, string Plan)> RetainedAsync(LiveBot bot)
    {
        var workshop = await CreateAsync(bot, "Canevas", "format2", more: new { planName = "Plan", subjectText = "Terres" });
        await workshop.ToStepAsync("F2-S6");
        await AcceptedAsync(workshop.Lead.PressAsync("canvas.save", new { title = "Terres", what = "Ouvrir le registre." }));
        await AcceptedAsync(workshop.Lead.PressAsync("workshop.close", new { retain = "true" }));
        var draft = Path.Combine(bot.Library, "Plan", "Plan d'action.docx");
        await Eventually.HoldsAsync(
            () => File.Exists(draft) && WordFile.At(draft).AllText.Contains("Ouvrir le registre.", StringComparison.Ordinal), "the draft");
        return (workshop, (string)(await workshop.ResultsAsync())["plan"]!);
    }

    private static string Text(TeamsReply reply) => DrawnCard.Text(JsonNode.Parse(reply.Card!.Value.GetRawText()));
}
