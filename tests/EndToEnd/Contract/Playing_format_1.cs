using static OgpTeams.EndToEnd.Contract.People;

namespace OgpTeams.EndToEnd.Contract;

/// <summary>« J’identifie des sujets Gouvernement Ouvert », verb by verb.</summary>
[Collection(nameof(ByContract))]
public sealed class Playing_format_1(StartedBot bot)
{
    private readonly Chat _chat = bot.NewChat();

    [Fact]
    public async Task Brings_people_to_subjects_that_are_placed_and_selected()
    {
        await _chat.ShowsAsync(Claire, "workshop.prepare", ("format", "format1"));
        await _chat.CreatesAsync(
            Claire, "format1", "Que faire des terres ?", ("objective", "Choisir un sujet"), ("planName", "Plan des sujets"), ("maxSubjects", 2));
        await _chat.RefusesAsync("workshopRunning", Paul, "workshop.create", ("format", "format1"), ("title", "Un autre"));
        await _chat.RefusesAsync("stepNotOpen", Paul, "subject.submit", ("title", "Trop tôt"));
        await _chat.RefusesAsync("notFacilitator", Paul, "step.next");
        Assert.Equal("F1-S1", await _chat.NextAsync(Claire));
        await _chat.RefusesAsync("staleStep", Claire, "step.next", ("from", "F1-S3"));
        await FacilitatesAsync();
        await IntroducesAsync();
        Assert.Equal("F1-S3", await _chat.NextAsync(Claire));
        Assert.Equal("F1-S4", await _chat.NextAsync(Claire));
        await SubmitsAsync();
        Assert.Equal("F1-S5", await _chat.NextAsync(Claire));
        var (records, register) = await SharesAsync();
        Assert.Equal("F1-S6", await _chat.NextAsync(Claire));
        await RatesAsync(records, register);
        Assert.Equal("F1-S7", await _chat.NextAsync(Claire));
        await ConcludesAsync(records);
        await FindsTheDocumentsAsync(records);
    }

    private async Task FacilitatesAsync()
    {
        await _chat.ShowsAsync(Claire, "facilitation.open");
        await _chat.RefusesAsync("notFacilitator", Paul, "facilitation.open");
        await _chat.AcceptsAsync(Claire, "facilitator.add", ("person", Aicha), ("role", "noteKeeper"));
        await _chat.RefusesAsync("invalidInput", Claire, "facilitator.add", ("person", Aicha), ("role", "roi"));
        await _chat.RefusesAsync("missingInput", Claire, "facilitator.add");
        await _chat.AcceptsAsync(Aicha, "facilitator.take");
        await _chat.AcceptsAsync(Claire, "facilitator.take");
        await _chat.RefusesAsync("notYet", Max, "facilitator.take");
        await _chat.AcceptsAsync(Aicha, "note.save", ("text", "Les maires sont d’accord."));
        await _chat.RefusesAsync("missingInput", Aicha, "note.save", ("text", "  "));
        await _chat.AcceptsAsync(Claire, "step.pause", ("from", "F1-S1"));
        await _chat.AcceptsAsync(Claire, "step.resume", ("from", "F1-S1"));
        await _chat.AcceptsAsync(Claire, "step.extend", ("minutes", 5));
        await _chat.RefusesAsync("missingInput", Claire, "step.extend");
        await _chat.RefusesAsync("unknown", Claire, "step.goto", ("step", "F9-S9"));
    }

