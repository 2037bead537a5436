using static OgpTeams.EndToEnd.Contract.People;

namespace OgpTeams.EndToEnd.Contract;

/// <summary>« Je circonscris le sujet et je formule mon engagement », verb by verb.</summary>
[Collection(nameof(ByContract))]
public sealed class Playing_format_2(StartedBot bot)
{
    private const string Plan = "Plan des canevas";
    private const string Folder = $"{Plan}/Ateliers/* Vers un engagement";

    private readonly Chat _chat = bot.NewChat();

    [Fact]
    public async Task Brings_ideas_to_a_canvas_that_stands_in_the_plan()
    {
        await _chat.ShowsAsync(Claire, "workshop.prepare", ("format", "format2"));
        await _chat.RefusesAsync("missingInput", Claire, "workshop.create", ("format", "format2"), ("title", "Sans sujet"), ("planName", Plan));
        await _chat.CreatesAsync(Claire, "format2", "Vers un engagement", ("planName", Plan), ("subjectText", Lands.Title));
        await _chat.GoesToAsync(Claire, "F2-S2");
        await IsTooEarlyAsync();
        await _chat.AcceptsAsync(Paul, "participant.introduce", ("name", "Paul Nguyen"), ("profile", "publicServant"), ("nameConsent", true));
        await _chat.AcceptsAsync(Aicha, "participant.introduce", ("name", "Aïcha Traoré"), ("profile", "civilSociety"), ("nameConsent", true));
        Assert.Equal("F2-S3", await _chat.NextAsync(Claire));
        Assert.Equal("F2-S4", await _chat.NextAsync(Claire));
        await ReformulatesAsync();
        Assert.Equal("F2-S5", await _chat.NextAsync(Claire));
        await HasIdeasAsync();
        Assert.Equal("F2-S6", await _chat.NextAsync(Claire));
        await FillsTheCanvasAsync();
        await TakesProposalsAsync();
        await _chat.AcceptsAsync(Claire, "commitment.details", Lands.Details);
        await _chat.KnowsAsync(Claire, "commitment.details", ("leadAgency", "Autorité nationale relative aux terres"));
        Assert.Equal("F2-S7", await _chat.NextAsync(Claire));
        await IsTooLateAsync();
        await _chat.AcceptsAsync(Paul, "feedback.submit", ("rating", 5));
        await _chat.AcceptsAsync(Claire, "workshop.close", ("nextSteps", "Un atelier 3"));
        await FindsTheDocumentsAsync();
    }

    private async Task IsTooEarlyAsync()
    {
        await _chat.RefusesAsync("stepNotOpen", Paul, "reformulation.submit", ("allows", "Trop tôt"));
        await _chat.RefusesAsync("stepNotOpen", Paul, "idea.submit", ("i-c1", "Trop tôt"));
        await _chat.RefusesAsync("stepNotOpen", Paul, "canvas.propose", ("field", "what"), ("text", "Trop tôt"));
        await _chat.RefusesAsync("stepNotOpen", Claire, "canvas.save", ("what", "Trop tôt"));
        await _chat.RefusesAsync("stepNotOpen", Claire, "commitment.details", ("leadAgency", "Trop tôt"));
    }

    private async Task ReformulatesAsync()
    {
        await _chat.AcceptsAsync(
            Aicha, "reformulation.submit", ("allows", "rendre à chacun ses droits"), ("aroundTheTable", "les maires et les familles"),
            ("horizon", "2019"), ("evokes", "la paix entre voisins"));
        await _chat.RefusesAsync("missingInput", Paul, "reformulation.submit", ("allows", " "));
        await _chat.AcceptsAsync(Claire, "floor.next");
        await _chat.AcceptsAsync(Aicha, "floor.ask");
        await _chat.AcceptsAsync(Claire, "floor.skip");
        await _chat.AcceptsAsync(Paul, "step.pass");
    }

    private async Task HasIdeasAsync()
    {
        await _chat.AcceptsAsync(Paul, "idea.submit", ("i-a2", "Répondre à chaque famille en un mois"), ("i-c2", "Publier chaque titre"));
        await _chat.AcceptsAsync(Aicha, "idea.submit", ("i-s4", "Lire le registre en mairie et en ligne"));
        await _chat.RefusesAsync("missingInput", Aicha, "idea.submit", ("i-c1", ""));
        await _chat.SaysAsync(Lin, "idée un médiateur dans chaque mairie");
        await _chat.AcceptsAsync(
            Claire, "onbehalf.submit", ("name", "Rosa"), ("as", "idea.submit"), ("text", "Des audiences dans chaque village"));
    }

    private async Task FillsTheCanvasAsync()
    {
        foreach (var idea in new[] { "Publier chaque titre", "un médiateur dans chaque mairie", "Des audiences dans chaque village" })
        {
            await _chat.ContributionAsync("idea.submit", idea);
        }

        await _chat.RefusesAsync("notFacilitator", Paul, "canvas.save", ("title", "À moi"));
        await _chat.RefusesAsync("missingInput", Claire, "canvas.save");
        await _chat.AcceptsAsync(Claire, "canvas.save", Lands.Canvas);
        await _chat.KnowsAsync(Claire, "canvas.save", ("title", Lands.Title), ("what", Lands.What));
        await _chat.AcceptsAsync(Claire, "canvas.save", ("usefulness", "Les droits de chacun sont sûrs."));
        var canvas = (await _chat.ResultsAsync())["canvas"]!;
        Assert.Equal((Lands.Title, "Les droits de chacun sont sûrs."), ((string?)canvas["title"], (string?)canvas["usefulness"]));
    }

