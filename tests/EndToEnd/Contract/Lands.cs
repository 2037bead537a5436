namespace OgpTeams.EndToEnd.Contract;

/// <summary>« Documents publics relatifs aux terres », as a canvas, sub-actions and milestones.</summary>
internal static class Lands
{
    public const string Title = "Documents publics relatifs aux terres";

    public const string What =
        "Un conseil d’habitants et d’élus propose un plan de redistribution, soumis à commentaires. Un registre public donne peu à peu un titre aux 3 000 familles.";

    public static (string Name, object Value)[] Canvas { get; } =
    [
        ("title", Title),
        ("about", "Les conflits de terres entre les familles de Tapir River."),
        ("what", What),
        ("content", "Les actes et les titres sont publics ; chaque mairie ouvre un bureau d’arbitrage."),
        ("answersTo", "La loi de 2012 a fait cinq villages et aucun registre : 120 familles sur 3 000 ont un titre."),
        ("usefulness", "Deux familles ne réclament plus la même parcelle."),
        ("transparency", "Le registre des terres est ouvert à tous."),
        ("participation", "Le plan passe en audience publique dans chaque village."),
        ("collaboration", "InnovaTapir et TI Tapir siègent au conseil."),
    ];

    /// <summary>The rest of the official template.</summary>
    public static (string Name, object Value)[] Details { get; } =
    [
        ("leadAgency", "Autorité nationale relative aux terres"),
        ("startDate", "2017-06-30"), ("endDate", "2019-06-30"),
        ("publicProblem", "Les conflits de terres attisent la violence : sur 3 000 familles, 120 ont un titre, et le registre n’en connaît que 50."),
        ("howItSolves", "Chaque famille est entendue en audience, et ses droits sont inscrits là où tous peuvent les lire."),
        ("ogpValues", "transparency,participation"),
        ("additionalInfo", "500 000 $ de l’organisme chef de file ; objectif 6 du plan national."),
        ("contactName", "Gonzalo Vega"), ("contactTitle", "Directeur général"),
        ("contactEmail", "Gonzalo@land.gov"), ("contactPhone", "+00(123-45678)"),
        ("stateActors", "Mairies de Tapir"), ("otherActors", "InnovaTapir\nTI Tapir\nSmartCitizens\nFHTH"),
    ];
}
