using System.Text.Json.Nodes;
using OgpTeams.Documents;
using OgpTeams.Domain;
using OgpTeams.EndToEnd.Playground;
using OgpTeams.EndToEnd.Tools;

namespace OgpTeams.EndToEnd.Workshops;

/// <summary>
/// A whole format 1 by mouse and keyboard, in a client that draws cards as Teams does. The Playground says that everybody
/// reads English: what belongs to no workshop is answered so, and the workshop is made in French.
/// </summary>
public sealed class Running_a_workshop_in_the_playground(InPlayground<BotProcess> machine)
    : IClassFixture<InPlayground<BotProcess>>
{
    private const string Format = "J’identifie des sujets Gouvernement Ouvert – 90 minutes";

    [Fact]
    public async Task Goes_from_a_first_word_to_the_results_alone_in_the_personal_chat()
    {
        const string Title = "Ouvrir la cantine";
        var page = await machine.OpenPageAsync();
        var lead = new MouseFacilitator(page);
        await page.SayUntilAsync(() => page.SayAsync("nouvel atelier"), MouseFacilitator.Offer);
        await lead.CreateAsync(Format, Title, picture: "playground-creation");
        await lead.OpenAsync(picture: "playground-workshop");
        var control = lead.Control;
        await lead.BeginAsync(1);
        await Pictures.KeepAsync("playground-control", await page.ScreenshotAsync(control));
        await lead.BeginAsync(2);

        var introduction = await page.LastCardAsync("Tour de table : présentez-vous");
        await introduction.FillAsync("Prénom, nom (obligatoire)", "Awa Diop");
        await introduction.ChooseAsync("Profil", "agente, agent public / administration");
        await introduction.FillAsync("Pourquoi êtes-vous là aujourd’hui ?", "Pour écouter.");
        await introduction.TickAsync("J’accepte que mon nom figure dans le compte rendu et près de mes contributions");
        await introduction.PressAsync("Envoyer ma présentation");
        await introduction.WaitForTextAsync("Merci, votre présentation est enregistrée.");
        await lead.BeginAsync(3);
        await lead.BeginAsync(4);

        var subject = await page.LastCardAsync("Carte sujet");
        await subject.FillAsync("Titre du sujet (obligatoire)", "Publier les menus");
        await subject.FillAsync("Description (une phrase)", "Chaque semaine, avec l’origine des produits.");
        await Pictures.KeepAsync("playground-form", await page.ScreenshotAsync(subject));
        await subject.PressAsync("Envoyer mon sujet");
        await subject.WaitForTextAsync("Publier les menus");
        await Pictures.KeepAsync("playground-answer", await page.ScreenshotAsync(subject));
        await lead.BeginAsync(5);
        await lead.BeginAsync(6);

        var rating = await page.LastCardAsync("Notez les sujets");
        await rating.GradeAsync("1 · Avez-vous envie d’y prendre part ?", 5, "5 Très envie");
        await rating.GradeAsync("1 · Est-il faisable ?", 4, "4");
        await Pictures.KeepAsync("playground-rating", await page.ScreenshotAsync(rating));
        await rating.PressAsync("Envoyer mes notes");
        await rating.WaitForTextAsync("Vous avez noté tous les sujets.");

        await lead.PressOtherAsync("Placer un sujet sur la matrice…");
        await control.ChooseAsync("Sujet (obligatoire)", "Publier les menus");
        await control.ChooseAsync("Désirabilité : avez-vous envie d’y prendre part ? (obligatoire)", "5 Très envie");
        await control.ChooseAsync("Faisabilité : est-il faisable ? (obligatoire)", "5 Très faisable");
        await control.PressAsync("Placer ce sujet");
        await control.WaitForTextAsync("La place du sujet est enregistrée.");
        await lead.PressOtherAsync("Retenir un sujet…");
        await control.ChooseAsync("Sujet (obligatoire)", "Publier les menus");
        await control.PressAsync("Retenir ce sujet");
        await control.WaitForTextAsync("Ce sujet est retenu.");
        await lead.BeginAsync(7);

        await lead.CloseAsync();
        var closing = await page.LastCardAsync($"Résultats – {Title}");
        await closing.WaitForTextAsync("Sujet retenu : Publier les menus");
        await closing.WaitForTextAsync("désirabilité 5, faisabilité 5 (place décidée par le groupe)");
        await closing.WaitForTextAsync("Un groupe de travail se réunit.");
        await closing.WaitForTextAsync("Compte rendu.docx");
        await Pictures.KeepAsync("playground-closing", await page.ScreenshotAsync(closing));
        await AssertWrittenAsync(Title);
    }

    [Fact]
    public async Task Gathers_what_six_people_press_in_the_group_chat()
    {
        const string Title = "Budget de la ville";
        var page = await machine.OpenPageAsync();
        await page.OpenGroupChatAsync();
        var lead = new MouseFacilitator(page);
        var others = new OthersOverHttp(machine.Playground);
        await page.SayUntilAsync(() => page.SayToBotAsync("nouvel atelier"), MouseFacilitator.Offer);
        await lead.CreateAsync(Format, Title);
        await lead.OpenAsync();
        await lead.BeginAsync(1);
        await lead.BeginAsync(2);
        await others.AllPressAsync(Verbs.Introduce, user => new JsonObject
        {
            ["name"] = user.Name,
            ["profile"] = "citizen",
            ["nameConsent"] = "true",
        });
        await lead.BeginAsync(3);
        await lead.BeginAsync(4);
        var subject = await page.LastCardAsync("Carte sujet");
        await subject.FillAsync("Titre du sujet (obligatoire)", "Sujet de la régie");
        await subject.PressAsync("Envoyer mon sujet");
        await subject.WaitForTextAsync("Sujet de la régie");
        await others.AllPressAsync(Verbs.SubmitSubject, user => new JsonObject { ["title"] = $"Sujet de {user.Name}" });
        await page.WaitForTextAsync("5 réponses sur 5");
        await Pictures.KeepAsync("playground-group", await page.ScreenshotAsync());
        await lead.BeginAsync(5);
        await page.WaitForTextAsync("6 sujets partagés");
        await lead.BeginAsync(6);
        var subjects = await SubjectsAsync(others);
        Assert.Equal(6, subjects.Count);
        await others.AllPressAsync(Verbs.RateSubjects, user => Grades(subjects, user));
        await lead.BeginAsync(7);

        await lead.CloseAsync();
        var closing = await page.LastCardAsync($"Résultats – {Title}");
        foreach (var user in PlaygroundUser.Others)
        {
            await closing.UnfoldAsync("Voir la suite et la matrice", $"Sujet de {user.Name} : désirabilité ");
        }

        await closing.WaitForTextAsync("Sujet de la régie");
        await closing.WaitForTextAsync("5 personnes ont noté");
        await closing.WaitForTextAsync("Fiche sujets.docx");
        await Pictures.KeepAsync("playground-group-closing", await page.ScreenshotAsync(closing));
        await AssertWrittenAsync(Title);
    }

    private static async Task<IReadOnlyList<string>> SubjectsAsync(OthersOverHttp others)
    {
        List<string> subjects = [];
        foreach (var page in new[] { "1", "2" })
        {
            var form = await others.PressAsync(PlaygroundUser.Others[0], "form.open", new JsonObject { ["form"] = "rate", ["item"] = page });
            subjects.AddRange(form["body"]!.AsArray().Select(input => (string?)input!["id"])
                .Where(id => id?.StartsWith("d-", StringComparison.Ordinal) == true).Select(id => id![2..]));
        }

        return subjects;
    }

    private static JsonObject Grades(IEnumerable<string> subjects, PlaygroundUser user) => new(
        subjects.SelectMany((id, i) => new[] { $"d-{id}", $"f-{id}" }.Select((input, axis) => KeyValuePair.Create(
            input, (JsonNode?)$"{1 + ((i + axis + user.Name.Length) % 5)}"))));

    private async Task AssertWrittenAsync(string title)
    {
        foreach (var name in new[] { "Fiche sujets.docx", "Compte rendu.docx" })
        {
            Assert.Empty(DocumentCheck.Validate(await machine.Bot.DocumentAsync(title, name)));
        }
    }
}
