using OgpTeams.Documents.Canvases;
using OgpTeams.Documents.Roadmaps;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Tests;

/// <summary>A plan as they are written: the commitment on land records, one half written, one in another script.</summary>
internal static class PlanSamples
{
    public static readonly OpenCommitment Land = new()
    {
        Id = "7F3AKQ0101",
        Number = "5",
        Name = "Documents publics relatifs aux terres",
        StartDate = PartialDate.Of(2017, 6, 30),
        EndDate = PartialDate.Of(2019, 6, 30),
        LeadAgency = "Autorité nationale relative aux terres",
        PublicProblem = "À Tapir River, les litiges sur les droits fonciers opposent des familles et la violence augmente.\nLa commune unique de 2011 "
            + "a été partagée en cinq villages par la loi de 2012 sur la régionalisation, sans registre des actes. Sur 3 000 familles, 120 ont "
            + "un titre, et le bureau local n’en connaît que 50.",
        What = "Un conseil formé de représentants des communautés et de l’État propose un plan de redistribution des terres. Le public commente "
            + "la proposition, le conseil l’achève, et un registre ouvert à tous délivre les titres, pas à pas, aux 3 000 familles. Chaque "
            + "municipalité ouvre un bureau d’arbitrage. Les incidents violents liés à la terre doivent reculer de 60 %.",
        HowItSolves = "Citoyens et organisations travaillent avec les agents sur les répartitions irrégulières ; les familles s’expriment en "
            + "audience publique. Le registre protège les droits de chacune et montre à tous qui possède quoi ; le bureau d’arbitrage tranche "
            + "en tiers neutre.",
        OgpValues = new()
        {
            Transparency = new(true, "Les registres fonciers sont ouverts au public et tenus à jour chaque mois."),
            Participation = new(true, "Le conseil, les commentaires et les audiences donnent aux habitants prise sur la décision."),
            Accountability = new(false, null),
        },
        AdditionalInfo = "Budget : 500 000 $, apportés par l’organisme principal. Répond à l’objectif 6 du plan national de développement.",
        ContactName = "Gonzalo Vega",
        ContactTitle = "Directeur général",
        ContactEmail = "Gonzalo@land.gov",
        ContactPhone = "+00(123-45678)",
        StateActors = ["Les maires de Tapir"],
        OtherActors = ["InnovaTapir", "TI Tapir", "SmartCitizens", "FHTH"],
        Milestones =
        [
            Milestone(
                "M1", "Les cinq maires réunissent un conseil de toutes les communautés", "Procès-verbaux d’au moins trois réunions", "2017-06",
                "2017-10", "Temps des agents, salle, déplacements pour trois réunions"),
            Milestone(
                "M2", "Le public commente la proposition pendant deux semaines, puis au moins trois audiences l’approuvent",
                "Commentaires et rapport publiés, vote d’au moins 80 % des citoyens recensés", "2017-06", "2017-12",
                "Temps des agents, salle d’audience (trois fois)"),
            Milestone(
                "M3", "Le plan s’applique et le registre fonctionne", "3 000 titres délivrés : 30 % de janvier à mars, 40 % d’avril à juin, "
                + "30 % de juillet à septembre", "2018-01", "2018-09", "Temps des agents, portail, radio et journal locaux"),
            Milestone("M4", "Les mairies ouvrent un bureau d’arbitrage", "Un bureau ouvert par municipalité", "2018-06", "2019-06", null),
        ],
    };

    public static readonly OpenCommitment Grants = new()
    {
        Id = "7F3AKQ0102",
        Number = "6",
        Name = "Ouvrir le registre des subventions",
        EndDate = PartialDate.Of(2019, 6),
        What = "Publier chaque trimestre les subventions versées, avec leur objet.",
        Milestones = [new() { Id = "M1", Title = "Choisir le format avec les associations" }],
    };

    public static readonly OpenCommitment Portal = new()
    {
        Id = "C-7",
        Name = "بوابة البيانات المفتوحة",
        LeadAgency = "<b>Open data</b> & {{communs}}",
        PublicProblem = "=cmd|' /C calc'!A0 { MERGEFIELD nom }",
        OgpValues = new() { Technology = new(null, "Un portail 🎒") },
        StateActors = ["", "وزارة"],
        Milestones = [new() { Id = "M1" }, new() { Id = "M2", Title = "نشر البيانات", StartDate = PartialDate.Of(2018, 2) }],
    };

