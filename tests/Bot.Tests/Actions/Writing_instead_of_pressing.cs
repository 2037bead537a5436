using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Actions;

public sealed class Writing_instead_of_pressing
{
    [Fact]
    public async Task Reaches_every_command_in_both_languages_whatever_the_accents_and_case()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S4");
        await Eventually.HoldsAsync(() => workshop.FormIsLast, "the form");
        foreach (var said in new[]
        {
            "aide", "HELP", "Nouvel atelier", "new workshop", "formulaire", "Form", "état", "ETAT", "Où en est-on ?",
            "ou en est-on", "status", "STATUT",
            "documents", "Documents", "clore", "TERMINER", "close", "régie", "Regie", "RÉGIE", "control", "mes contributions",
            "My contributions",
            "mes données", "MES DONNEES", "my data", "retirer mon nom", "Remove my name", "+1",
        })
        {
            Assert.Equal((said, "accepted"), (said, (await workshop.Lead.SayAsync(said)).Outcome));
        }

        Assert.Equal("F1-S4", await workshop.StepAsync());
        Assert.Equal("open", (string?)(await workshop.ResultsAsync())["state"]);
        Assert.Equal("refused; code=notFacilitator", (await workshop.Person("Ana").SayAsync("clore")).Outcome);
        Assert.Equal("refused; code=notFacilitator", (await workshop.Person("Ana").SayAsync("régie")).Outcome);
        Assert.Empty(bot.Connector.Breaches);
    }

    [Fact]
    public async Task Contributes_without_a_card_and_shows_no_words_in_the_chat()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S4");
        await Eventually.HoldsAsync(() => workshop.FormIsLast, "the form");
        var ana = workshop.Person("Ana");
        var first = ana.Say("Sujet Registre : des bénéficiaires");
        Assert.Equal("accepted", (await ana.SendAsync(first)).Outcome);
        Assert.Equal("repeat", (await ana.SendAsync(first)).Outcome);
        Assert.Equal("accepted", (await ana.SayAsync("SUBJECT Agenda")).Outcome);
        Assert.Equal("refused; code=tooMany", (await ana.SayAsync("sujet Budget : ouvert")).Outcome);
        Assert.Equal("accepted", (await workshop.Person("Ben").SayAsync("PASSER")).Outcome);
        Assert.DoesNotContain("Registre", workshop.Wire, StringComparison.Ordinal);
        Assert.DoesNotContain("bénéficiaires", workshop.Wire, StringComparison.Ordinal);
        Assert.DoesNotContain("Agenda", workshop.Wire, StringComparison.Ordinal);

        await workshop.NextAsync();
        var subject = (await workshop.ResultsAsync())["subjects"]!.AsArray()[0]!;
        Assert.Equal(("Registre", "des bénéficiaires"), ((string)subject["title"]!, (string)subject["description"]!));
    }

    [Fact]
    public async Task Something_else_is_offered_back_as_a_contribution()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S5");
        await workshop.Person("Ana").SayAsync("Publier l'agenda des ministres");
        await Eventually.HoldsAsync(() => workshop.Posts.Any(post =>
            DrawnCard.Verbs(post.Card).Contains("subject.submit")
            && DrawnCard.Text(post.Card).Contains("Publier l'agenda", StringComparison.Ordinal)), "the offer");
        Assert.Empty((await workshop.ResultsAsync())["subjects"]!.AsArray());
    }

    [Fact]
    public async Task About_oneself_is_answered_in_private_or_not_at_all()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        var ana = workshop.Person("Ana");
        await AcceptedAsync(ana.PressAsync("participant.introduce", new
        {
            name = "Ana Secrète",
            email = "ana@exemple.fr",
            emailConsent = true,
            reason = "Raison intime"
        }));
        var posts = workshop.Posts.Count;
        foreach (var said in new[] { "mes données", "mes contributions", "retirer mon nom" })
        {
            Assert.Equal("accepted", (await ana.SayAsync(said)).Outcome);
        }

        Assert.Equal("accepted", (await workshop.Lead.SayAsync("régie")).Outcome);
        await Eventually.HoldsAsync(() => workshop.Posts.Count >= posts + 4, "four public sentences");
        Assert.DoesNotContain("ana@exemple.fr", workshop.Wire, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana Secrète", workshop.Wire, StringComparison.Ordinal);
        Assert.All(workshop.Posts, post => Assert.DoesNotContain("note.save", DrawnCard.Verbs(post.Card)));

        var own = bot.Connector.In($"a:{ana.Account}");
        Assert.Equal(3, own.Count);
        Assert.Contains("Ana Secrète", DrawnCard.Text(own[0].Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_a_submit_in_a_group_is_answered_without_content()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S4");
        await Eventually.HoldsAsync(() => workshop.FormIsLast, "the form");
        var ana = workshop.Person("Ana");
        Assert.Equal("accepted", (await ana.SubmitAsync("subject.submit",
            new { title = "Mot secret", description = "Phrase secrète" })).Outcome);
        Assert.Equal("refused; code=missingInput", (await ana.SubmitAsync(
            "subject.submit", new { title = "", description = "Phrase secrète" })).Outcome);
        Assert.Equal("accepted", (await ana.SubmitAsync("data.export")).Outcome);
        Assert.Equal("accepted", (await workshop.Lead.SubmitAsync("facilitation.open")).Outcome);
        Assert.Equal("refused; code=notFacilitator", (await ana.SubmitAsync("step.next")).Outcome);
        Assert.Equal("refused; code=unknown", (await ana.SubmitAsync("no.such.verb")).Outcome);
        Assert.DoesNotContain("secr", workshop.Wire, StringComparison.Ordinal);
        Assert.All(workshop.Posts, post => Assert.DoesNotContain("note.save", DrawnCard.Verbs(post.Card)));
    }

    [Fact]
    public async Task By_a_submit_in_a_personal_chat_gives_the_whole_card()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S4");
        var ana = workshop.Person("Ana").In(TeamsConversation.Personal());
        Assert.Equal("accepted", (await ana.SubmitAsync("subject.submit", new { title = "Registre" })).Outcome);
        await Eventually.HoldsAsync(() => bot.Connector.In(ana.Chat.Id).Count == 1, "the answer");
        Assert.Contains("Registre", bot.Connector.In(ana.Chat.Id)[0].Card!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_the_wrong_moment_is_never_called_noted()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S2");
        var ana = workshop.Person("Ana");
        Assert.Equal("refused; code=stepNotOpen", (await ana.SayAsync("idée ouvrir le registre")).Outcome);
        Assert.Equal("refused; code=stepNotOpen", (await ana.SubmitAsync("idea.submit", new { text = "Registre" })).Outcome);
        await Eventually.HoldsAsync(() => workshop.Posts.Count(post =>
            DrawnCard.Text(post.Card).Contains("Rien n’a changé", StringComparison.Ordinal)) == 2, "both answers");
        Assert.DoesNotContain(workshop.Posts, post => DrawnCard.Text(post.Card).Contains("C’est noté", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Needs_a_workshop_in_the_chat()
    {
        await using var bot = await LiveBot.StartAsync();
        var ana = bot.Person("Ana", TeamsConversation.Group());
        foreach (var said in new[] { "suivant", "formulaire", "sujet A : B", "clore", "état", "n'importe quoi" })
        {
            Assert.Equal((said, "refused; code=gone"), (said, (await ana.SayAsync(said)).Outcome));
        }

        Assert.Equal("accepted", (await ana.SayAsync("mes données")).Outcome);
    }
}
