using System.Collections.Immutable;
using OgpTeams.Documents.Reports;
using OgpTeams.Documents.Subjects;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Documents.Tests;

/// <summary>A workshop as they happen: ten subjects, ties, several scripts, long and short texts.</summary>
internal static class Samples
{
    /// <summary>Whoever said something here and may be named has their name for an id.</summary>
    public static readonly IReadOnlyDictionary<ParticipantId, string> Names = Named("Marie Dupont", "Ahmed Benali", "Chloé Martin");

    public static readonly SubjectView Registry = Subject(
        "7F3AKQ0001", "Ouvrir le registre des subventions", "Publier chaque trimestre les subventions versées, avec leur objet.", 4.5m, 4, 1) with
    {
        Reformulation = "Que chaque citoyen puisse savoir, en trois clics, qui reçoit une subvention et pourquoi.",
        Notes = "Le service des finances a déjà un fichier.\nPoint d’attention : les personnes physiques.\nÀ voir avec le DPO.",
        Author = new("Marie Dupont"),
        Selected = true,
        MergedFrom =
        [
            Subject("7F3AKQ0011", "Liste des subventions", "Une liste simple, à jour.", null, null, null),
            Subject("7F3AKQ0012", "Qui reçoit quoi ?", "", null, null, null) with { Late = true },
        ],
    };

    public static readonly IReadOnlyList<SubjectView> Subjects =
    [
        Registry,
        Subject("7F3AKQ0002", "Répondre aux e-mails en français clair", "Relire les courriers types avec des usagers.", 4, 4.5m, 2),
        Subject("7F3AKQ0003", "Budget participatif des collèges 🎒", "Confier 2 % du budget d’investissement aux élèves.", 5, 2, 3, placed: true),
        Subject("7F3AKQ0004", "بوابة البيانات المفتوحة", "نشر البيانات العامة بلغات متعددة.", 4.5m, 4, 4) with { OnBehalf = true },
        Subject("7F3AKQ0005", "Publier les agendas des élus", "Rendre publics les rendez-vous avec les représentants d’intérêts.", 3, 3.5m, 5),
        Subject("7F3AKQ0006", "Un guichet unique pour les associations", string.Join(" ", Enumerable.Repeat(
            "Une seule adresse, un seul dossier et une seule réponse pour toutes les demandes d’une association.", 12)), 3.5m, 1.5m, 6),
        Subject("7F3AKQ0007", "Traduire le site", "Versions facile à lire et à comprendre (FALC).", 2, 4.5m, 7) with { Late = true },
        Subject("7F3AKQ0008", "<b>Open source</b> & {{communs}}", "=cmd|' /C calc'!A0 { MERGEFIELD nom }", 2, 2, 8),
        Subject("7F3AKQ0009", "Code source des algorithmes publics", "Publier le code et une notice.", null, null, null),
        Subject("7F3AKQ0010", "Assemblée citoyenne tirée au sort", "Cent personnes, deux week-ends.", null, null, null),
    ];

    public static readonly SubjectSheetContent Sheet = new(
        new(
            "01JABCDEFG", Language.French, "Plan d’action national 2026-2028", "Ouvrir l’administration de demain",
            "Direction interministérielle de la transformation publique", new DateOnly(2026, 3, 1), Names),
        Subjects);

    public static readonly ReportContent Report = new(
        Sheet.Heading with { DocumentId = "01JABCDEFR" }, "J’identifie des sujets Gouvernement Ouvert",
        "Faire émerger trois sujets que l’administration et la société civile ont envie de porter ensemble.",
        [
            new("Marie Dupont", "Cheffe de projet", "Ministère de la Transition écologique", "agent public"),
            new("Ahmed Benali", "Délégué général", "Association Données pour tous", "société civile"),
            new("Chloé Martin", null, null, "étudiante"),
        ],
        4, ["4 agents publics", "2 membres de la société civile", "1 étudiante"],
        [
            new(1, "F1-S1", "Accueil", 5, 6.4, [], []),
            new(2, "F1-S2", "Tour de table", 10, 12, [new(null, ["Chacun s’est présenté.", "Attentes : du concret."], false)], []),
            new(3, "F1-S4", "Réflexion individuelle", 15, 15,
                [new("Sujets déposés", ["Ouvrir le registre des subventions", "بوابة البيانات المفتوحة", "Budget participatif 🎒"], true)],
                ["Deux personnes ont demandé plus de temps.", "Penser aux associations de quartier."]),
            new(4, "F1-S6", "Positionnement sur la matrice", 20, null,
                [new("Désaccords", ["La faisabilité du budget participatif a été discutée."], false),
                 new("Décisions", ["Le groupe place le sujet 3 à la main."], true)], []),
        ],
        ["Envoyer le compte rendu à tous.", "Préparer l’atelier du format 2 sur le registre des subventions."],
        "ouverture@exemple.gouv.fr", "le 19 mars 2026 à 14 h",
        ["2 sujets n’ont pas été positionnés.", "L’étape 2 a duré 2 minutes de plus que prévu."]);

    public static SubjectView Subject(
        string id, string title, string description, decimal? desirability, decimal? feasibility, int? rank, bool placed = false) => new(
        new(id), title, description, Reformulation: "", Notes: "", Author: null, Mine: false, Late: false, OnBehalf: false, Selected: false,
        desirability is { } wanted ? new(wanted, feasibility!.Value, Raters: 8, placed) : null, rank, MergedFrom: []);

    public static IReadOnlyDictionary<ParticipantId, string> Named(params string[] names) =>
        names.ToDictionary(name => new ParticipantId(name));

    /// <summary>Words as everybody may see them.</summary>
    public static ContributionView Said(
        string id = "SAID", string? author = null, bool late = false, bool onBehalf = false,
        params (string Name, string Text)[] fields) => new(
        new(id), Verb: "", StepId: null,
        fields.ToImmutableSortedDictionary(field => field.Name, field => field.Text, StringComparer.Ordinal),
        author is null ? null : new ParticipantId(author), Mine: false, late, onBehalf, Hidden: false, HiddenBecause: null, At: default);

    /// <summary>The first subject where it does not stand in <see cref="Sheet"/>.</summary>
    public static SubjectView RegistryAt(decimal desirability, decimal feasibility = 4) =>
        Registry with { Position = Registry.Position! with { Desirability = desirability, Feasibility = feasibility } };
}
