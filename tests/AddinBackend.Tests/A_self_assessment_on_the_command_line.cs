using System.Text.Json.Nodes;
using OgpTeams.AddinBackend.Commands;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.AddinBackend.Tests;

public sealed class A_self_assessment_on_the_command_line : IDisposable
{
    private const string Plan = """
        { "plan": { "id": "P1", "title": "Plan d’action national 2017-2019" }, "commitments": [
          { "id": "C5", "number": 5, "name": "Registre foncier", "endDate": "2019-06-30" }],
          "assessments": [{ "kind": "midterm", "commitments": [{ "id": "C5", "level": "limited" }] }] }
        """;

    private static readonly string _renamed = Plan.Replace("Registre foncier", "Registre des terres", StringComparison.Ordinal);

    private readonly string _folder = Directory.CreateTempSubdirectory("ogpteams-assess").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    [Fact]
    public void Becomes_a_valid_report()
    {
        Assert.Equal(0, Assess(Plan));
        Assert.Equal(0, Run("validate", InFolder("report.docx")));
        Assert.Equal($"{InFolder("report.docx")}\u00A0: écrit.", _errors.ToString().Trim());
        Assert.Contains("Rapport d’auto-évaluation de mi-parcours", Document(), StringComparison.Ordinal);
    }

    [Fact]
    public void Flags_in_a_second_run_what_changed_since_the_first()
    {
        Assert.Equal(0, Assess(Plan));
        var before = File.ReadAllBytes(InFolder("report.docx"));
        Assert.Equal(0, Assess(Plan));
        Assert.Equal(before, File.ReadAllBytes(InFolder("report.docx")));
        Assert.Equal(0, Assess(_renamed));
        Assert.Contains("nom (avant\u00A0: «\u00A0Registre foncier\u00A0»)", Document(), StringComparison.Ordinal);
    }

