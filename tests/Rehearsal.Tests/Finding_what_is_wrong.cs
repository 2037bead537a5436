using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.Json.Nodes;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Rehearsal.Checks;
using OgpTeams.Rehearsal.Playing;
using OgpTeams.Rehearsal.Scripts;
using OgpTeams.Rehearsal.Texts;
using Library = System.Collections.Generic.Dictionary<string, (string Tag, string Text)[]>;

namespace OgpTeams.Rehearsal.Tests;

/// <summary>A check that cannot fail proves nothing: each is shown what it must find.</summary>
public sealed class Finding_what_is_wrong
{
    private const string Title = "Documents publics relatifs aux terres";
    private const string Sheet = "Fiche sujets.docx";
    private const string Canvas = "Canevas d'engagement.docx";
    private const string Roadmap = "Feuille de route.docx";
    private const string Report = "Compte rendu.docx";
    private const string Plan = "Plan d'action.docx";
    private const string MidTerm = "Rapport de mi-parcours.docx";

    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string OfficeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static readonly RehearsalTexts Texts = new(Language.French);

    private static readonly Library Right = new()
    {
        [Sheet] =
        [
            ("subject/SUJET00001/title", Title), ("subject/SUJET00001/rank", "1"), ("subject/SUJET00001/desirability", "4,5"),
            ("subject/SUJET00001/description", "Publier les titres"),
            ("subject/GROUPE0001/title", "Un registre unique"),
            ("subject/GROUPE0001/origins", "Registre public : Toutes les aides"),
        ],
        [Canvas] = [("canvas/title", Title), ("canvas/content", "Un registre.\nUn médiateur.")],
        [Roadmap] =
        [
            ("roadmap/JALON00001/title", "Le conseil"), ("roadmap/JALON00001/startDate", "juin 2017"),
            ("roadmap/JALON00002/title", "Le registre"), ("roadmap/JALON00002/startDate", "janvier 2018"),
            ("subaction/SOUSACTION/text", "Pour commencer : Réunir le conseil"),
        ],
        [Report] =
        [
            ("report/title", "Feuille de route"), ("report/participants", "Paul Nguyen\tInspecteur"),
            ("report/step/1/notes", "Tout le monde est là"), ("report/step/5/summary", "Réunir le conseil"),
        ],
    };

    private static readonly Library RightPlan = new()
    {
        [Plan] =
        [
            ("plan/title", "Plan"), ("commitment/ENGAGEMENT/name", Title),
            ("commitment/ENGAGEMENT/what", "Un registre.\nUn médiateur."),
            ("commitment/ENGAGEMENT/stateActors", "Cadastre\nArchives"),
            ("commitment/ENGAGEMENT/ogpValues", "Transparence : oui – Tout est public"),
            ("commitment/ENGAGEMENT/milestone/JALON00001/title", "Le conseil"),
            ("commitment/ENGAGEMENT/milestone/JALON00001/startDate", "juin 2017"),
            ("commitment/ENGAGEMENT/milestone/JALON00002/title", "Le registre"),
            ("commitment/ENGAGEMENT/milestone/JALON00002/startDate", "janvier 2018"),
        ],
        [MidTerm] =
        [
            ("assessment/commitment/ENGAGEMENT/level", "☐\u00a0Non débuté\n☒\u00a0Limité"),
            ("assessment/commitment/ENGAGEMENT/results", "Registre ouvert"),
            ("assessment/commitment/ENGAGEMENT/milestone/JALON00001/level", "Complété"),
        ],
    };

    [Fact]
    public void Finds_nothing_in_documents_that_are_right() => Assert.Empty(Differences(Right));

