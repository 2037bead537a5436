using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Participants;

/// <summary>Facilitators copy the addresses of those who agreed, once the workshop is closed; nobody else ever sees one.</summary>
public sealed class Leaving_an_address
{
    private const string Agreed = "ana_ruiz@exemple.fr";
    private const string NotAgreed = "ben@exemple.fr";

    [Fact]
    public async Task Without_agreeing_is_told_at_once_each_time()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        var ben = workshop.Person("Ben");
        for (var time = 0; time < 2; time++)
        {
            var answer = await ben.PressAsync("participant.introduce", new { name = "Ben", email = NotAgreed });
            Assert.Equal(time == 0 ? "accepted" : "repeat", answer.Outcome);
            Assert.Contains("Votre adresse e-mail n’est pas gardée", answer.Body.ToString(), StringComparison.Ordinal);
        }

        var kept = await workshop.Person("Ana").PressAsync(
            "participant.introduce", new { name = "Ana", email = Agreed, emailConsent = true });
        Assert.DoesNotContain("n’est pas gardée", kept.Body.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(NotAgreed, (await ben.PressAsync("data.export")).Body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lets_facilitators_copy_it_with_the_message_of_thanks_once_the_workshop_is_closed()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, before) = await ClosedAsync(bot);
        Assert.DoesNotContain(Agreed, before, StringComparison.Ordinal);
        var control = (await AcceptedAsync(workshop.Lead.PressAsync("facilitation.open"))).Body.ToString()!;
        Assert.Contains(Agreed, control, StringComparison.Ordinal);
        Assert.DoesNotContain(NotAgreed, control, StringComparison.Ordinal);
        Assert.Contains("Merci d’avoir pris part à l’atelier", control, StringComparison.Ordinal);
        Assert.Contains("Un atelier en mai", control, StringComparison.Ordinal);
        var list = await AcceptedAsync(workshop.Lead.PressAsync("form.open", new { form = "addresses" }));
        Assert.Contains(Agreed, list.Body.ToString(), StringComparison.Ordinal);
        foreach (var verb in new[] { "facilitation.open", "facilitation.send", "form.open" })
        {
            var other = await workshop.Person("Ben").PressAsync(verb, new { form = "addresses" });
            Assert.Equal("refused; code=notFacilitator", other.Outcome);
            Assert.DoesNotContain(Agreed, other.Body.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Is_in_no_post_of_the_group_no_document_and_no_answer_of_the_API()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, _) = await ClosedAsync(bot);
        bot.Connector.Block($"a:{workshop.Lead.Account}");
        await AcceptedAsync(workshop.Lead.PressAsync("facilitation.send"));
        await AcceptedAsync(workshop.Lead.PressAsync("form.send", new { form = "addresses" }));
        var second = workshop.Person("Ben");
        bot.Connector.Block($"a:{second.Account}");
        await AcceptedAsync(workshop.Lead.PressAsync("facilitator.add", new { person = second.Account, role = "challenger" }));
        await AcceptedAsync(second.PressAsync("facilitator.take"));
        await workshop.Lead.SubmitAsync("facilitation.open");
        await workshop.Lead.SubmitAsync("workshop.reopen");
        await workshop.Lead.SubmitAsync("workshop.close");
        foreach (var said in new[] { "régie", "état", "documents", "clore" })
        {
            await workshop.Lead.SayAsync(said);
        }

        await workshop.PublishedAsync();
        await Eventually.HoldsAsync(
            () => workshop.Posts.Any(post => DrawnCard.Text(post.Card)
                .Contains("Elles ne se montrent qu’à l’animation", StringComparison.Ordinal)),
            "the Régie in the group, without addresses");
        Assert.DoesNotContain("@exemple.fr", workshop.Wire, StringComparison.Ordinal);
        Assert.DoesNotContain("@exemple.fr", (await workshop.ResultsAsync()).ToJsonString(), StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(workshop.Folder!, "*.csv"))
        {
            Assert.DoesNotContain("@exemple.fr", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Is_gone_when_its_owner_is_forgotten()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, _) = await ClosedAsync(bot);
        await AcceptedAsync(workshop.Person("Ana").PressAsync("data.erase"));
        var control = await AcceptedAsync(workshop.Lead.PressAsync("facilitation.open"));
        Assert.DoesNotContain(Agreed, control.Body.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a@b.fr;c@d.fr")]
    [InlineData("a@b.fr, c@d.fr")]
    [InlineData("Ana <a@b.fr>")]
    [InlineData("a@b.fr\nc@d.fr")]
    public async Task Takes_one_address_alone(string email)
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        Assert.Equal("refused; code=invalidInput", (await workshop.Person("Ana").PressAsync(
            "participant.introduce", new { name = "Ana", email, emailConsent = true })).Outcome);
    }

    /// <returns>The workshop, and its Régie before it was closed.</returns>
    private static async Task<(LiveWorkshop Workshop, string Before)> ClosedAsync(LiveBot bot)
    {
        var workshop = await CreateAsync(bot);
        await AcceptedAsync(workshop.Person("Ana").PressAsync(
            "participant.introduce", new { name = "Ana", email = Agreed, emailConsent = true }));
        await AcceptedAsync(workshop.Person("Ben").PressAsync("participant.introduce", new { name = "Ben", email = NotAgreed }));
        await workshop.ToStepAsync("F1-S5");
        var before = (await AcceptedAsync(workshop.Lead.PressAsync("facilitation.open"))).Body.ToString()!;
        await AcceptedAsync(workshop.Lead.PressAsync("workshop.close", new { nextSteps = "Un atelier en mai", contact = "Léa" }));
        return (workshop, before);
    }
}
