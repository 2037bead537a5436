using OgpTeams.EndToEnd.Contract;
using static OgpTeams.EndToEnd.Contract.People;
using Inputs = (string Name, object Value)[];

namespace OgpTeams.EndToEnd.Killed;

/// <summary>What somebody does in a workshop.</summary>
/// <param name="Inputs">Made when it is done: some name things by ids that are only known then.</param>
/// <param name="Card">A text of the card that everybody waits for before going on; null when nothing new is posted.</param>
internal sealed record ActOf(string Person, string Verb, Func<Chat, Task<Inputs>> Inputs, string? Card = null);

/// <summary>A short workshop of each kind, one made from the other, in which everything that can be said is said; each text is one of its kind.</summary>
internal static class Acts
{
    /// <param name="plan">The name of the plan they work for; one of its own for each chat.</param>
    public static IReadOnlyList<ActOf> Of(string plan) => [.. OfFormat1(plan), .. OfFormat2, .. OfFormat3];

    private static IEnumerable<ActOf> OfFormat1(string plan) =>
    [
        Act(Claire, "workshop.create", ("format", "format1"), ("title", "Atelier des sujets"), ("planName", plan), ("maxSubjects", 2))
            with { Card = "Atelier des sujets" },
        Next(1, 1),
        Next(1, 2),
        Introduce(Paul, "publicServant", "Pour les paraboles."),
        Introduce(Aicha, "civilSociety", "Pour les albatros."),
        Introduce(Lin, "citizen", "Pour les moulins."),
        Act(Claire, "note.save", ("text", "Une note sur les galets.")),
        Next(1, 3),
        Next(1, 4),
        Act(Paul, "subject.submit", ("title", "Ouvrir les glaciers"), ("description", "Des mesures de névés.")),
        Act(Aicha, "subject.submit", ("title", "Publier les marées"), ("description", "Des tables de houle.")),
        Act(Lin, "subject.submit", ("title", "Montrer les digues")),
        Act(Claire, "onbehalf.submit", ("name", "Zoé"), ("as", "subject.submit"), ("text", "Compter les phares\nDessiner les bouées")),
        Act(Paul, "step.done", ("from", "F1-S4")),
        Next(1, 5),
        Act(Lin, "subject.submit", ("title", "Nommer les estuaires")),
        Act(Aicha, "floor.ask"),
        Act(Claire, "floor.next"),
        new(Aicha, "subject.edit", async chat => [("subject", await Subject(chat, "Publier les marées")), ("notes", "Voir les ports.")]),
        new(Claire, "subject.merge", async chat =>
        [
            ("subjects", $"{await Subject(chat, "Compter les phares")},{await Subject(chat, "Dessiner les bouées")}"), ("title", "Recenser les balises"),
        ]),
        Next(1, 6),
        Rate(Paul, "Ouvrir les glaciers", 5, 4),
        Rate(Aicha, "Publier les marées", 2, 3),
        Rate(Lin, "Ouvrir les glaciers", 4, 4),
        new(Claire, "subject.place", async chat =>
            [("subject", await Subject(chat, "Recenser les balises")), ("desirability", 3), ("feasibility", 5)]),
        new(Claire, "subject.select", async chat => [("subject", await Subject(chat, "Ouvrir les glaciers"))]),
        Next(1, 7),
        Act(Paul, "feedback.submit", ("rating", 4), ("liked", "Le calme des lagunes")),
        Act(Lin, "feedback.submit", ("rating", 5), ("improve", "Plus de rivages")),
        Act(Claire, "workshop.close", ("nextSteps", "Lire les sondages."), ("contact", "Claire du cadastre"), ("nextDate", "12/03/2027"))
            with { Card = "Lire les sondages." },
        Act(Paul, "subject.submit", ("title", "Écouter les sirènes")),
    ];