    [Theory]
    [InlineData(Sheet, "subject/SUJET00001/title", Title, "Documents", Title)]
    [InlineData(Sheet, "subject/SUJET00001/rank", "1", "2", "1")]
    [InlineData(Sheet, "subject/SUJET00001/desirability", "4,5", "3", "4.5")]
    [InlineData(Canvas, "canvas/content", "\nUn médiateur.", "", "Un registre. Un médiateur.")]
    [InlineData(Canvas, "canvas/content", "Un médiateur.", "Un médiateur.\nUn médiateur.", "Un registre. Un médiateur.")]
    [InlineData(Roadmap, "roadmap/JALON00001/startDate", "juin", "juillet", "2017-06")]
    [InlineData(Roadmap, "subaction/SOUSACTION/text", "Réunir", "Voir", "Réunir le conseil")]
    [InlineData(Report, "report/title", "Feuille de route", "", "Feuille de route")]
    [InlineData(Report, "report/participants", "Paul Nguyen", "", "Paul Nguyen")]
    public void Finds_words_that_a_control_lost(string document, string tag, string right, string wrong, string words) =>
        Assert.Equal([$"{document} : manque {tag} {words}"], Differences(Changed(Right, tag, right, wrong)));

    [Theory]
    [InlineData(Sheet, "subject/GROUPE0001/origins", "Toutes les aides", "", "subject/ Toutes les aides")]
    [InlineData(Report, "report/step/1/notes", "là", "ici", "report/step/ Tout le monde est là")]
    [InlineData(Report, "report/step/5/summary", "Réunir le conseil", "", "report/step/ Réunir le conseil")]
    public void Finds_words_that_no_control_says(string document, string tag, string right, string wrong, string missing) =>
        Assert.Equal([$"{document} : manque {missing}"], Differences(Changed(Right, tag, right, wrong)));

    [Fact]
    public void Finds_milestones_in_another_order() => Assert.Equal(
        [Roadmap + " : l’ordre n’est pas celui de l’API (roadmap/*/title)"],
        Differences(new(Right) { [Roadmap] = [.. Right[Roadmap][2..4], .. Right[Roadmap][..2], Right[Roadmap][4]] }));

    [Fact]
    public void Finds_a_subject_that_does_not_belong_there() => Assert.Equal(
        [Sheet + " : subject/RETIRE0001/title n’a rien à y faire"],
        Differences(new(Right) { [Sheet] = [.. Right[Sheet], ("subject/RETIRE0001/title", "Le permis de mon voisin")] }));

    [Fact]
    public void Finds_a_document_that_is_not_there() => Assert.Equal(
        ["aucun document n’a de champ « canvas »"], Differences(new(Right.Where(document => document.Key != Canvas))));

    [Theory]
    [InlineData("Réunir le conseil;;;false", "Réunir le conseil;;;true", "manque late false")]
    [InlineData("Toutes les aides", "Des aides", "manque description Toutes les aides")]
    [InlineData("NOTE000001", "AUTRE00001", "0 lignes pour Tout le monde est là", "AUTRE00001 n’a rien à y faire")]
    public void Finds_a_row_that_says_something_else(string right, string wrong, params string[] differences) => Assert.Equal(
        differences.Select(difference => "contributions.csv : " + difference),
        Differences(Right, Rows.Replace(right, wrong, StringComparison.Ordinal)));

    [Fact]
    public void Finds_a_row_twice() => Assert.Equal(
        ["contributions.csv : 2 lignes pour Tout le monde est là"],
        Differences(Right, Rows + "NOTE000001;F3-S1;note.save;;Tout le monde est là;;;false;false;\r\n"));

    [Fact]
    public void Finds_a_thing_the_script_named_that_the_API_does_not_show()
    {
        var lost = new Brought("perdu", Results.Id, Verbs.SubmitIdea, Typed(("i-1", "Une idée perdue")));
        lost.Find(Results, new HashSet<string>());
        Assert.Equal(["absent de l’API : perdu"], Whole(Right, lost));
    }

    [Fact]
    public void Finds_nothing_where_all_is_as_drafters_wrote_it() => Assert.Empty(Drafted(Taken, Data));

