using System.Text.Json.Nodes;
using OgpTeams.AddinBackend.Commands;
using OgpTeams.Documents;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.AddinBackend.Tests;

public sealed class Checking_a_plan_on_the_command_line : IDisposable
{
    private static readonly string Land = File.ReadAllText("plan-land.json");

    private readonly string _folder = Directory.CreateTempSubdirectory("ogpteams-check").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    [Theory]
    [InlineData("draft", "fr")]
    [InlineData("draft", "en")]
    [InlineData("submission", "fr")]
    [InlineData("submission", "en")]
    public void Finds_one_commitment_too_few_in_the_worked_example_and_nothing_else(string stage, string language)
    {
        Assert.Equal(0, Check(Land, "--stage", stage, "--format", "json", "--language", language));
        Assert.Equal(["B33"], Ids());
    }

    [Theory]
    [InlineData("draft", "fr")]
    [InlineData("draft", "en")]
    [InlineData("submission", "fr")]
    [InlineData("submission", "en")]
    public void Finds_the_same_in_its_document_whatever_its_name(string stage, string language)
    {
        File.WriteAllText(InFolder("plan.json"), Land);
        Assert.Equal(0, Run("plan", InFolder("plan.json"), "--out", InFolder("plan.docx")));
        File.Move(InFolder("plan.docx"), InFolder("plan.json"), overwrite: true);
        Assert.Equal(0, Run("check", InFolder("plan.json"), "--stage", stage, "--format", "json", "--language", language));
        Assert.Equal(["B33"], Ids());
        Assert.Single(_errors.ToString().Trim().Split('\n'));
    }

    [Theory]
    [InlineData("fin 2019", "warning")]
    [InlineData("31/06/2019", "error")]
    public void Says_of_a_date_kept_in_words_that_it_is_none_and_not_that_it_is_missing(string words, string severity)
    {
        var plan = JsonNode.Parse(Land)!;
        var milestone = plan["commitments"]!.AsArray().Single(one => (string?)one!["id"] == "land")!["milestones"]![0]!.AsObject();
        milestone.Remove("endDate");
        milestone["unread"] = new JsonObject { ["endDate"] = words };
        Check(plan.ToJsonString(), "--stage", "submission", "--format", "json");
        var place = $"milestone/{milestone["id"]}/endDate";
        Assert.Equal([("B37", severity)], Findings().Where(one => (string?)one!["field"] == place).Select(one => ((string)one!["id"]!, (string)one["severity"]!)));
    }

