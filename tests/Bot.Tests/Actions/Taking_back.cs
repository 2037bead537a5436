using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Actions;

public sealed class Taking_back
{
    [Fact]
    public async Task Brings_a_withdrawn_subject_back_from_the_answer_itself()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S5");
        var ana = workshop.Person("Ana");
        await AcceptedAsync(ana.PressAsync("subject.submit", new { title = "Ouvrir le registre", description = "Pour tous" }));
        var subject = await workshop.SubjectIdAsync("Ouvrir le registre");

        foreach (var person in new[] { ana, workshop.Lead })
        {
            var gone = await AcceptedAsync(person.PressAsync("subject.withdraw", new { subject }));
            Assert.Empty((await workshop.ResultsAsync())["subjects"]!.AsArray());
            var undo = DrawnCard.Buttons(JsonNode.Parse(gone.Card!.Value.GetRawText()))
                .Single(button => (string?)button["verb"] == "subject.restore");

            var back = await AcceptedAsync(person.PressAsync("subject.restore", undo["data"]!.AsObject()));
            Assert.Contains("tel qu’il était", DrawnCard.Text(JsonNode.Parse(back.Card!.Value.GetRawText())), StringComparison.Ordinal);
            Assert.Equal("Pour tous", (string?)Assert.Single((await workshop.ResultsAsync())["subjects"]!.AsArray())!["description"]);
            Assert.Equal("repeat", (await person.PressAsync("subject.restore", new { subject })).Outcome);
        }

        Assert.Equal("refused; code=notAuthor", (await workshop.Person("Ben").PressAsync("subject.restore", new { subject })).Outcome);
        Assert.Equal("refused; code=missingInput", (await ana.PressAsync("subject.restore")).Outcome);
    }
}