    [Theory]
    [InlineData(Plan, "commitment/ENGAGEMENT/name", Title, "Documents", "commitment/ENGAGEMENT/name " + Title)]
    [InlineData(Plan, "commitment/ENGAGEMENT/milestone/JALON00001/startDate", "juin", "mai", "commitment/ENGAGEMENT/milestone/JALON00001/ juin 2017")]
    [InlineData(MidTerm, "assessment/commitment/ENGAGEMENT/name", "terres", "Terres", "assessment/commitment/ENGAGEMENT/name " + Title)]
    [InlineData(MidTerm, "assessment/commitment/ENGAGEMENT/milestone/JALON00002/startDate", "2018", "2019", "assessment/commitment/ENGAGEMENT/milestone/JALON00002/startDate janvier 2018")]
    public void Finds_a_document_that_says_otherwise_than_drafters_wrote(
        string document, string tag, string right, string wrong, string missing) =>
        Assert.Equal([$"{document} : manque {missing}"], Drafted(Changed(Taken, tag, right, wrong), Data));

    [Theory]
    [InlineData("terres", "Terres", "commitment/ENGAGEMENT/name " + Title)]
    [InlineData("2018-01", "2018-02", "commitment/ENGAGEMENT/milestone/JALON00002/startDate janvier 2018")]
    [InlineData("2017-06", "2017-07", "commitment/ENGAGEMENT/milestone/JALON00001/ juin 2017")]
    public void Finds_data_that_says_otherwise_than_drafters_wrote(string right, string wrong, string missing)
    {
        var otherwise = Data.Replace(right, wrong, StringComparison.Ordinal);
        Assert.Equal([$"API : manque {missing}"], Drafted(Taken, otherwise, Data));
        Assert.Equal([$"plan.json : manque {missing}"], Drafted(Taken, Data, otherwise));
    }

    [Fact]
    public void Finds_what_nobody_decided_about() => Assert.Equal(
        ["API : waiting: commitment/ENGAGEMENT/what n’a rien à y faire"],
        Drafted(Taken, Data.Replace("\"assessments\"", "\"waiting\": [{ \"field\": \"commitment/ENGAGEMENT/what\" }], \"assessments\"", StringComparison.Ordinal)));

    [Fact]
    public void Finds_what_was_hidden_and_names_without_consent()
    {
        var hidden = new Brought("masque", Results.Id, Verbs.SubmitIdea, Typed(("i-1", "Mon voisin du 12")));
        var before = Contribution("MASQUE0001", Verbs.SubmitIdea, ("i-1", "Mon voisin du 12"));
        hidden.Find(Results with { Contributions = [before] }, new HashSet<string>());
        var email = new ScriptInput("email", new InputValue.Plain("helene@exemple.fr"));
        var helene = new CastMember("helene", "Hélène Kerguelen", Facilitator: false, [email]);
        var spoilt = Changed(Right, "report/step/5/summary", "Réunir", "Hélène Kerguelen, Mon voisin du 12 : Réunir");
        Assert.Equal(
            [Report + " : Mon voisin du 12 n’a rien à y faire", Report + " : Hélène Kerguelen n’a rien à y faire"],
            new AbsenceCheck(Texts).Of(Results, Files(spoilt), [hidden], [helene]).Differences.Select(Plainly));
    }

    [Fact]
    public void Finds_what_was_hidden_of_a_subject_typed_on_one_line()
    {
        var hidden = new Brought("masque", Results.Id, null, Typed((Field.Text, "sujet Mon voisin du 12 : il fait du bruit")));
        var before = Contribution(
            "MASQUE0001", Verbs.SubmitSubject, (Field.Title, "Mon voisin du 12"), (Field.Description, "il fait du bruit"));
        hidden.Find(Results with { Contributions = [before] }, new HashSet<string>());
        var spoilt = Changed(Right, "report/step/5/summary", "Réunir", "il fait du bruit : Réunir");
        Assert.Equal(
            [Report + " : il fait du bruit n’a rien à y faire"],
            new AbsenceCheck(Texts).Of(Results, Files(spoilt), [hidden], []).Differences.Select(Plainly));
    }

