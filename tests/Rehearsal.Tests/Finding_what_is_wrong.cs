using System.Collections.Immutable;
using System.IO.Compression;
using System.Security;
using System.Text;
using OgpTeams.Domain;
using OgpTeams.Rehearsal.Checks;
using OgpTeams.Rehearsal.Playing;
using WordFile = OgpTeams.Rehearsal.Checks.WordFile;

namespace OgpTeams.Rehearsal.Tests;

/// <summary>A check that cannot fail proves nothing: each is shown what it must find.</summary>
public sealed class Finding_what_is_wrong
{
    private const string Title = "Documents publics relatifs aux terres";
    private static readonly RehearsalTexts Texts = new(Language.French);
    private readonly Ledger _ledger = new("ATELIER001", "format3", new PlanLedger("PLAN000001"));
    private readonly CommitmentEntry _commitment = new() { Id = "ENGAGEMENT", Status = "retained" };

    public Finding_what_is_wrong()
    {
        _ledger.Plan.Commitments.Add(_commitment);
        _ledger.WorkOn(_commitment);
        _ledger.Fill("title", [Title]);
        _ledger.Fill("content", ["Un registre.", "Un médiateur."]);
        _ledger.Add(new LedgerEntry(null, "paul", Verbs.SubmitSubAction, Fields(("text", "Réunir le conseil"))) { Id = "SOUSACTION", Kept = true });
        _ledger.Milestones.Add(Milestone("JALON00001", "Le conseil", "2017-06"));
        _ledger.Milestones.Add(Milestone("JALON00002", "Le registre", "2018-01"));
    }

    [Theory]
    [InlineData("Un registre.\nUn médiateur.", true)]
    [InlineData("Un registre. – Un médiateur.", true)]
    [InlineData("Un médiateur.\nUn registre.", false)]
    [InlineData("Un registre.", false)]
    [InlineData("Un registre.\nUn médiateur.\nUn médiateur.", false)]
    [InlineData("Encore : Un registre.\nUn médiateur.", false)]
    [InlineData(null, false)]
    public void Wants_every_text_of_a_box_once_and_nothing_else(string? box, bool holds) =>
        Assert.Equal(holds, Joined.Holds(box, ["Un registre.", "Un médiateur."]));

    [Fact]
    public void Finds_nothing_in_results_that_are_right() => Assert.Empty(Differences(Right));

    [Fact]
    public void Finds_a_contribution_lost() => Assert.Contains(
        Differences(Right with { Contributions = [] }), difference => difference.StartsWith("l’API en montre 0", StringComparison.Ordinal));

    [Fact]
    public void Finds_a_contribution_doubled() => Assert.Single(Differences(Right with
    {
        Contributions = [.. Right.Contributions, Right.Contributions[0] with { Id = "AUTRE00001" }],
    }));

    [Fact]
    public void Finds_a_contribution_marked_late_that_was_not() => Assert.Single(Differences(Right with
    {
        Contributions = [Right.Contributions[0] with { Late = true }],
    }));

    [Fact]
    public void Finds_a_box_that_lost_a_text() => Assert.Single(Differences(Right with
    {
        Canvas = new Dictionary<string, string> { ["title"] = Title, ["content"] = "Un registre." },
    }));

    [Fact]
    public void Finds_a_sub_action_that_was_not_kept() => Assert.Single(Differences(Right with
    {
        Subactions = [Right.Subactions[0] with { Selected = false }],
    }));

    [Fact]
    public void Finds_milestones_in_another_order() => Assert.Single(Differences(Right with
    {
        Milestones = [Right.Milestones[1], Right.Milestones[0]],
    }));

    [Fact]
    public void Finds_a_milestone_with_another_date() => Assert.Single(Differences(Right with
    {
        Milestones = [Right.Milestones[0] with { StartDate = "2017-07" }, Right.Milestones[1]],
    }));

    [Fact]
    public void Finds_nothing_in_a_plan_that_is_right() => Assert.Empty(InPlan(Document(), Data()));