    public static readonly OpenPlan Plan = new()
    {
        Id = "7F3AKQPLAN",
        Title = "Plan d’action national 2017-2019",
        Country = "Tapir",
        StartDate = PartialDate.Of(2017, 6, 30),
        EndDate = PartialDate.Of(2019, 6, 30),
        Sections = new() { Introduction = "Tapir sort de vingt ans de conflits fonciers.\nCe plan met les registres au grand jour." },
        Commitments =
        [
            Land, Grants, Portal,
            new() { Id = "C-8", Name = "Une proposition", Status = CommitmentStatus.Proposal },
            new() { Id = "C-9", Name = "Un engagement écarté", Status = CommitmentStatus.SetAside },
        ],
    };

    public static readonly CanvasContent Canvas = new(
        "01JABCDEFC", Language.French, "Plan d’action national 2017-2019", "Formuler notre engagement", "Ministère de l’Intérieur",
        new DateOnly(2017, 3, 1), new("Les registres des terres", "Que chacun sache à qui appartient quoi."),
        new(
            "Documents publics relatifs aux terres", "Les litiges fonciers entre familles.",
            "Ouvrir un registre foncier public. Délivrer un titre à chaque famille.", "Réunir un conseil, puis publier le registre.",
            "La violence entre familles.", null, "Les registres sont publics.", "Les habitants siègent au conseil.\nIls commentent le plan."),
        [
            new("title", new("Une terre, un titre", "Marie Dupont")), new("what", new("Créer une application mobile", Late: true)),
            new("what", new("Afficher le registre en mairie", OnBehalf: true)),
        ],
        [
            new("Questions communes", [
                new("Qu’est-ce que je peux faire pour être plus transparent sur mon action ?", new("Publier le registre chaque mois")),
                new("Qu’est-ce que je peux faire pour être plus transparent sur mon action ?", new("سجل مفتوح", "Ahmed Benali")),
                new(null, new("Commencer par un village pilote")),
            ]),
            new("Société civile / citoyens", [new("À quel moment aimerais-je collaborer ?", new("Dès le premier plan"))]),
            new("Agent public / administration", []),
        ],
        [
            new([new("Il permet de...", "savoir qui possède quoi"), new("Il évoque...", "la paix")], "Chloé Martin"),
            new([new("Il met autour de la table...", "les maires et les anciens")]),
        ]);

    public static readonly RoadmapContent Roadmap = new(
        "01JABCDEFM", Language.French, "Plan d’action national 2017-2019", "Tracer la feuille de route", "Ministère de l’Intérieur",
        new DateOnly(2017, 4, 1), "Documents publics relatifs aux terres",
        [
            new("M1", "Réunir le conseil", "Procès-verbaux de trois réunions", PartialDate.Of(2017, 6), PartialDate.Of(2017, 10), "4 mois", "Salle"),
            new("M2", "Consulter le public", "Rapport publié", PartialDate.Of(2017, 9, 15), null),
            new("M3", "Ouvrir le registre"),
        ],
        [
            new("S1", new("Inviter les cinq maires", "Marie Dupont"), true, "Pour commencer...", ["Réunir le conseil"]),
            new("S2", new("Louer une salle par village"), true, null, ["Réunir le conseil", "Consulter le public"]),
            new("S3", new("Filmer les audiences", Late: true), false),
            new("S4", new("=HYPERLINK(\"x\") <b>"), false),
        ]);

    /// <summary>The plan with these commitments in it, and those that are not.</summary>
    public static OpenPlan With(params OpenCommitment[] commitments) => Plan with
    {
        Commitments =
        [
            .. commitments,
            .. Plan.Commitments.Where(one => one.Status != CommitmentStatus.Retained && !Array.Exists(commitments, other => other.Id == one.Id)),
        ],
    };

    private static OpenMilestone Milestone(string id, string title, string deliverable, string start, string end, string? budget) => new()
    {
        Id = id,
        Title = title,
        Deliverable = deliverable,
        StartDate = PartialDate.Parse(start),
        EndDate = PartialDate.Parse(end),
        Budget = budget,
    };
}
