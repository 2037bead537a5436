namespace OgpTeams.EndToEnd.Workshops;

/// <summary>What people say in a workshop.</summary>
/// <param name="Participants">Without the lead facilitator.</param>
/// <param name="Subjects">Of the participants in turn, until there are no more.</param>
/// <param name="Grouped">What the last two subjects become together.</param>
/// <param name="Late">A subject which comes when the others are rated already.</param>
internal sealed record Told(
    string Language, string Title, string Objective, string Administration, Person Lead, IReadOnlyList<Person> Participants,
    IReadOnlyList<(string Title, string Description)> Subjects, string Grouped, string Late, int MaxSubjects, string Words, string NextSteps, string Contact)
{
    public static Told InFrench { get; } = new(
        "fr", "Ouvrir la cantine scolaire", "Choisir ensemble les sujets sur lesquels notre commune s’ouvrira davantage.",
        "Ville de Saint-Aubin", new Person(Person.LeadId, "Awa Diop", "publicServant", "Cheffe de projet", "Ville de Saint-Aubin"),
        [
            new("29:p1", "Benoît Martin", "publicServant", "Responsable de la restauration", "Ville de Saint-Aubin"),
            new("29:p2", "Chloé Petit", "civilSociety", "Présidente", "Association des parents d’élèves"),
            new("29:p3", "David Nguyen", "citizen", "", ""),
            new("29:p4", "Elsa Rossi", "civilSociety", "Bénévole", "Le Potager partagé"),
            new("29:p5", "Farid Haddad", "publicServant", "Chargé de la donnée", "Ville de Saint-Aubin"),
            new("29:p6", "Gaëlle Le Bihan", "student", "Étudiante en nutrition", "Université"),
        ],
        [
            ("Publier les menus et leur origine", "Donner chaque semaine les menus, l’origine des produits et la part de bio, dans un format réutilisable."),
            ("Associer les élèves aux menus", "Réunir une commission d’élèves et de parents chaque trimestre, avec des réponses écrites aux propositions."),
            ("Rendre compte du gaspillage", "Mesurer ce qui est jeté dans chaque école et publier les résultats tous les mois."),
            ("Expliquer le prix d’un repas", "Montrer simplement ce que coûte un repas et ce que chacun paie."),
            ("Une adresse pour signaler un problème", "Un formulaire unique, avec un délai de réponse annoncé et tenu."),
            ("Ouvrir la cuisine centrale", "Organiser des visites et répondre aux questions des familles."),
            ("Choisir les fournisseurs en public", "Publier les critères des marchés et inviter des parents à goûter."),
        ],
        "Montrer les coulisses de la cantine", "Traduire les menus", 2, "Les parents demandent surtout d’où viennent les produits.",
        "Un groupe de travail de cinq personnes prépare l’atelier 2 ; tout le monde peut le rejoindre.",
        "awa.diop@saint-aubin.example");

    public static Told InEnglish { get; } = new(
        "en", "Opening the school canteen", "Choose together the subjects on which our town will open up further.",
        "Town of Saint-Aubin", InFrench.Lead with { Position = "Project lead", Organisation = "Town of Saint-Aubin" },
        [
            new("29:p1", "Ben Martin", "publicServant", "Catering manager", "Town of Saint-Aubin"),
            new("29:p2", "Chloe Petit", "civilSociety", "Chair", "Parents’ association"),
            new("29:p3", "David Nguyen", "citizen", "", ""),
            new("29:p4", "Elsa Rossi", "civilSociety", "Volunteer", "The Shared Garden"),
            new("29:p5", "Farid Haddad", "publicServant", "Data officer", "Town of Saint-Aubin"),
            new("29:p6", "Gail Byrne", "student", "Nutrition student", "University"),
        ],
        [
            ("Publish menus and their origin", "Give the menus, the origin of products and the organic share every week, in a reusable format."),
            ("Involve pupils in the menus", "Bring pupils and parents together every term, with written answers to what they propose."),
            ("Account for food waste", "Measure what is thrown away in each school and publish the results every month."),
            ("Explain the price of a meal", "Show simply what a meal costs and what everyone pays."),
            ("One address to report a problem", "A single form, with a reply time that is announced and kept."),
            ("Open the central kitchen", "Organise visits and answer families’ questions."),
            ("Choose suppliers in public", "Publish the criteria of contracts and invite parents to taste."),
        ],
        "Show what happens behind the counter", "Translate the menus", 2, "Parents ask above all where products come from.",
        "A working group of five prepares workshop 2; anyone can join it.", "awa.diop@saint-aubin.example");

    /// <summary>Everything a card must survive, on top of one another, in forty subjects.</summary>
    public static Told Hostile(string language)
    {
        var told = language == "en" ? InEnglish : InFrench;
        string[] texts = [Markup, Lists, RightToLeft, Emoji, Long, OneWord, Marks, Macros];
        return told with
        {
            Title = $"{Markup} {language}",
            Objective = Lists,
            Administration = RightToLeft,
            Participants = [.. Enumerable.Range(1, 8).Select(i => new Person(
                $"29:h{i}", $"{texts[i - 1][..Math.Min(texts[i - 1].Length, 300)]} {i}", "citizen", Markup, OneWord))],
            Subjects = [.. Enumerable.Range(0, 40).Select(i => ($"{texts[i % 8]} {i}", texts[(i + (i / 8)) % 8]))],
            Grouped = RightToLeft + Markup,
            Late = Macros,
            MaxSubjects = 5,
            Words = Markup + "\n" + Lists,
            NextSteps = Long,
            Contact = "<at>Awa Diop</at> [x](http://evil.example)",
        };
    }

    private const string Markup =
        "[cliquez](http://evil.example) ![i](http://evil.example/x.png) <at>Awa Diop</at> **gras** _it_ `code` <img src=x> "
        + "http://evil.example www.evil.example mailto:a@evil.example <b>b</b> &lt;at&gt;";

    private const string Lists = "- point\n1. un\n# titre\n> citation\n---\n***\n    code\n| a | b |\n|---|---|\n[ref]: http://evil.example\n[ref]";
    private const string RightToLeft = "شفافية الميزانية \u202Eelbisivni\u202C עברית";
    private const string Emoji = "👩🏽‍💻🏳️‍🌈 l’été 👨‍👩‍👧‍👦 ✅";
    private const string Macros = "{{DATE(2020-01-01T00:00:00Z, SHORT)}} ${title} {{TIME(2020-01-01T00:00:00Z)}} \\[x\\](http://evil.example)";
    private static readonly string Long = string.Concat(Enumerable.Repeat("Une très longue phrase, avec des **signes** et [des liens](http://evil.example). ", 125));
    private static readonly string OneWord = new('W', 300);
    private static readonly string Marks = "Z" + new string('\u0301', 2_000) + " fin";
}
