using OgpTeams.Documents.Canvases;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Roadmaps;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Views;

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
        Heading("01JABCDEFC", "Formuler notre engagement", new DateOnly(2017, 3, 1)),
        [Samples.Subject("7F3AKQ0201", "Les registres des terres", "Que chacun sache à qui appartient quoi.", null, null, null)],
        new Dictionary<string, string>
        {
            [CanvasBox.Title] = "Documents publics relatifs aux terres",
            [CanvasBox.About] = "Les litiges fonciers entre familles.",
            [CanvasBox.What] = "Ouvrir un registre foncier public. Délivrer un titre à chaque famille.",
            [CanvasBox.Content] = "Réunir un conseil, puis publier le registre.",
            [CanvasBox.AnswersTo] = "La violence entre familles.",
            [CanvasBox.Transparency] = "Les registres sont publics.",
            [CanvasBox.Participation] = "Les habitants siègent au conseil.\nIls commentent le plan.",
        },
        [
            Proposal("title", "Une terre, un titre", author: "Marie Dupont"),
            Proposal("what", "Créer une application mobile", late: true),
            Proposal("what", "Afficher le registre en mairie", onBehalf: true),
        ],
        [
            new("Questions communes", [
                Idea("Qu’est-ce que je peux faire pour être plus transparent sur mon action ?", "Publier le registre chaque mois"),
                Idea("Qu’est-ce que je peux faire pour être plus transparent sur mon action ?", "سجل مفتوح", author: "Ahmed Benali"),
                Idea(null, "Commencer par un village pilote"),
            ]),
            new("Société civile / citoyens", [Idea("À quel moment aimerais-je collaborer ?", "Dès le premier plan")]),
            new("Agent public / administration", []),
        ],
        [
            new([new("Il permet de...", "savoir qui possède quoi"), new("Il évoque...", "la paix")], Samples.Said(author: "Chloé Martin")),
            new([new("Il met autour de la table...", "les maires et les anciens")], Samples.Said()),
        ]);

    public static readonly RoadmapContent Roadmap = new(
        Heading("01JABCDEFM", "Tracer la feuille de route", new DateOnly(2017, 4, 1)), "Documents publics relatifs aux terres",
        [
            MilestoneOf("M1", "Réunir le conseil", ["S1", "S2"], "Procès-verbaux de trois réunions") with
            {
                Start = PartialDate.Of(2017, 6),
                End = PartialDate.Of(2017, 10),
                Duration = "4 mois",
                Budget = "Salle",
                Responsible = "Bureau de l’eau",
            },
            MilestoneOf("M2", "Consulter le public", ["S2"], "Rapport publié") with { Start = PartialDate.Of(2017, 9, 15) },
            MilestoneOf("M3", "Ouvrir le registre"),
        ],
        [
            SubAction("S1", "Inviter les cinq maires", selected: true, author: "Marie Dupont", prompt: "begin"),
            SubAction("S2", "Louer une salle par village", selected: true), SubAction("S3", "Filmer les audiences", late: true),
            SubAction("S4", "=HYPERLINK(\"x\") <b>"),
        ],
        [new("begin", new("Pour commencer...", "To begin with..."), PromptAudience.Common)]);

    /// <summary>The plan with these commitments in it, and those that are not.</summary>
    public static OpenPlan With(params OpenCommitment[] commitments) => Plan with
    {
        Commitments =
        [
            .. commitments,
            .. Plan.Commitments.Where(one => one.Status != CommitmentStatus.Retained && !Array.Exists(commitments, other => other.Id == one.Id)),
        ],
    };

    public static ProposalView Proposal(
        string box, string text, string? author = null, bool late = false, bool onBehalf = false) => new(
        Samples.Said(author: author, late: late, onBehalf: onBehalf, fields: [(Field.Box, box), (Field.Text, text)]), Taken: null);

    public static CanvasIdea Idea(string? prompt, string text, string? author = null) =>
        new(prompt, text, Samples.Said(author: author));

    public static SubActionView SubAction(
        string id, string text, bool selected = false, string? author = null, string prompt = "", bool late = false) => new(
        Samples.Said(id, author, late, fields: [(Field.Text, text), (Field.Prompt, prompt)]), selected, Dropped: false);

    public static Milestone MilestoneOf(string id, string title, string[]? subActions = null, string deliverable = "") => new(
        new(id), title, deliverable, null, null, "", "", [.. (subActions ?? []).Select(said => new ContributionId(said))], "");

    private static WorkshopHeading Heading(string id, string title, DateOnly date) => new(
        id, Language.French, "Plan d’action national 2017-2019", title, "Ministère de l’Intérieur", date, Samples.Names);

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