    private static IEnumerable<ActOf> OfFormat2 { get; } =
    [
        Act(Claire, "workshop.create", ("format", "format2"), ("title", "Atelier des engagements")) with { Card = "Atelier des engagements" },
        Next(2, 1),
        Next(2, 2),
        Introduce(Paul, "publicServant", "Pour les engagements."),
        Next(2, 3),
        Next(2, 4),
        Act(Paul, "reformulation.submit", ("allows", "de suivre les séracs"), ("evokes", "des moraines")),
        Act(Lin, "reformulation.submit", ("ambition", "un atlas des torrents")),
        new(Claire, "subject.edit", async chat => [("subject", await Subject(chat, "Ouvrir les glaciers")), ("reformulation", "Ouvrir grand les névés")]),
        Next(2, 5),
        Act(Paul, "idea.submit", ("i-c1", "Une carte des crevasses")),
        Act(Aicha, "idea.submit", ("i-c1", "Un calendrier des avalanches")),
        Act(Claire, "ideas.share"),
        Act(Lin, "idea.submit", ("i-c1", "Un répertoire des refuges")),
        Next(2, 6),
        Act(Claire, "canvas.save", ("title", "Engagement des glaciers"), ("what", "Publier les relevés.")),
        Act(Paul, "canvas.propose", ("field", "content"), ("text", "Les carottes de glace.")),
        Act(Aicha, "canvas.propose", ("field", "usefulness"), ("text", "Prévenir les crues.")),
        Act(Lin, "canvas.propose", ("field", "participation"), ("text", "Inviter les guides.")),
        new(Claire, "proposal.accept", async chat =>
            [("proposal", await chat.ContributionAsync("canvas.propose", "Les carottes de glace.")), ("mode", "append")]),
        new(Claire, "proposal.dismiss", async chat => [("proposal", await chat.ContributionAsync("canvas.propose", "Prévenir les crues."))]),
        Act(Claire, "proposal.acceptAll"),
        Act(Claire, "commitment.details", ("leadAgency", "Agence des neiges"), ("startDate", "2027-01"), ("stateActors", "Météo des cols\nMairie des alpages")),
        Decide("commitment.retain"),
        Decide("commitment.setAside", ("reason", "Trop de brume.")),
        Next(2, 7),
        Act(Aicha, "feedback.submit", ("rating", 3), ("liked", "La vue des cimes")),
        Act(Claire, "workshop.close", ("nextSteps", "Relire le canevas."), ("retain", true)) with { Card = "Relire le canevas." },
    ];

    private static IEnumerable<ActOf> OfFormat3 { get; } =
    [
        Act(Claire, "workshop.create", ("format", "format3"), ("title", "Atelier de la feuille de route")) with { Card = "Atelier de la feuille de route" },
        Next(3, 1),
        Next(3, 2),
        Next(3, 3),
        Act(Claire, "canvas.save", ("about", "Les glaciers du massif.")),
        Next(3, 4),
        Next(3, 5),
        Act(Paul, "subaction.submit", ("text", "Inventorier les stations")),
        Act(Aicha, "subaction.submit", ("text", "Former les gardiens")),
        Act(Lin, "subaction.submit", ("text", "Oublier les skis")),
        new(Claire, "subaction.edit", async chat => [("subaction", await SubAction(chat, "Former les gardiens")), ("text", "Former les gardiennes")]),
        new(Claire, "subaction.select", async chat =>
            [("subactions", $"{await SubAction(chat, "Inventorier les stations")},{await SubAction(chat, "Former les gardiennes")}")]),
        new(Claire, "subaction.drop", async chat => [("subactions", await SubAction(chat, "Oublier les skis"))]),
        Next(3, 6),
        new(Claire, "milestone.save", async chat =>
        [
            ("title", "Mettre en ligne les relevés"), ("deliverable", "Un jeu de données"), ("start", "2027-01"), ("end", "30/06/2027"),
            ("subactions", await SubAction(chat, "Inventorier les stations")),
        ]),
        Act(Claire, "milestone.save", ("title", "Ouvrir les refuges"), ("order", 1)),
        Act(Claire, "plan.details", ("country", "Pays des cimes"), ("startDate", "2027-01-01"), ("endDate", "2028-12-31")),
        Act(Claire, "commitment.details", ("publicProblem", "Des crues sans alerte."), ("contactName", "Une glaciologue"), ("endDate", "30/06/2028")),
        Decide("commitment.setAside", ("reason", "Pas avant le dégel.")),
        Next(3, 7),
        Act(Paul, "feedback.submit", ("rating", 5), ("improve", "Plus de soupe")),
        Act(Claire, "workshop.close", ("nextSteps", "Porter la feuille."), ("retain", true)) with { Card = "Porter la feuille." },
    ];

    private static ActOf Act(string person, string verb, params Inputs inputs) => new(person, verb, _ => Task.FromResult(inputs));

    /// <summary>The plan's owner decides on the commitment that the workshop is about.</summary>
    private static ActOf Decide(string verb, params Inputs inputs) => new(
        Claire, verb, async chat => [("commitment", (string)(await chat.ResultsAsync())["commitment"]!), .. inputs]);

    private static ActOf Next(int format, int step) =>
        Act(Claire, "step.next", step == 1 ? [] : [("from", $"F{format}-S{step - 1}")]) with { Card = $"Étape {step} sur" };

    private static ActOf Introduce(string person, string profile, string reason) => Act(
        person, "participant.introduce", ("name", $"Nom de {person}"), ("profile", profile), ("reason", reason), ("nameConsent", true));

    private static ActOf Rate(string person, string subject, int desirability, int feasibility) => new(person, "subject.rate", async chat =>
    {
        var id = await Subject(chat, subject);
        return [($"d-{id}", desirability), ($"f-{id}", feasibility)];
    });

    private static Task<string> Subject(Chat chat, string title) => chat.IdAsync("subjects", "title", title);

    private static Task<string> SubAction(Chat chat, string text) => chat.IdAsync("subactions", "text", text);
}