    private async Task TakesProposalsAsync()
    {
        await _chat.AcceptsAsync(Aicha, "canvas.propose", ("field", "transparency"), ("text", "Chaque acte est en ligne."));
        await _chat.AcceptsAsync(Paul, "canvas.propose", ("field", "collaboration"), ("text", "SmartCitizens aussi."));
        await _chat.AcceptsAsync(Paul, "canvas.propose", ("field", "about"), ("text", "Autre chose"));
        await _chat.RefusesAsync("invalidInput", Paul, "canvas.propose", ("field", "budget"), ("text", "Une boîte qui n’est pas du canevas"));
        await _chat.RefusesAsync("missingInput", Paul, "canvas.propose", ("field", "what"));
        var dismissed = await _chat.ContributionAsync("canvas.propose", "Autre chose");
        var appended = await _chat.ContributionAsync("canvas.propose", "SmartCitizens aussi.");
        var replacing = await _chat.ContributionAsync("canvas.propose", "Chaque acte est en ligne.");
        await _chat.RefusesAsync("notFacilitator", Paul, "proposal.accept", ("proposal", appended));
        await _chat.RefusesAsync("unknown", Claire, "proposal.accept", ("proposal", "0000000000"));
        await _chat.RefusesAsync("invalidInput", Claire, "proposal.accept", ("proposal", appended), ("mode", "shout"));
        await _chat.AcceptsAsync(Claire, "proposal.dismiss", ("proposal", dismissed));
        await _chat.AcceptsAsync(Claire, "proposal.accept", ("proposal", replacing), ("mode", "replace"));
        await _chat.AcceptsAsync(Claire, "proposal.accept", ("proposal", appended), ("mode", "append"));
        await _chat.AcceptsAsync(Aicha, "canvas.propose", ("field", "participation"), ("text", "Et par écrit."));
        await _chat.AcceptsAsync(Claire, "proposal.acceptAll");
        var canvas = (await _chat.ResultsAsync())["canvas"]!;
        Assert.Equal("Chaque acte est en ligne.", (string?)canvas["transparency"]);
        Assert.Contains("InnovaTapir", (string?)canvas["collaboration"], StringComparison.Ordinal);
        Assert.Contains("SmartCitizens aussi.", (string?)canvas["collaboration"], StringComparison.Ordinal);
        Assert.Contains("Et par écrit.", (string?)canvas["participation"], StringComparison.Ordinal);
        Assert.DoesNotContain("Autre chose", (string?)canvas["about"], StringComparison.Ordinal);
    }

    private async Task IsTooLateAsync()
    {
        await _chat.AcceptsLateAsync(Lin, "idea.submit", ("i-c4", "Raconter les progrès à la radio"));
        await _chat.AcceptsLateAsync(Lin, "reformulation.submit", ("ambition", "finir les conflits"));
        await _chat.AcceptsLateAsync(Lin, "canvas.propose", ("field", "usefulness"), ("text", "Moins de violences."));
        await _chat.RefusesAsync("stepNotOpen", Claire, "canvas.save", ("title", "Trop tard"));
        await _chat.AcceptsAsync(Claire, "step.goto", ("step", "F2-S6"));
        await _chat.AcceptsAsync(Claire, "canvas.save", ("answersTo", "La loi de 2012 n’a laissé aucun registre."));
        await _chat.AcceptsAsync(Claire, "step.goto", ("step", "F2-S7"));
    }

    private async Task FindsTheDocumentsAsync()
    {
        var canvas = await bot.Library.WordAsync(
            $"{Folder}/Canevas d'engagement.docx", file => file["canvas/answersTo"] == "La loi de 2012 n’a laissé aucun registre.");
        Assert.Equal((Lands.Title, WordFile.Typed(Lands.What)), (canvas["canvas/title"], WordFile.Typed(canvas["canvas/what"])));
        var report = await bot.Library.WordAsync($"{Folder}/Compte rendu.docx", file => file["report/nextSteps"] == "Un atelier 3");
        Assert.Contains("rendre à chacun ses droits", report.AllText, StringComparison.Ordinal);
        var rows = await bot.Library.CsvAsync($"{Folder}/contributions.csv", rows => rows.Any(row => row["verb"] == "idea.submit" && row["late"] == "true"));
        Assert.Contains(rows, row => row["verb"] == "reformulation.submit" && row["step"] == "F2-S4" && row["profile"] == "civilSociety");
        Assert.Contains(rows, row => row["text"].Contains("Des audiences dans chaque village", StringComparison.Ordinal) && row["onBehalf"] == "true");

        // Claire owns the plan: closing retained what was made, as nothing else was asked.
        var plan = await bot.Library.PlanAsync(Plan, plan => plan["commitments"]!.AsArray().Count == 1);
        var commitment = plan["commitments"]![0]!;
        Assert.Equal(
            (Lands.Title, "retained", "Autorité nationale relative aux terres", "2017-06-30"),
            ((string?)commitment["name"], (string?)commitment["status"] ?? "retained", (string?)commitment["leadAgency"], (string?)commitment["startDate"]));
        Assert.Equal(4, commitment["otherActors"]!.AsArray().Count);
        Assert.True((bool)commitment["ogpValues"]!["transparency"]!["relevant"]!);
        var id = (string)commitment["id"]!;
        var document = await bot.Library.WordAsync($"{Plan}/Plan d'action.docx", file => file[$"commitment/{id}/name"] == Lands.Title);
        Assert.Equal("Gonzalo Vega", document[$"commitment/{id}/contactName"]);
    }
}
