using System.Text.Json.Nodes;
using OgpTeams.Documents;
using OgpTeams.Domain;
using OgpTeams.EndToEnd.Playground;
using OgpTeams.EndToEnd.Tools;
using static OgpTeams.EndToEnd.Playground.PlaygroundConfiguration;

namespace OgpTeams.EndToEnd.Workshops;

/// <summary>
/// A whole format 1 by mouse and keyboard, in a client that draws cards as Teams does. The Playground says that everybody
/// reads English: what belongs to no workshop is answered so, and the workshop is made in French.
/// </summary>
public sealed class Running_a_workshop_in_the_playground(InPlayground<BotProcess> machine)
    : IClassFixture<InPlayground<BotProcess>>
{
    [Fact]
    public async Task Goes_from_a_first_word_to_the_results_alone_in_the_personal_chat()
    {
        const string Title = "Ouvrir la cantine";
        var page = await machine.OpenPageAsync();
        await page.SayUntilAsync(() => page.SayAsync("nouvel atelier"), Offer);
        await CreateAsync(page, Title);
        var control = await page.LastCardAsync("Les bonnes pratiques visio");
        await Pictures.KeepAsync("playground-workshop", await page.ScreenshotAsync(control));

        // The Playground shows the answer in the place of the pressed card.
        await control.PressAsync("Régie");
        await control.WaitForTextAsync("Avant de démarrer");
        await BeginAsync(page, control, "Démarrer l’atelier", 1);
        await Pictures.KeepAsync("playground-control", await page.ScreenshotAsync(control));
        await BeginAsync(page, control, "Passer à l’étape suivante", 2);

        var introduction = await page.LastCardAsync("Tour de table : présentez-vous");
        await introduction.FillAsync("Prénom, nom (obligatoire)", "Awa Diop");
        await introduction.ChooseAsync("Profil", "agent public / administration");
        await introduction.FillAsync("Pourquoi êtes-vous là aujourd’hui ?", "Pour écouter.");
        await introduction.TickAsync("J’accepte que mon nom figure dans le compte rendu et près de mes contributions");
        await introduction.PressAsync("Envoyer ma présentation");
        await introduction.WaitForTextAsync("Merci, votre présentation est enregistrée.");
        await BeginAsync(page, control, "Passer à l’étape suivante", 3);
        await BeginAsync(page, control, "Passer à l’étape suivante", 4);

        var subject = await page.LastCardAsync("Carte sujet");
        await subject.FillAsync("Titre du sujet (obligatoire)", "Publier les menus");
        await subject.FillAsync("Description (une phrase)", "Chaque semaine, avec l’origine des produits.");
        await Pictures.KeepAsync("playground-form", await page.ScreenshotAsync(subject));
        await subject.PressAsync("Envoyer mon sujet");
        await subject.WaitForTextAsync("Publier les menus");
        await Pictures.KeepAsync("playground-answer", await page.ScreenshotAsync(subject));
        await BeginAsync(page, control, "Passer à l’étape suivante", 5);
        await BeginAsync(page, control, "Passer à l’étape suivante", 6);

        var rating = await page.LastCardAsync("Notez les sujets");
        await rating.ChooseAsync("Publier les menus – Avez-vous envie d’y prendre part ? (1 Pas envie – 5 Très envie)", "5 Très envie");
        await rating.ChooseAsync("Publier les menus – Est-il faisable ? (1 Très difficile – 5 Très faisable)", "4");
        await Pictures.KeepAsync("playground-rating", await page.ScreenshotAsync(rating));
        await rating.PressAsync("Envoyer mes notes");
        await rating.WaitForTextAsync("Vous avez noté tous les sujets.");

        await control.PressAsync("Placer un sujet sur la matrice…");
        await control.ChooseAsync("Sujet (obligatoire)", "Publier les menus");
        await control.ChooseAsync("Désirabilité : avez-vous envie d’y prendre part ? (obligatoire)", "5 Très envie");
        await control.ChooseAsync("Faisabilité : est-il faisable ? (obligatoire)", "5 Très faisable");
        await control.PressAsync("Placer ce sujet");
        await control.WaitForTextAsync("La place du sujet est enregistrée.");
        await control.PressAsync("Retenir un sujet…");
        await control.ChooseAsync("Sujet (obligatoire)", "Publier les menus");
        await control.PressAsync("Retenir ce sujet");
        await control.WaitForTextAsync("Ce sujet est retenu.");
        await BeginAsync(page, control, "Passer à l’étape suivante", 7);

        await CloseAsync(control);
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
        await page.SayUntilAsync(() => page.SayToBotAsync("nouvel atelier"), Offer);
        await CreateAsync(page, Title);
        var control = await page.LastCardAsync("Les bonnes pratiques visio");
        await control.PressAsync("Régie");
        await BeginAsync(page, control, "Démarrer l’atelier", 1);
        await BeginAsync(page, control, "Passer à l’étape suivante", 2);
        await AsOthersAsync(Verbs.Introduce, user => new JsonObject
        {
            ["name"] = user.Name,
            ["profile"] = "citizen",
            ["nameConsent"] = "true",
        });
        await BeginAsync(page, control, "Passer à l’étape suivante", 3);
        await BeginAsync(page, control, "Passer à l’étape suivante", 4);
        var subject = await page.LastCardAsync("Carte sujet");
        await subject.FillAsync("Titre du sujet (obligatoire)", "Sujet de la régie");
        await subject.PressAsync("Envoyer mon sujet");
        await subject.WaitForTextAsync("Sujet de la régie");
        await AsOthersAsync(Verbs.SubmitSubject, user => new JsonObject { ["title"] = $"Sujet de {user.Name}" });
        await page.WaitForTextAsync("5 réponses sur 5");
        await Pictures.KeepAsync("playground-group", await page.ScreenshotAsync());
        await BeginAsync(page, control, "Passer à l’étape suivante", 5);
        await page.WaitForTextAsync("6 sujets partagés");
        await BeginAsync(page, control, "Passer à l’étape suivante", 6);
        var subjects = await SubjectsAsync();
        Assert.Equal(6, subjects.Count);
        await AsOthersAsync(Verbs.RateSubjects, user => Grades(subjects, user));
        await control.PressAsync("Passer à l’étape suivante");
        await control.WaitForTextAsync("Régie – Étape 7 sur 7");

        await CloseAsync(control);
        var closing = await page.LastCardAsync($"Résultats – {Title}");
        foreach (var user in PlaygroundUser.Others)
        {
            await closing.WaitForTextAsync($"Sujet de {user.Name} : désirabilité ");
        }

        await closing.WaitForTextAsync("Sujet de la régie");
        await closing.WaitForTextAsync("5 personnes ont noté");
        await closing.WaitForTextAsync("Fiche sujets.docx");
        await Pictures.KeepAsync("playground-group-closing", await page.ScreenshotAsync(closing));
        await AssertWrittenAsync(Title);
    }

    /// <summary>Everybody but the one at the mouse presses the same verb, over HTTP.</summary>
    private async Task AsOthersAsync(string verb, Func<PlaygroundUser, JsonObject> inputs)
    {
        foreach (var user in PlaygroundUser.Others)
        {
            await PressAsync(user, verb, inputs(user));
        }
    }

    /// <summary>
    /// From the newest card: any verb is taken from any card (contract §3). The Playground then shows that card's answer to
    /// everybody, so that the one at the mouse keeps to cards above it.
    /// </summary>
    private async Task<JsonObject> PressAsync(PlaygroundUser user, string verb, JsonObject inputs)
    {
        var card = await machine.Playground.WaitForMessageAsync(GroupChat, message => Workshop(message) is not null);
        inputs["workshop"] = Workshop(card);
        inputs["id"] = $"{verb} {user.Name}";
        return (await machine.Playground.InvokeAsync(user, card, verb, inputs)).Card;
    }

    private async Task<IReadOnlyList<string>> SubjectsAsync()
    {
        List<string> subjects = [];
        foreach (var page in new[] { "1", "2" })
        {
            var form = await PressAsync(PlaygroundUser.Others[0], "form.open", new JsonObject { ["form"] = "rate", ["item"] = page });
            subjects.AddRange(form["body"]!.AsArray().Select(input => (string?)input!["id"])
                .Where(id => id?.StartsWith("d-", StringComparison.Ordinal) == true).Select(id => id![2..]));
        }

        return subjects;
    }

    private static JsonObject Grades(IEnumerable<string> subjects, PlaygroundUser user) => new(
        subjects.SelectMany((id, i) => new[] { $"d-{id}", $"f-{id}" }.Select((input, axis) => KeyValuePair.Create(
            input, (JsonNode?)$"{1 + ((i + axis + user.Name.Length) % 5)}"))));

    private static string? Workshop(PlaygroundMessage message) => message.Card?["actions"] is JsonArray actions
        ? actions.Select(action => (string?)action!["data"]?["workshop"]).FirstOrDefault(id => id is not null)
        : null;

    private const string Offer = "Format d’atelier";

    private static async Task CreateAsync(PlaygroundPage page, string title)
    {
        // The Playground's client is English; who writes French gets French.
        var offer = await page.LastCardAsync(Offer);
        await offer.ChooseAsync("Format d’atelier (obligatoire)", "J’identifie des sujets Gouvernement Ouvert – 90 minutes");
        await offer.PressAsync("Préparer ce format");
        await offer.FillAsync("Titre de l’atelier (obligatoire)", title);
        await offer.ChooseAsync("Langue de l’atelier", "français");
        await Pictures.KeepAsync("playground-creation", await page.ScreenshotAsync(offer));
        await offer.PressAsync("Créer l’atelier");
    }

    private static async Task BeginAsync(PlaygroundPage page, PlaygroundCard control, string button, int step)
    {
        await control.PressAsync(button);
        await control.WaitForTextAsync($"Régie – Étape {step} sur 7");
        await page.WaitForTextAsync($"Étape {step} sur 7");
    }

    private static async Task CloseAsync(PlaygroundCard control)
    {
        await control.PressAsync("Clore l’atelier…");
        await control.FillAsync("Suite donnée : groupe de travail, prochain atelier…", "Un groupe de travail se réunit.");
        await control.PressAsync("Clore l’atelier");
        await control.WaitForTextAsync("L’atelier est clos.");
    }

    private async Task AssertWrittenAsync(string title)
    {
        foreach (var name in new[] { "Fiche sujets.docx", "Compte rendu.docx" })
        {
            Assert.Empty(DocumentCheck.Validate(await machine.Bot.DocumentAsync(title, name)));
        }
    }
}