    private async Task IntroducesAsync()
    {
        Assert.Equal("F1-S2", await _chat.NextAsync(Claire));
        await _chat.AcceptsAsync(
            Paul, "participant.introduce", ("name", "Paul Nguyen"), ("position", "Cadastre"), ("organisation", "Tapir River"),
            ("profile", "publicServant"), ("reason", "Trop de conflits."), ("nameConsent", true));
        await _chat.KnowsAsync(
            Paul, "participant.introduce", ("name", "Paul Nguyen"), ("position", "Cadastre"), ("organisation", "Tapir River"),
            ("profile", "publicServant"), ("reason", "Trop de conflits."), ("nameConsent", true));
        await _chat.AcceptsAsync(Lin, "participant.introduce", ("name", "Lin Qiu"), ("profile", "citizen"), ("nameConsent", false));
        await _chat.RefusesAsync("missingInput", Lin, "participant.introduce", ("profile", "citizen"));
        await _chat.RefusesAsync("invalidInput", Lin, "participant.introduce", ("name", "Lin Qiu"), ("profile", "reine"));
        var people = (await _chat.ResultsAsync())["participants"]!.AsArray();
        Assert.Equal(
            [("Paul Nguyen", "publicServant", true), (null, "citizen", true)],
            people.Select(one => ((string?)one!["name"], (string?)one["profile"], (bool)one["present"]!)));
        await _chat.AcceptsAsync(Claire, "participant.attendance", ("person", (string)people[1]!["id"]!), ("present", false));
        await _chat.RefusesAsync("notFacilitator", Lin, "participant.attendance", ("person", Paul), ("present", false));
    }

    private async Task SubmitsAsync()
    {
        await _chat.AcceptsAsync(
            Paul, "subject.submit", ("title", "Documents publics relatifs aux terres"), ("description", "Rendre publics actes et titres."));
        await _chat.AcceptsAsync(Paul, "subject.submit", ("title", "Registre communal"));
        await _chat.RefusesAsync("tooMany", Paul, "subject.submit", ("title", "Un troisième"));
        await _chat.RefusesAsync("missingInput", Lin, "subject.submit", ("description", "Sans titre"));
        await _chat.AcceptsAsync(Lin, "subject.submit", ("title", "À retirer"));
        await _chat.SaysAsync(Lin, "sujet Le registre : un registre des actes ouvert à tous");
        await _chat.AcceptsAsync(
            Claire, "onbehalf.submit", ("name", "Rosa"), ("as", "subject.submit"), ("text", "Des audiences ouvertes\nUn médiateur"));
        await _chat.AcceptsAsync(Lin, "step.done");
        await _chat.AcceptsAsync(Paul, "step.pass");
        Assert.Empty((await _chat.ResultsAsync())["subjects"]!.AsArray());
    }

    private async Task<(string Records, string Register)> SharesAsync()
    {
        var withdrawn = await _chat.IdAsync("subjects", "title", "À retirer");
        var records = await _chat.IdAsync("subjects", "title", "Documents publics relatifs aux terres");
        var communal = await _chat.IdAsync("subjects", "title", "Registre communal");
        var register = await _chat.IdAsync("subjects", "title", "Le registre");
        await _chat.RefusesAsync("notAuthor", Paul, "subject.withdraw", ("subject", withdrawn));
        await _chat.AcceptsAsync(Lin, "subject.withdraw", ("subject", withdrawn));
        await _chat.RefusesAsync("unknown", Lin, "subject.withdraw", ("subject", "0000000000"));
        await _chat.AcceptsAsync(Claire, "subject.edit", ("subject", records), ("notes", "120 familles sur 3 000 ont un titre."));
        await _chat.RefusesAsync("notAuthor", Lin, "subject.edit", ("subject", records), ("title", "À moi"));
        await _chat.AcceptsAsync(Claire, "floor.next");
        await _chat.AcceptsAsync(Lin, "floor.ask");
        await _chat.AcceptsAsync(Claire, "floor.give", ("person", Lin));
        await _chat.AcceptsAsync(Claire, "floor.skip");
        await _chat.AcceptsAsync(Claire, "subject.merge", ("subjects", $"{register},{communal}"), ("title", "Un registre public"));
        var merged = await _chat.IdAsync("subjects", "title", "Un registre public");
        var origins = (await _chat.ResultsAsync())["subjects"]!.AsArray().Single(one => (string?)one!["id"] == merged)!["mergedFrom"];
        Assert.Equivalent(new[] { register, communal }, origins!.AsArray().Select(origin => (string)origin!), strict: true);
        await _chat.AcceptsAsync(Claire, "subject.unmerge", ("subject", merged));
        await _chat.AcceptsAsync(Claire, "contribution.hide", ("contribution", communal), ("reason", "Déjà dit"));
        await _chat.RefusesAsync("missingInput", Claire, "contribution.hide", ("contribution", register));
        await _chat.AcceptsAsync(Claire, "contribution.unhide", ("contribution", communal), ("reason", "À garder"));
        return (records, register);
    }

