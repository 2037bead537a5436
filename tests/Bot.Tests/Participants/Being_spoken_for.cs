using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Participants;

public sealed class Being_spoken_for
{
    [Fact]
    public async Task Covers_ratings_typed_in_lines_or_chosen_by_subject()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S5");
        foreach (var title in new[] { "Registre", "Agenda" })
        {
            await AcceptedAsync(workshop.Person("Ana").PressAsync("subject.submit", new { title }));
        }

        Assert.Equal("refused; code=stepNotOpen", await OnBehalfAsync(workshop, "subject.rate", "1 : 4 5"));
        await workshop.ToStepAsync("F1-S6");
        var agenda = await workshop.SubjectIdAsync("Agenda");
        Assert.Equal("accepted", await OnBehalfAsync(workshop, "subject.rate", "1 : 4 5"));
        Assert.Equal("repeat", await OnBehalfAsync(workshop, "subject.rate", "1 : 4 5"));
        Assert.Equal("refused; code=invalidInput", await OnBehalfAsync(workshop, "subject.rate", "1 : 4 5\n3 : 4 5"));
        Assert.Equal("refused; code=invalidInput", await OnBehalfAsync(workshop, "subject.rate", "1 : 4,5 5"));
        Assert.Equal("refused; code=missingInput", await OnBehalfAsync(workshop, "subject.rate", " "));
        await AcceptedAsync(workshop.Lead.PressAsync("onbehalf.submit", new Dictionary<string, object>
        {
            ["name"] = "Josette",
            ["as"] = "subject.rate",
            [$"d-{agenda}"] = 2,
            [$"f-{agenda}"] = 3,
        }));
        Assert.Equal(
            "refused; code=notFacilitator", await OnBehalfAsync(workshop, "subject.rate", "1 : 1 1", by: workshop.Person("Ana")));

        // Her own, beside those of the facilitator who typed them.
        await AcceptedAsync(workshop.Person("Ana").SayAsync("note 1 : 2 3"));
        await workshop.NextAsync();
        var subjects = (await workshop.ResultsAsync())["subjects"]!.AsArray();
        Assert.Equal(("3", "4"), ($"{subjects[0]!["desirability"]}", $"{subjects[0]!["feasibility"]}"));
        Assert.Equal(("2", "3"), ($"{subjects[1]!["desirability"]}", $"{subjects[1]!["feasibility"]}"));
    }

    [Theory]
    [InlineData("format2", "F2-S4", "reformulation.submit", "Ce sujet parle d’argent")]
    [InlineData("format2", "F2-S5", "idea.submit", "Publier les comptes")]
    [InlineData("format3", "F3-S5", "subaction.submit", "Trouver un prestataire")]
    public async Task Covers_what_the_other_formats_gather(string format, string step, string verb, string text)
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(
            bot, format: format, more: format == "format2" ? new { subjectText = "Registre" } : new { commitmentId = "new" });
        await workshop.ToStepAsync(step);
        Assert.Equal("accepted", await OnBehalfAsync(workshop, verb, text));
        Assert.DoesNotContain(text, workshop.Wire, StringComparison.Ordinal);
        await workshop.NextAsync();
        var said = (await workshop.ResultsAsync())["contributions"]!.AsArray().Single(one => (string?)one!["verb"] == verb)!;
        Assert.True((bool)said["onBehalf"]!);
        Assert.Contains(text, said["fields"]!.ToJsonString(CardJson.Relaxed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offers_ratings_with_the_numbers_of_the_subjects()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S5");
        await AcceptedAsync(workshop.Person("Ana").PressAsync("subject.submit", new { title = "Registre" }));
        await workshop.ToStepAsync("F1-S6");
        var form = (await AcceptedAsync(workshop.Lead.PressAsync("form.open", new { form = "onbehalf" }))).Body.ToString()!;
        Assert.Contains("subject.rate", form, StringComparison.Ordinal);
        Assert.Contains("1 · Registre", form, StringComparison.Ordinal);
    }

    private static async Task<string?> OnBehalfAsync(
        LiveWorkshop workshop, string verb, string text, Person? by = null) => (await (by ?? workshop.Lead).PressAsync(
        "onbehalf.submit", new Dictionary<string, string> { ["name"] = "Josette", ["as"] = verb, ["text"] = text })).Outcome;
}