    [Fact]
    public void Minds_no_code_and_no_duration_of_what_is_gone()
    {
        var proposal = new Brought(
            "masque", Results.Id, Verbs.ProposeForCanvas, Typed((Field.Box, "transparency"), (Field.Text, "Mon voisin du 12")));
        proposal.Find(
            Results with
            {
                Contributions = [Contribution(
                    "MASQUE0001", Verbs.ProposeForCanvas, (Field.Box, "transparency"), (Field.Text, "Mon voisin du 12"))],
            },
            new HashSet<string>());
        var milestone = new Brought(
            "jalon", Results.Id, Verbs.SaveMilestone, Typed(("title", "Une étape ôtée"), ("duration", "Le conseil se réunit")));
        milestone.Find(
            Results with { Milestones = [new("JALON00009", "Une étape ôtée", null, null, null, "Le conseil se réunit", null)] },
            new HashSet<string>());
        var document = Changed(Right, "report/step/5/summary", "Réunir", "transparency, Le conseil se réunit : Réunir");
        Assert.Empty(new AbsenceCheck(Texts).Of(Results, Files(document), [proposal, milestone], []).Differences);
    }

    [Fact]
    public void Finds_nothing_in_a_plan_that_is_right() => Assert.Empty(InPlan(RightPlan, Data));

    [Theory]
    [InlineData("\"retained\"", "\"proposal\"", "commitments[0].status devrait être « retained » et est « proposal »")]
    [InlineData("Un médiateur", "Un", "commitments[0].what devrait être « Un registre. Un médiateur. » et est « Un registre. Un. »")]
    [InlineData("2018-01", "2018-02", "commitments[0].milestones[1].startDate devrait être « 2018-01 » et est « 2018-02 »")]
    [InlineData("JALON00002", "JALON00009", "commitments[0].milestones[1].id devrait être « JALON00002 » et est « JALON00009 »")]
    [InlineData("ENGAGEMENT\", \"name", "ENGAGEMENU\", \"name", "commitments[0].id devrait être « ENGAGEMENT » et est « ENGAGEMENU »")]
    [InlineData("\"Archives\"", "null", "commitments[0].stateActors[1] devrait être « Archives » et est « – »")]
    [InlineData("}]", "", "illisible")]
    public void Finds_a_difference_in_the_data_of_the_plan(string right, string wrong, string difference) =>
        Assert.Equal(["plan.json : " + difference], InPlan(RightPlan, Data.Replace(right, wrong, StringComparison.Ordinal)));

    [Theory]
    [InlineData(Plan, "commitment/ENGAGEMENT/stateActors", "Archives", "", "Archives")]
    [InlineData(Plan, "commitment/ENGAGEMENT/ogpValues", "Tout", "Rien", "Tout est public")]
    [InlineData(Plan, "commitment/ENGAGEMENT/what", "Un médiateur.", "", "Un registre. Un médiateur.")]
    [InlineData(MidTerm, "assessment/commitment/ENGAGEMENT/level", "☒\u00a0Limité", "☐\u00a0Limité", "☒ Limité")]
    [InlineData(MidTerm, "assessment/commitment/ENGAGEMENT/results", "ouvert", "fermé", "Registre ouvert")]
    [InlineData(MidTerm, "assessment/commitment/ENGAGEMENT/milestone/JALON00001/level", "Complété", "", "Complété")]
    public void Finds_words_of_the_plan_that_a_control_lost(
        string document, string tag, string right, string wrong, string words) =>
        Assert.Equal([$"{document} : manque {tag} {words}"], InPlan(Changed(RightPlan, tag, right, wrong), Data));

    [Fact]
    public void Finds_a_field_that_the_document_has_twice() => Assert.Equal(
        [$"{Plan} : manque commitment/ENGAGEMENT/name {Title}"],
        InPlan(new(RightPlan) { [Plan] = [.. RightPlan[Plan], ("commitment/ENGAGEMENT/name", Title)] }, Data));

    [Fact]
    public void Finds_a_milestone_that_the_document_lacks() => Assert.Equal(
        [
            Plan + " : manque commitment/ENGAGEMENT/milestone/JALON00002/title Le registre",
            Plan + " : manque commitment/ENGAGEMENT/milestone/JALON00002/startDate 2018-01",
        ],
        InPlan(new(RightPlan) { [Plan] = RightPlan[Plan][..^2] }, Data));