    [Theory]
    [InlineData("\"retained\"", "\"proposal\"", "proposal")]
    [InlineData("Un médiateur.", "Un arbitre.", "manque what Un médiateur.")]
    [InlineData("2018-01", "2018-02", "manque startDate 2018-01")]
    [InlineData("JALON00001", "JALON00009", "les étapes clés ne sont pas dans l’ordre", "manque title Le conseil", "manque startDate 2017-06")]
    [InlineData("ENGAGEMENT", "ENGAGEMENU", "manque " + Title)]
    [InlineData("}]", "", "illisible")]
    public void Finds_a_difference_in_the_data_of_the_plan(string right, string wrong, params string[] says)
    {
        var differences = InPlan(Document(), Data().Replace(right, wrong, StringComparison.Ordinal));
        Assert.Equal(says.Length, differences.Count);
        Assert.All(says.Zip(differences), one => Assert.Contains(one.First, one.Second, StringComparison.Ordinal));
        Assert.All(differences, difference => Assert.StartsWith("plan.json", difference, StringComparison.Ordinal));
    }

    [Fact]
    public void Finds_a_field_that_the_document_has_twice() =>
        Assert.Single(InPlan([.. Document(), ("commitment/ENGAGEMENT/name", Title)], Data()));

    [Fact]
    public void Finds_a_milestone_that_the_document_lacks() =>
        Assert.Equal(
            ["title Le registre", "startDate 2018-01"],
            InPlan([.. Document().Where(control => !control.Tag.Contains("JALON00002", StringComparison.Ordinal))], Data())
                .Select(difference => difference.Split("/JALON00002/")[1]));

    [Fact]
    public void Finds_a_commitment_in_the_document_that_was_set_aside()
    {
        _commitment.Status = "setAside";
        Assert.Contains(
            InPlan(Document(), Data().Replace("retained", "setAside", StringComparison.Ordinal)),
            difference => difference.Contains("n’a rien à y faire", StringComparison.Ordinal));
    }

    [Fact]
    public void Finds_a_roadmap_out_of_order()
    {
        var check = new RoadmapCheck(_ledger, Texts);
        (string Tag, string Text)[] right =
        [
            ("roadmap/JALON00001/title", "Le conseil"), ("roadmap/JALON00001/startDate", "juin 2017"),
            ("roadmap/JALON00002/title", "Le registre"), ("roadmap/JALON00002/startDate", "janvier 2018"),
            ("subaction/SOUSACTION/text", "Pour commencer : Réunir le conseil"),
        ];
        Assert.Empty(check.Of("Feuille de route.docx", WordFile.Read(Word(right))).Differences);
        Assert.Single(check.Of("Feuille de route.docx", WordFile.Read(Word([.. right[2..4], .. right[..2], right[4]]))).Differences);
        Assert.Single(check.Of("Feuille de route.docx", WordFile.Read(Word(right[..4]))).Differences);
    }

    [Fact]
    public void Finds_a_level_or_a_result_the_report_does_not_say()
    {
        _ledger.Plan.Reports["midterm"] = new(StringComparer.Ordinal)
        {
            ["ENGAGEMENT"] = new(StringComparer.Ordinal) { ["level"] = "limited", ["results"] = "Registre ouvert", ["m-JALON00001"] = "complete" },
        };
        (string Tag, string Text)[] right =
        [
            ("assessment/commitment/ENGAGEMENT/level", "☐\u00a0Non débuté\n☒\u00a0Limité"), ("assessment/commitment/ENGAGEMENT/results", "Registre ouvert"),
            ("assessment/commitment/ENGAGEMENT/milestone/JALON00001/level", "Complété"),
        ];
        Assert.Empty(InReport(right));
        Assert.Single(InReport([(right[0].Tag, "☒\u00a0Non débuté\n☐\u00a0Limité"), .. right[1..]]));
        Assert.Equal(2, InReport(right[..1]).Count);
    }

