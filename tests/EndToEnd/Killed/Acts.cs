using OgpTeams.EndToEnd.Contract;
using static OgpTeams.EndToEnd.Contract.People;
using Inputs = (string Name, object Value)[];

namespace OgpTeams.EndToEnd.Killed;

/// <summary>What somebody does in a workshop.</summary>
/// <param name="Inputs">Made when it is done: some name things by ids that are only known then.</param>
/// <param name="Card">A text of the card that everybody waits for before going on; null when nothing new is posted.</param>
internal sealed record ActOf(string Person, string Verb, Func<Chat, Task<Inputs>> Inputs, string? Card = null);

/// <summary>A short workshop of each kind, in which everything that can be said is said; each text is one of its kind.</summary>
internal static class Acts
{
    public static IReadOnlyList<ActOf> OfFormat1 { get; } =
    [
        Act(Claire, "workshop.create", ("format", "format1"), ("title", "Atelier des sujets"), ("planName", "Plan des coupures"), ("maxSubjects", 2))
            with { Card = "Atelier des sujets" },
        Next(null, 1),
        Next("F1-S1", 2),
        Introduce(Paul, "publicServant", "Pour les paraboles."),
        Introduce(Aicha, "civilSociety", "Pour les albatros."),
        Introduce(Lin, "citizen", "Pour les moulins."),
        Act(Claire, "note.save", ("text", "Une note sur les galets.")),
        Next("F1-S2", 3),
        Next("F1-S3", 4),
        Act(Paul, "subject.submit", ("title", "Ouvrir les glaciers"), ("description", "Des mesures de névés.")),
        Act(Aicha, "subject.submit", ("title", "Publier les marées"), ("description", "Des tables de houle.")),
        Act(Lin, "subject.submit", ("title", "Montrer les digues")),
        Act(Claire, "onbehalf.submit", ("name", "Zoé"), ("as", "subject.submit"), ("text", "Compter les phares\nDessiner les bouées")),
        Act(Paul, "step.done", ("from", "F1-S4")),
        Next("F1-S4", 5),
        Act(Lin, "subject.submit", ("title", "Nommer les estuaires")),
        Act(Aicha, "floor.ask"),
        Act(Claire, "floor.next"),
        new(Aicha, "subject.edit", async chat => [("subject", await Subject(chat, "Publier les marées")), ("notes", "Voir les ports.")]),
        new(Claire, "subject.merge", async chat =>
        [
            ("subjects", $"{await Subject(chat, "Compter les phares")},{await Subject(chat, "Dessiner les bouées")}"), ("title", "Recenser les balises"),
        ]),
        Next("F1-S5", 6),
        Rate(Paul, "Ouvrir les glaciers", 5, 4),
        Rate(Aicha, "Publier les marées", 2, 3),
        Rate(Lin, "Ouvrir les glaciers", 4, 4),
        new(Claire, "subject.place", async chat =>
            [("subject", await Subject(chat, "Recenser les balises")), ("desirability", 3), ("feasibility", 5)]),
        new(Claire, "subject.select", async chat => [("subject", await Subject(chat, "Ouvrir les glaciers"))]),
        Next("F1-S6", 7),
        Act(Paul, "feedback.submit", ("rating", 4), ("liked", "Le calme des lagunes")),
        Act(Lin, "feedback.submit", ("rating", 5), ("improve", "Plus de rivages")),
        Act(Claire, "workshop.close", ("nextSteps", "Lire les sondages."), ("contact", "Claire du cadastre"), ("nextDate", "12/03/2027"))
            with { Card = "Lire les sondages." },
        Act(Paul, "subject.submit", ("title", "Écouter les sirènes")),
    ];

    private static ActOf Act(string person, string verb, params Inputs inputs) => new(person, verb, _ => Task.FromResult(inputs));

    private static ActOf Next(string? from, int number) =>
        Act(Claire, "step.next", from is null ? [] : [("from", from)]) with { Card = $"Étape {number} sur" };

    private static ActOf Introduce(string person, string profile, string reason) => Act(
        person, "participant.introduce", ("name", $"Nom de {person}"), ("profile", profile), ("reason", reason), ("nameConsent", true));

    private static ActOf Rate(string person, string subject, int desirability, int feasibility) => new(person, "subject.rate", async chat =>
    {
        var id = await Subject(chat, subject);
        return [($"d-{id}", desirability), ($"f-{id}", feasibility)];
    });

    private static Task<string> Subject(Chat chat, string title) => chat.IdAsync("subjects", "title", title);
}