    [Fact]
    public void Finds_a_commitment_in_the_document_that_was_set_aside()
    {
        var aside = Data.Replace("retained", "setAside", StringComparison.Ordinal);
        var differences = InPlan(RightPlan, aside, aside);
        Assert.Contains(Plan + " : commitment/ENGAGEMENT/name n’a rien à y faire", differences);
        Assert.Contains($"{Plan} : {Title} n’a rien à y faire", differences);
    }

    private static List<string> Differences(Library documents, string rows = Rows) =>
    [
        .. new WorkshopChecks(Texts)
            .Said(Results, [.. Files(documents), File(WrittenFile.Contributions, Encoding.UTF8.GetBytes(rows))])
            .SelectMany(tally => tally.Differences).Select(Plainly),
    ];

    /// <summary>A name, a date and a row that drafters typed.</summary>
    private static readonly DraftedWords[] Drafts =
    [
        new("PLAN000001", "commitment/ENGAGEMENT/name", Title), new("PLAN000001", "commitment/ENGAGEMENT/milestone/JALON00002/startDate", "janvier 2018"),
        new("PLAN000001", "commitment/ENGAGEMENT/milestone/JALON00001/title", "Le conseil"),
        new("PLAN000001", "commitment/ENGAGEMENT/milestone/JALON00001/", "juin 2017"),
    ];

    private static readonly Library Taken = new(RightPlan)
    {
        [MidTerm] =
        [
            ("assessment/commitment/ENGAGEMENT/name", Title), ("assessment/commitment/ENGAGEMENT/milestone/JALON00001/title", "Le conseil"),
            ("assessment/commitment/ENGAGEMENT/milestone/JALON00002/startDate", "janvier 2018"),
        ],
    };

    private static List<string> Whole(Library documents, Brought brought) =>
    [
        .. new WorkshopChecks(Texts).Of(Results, Files(documents), [brought], [])
            .Where(tally => tally.Key == "Check_Named").SelectMany(tally => tally.Differences).Select(Plainly),
    ];

    /// <param name="said">By the API and, unless given, by <c>plan.json</c>.</param>
    private static List<string> Drafted(Library documents, string said, string? data = null) =>
    [
        .. new DraftedCheck(Texts)
            .Of(Drafts, JsonNode.Parse(said)!, [.. Files(documents), File(WrittenFile.PlanData, Encoding.UTF8.GetBytes(data ?? said))])
            .Differences.Select(Plainly),
    ];

    /// <param name="said">By the API; the right data unless given.</param>
    private static List<string> InPlan(Library documents, string data, string? said = null) =>
    [
        .. new PlanChecks(Texts)
            .Said(JsonNode.Parse(said ?? Data)!, [.. Files(documents), File(WrittenFile.PlanData, Encoding.UTF8.GetBytes(data))])
            .SelectMany(tally => tally.Differences).Select(Plainly),
    ];

    private static string Plainly(string line) => line.Replace('\u00a0', ' ');

    private static ApiResults Results => new(
        "ATELIER001", "Feuille de route", "F3-S7", "PLAN000001",
        [new ParticipantResult("Paul Nguyen", Present: true), new ParticipantResult(null, Present: true)],
        [
            Contribution("SUJET00001", Verbs.SubmitSubject, ("title", Title), ("description", "Publier les titres")),
            Contribution("SUJET00002", Verbs.SubmitSubject, ("title", "Registre public"), ("description", "Toutes les aides")),
            Contribution("NOTE000001", Verbs.SaveNote, ("text", "Tout le monde est là")),
            Contribution("SOUSACTION", Verbs.SubmitSubAction, ("text", "Réunir le conseil"), ("prompt", "start")),
            Contribution("MASQUE0001", Verbs.SubmitIdea) with { Hidden = true },
        ],
        [
            new SubjectResult("GROUPE0001", "Un registre unique", "", null, null, null, ["SUJET00002"]),
            new SubjectResult("SUJET00001", Title, "Publier les titres", 4.5m, null, 1, []),
            new SubjectResult("AILLEURS01", "Le sujet d’un autre atelier", "", null, null, null, []),
        ],
        "ENGAGEMENT", new Dictionary<string, string> { ["title"] = Title, ["content"] = "Un registre.\nUn médiateur." },
        [new SubActionResult("SOUSACTION", "Réunir le conseil")],
        [
            new MilestoneResult("JALON00001", "Le conseil", "", "2017-06", null, "", ""),
            new MilestoneResult("JALON00002", "Le registre", "", "2018-01", null, "", ""),
        ],
        Documents: []);