    private List<string> InReport((string Tag, string Text)[] controls) =>
    [
        .. new AssessmentChecks(_ledger.Plan, Texts).Of([File("Rapport de mi-parcours.docx", Word(controls))])
            .Where(tally => tally.Key == "Check_Assessment").SelectMany(tally => tally.Differences),
    ];

    private List<string> Differences(ApiResults results) =>
        [.. new ResultChecks(_ledger, Texts).Of(results).SelectMany(tally => tally.Differences)];

    private List<string> InPlan((string Tag, string Text)[] controls, string data) =>
    [
        .. new PlanChecks(_ledger.Plan, Texts)
            .Of([File("Plan d'action.docx", Word(controls)), File(WrittenFile.PlanData, Encoding.UTF8.GetBytes(data))])
            .Where(tally => tally.Key is "Check_Plan" or "Check_PlanData").SelectMany(tally => tally.Differences),
    ];

    private static ApiResults Right => new(
        "format3", "Feuille de route", "closed", "F3-S7", "PLAN000001",
        [new ContributionResult("SOUSACTION", Verbs.SubmitSubAction, Late: false, Hidden: false, OnBehalf: false, Fields(("text", "Réunir le conseil")))],
        Subjects: [], "ENGAGEMENT",
        new Dictionary<string, string> { ["title"] = Title, ["content"] = "Un registre.\nUn médiateur." },
        [new SubActionResult("SOUSACTION", "Réunir le conseil", Selected: true)],
        [new MilestoneResult("JALON00001", "Le conseil", null, "2017-06", null, null, null), new MilestoneResult("JALON00002", "Le registre", null, "2018-01", null, null, null)],
        Documents: []);

    private static (string Tag, string Text)[] Document() =>
    [
        ("commitment/ENGAGEMENT/name", Title), ("commitment/ENGAGEMENT/what", "Un registre.\nUn médiateur."),
        ("commitment/ENGAGEMENT/milestone/JALON00001/title", "Le conseil"), ("commitment/ENGAGEMENT/milestone/JALON00001/startDate", "juin 2017"),
        ("commitment/ENGAGEMENT/milestone/JALON00002/title", "Le registre"), ("commitment/ENGAGEMENT/milestone/JALON00002/startDate", "janvier 2018"),
    ];

    private static string Data() => $$"""
        { "plan": { "id": "PLAN000001", "title": "Plan" }, "commitments": [{ "id": "ENGAGEMENT", "name": "{{Title}}", "status": "retained",
          "what": "Un registre.\nUn médiateur.", "milestones": [
            { "id": "JALON00001", "title": "Le conseil", "startDate": "2017-06" }, { "id": "JALON00002", "title": "Le registre", "startDate": "2018-01" }] }] }
        """;

    private static MilestoneEntry Milestone(string id, string title, string start) =>
        new(null) { Id = id, Fields = Fields(("title", title), ("start", start)) };

    private static ImmutableSortedDictionary<string, string> Fields(params (string Name, string Text)[] fields) =>
        fields.ToImmutableSortedDictionary(field => field.Name, field => field.Text, StringComparer.Ordinal);

    private static WrittenFile File(string name, byte[] content) => new(name, "written", name, content);

    private static byte[] Word(IEnumerable<(string Tag, string Text)> controls)
    {
        var body = string.Concat(controls.Select(control =>
            $"<w:sdt><w:sdtPr><w:tag w:val=\"{control.Tag}\"/></w:sdtPr><w:sdtContent>"
            + string.Concat(control.Text.Split('\n').Select(line => $"<w:p><w:r><w:t>{SecurityElement.Escape(line)}</w:t></w:r></w:p>"))
            + "</w:sdtContent></w:sdt>"));
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        using (var part = new StreamWriter(zip.CreateEntry("word/document.xml").Open()))
        {
            part.Write(
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body + "</w:body></w:document>");
        }

        return file.ToArray();
    }
}