    [Fact]
    public void Compares_with_the_plan_named_on_the_command_line()
    {
        File.WriteAllText(InFolder("adopted.json"), Plan);
        Assert.Equal(0, Assess(_renamed, "--since", InFolder("adopted.json"), "--language", "en"));
        Assert.Contains("name (before: “Registre foncier”)", Document(), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_read_back_from_its_report()
    {
        Assert.Equal(0, Assess(Plan, "--date", "2018-06-30"));
        _errors.GetStringBuilder().Clear();
        Assert.Equal(0, Run("read", InFolder("report.docx"), "--out", InFolder("again.json")));
        Assert.Equal("", _errors.ToString());
        var read = File.ReadAllText(InFolder("again.json"));
        Assert.Contains("\"level\": \"limited\"", read, StringComparison.Ordinal);
        Assert.Contains("\"date\": \"2018-06-30\"", read, StringComparison.Ordinal);
        Assert.Equal(0, Assess(read));
        Assert.Contains("Vert – dans les temps", Document(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "Cochez-en une seule.")]
    [InlineData("en", "Tick one, and only one.")]
    public void Asks_for_the_level_when_its_report_is_read_and_none_is_ticked(string language, string message)
    {
        Assert.Equal(0, Assess(Plan.Replace("\"level\": \"limited\"", "\"results\": \"Rien\"", StringComparison.Ordinal)));
        Assert.Equal(0, Run("read", InFolder("report.docx"), "--language", language));
        Assert.Contains(message, _errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, Run("check", InFolder("report.docx")));
        Assert.Contains("B44", _output.ToString(), StringComparison.Ordinal);
    }

    /// <summary>What the report of an administration that only ticked a level lacks, field by field.</summary>
    [Theory]
    [InlineData("plan.json")]
    [InlineData("report.docx")]
    public void Fails_at_submission_without_results_with_the_fields_named(string file)
    {
        var plan = Plan.Replace(
            "\"endDate\": \"2019-06-30\"", "\"endDate\": \"2019-06-30\", \"milestones\": [{ \"id\": \"M1\", \"title\": \"Réunir\", \"endDate\": \"2017-10\" }]",
            StringComparison.Ordinal);
        Assert.Equal(0, Assess(plan, "--date", "2018-10-31"));
        Assert.Equal(0, Run("check", InFolder(file), "--stage", "draft"));
        _output.GetStringBuilder().Clear();
        Assert.Equal(1, Run("check", InFolder(file), "--stage", "submission", "--format", "json"));
        var errors = JsonNode.Parse(_output.ToString())!["findings"]!.AsArray()
            .Where(one => (string?)one!["severity"] == "error").Select(one => ((string?)one!["commitment"], (string?)one["field"])).ToList();
        foreach (var field in (List<string>)["results", "nextSteps", "milestone/M1/level"])
        {
            Assert.Contains(("C5", "assessment/midterm/" + field), errors);
        }

        foreach (var section in AssessmentSection.All)
        {
            Assert.Equal(!AssessmentSection.Optional.Contains(section), errors.Contains((null, "assessment/midterm/" + section)));
        }

        Assert.Contains((null, "plan/introduction"), errors);
    }

    [Fact]
    public void Never_calls_on_time_what_is_a_year_late_and_nothing_is_told_of()
    {
        var plan = Plan.Replace(
            "\"endDate\": \"2019-06-30\"", "\"endDate\": \"2019-06-30\", \"milestones\": [{ \"id\": \"M1\", \"title\": \"Réunir\", \"endDate\": \"2017-10-31\" }]",
            StringComparison.Ordinal);
        Assert.Equal(0, Assess(plan, "--date", "2018-10-31"));
        Assert.DoesNotContain("Vert – dans les temps (", Document(), StringComparison.Ordinal);
        Assert.Contains("Orange – à surveiller (étape clé à renseigner", Document(), StringComparison.Ordinal);
        Assert.Contains("à renseigner (échéance passée de 365 jours)", Document(), StringComparison.Ordinal);

        // Reading it back tells nothing that nobody told.
        Assert.Equal(0, Run("read", InFolder("report.docx"), "--out", InFolder("again.json")));
        Assert.DoesNotContain("renseigner", File.ReadAllText(InFolder("again.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_its_period_from_the_dates_of_the_plan()
    {
        var plan = Plan.Replace("2017-2019\"", "2017-2019\", \"startDate\": \"2017-06-30\", \"endDate\": \"2019-06-30\"", StringComparison.Ordinal);
        Assert.Equal(0, Assess(plan));
        Assert.Contains("30 juin 2017 – 30 juin 2018", Document(), StringComparison.Ordinal);
        Assert.Equal(0, Run("read", InFolder("report.docx"), "--out", InFolder("again.json")));
        Assert.DoesNotContain("\"period\"", File.ReadAllText(InFolder("again.json")), StringComparison.Ordinal);
        Assert.Equal(0, Assess(plan.Replace("\"kind\": \"midterm\"", "\"kind\": \"midterm\", \"period\": \"Première année\"", StringComparison.Ordinal)));
        Assert.Contains("Première année", Document(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2018-06-30", "Vert – dans les temps")]
    [InlineData("2019-06-01", "échéance dans 29 jours")]
    [InlineData("2019-12-31", "retard de 184 jours")]
    public void Judges_progress_on_the_day_asked_for(string date, string light)
    {
        Assert.Equal(0, Assess(Plan, "--date", date));
        Assert.Contains(light, Document(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--kind", "yearly")]
    [InlineData("--date", "30/06/2018")]
    public void Is_told_how_to_ask(string option, string value)
    {
        File.WriteAllText(InFolder("plan.json"), Plan);
        string[] kind = option == "--kind" ? [] : ["--kind", "midterm"];
        Assert.Equal(2, Run(["assess", InFolder("plan.json"), "--out", InFolder("report.docx"), option, value, .. kind]));
        Assert.Contains("assess", _errors.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(InFolder("report.docx")));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Starts_from_our_template_which_is_valid(string language)
    {
        Assert.Equal(0, Run("template", "assessment", "--language", language, "--out", InFolder("t.docx")));
        Assert.Equal(0, Run("validate", InFolder("t.docx")));
        Assert.Equal(0, Assess(Plan, "--template", InFolder("t.docx"), "--language", language));
        Assert.Single(_errors.ToString().Trim().Split('\n'));
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _output.Dispose();
        _errors.Dispose();
    }

    private int Assess(string json, params string[] options)
    {
        File.WriteAllText(InFolder("plan.json"), json);
        return Run(["assess", InFolder("plan.json"), "--kind", "midterm", "--out", InFolder("report.docx"), .. options]);
    }

    private string Document()
    {
        using var archive = System.IO.Compression.ZipFile.OpenRead(InFolder("report.docx"));
        using var reader = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }

    private string InFolder(string name) => Path.Combine(_folder, name);

    private int Run(params string[] arguments) => DocumentCommands.Run(arguments, _output, _errors);
}
