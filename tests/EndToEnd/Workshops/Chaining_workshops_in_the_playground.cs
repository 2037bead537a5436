using System.Text.Json.Nodes;
using OgpTeams.Documents;
using OgpTeams.Domain;
using OgpTeams.EndToEnd.Contract;
using OgpTeams.EndToEnd.Playground;
using OgpTeams.EndToEnd.Tools;

namespace OgpTeams.EndToEnd.Workshops;

/// <summary>
/// The three formats in one group chat: the facilitator by mouse and keyboard, the others over HTTP. Nobody types an id.
/// </summary>
public sealed class Chaining_workshops_in_the_playground(InPlayground<BotProcess> machine)
    : IClassFixture<InPlayground<BotProcess>>
{
    private const string Subject = "Documents publics relatifs aux terres";
    private const string First = "Des sujets pour les terres";
    private const string Second = "Un engagement pour les terres";
    private const string Third = "La feuille de route des terres";

    private static readonly string[] Subjects =
        [Subject, "Budget de chaque village", "Agenda des élus", "Marchés publics ouverts", "Accueil en mairie"];

    [Fact]
    public async Task Goes_from_a_subject_to_a_commitment_with_its_roadmap()
    {
        var page = await machine.OpenPageAsync();
        await page.OpenGroupChatAsync();
        var others = new OthersOverHttp(machine.Playground);
        await SelectsASubjectAsync(page, others);
        await FillsACanvasAsync(page, others);
        await DrawsARoadmapAsync(page, others);
        await DecidesAboutThePlanAsync(page);
        await FindsInWordAsync(Second, "Canevas d'engagement.docx", "Le registre est ouvert à tous.");
        await FindsInWordAsync(Third, "Feuille de route.docx", "Le relevé de trois réunions");
        await FindsInWordAsync("", "Plan d'action.docx", "Le relevé de trois réunions");
        foreach (var title in new[] { First, Second, Third })
        {
            Assert.Empty(DocumentCheck.Validate(await machine.Bot.DocumentAsync(title, "Compte rendu.docx")));
        }
    }

    private static async Task SelectsASubjectAsync(PlaygroundPage page, OthersOverHttp others)
    {
        var lead = await CreateAsync(page, "J’identifie des sujets Gouvernement Ouvert – 90 minutes", First);
        await GoToAsync(lead, 2);
        await others.AllPressAsync(Verbs.Introduce, user => new JsonObject
        {
            ["name"] = user.Name,
            ["profile"] = user == PlaygroundUser.Others[0] ? "publicServant" : "citizen",
            ["nameConsent"] = "true",
        });
        await GoToAsync(lead, 4, from: 3);
        await others.AllPressAsync(Verbs.SubmitSubject, user => new JsonObject { ["title"] = Of(Subjects, user) });
        await GoToAsync(lead, 6, from: 5);
        await lead.PressOtherAsync("Retenir un sujet…");
        await lead.Control.ChooseAsync("Sujet (obligatoire)", Subject);
        await lead.Control.PressAsync("Retenir ce sujet");
        await lead.Control.WaitForTextAsync("Ce sujet est retenu.");
        await lead.BeginAsync(7);
        await lead.CloseAsync();
    }

    private static async Task FillsACanvasAsync(PlaygroundPage page, OthersOverHttp others)
    {
        var lead = await CreateAsync(page, "Je circonscris le sujet et je formule mon engagement – 90 minutes", Second);
        await GoToAsync(lead, 5);
        var ideas = await page.LastCardAsync("Envoyer mes idées");
        await ideas.FillAsync("Qu’est-ce que je peux faire pour être plus transparent sur mon action ?", "Publier chaque titre de propriété.");
        await Pictures.KeepAsync("playground-ideas", await page.ScreenshotAsync(ideas));
        await ideas.PressAsync("Envoyer mes idées");
        await ideas.WaitForTextAsync("Merci, vos idées sont enregistrées.");
        await others.AllPressAsync(Verbs.SubmitIdea, user => new JsonObject { ["i-c3"] = $"L’idée de {user.Name}" });
        await lead.BeginAsync(6);

        await lead.Control.PressAsync("Remplir le canevas…");
        await lead.Control.FillAsync("Titre de l’engagement :", Subject);
        await lead.Control.FillAsync(
            "Mon engagement porte sur... – Sur quel sujet porte votre engagement ?", "Les conflits de terres entre les familles.");
        await lead.Control.PressAsync("Enregistrer ces cases");
        await lead.Control.WaitForTextAsync("Le canevas est enregistré.");
        string[] proposed = ["Les terres se vendent deux fois.", "Le registre est ouvert à tous.", "Trois audiences publiques.", "Un conseil des villages.", "Chaque famille a un titre."];
        string[] boxes = ["about", "transparency", "participation", "collaboration", "usefulness"];
        await others.AllPressAsync(Verbs.ProposeForCanvas, user => new JsonObject { ["field"] = Of(boxes, user), ["text"] = Of(proposed, user) });
        await lead.Control.PressAsync("Régie");
        await lead.PressOtherAsync("Décider des propositions (5)…");
        await lead.Control.PressAsync("Ajouter la nº 1");
        await lead.Control.WaitForTextAsync("La proposition est reprise dans le canevas.");
        await Pictures.KeepAsync("playground-canvas", await page.ScreenshotAsync(lead.Control));
        await lead.Control.PressAsync("Reprendre les 4 propositions en attente");
        await lead.Control.PressAsync("Régie");
        await lead.BeginAsync(7);
        await lead.CloseAsync();
        var closing = await page.LastCardAsync($"Résultats – {Second}");
        await closing.UnfoldAsync("Voir la suite (4)", "Le registre est ouvert à tous.");
        await Pictures.KeepAsync("playground-closing-canvas", await page.ScreenshotAsync(closing));
    }

    private static async Task DrawsARoadmapAsync(PlaygroundPage page, OthersOverHttp others)
    {
        var lead = await CreateAsync(page, "Je décris ma feuille de route – 90 minutes", Third);
        await GoToAsync(lead, 5);
        string[] listed = ["Réunir un conseil des villages", "Ouvrir deux semaines de commentaires", "Tenir le registre chaque mois", "Un bureau d’arbitrage par mairie", "Une fête"];
        await others.AllPressAsync(Verbs.SubmitSubAction, user => new JsonObject { ["text"] = Of(listed, user) });
        await lead.BeginAsync(6);
        await lead.PressOtherAsync("Retenir des sous-actions…");
        await lead.Control.TickAsync(listed[0]);
        await lead.Control.TickAsync(listed[1]);
        await lead.Control.PressAsync("Retenir celles cochées");
        await lead.Control.WaitForTextAsync("Ces sous-actions sont retenues pour la feuille de route.");
        await MilestoneAsync(lead.Control, "Un conseil se réunit", "Le relevé de trois réunions", "juin 2027", "octobre 2027");
        await MilestoneAsync(lead.Control, "Le plan est débattu en audience", "Les commentaires et le rapport publiés", "juin 2027", "31/12/2027");
        await lead.Control.PressAsync("Régie");
        await lead.PressOtherAsync("Ordonner la feuille de route…");
        await lead.Control.WaitForTextAsync("Le relevé de trois réunions");
        await Pictures.KeepAsync("playground-roadmap", await page.ScreenshotAsync(lead.Control));
        await lead.Control.PressAsync("Régie");
        await lead.BeginAsync(7);
        await lead.CloseAsync();
        var closing = await page.LastCardAsync($"Résultats – {Third}");
        await closing.WaitForTextAsync("Un conseil se réunit");
        await Pictures.KeepAsync("playground-closing-roadmap", await page.ScreenshotAsync(closing));
    }

    /// <summary>Who made the plan owns it: looks at its commitment, sets it aside, and takes it up again.</summary>
    private static async Task DecidesAboutThePlanAsync(PlaygroundPage page)
    {
        await page.SayUntilAsync(() => page.SayToBotAsync("plan"), "Plan d’action – ");
        var plan = await page.LastCardAsync("Plan d’action – ");
        await plan.PressAsync("Ouvrir l’engagement 1");
        await plan.WaitForTextAsync("Où il en est : retenu, n° 1");
        await Pictures.KeepAsync("playground-commitment", await page.ScreenshotAsync(plan));
        await plan.PressAsync("Écarter…");
        await plan.FillAsync("Raison (obligatoire)", "Déjà prévu par la loi foncière.");
        await plan.PressAsync("Écarter cet engagement");
        await plan.WaitForTextAsync("Déjà prévu par la loi foncière.");
        await plan.PressAsync("Ouvrir l’engagement 1");
        await plan.PressAsync("Retenir dans le plan");
        await plan.WaitForTextAsync("Engagements retenus");
        await Pictures.KeepAsync("playground-plan", await page.ScreenshotAsync(plan));
    }

    /// <summary>Documents follow within seconds of what they show.</summary>
    private Task FindsInWordAsync(string title, string name, string words) => Wait.ForAsync(
        $"« {words} » in {name}", TimeSpan.FromSeconds(30),
        async () => new WordFile(await machine.Bot.DocumentAsync(title, name)).AllText.Contains(words, StringComparison.Ordinal));

    private static async Task<MouseFacilitator> CreateAsync(PlaygroundPage page, string format, string title)
    {
        var lead = new MouseFacilitator(page);
        await page.SayUntilAsync(() => page.SayToBotAsync("nouvel atelier"), MouseFacilitator.Offer);
        await lead.CreateAsync(format, title);
        await lead.OpenAsync();
        return lead;
    }

    private static async Task GoToAsync(MouseFacilitator lead, int step, int from = 1)
    {
        for (var next = from; next <= step; next++)
        {
            await lead.BeginAsync(next);
        }
    }

    private static async Task MilestoneAsync(PlaygroundCard control, string title, string deliverable, string start, string end)
    {
        await control.PressAsync("Nouvelle étape clé…");
        await control.FillAsync("Étape (obligatoire)", title);
        await control.FillAsync("Livrable", deliverable);
        await control.FillAsync("Début", start);
        await control.FillAsync("Fin", end);
        await control.PressAsync("Enregistrer cette étape clé");
        await control.WaitForTextAsync("L’étape clé est enregistrée dans la feuille de route.");
    }

    private static string Of(string[] texts, PlaygroundUser user) =>
        texts[PlaygroundUser.Others.TakeWhile(other => other != user).Count()];
}