    private async Task RatesAsync(string records, string register)
    {
        await _chat.AcceptsAsync(Paul, "subject.rate", ($"d-{records}", 5), ($"f-{records}", 4), ($"d-{register}", 2), ($"f-{register}", 3));
        await _chat.KnowsAsync(Paul, "subject.rate", ($"d-{records}", 5), ($"f-{records}", 4));
        await _chat.RefusesAsync("invalidInput", Lin, "subject.rate", ($"d-{records}", 6));
        await _chat.RefusesAsync("missingInput", Lin, "subject.rate");
        await _chat.AcceptsAsync(Claire, "subject.place", ("subject", records), ("desirability", 5), ("feasibility", 3));
        await _chat.RefusesAsync("notFacilitator", Lin, "subject.place", ("subject", records), ("desirability", 1), ("feasibility", 1));
        await _chat.AcceptsAsync(Claire, "subject.select", ("subject", records));
    }

    private async Task ConcludesAsync(string records)
    {
        await _chat.AcceptsLateAsync(Lin, "subject.submit", ("title", "Après l’heure"));
        await _chat.RefusesAsync("stepNotOpen", Lin, "subject.rate", ($"d-{records}", 1));
        await _chat.RefusesAsync("lastStep", Claire, "step.next", ("from", "F1-S7"));
        await _chat.AcceptsAsync(Lin, "feedback.submit", ("rating", 4), ("liked", "Le calme"));
        await _chat.RefusesAsync("invalidInput", Lin, "feedback.submit", ("rating", 6));
        await _chat.RefusesAsync("notFacilitator", Lin, "workshop.close");
        await _chat.AcceptsAsync(Claire, "workshop.close", ("nextSteps", "Un atelier 2"), ("contact", "terres@tapir.example"));
        await _chat.RefusesAsync("closed", Claire, "workshop.close");
        var results = await _chat.ResultsAsync();
        Assert.Equal("closed", (string?)results["state"]);
        var subject = results["subjects"]!.AsArray().Single(one => (string?)one!["id"] == records)!;
        Assert.Equal((5, 3, 1, true), (
            (int)(decimal)subject["desirability"]!, (int)(decimal)subject["feasibility"]!, (int)subject["rank"]!, (bool)subject["selected"]!));
        Assert.True(_chat.Posts.Count <= 25, $"{_chat.Posts.Count} posts");
    }

    private async Task FindsTheDocumentsAsync(string records)
    {
        const string Folder = "Plan des sujets/Ateliers/* Que faire des terres";
        var sheet = await bot.Library.WordAsync($"{Folder}*/Fiche sujets.docx", file => file[$"subject/{records}/rank"] == "1");
        Assert.Equal("Documents publics relatifs aux terres", sheet[$"subject/{records}/title"]);
        var report = await bot.Library.WordAsync($"{Folder}*/Compte rendu.docx", file => file["report/nextSteps"] == "Un atelier 2");
        Assert.Contains("Paul Nguyen", report["report/participants"], StringComparison.Ordinal);
        Assert.DoesNotContain("Lin Qiu", report.AllText, StringComparison.Ordinal);
        Assert.Contains("Les maires sont d’accord.", report["report/step/1/notes"], StringComparison.Ordinal);
        var rows = await bot.Library.CsvAsync($"{Folder}*/contributions.csv", rows => rows.Any(row => row["title"] == "Après l’heure"));
        var late = rows.Single(row => row["title"] == "Après l’heure");
        Assert.Equal(("subject.submit", "true", "false"), (late["verb"], late["late"], late["onBehalf"]));
        Assert.Equal("publicServant", rows.Single(row => row["title"] == "Registre communal")["profile"]);
        Assert.Equal("true", rows.Single(row => row["title"] == "Un médiateur")["onBehalf"]);
        Assert.DoesNotContain(rows, row => row["title"] == "À retirer");
    }
}