    private const string Rows =
        "id;step;verb;title;text;author;profile;late;onBehalf;createdAt\r\n"
        + "SUJET00001;F1-S4;subject.submit;" + Title + ";Publier les titres;;;false;false;\r\n"
        + "SUJET00002;F1-S4;subject.submit;Registre public;Toutes les aides;;;false;false;\r\n"
        + "GROUPE0001;F1-S5;subject.merge;Un registre unique;;;;false;false;\r\n"
        + "SOUSACTION;F3-S5;subaction.submit;;Réunir le conseil;;;false;false;\r\n"
        + "NOTE000001;F3-S1;note.save;;Tout le monde est là;;;false;false;\r\n";

    private const string Data = $$"""
        { "plan": { "id": "PLAN000001", "title": "Plan" },
          "commitments": [{ "id": "ENGAGEMENT", "name": "{{Title}}", "status": "retained",
          "what": "Un registre.\nUn médiateur.", "stateActors": ["Cadastre", "Archives"],
          "ogpValues": { "transparency": { "relevant": true, "justification": "Tout est public" } }, "milestones": [
            { "id": "JALON00001", "title": "Le conseil", "startDate": "2017-06" },
            { "id": "JALON00002", "title": "Le registre", "startDate": "2018-01" }] }],
          "assessments": [{ "kind": "midterm", "commitments": [{ "id": "ENGAGEMENT", "level": "limited",
            "results": "Registre ouvert", "milestones": [{ "id": "JALON00001", "level": "complete" }] }] }] }
        """;

    private static ContributionResult Contribution(string id, string verb, params (string Name, string Text)[] fields) =>
        new(id, verb, Late: false, Hidden: false, OnBehalf: false, Typed(fields));

    private static Dictionary<string, string> Typed(params (string Name, string Text)[] fields) =>
        fields.ToDictionary(field => field.Name, field => field.Text);

    private static Library Changed(
        Library documents, string tag, string right, string wrong) => documents.ToDictionary(
            document => document.Key,
            document => document.Value.Select(control => control.Tag == tag
                ? (tag, control.Text.Replace(right, wrong, StringComparison.Ordinal))
                : control).ToArray());

    private static List<WrittenFile> Files(Library documents) =>
        [.. documents.Select(document => File(document.Key, Word(document.Value)))];

    private static WrittenFile File(string name, byte[] content) => new(name, "written", name, content);

    private static byte[] Word(IEnumerable<(string Tag, string Text)> controls)
    {
        var body = string.Concat(controls.Select(control =>
            $"<w:sdt><w:sdtPr><w:tag w:val=\"{control.Tag}\"/></w:sdtPr><w:sdtContent>"
            + string.Concat(control.Text.Split('\n')
                .Select(line => $"<w:p><w:r><w:t>{SecurityElement.Escape(line)}</w:t></w:r></w:p>"))
            + "</w:sdtContent></w:sdt>"));
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            Part(zip, "[Content_Types].xml", $"""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                  <Override PartName="/word/document.xml" ContentType="{ContentType}"/>
                </Types>
                """);
            Part(zip, "_rels/.rels", $"""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                  <Relationship Id="r" Type="{OfficeDocument}" Target="word/document.xml"/>
                </Relationships>
                """);
            Part(zip, "word/document.xml", $"""<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>""");
        }

        return file.ToArray();
    }

    private static void Part(ZipArchive zip, string name, string content)
    {
        using var part = new StreamWriter(zip.CreateEntry(name).Open());
        part.Write(content);
    }
}