    [Fact]
    public void Gives_each_finding_as_the_contract_says()
    {
        Assert.Equal(1, Check(Land.Replace("Autorité nationale relative aux terres", " ", StringComparison.Ordinal), "--stage", "submission", "--format", "json"));
        var finding = Findings().Single(one => (string?)one!["id"] == "B26")!.AsObject();
        Assert.Equal(["id", "severity", "commitment", "field", "message", "source"], finding.Select(member => member.Key));
        Assert.Equal(
            ("error", "land", "leadAgency", "Nommez le principal organisme d’exécution.", "Manuel du point de contact (2017), section 7"),
            ((string?)finding["severity"], (string?)finding["commitment"], (string?)finding["field"], (string?)finding["message"], (string?)finding["source"]));
        Assert.Contains("\"commitment\": null", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_as_a_report_by_commitment_with_counts()
    {
        Assert.Equal(1, Check(Land.Replace("\"2017-10\"", "\"2016-10\"", StringComparison.Ordinal)));
        Assert.Equal(
            """
            Plan d’action national 2017-2019 – Manuel du point de contact (2017), en projet

            Le plan
              Avertissement  B33  engagements
                1 engagement retenu, sur 5 à 15 conseillés : complétez le plan, ou dites pourquoi il en compte moins.
                Source : Manuel du point de contact (2017), section 7

            Engagement 5. Documents publics relatifs aux terres
              Erreur  B30  étape clé 1, date de clôture
                Cette étape clé finit avant de commencer : corrigez l’une de ses dates.
                Source : Manuel du point de contact (2017), section 7

            1 erreur, 1 avertissement.

            """.ReplaceLineEndings("\n"),
            _output.ToString().Replace('\u00a0', ' '));
    }

    [Fact]
    public void Weighs_by_the_stage()
    {
        var plan = Land.Replace("\"relevant\": true", "\"relevant\": false", StringComparison.Ordinal);
        Assert.Equal(0, Check(plan));
        Assert.Equal(1, Check(plan, "--stage", "submission"));
    }

    [Fact]
    public void Takes_the_rules_of_the_plan_unless_others_are_asked_for()
    {
        var later = Land.Replace("\"manual2017\"", "\"deadlines31August\"", StringComparison.Ordinal);
        Assert.Equal(0, Check(later, "--format", "json"));
        Assert.Contains("R3", Ids());
        Assert.Equal(0, Check(later, "--format", "json", "--rules", "manual2017"));
        Assert.DoesNotContain("R3", Ids());
    }

    [Theory]
    [InlineData("manual2017", "--rules", "manual2016")]
    [InlineData("manual2016")]
    public void Lists_the_rules_there_are_when_it_knows_none_of_that_name(string ofThePlan, params string[] options)
    {
        Assert.Equal(2, Check(Land.Replace("manual2017", ofThePlan, StringComparison.Ordinal), options));
        var line = Assert.Single(_errors.ToString().Trim().Split('\n'));
        Assert.Contains("manual2016", line, StringComparison.Ordinal);
        Assert.Contains("manual2017, deadlines31August, standards2022", line, StringComparison.Ordinal);
        Assert.Equal("", _output.ToString());
    }

    [Theory]
    [InlineData("bonjour")]
    [InlineData("PK bonjour")]
    [InlineData("""{ "plan": { "id": "P", "title": "T", "endDate": "31/06/2023" } }""")]
    public void Refuses_in_one_line_what_is_no_plan(string file)
    {
        Assert.Equal(2, Check(file));
        Assert.Single(_errors.ToString().Trim().Split('\n'));
        Assert.Equal("", _output.ToString());
    }

    [Theory]
    [InlineData("--stage", "final")]
    [InlineData("--format", "xml")]
    [InlineData("--since", "2017")]
    public void Answers_an_option_it_does_not_know_with_the_usage(params string[] options)
    {
        Assert.Equal(2, Check(Land, options));
        Assert.StartsWith("Usage", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_which_date_of_a_document_makes_no_sense_and_does_not_call_it_missing_as_well()
    {
        File.WriteAllText(InFolder("plan.json"), Land);
        Run("plan", InFolder("plan.json"), "--out", InFolder("plan.docx"));
        Rewrite(InFolder("plan.docx"), xml => xml.Replace("septembre 2018", "31/09/2018", StringComparison.Ordinal));
        Assert.Equal(1, Run("check", InFolder("plan.docx"), "--format", "json"));
        Assert.Equal(["B33", "B37"], Ids());
        Assert.Equal("milestone/3/endDate", (string?)Findings()[1]!["field"]);
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("submission")]
    public void Only_warns_of_a_date_said_in_words(string stage)
    {
        File.WriteAllText(InFolder("plan.json"), Land);
        Run("plan", InFolder("plan.json"), "--out", InFolder("plan.docx"));
        Rewrite(InFolder("plan.docx"), xml => xml.Replace("septembre 2018", "T3 2018", StringComparison.Ordinal));
        Assert.Equal(0, Run("check", InFolder("plan.docx"), "--stage", stage, "--format", "json", "--language", "fr"));
        Assert.Equal(["B33", "B37"], Ids());
        Assert.Equal("warning", (string?)Findings()[1]!["severity"]);
        Assert.Contains("Écrivez un mois ou un jour", (string?)Findings()[1]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public void Is_refused_as_reading_is_where_nothing_tells_a_plan()
    {
        Run("template", "report", "--out", InFolder("report.docx"));
        var said = new HashSet<string>();
        foreach (var command in (List<string>)["check", "read"])
        {
            _errors.GetStringBuilder().Clear();
            Assert.Equal(2, Run(command, InFolder("report.docx"), "--language", "en"));
            said.Add(_errors.ToString());
        }

        Assert.Contains("neither our tags nor the labels of the official form", Assert.Single(said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draft", 0)]
    [InlineData("submission", 1)]
    public void Judges_the_short_texts_of_a_canvas(string stage, int exit)
    {
        var canvas = CanvasDocument.Write(
            new(
                new("C", Language.French, "Plan", "Atelier terres", "", new DateOnly(2026, 3, 12), new Dictionary<ParticipantId, string>()),
                [Chosen("Terres", "Ouvrir. Publier.")], new Dictionary<string, string> { [CanvasBox.What] = "Ouvrir. Publier. Dire." }, [], [], []),
            null).Bytes;
        File.WriteAllBytes(InFolder("canvas.docx"), canvas);
        Assert.Equal(exit, Run("check", InFolder("canvas.docx"), "--stage", stage, "--format", "json"));
        Assert.Equal(["B02", "B03"], Ids());
        Assert.Equal(exit, Run("check", InFolder("canvas.docx"), "--stage", stage));
        Assert.StartsWith("Atelier terres", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Le canevas", _output.ToString(), StringComparison.Ordinal);
    }

    private static SubjectView Chosen(string title, string description) => new(
        new("SUBJECT001"), title, description, Reformulation: "", Notes: "", Author: null, Mine: false, Late: false, OnBehalf: false,
        Selected: true, Position: null, Rank: null, MergedFrom: []);

    [Fact]
    public void Finds_nothing_in_an_empty_canvas()
    {
        Run("template", "canvas", "--out", InFolder("canvas.docx"));
        Assert.Equal(0, Run("check", InFolder("canvas.docx"), "--format", "json"));
        Assert.Empty(Ids());
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _output.Dispose();
        _errors.Dispose();
    }

    private static void Rewrite(string file, Func<string, string> change)
    {
        using var archive = System.IO.Compression.ZipFile.Open(file, System.IO.Compression.ZipArchiveMode.Update);
        var entry = archive.GetEntry("word/document.xml")!;
        string xml;
        using (var reader = new StreamReader(entry.Open()))
        {
            xml = reader.ReadToEnd();
        }

        entry.Delete();
        using var writer = new StreamWriter(archive.CreateEntry("word/document.xml").Open());
        writer.Write(change(xml));
    }

    private JsonArray Findings() => JsonNode.Parse(_output.ToString())!["findings"]!.AsArray();

    private IEnumerable<string?> Ids() => Findings().Select(finding => (string?)finding!["id"]);

    private int Check(string plan, params string[] options)
    {
        File.WriteAllText(InFolder("plan.json"), plan);
        return Run(["check", InFolder("plan.json"), .. options]);
    }

    private string InFolder(string name) => Path.Combine(_folder, name);

    private int Run(params string[] arguments)
    {
        _output.GetStringBuilder().Clear();
        return DocumentCommands.Run(arguments, _output, _errors);
    }
}
