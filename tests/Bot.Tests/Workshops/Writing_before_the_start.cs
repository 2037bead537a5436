using System.Text.Json.Nodes;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Workshops;

/// <summary>Facilitators who prepare a workshop write in its canvas and on its subject's card what is known already.</summary>
public sealed class Writing_before_the_start
{
    [Fact]
    public async Task Fills_the_canvas_and_words_the_subject_of_a_prepared_workshop()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot, format: "format2", more: new { planName = "Plan", subjectText = "Terres" });
        var subject = (string)(await workshop.ResultsAsync())["subjects"]![0]!["id"]!;
        var paul = workshop.Person("Paul");
        Assert.Equal("refused; code=notFacilitator", (await paul.PressAsync("canvas.save", new { title = "Autre" })).Outcome);

        var control = JsonNode.Parse((await workshop.Lead.PressAsync("facilitation.open", new { })).Card!.Value.GetRawText());
        Assert.Contains("Remplir le canevas…", DrawnCard.Buttons(control).Select(button => (string?)button["title"]));
        var form = JsonNode.Parse((await workshop.Lead.PressAsync("form.open", new { form = "canvas" })).Card!.Value.GetRawText());
        Assert.Contains("canvas.save", DrawnCard.Verbs(form));

        await AcceptedAsync(workshop.Lead.PressAsync("canvas.save", new { title = "Ouvrir le cadastre", about = "Des litiges" }));
        await AcceptedAsync(workshop.Lead.PressAsync("subject.edit", new { subject, reformulation = "Comment ouvrir le cadastre ?" }));
        await AcceptedAsync(workshop.Lead.PressAsync("step.next"));
        var results = await workshop.ResultsAsync();
        Assert.Equal("Ouvrir le cadastre", (string?)results["canvas"]!["title"]);
        var worded = JsonNode.Parse((await workshop.Lead.PressAsync("form.open", new { form = "subject.edit", item = subject })).Card!.Value.GetRawText());
        Assert.Equal("Comment ouvrir le cadastre ?", DrawnCard.Typed(worded)["reformulation"]);

        // Once it has begun, the canvas waits for its step.
        Assert.Equal("refused; code=stepNotOpen", (await workshop.Lead.PressAsync("canvas.save", new { title = "Trop tôt" })).Outcome);
    }

    [Fact]
    public async Task Has_no_canvas_where_the_format_has_none()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        Assert.Equal("refused; code=stepNotOpen", (await workshop.Lead.PressAsync("canvas.save", new { title = "Terres" })).Outcome);
    }
}
