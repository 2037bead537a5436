using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OgpTeams.Bot;
using OgpTeams.Documents;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Rules;
using OgpTeams.Doubles.Tools;
using OgpTeams.Doubles.Word;
using OgpTeams.Rehearsal.Scripts;

namespace OgpTeams.Rehearsal.Tests;

/// <summary>Over real HTTP, with the real host.</summary>
public sealed partial class Rehearsing : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogpteams-rehearsal-");
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    [Theory]
    [InlineData("fr", "Fiche sujets.docx", "Compte rendu.docx")]
    [InlineData("en", "Subject sheet.docx", "Report.docx")]
    public async Task Leaves_the_documents_of_a_whole_workshop(string language, string sheet, string report)
    {
        Assert.True(await RunAsync("--script", "torture", "--format", "format1", "--language", language) == 0, $"{_output}{_errors}");
        Assert.Equal([report, sheet, "contributions.csv"], Documents());
    }

    [Theory]
    [InlineData("format2", "fr", "Canevas d'engagement.docx", "Compte rendu.docx", "Plan d'action.docx", "contributions.csv", "plan.json")]
    [InlineData(
        "format3", "en", "Action plan.docx", "Commitment canvas.docx", "Report.docx", "Roadmap.docx", "contributions.csv", "plan.json")]
    public async Task Leaves_the_documents_of_one_format(string format, string language, params string[] documents)
    {
        Assert.True(await RunAsync("--script", "torture", "--format", format, "--language", language) == 0, $"{_output}{_errors}");
        Assert.Equal(documents.Order(StringComparer.Ordinal), Documents().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Chains_the_three_formats(string language) =>
        Assert.True(await RunAsync("--script", "torture", "--language", language) == 0, $"{_output}{_errors}");

    /// <summary>What somebody who types the command and nothing else is shown.</summary>
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Tells_of_a_ministry_unless_told(string language)
    {
        await Apt.ProvideAsync("soffice", "libreoffice-writer-nogui");
        Assert.True(await RunAsync("--language", language) == 0, $"{_output}{_errors}");
        var plan = Assert.IsType<ParsedPlan.Usable>(PlanJson.Parse(await File.ReadAllBytesAsync(Found("plan.json")))).Plan;
        Assert.Equal(5, plan.Commitments.Count(commitment => commitment.Status == CommitmentStatus.Retained));
        Assert.All(Findings(plan), finding => Assert.Contains(finding.Id, (string[])["B42", "B45", "B46", "B70", "B74", "B75", "B76"]));
        Assert.Equal(2, Findings(plan).Count(finding => finding.Id == "B45"));
        await PagesAndMinutesAsync(language);
        await DraftersAsync(plan, language);
    }

    /// <summary>Two times four changes made in Word, the second time after LibreOffice, and the same everywhere in the end.</summary>
    private async Task DraftersAsync(OpenPlan plan, string language)
    {
        var told = _output.ToString().Replace('\u00a0', ' ');
        Assert.Equal(2, told.Split(language == "fr" ? "montre 4 changement(s)" : "shows 4 change(s)").Length - 1);
        Assert.Contains(language == "fr" ? "que LibreOffice vient d’enregistrer" : "just saved by LibreOffice", told, StringComparison.Ordinal);
        Assert.Contains(language == "fr" ? "les 8 changements" : "the 8 changes", told, StringComparison.Ordinal);

        var word = WordFile.At(Found(language == "fr" ? "Plan d'action.docx" : "Action plan.docx"));
        var report = WordFile.At(Found(language == "fr" ? "Rapport de mi-parcours.docx" : "Mid-term report.docx"));
        var script = ScriptParser.Parse(EmbeddedScripts.Read(
            EmbeddedScripts.Story, language, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date))).Script!;
        var drafts = script.Actions.OfType<ScriptAction.Draft>().Select(draft => draft.Edits).ToList();
        Assert.Equal([false, true], drafts.Select(edits => edits.Resaved));
        foreach (var edits in drafts)
        {
            string Typed(string field) => edits.Texts.Single(edit => edit.Field == field).Text;
            var commitment = Assert.Single(plan.Commitments, one => one.Name == Typed("name"));
            Assert.Equal(Typed("publicProblem"), commitment.PublicProblem);
            var (added, cells) = (commitment.Milestones[^1], Assert.Single(edits.Rows).Cells);
            var moved = Assert.Single(
                commitment.Milestones, one => one != added && one.EndDate == PartialDate.TryRead(Typed("endDate")));
            Assert.Equal(cells[0], $"{added.Title}\n{added.Deliverable}");
            Assert.Equal((PartialDate.TryRead(cells[2]), PartialDate.TryRead(cells[3])), (added.StartDate, added.EndDate));
            foreach (var (file, tag) in new[] { (word, $"commitment/{commitment.Id}"), (report, $"assessment/commitment/{commitment.Id}") })
            {
                Assert.Equal(Typed("name"), file.TextOf($"{tag}/name"));
                Assert.Equal(Typed("publicProblem"), file.TextOf($"{tag}/publicProblem"));
                Assert.Equal(Typed("endDate"), file.TextOf($"{tag}/milestone/{moved.Id}/endDate"));
                Assert.Equal(added.Title, file.TextOf($"{tag}/milestone/{added.Id}/title"));
            }
        }
    }

    /// <summary>Nobody is left with a failure for want of a program: what is not played is said, with what to install.</summary>
    [Fact]
    public async Task Does_without_LibreOffice_and_says_so()
    {
        var told = (await Shell.RunAsync(
            Shell.Find("dotnet")!,
            [
                Path.Combine(AppContext.BaseDirectory, "OgpTeams.Bot.dll"), "rehearse", "--format", "format3", "--data",
                Path.Combine(_folder.FullName, "data"),
            ],
            environment: new Dictionary<string, string> { ["PATH"] = _folder.FullName })).Replace('\u00a0', ' ');
        Assert.Equal(2, told.Split("apt-get install libreoffice-writer").Length - 1);
        Assert.Contains("omis   LibreOffice n’est pas sur cette machine", told, StringComparison.Ordinal);
        Assert.Contains("les 4 changements", told, StringComparison.Ordinal);
    }

    /// <summary>
    /// What no card asks for is left: when the public could comment, what the IRM recommended, the sections that are written in Word,
    /// and how it was handed in. Of each commitment and milestone, all is told: what drafters changed in two of them (B45), too.
    /// </summary>
    private static ImmutableArray<Finding> Findings(OpenPlan plan) => PlanCheck.Run(
        plan, RuleSets.Find(plan.RuleSet!)!, Stage.Submission, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date));

    /// <summary>The page links to each document, and in the minutes the steps took what they took.</summary>
    private async Task PagesAndMinutesAsync(string language)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "data", "index.html"));
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.All(Documents(), name => Assert.Contains($"/{Uri.EscapeDataString(name)}\"", page, StringComparison.Ordinal));

        var timing = Assert.Single(DocumentText.ByTag(
            await File.ReadAllBytesAsync(Found(language == "fr" ? "Compte rendu.docx" : "Report.docx")))["report/timing"]);
        var minutes = Minutes().Matches(timing).Select(number => number.Value).ToList();
        Assert.Contains(minutes.Chunk(2), step => step[0] != step[^1]);
    }

    [Fact]
    public async Task Finds_room_for_more_people_than_the_script_has() =>
        Assert.True(await RunAsync("--script", "torture", "--format", "format1", "--participants", "12") == 0, $"{_output}{_errors}");

    [Fact]
    public async Task Plays_the_script_of_the_guide()
    {
        Assert.True(await RunAsync("--script", Written(SmallScript.Json)) == 0, $"{_output}{_errors}");
        Assert.Contains("Paul Nguyen", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_with_1_when_an_answer_is_not_the_one_expected()
    {
        var script = SmallScript.Json;
        script.Actions()[3]!["expect"] = "accepted";
        Assert.Equal(1, await RunAsync("--script", Written(script)));
        Assert.Contains(
            "scenes[0].actions[3] – Aïcha Traoré, step.next : attendu « accepted », reçu « refused; code=notFacilitator »",
            _output.ToString().Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_with_1_when_the_bot_posts_too_much()
    {
        var script = SmallScript.Json;
        script["maxPosts"] = 1;
        Assert.Equal(1, await RunAsync("--script", Written(script)));
    }

    [Fact]
    public async Task Ends_with_1_when_there_is_no_workshop_to_play()
    {
        var script = SmallScript.Json;
        script.Actions()[0]!["inputs"]!["format"] = "inconnu";
        Assert.Equal(1, await RunAsync("--script", Written(script)));
        Assert.Contains("refused; code=unknown", _output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _output.Dispose();
        _errors.Dispose();
        _folder.Delete(recursive: true);
    }

    private Task<int> RunAsync(params string[] options) =>
        BotCommands.RunAsync(["rehearse", .. options, "--data", Path.Combine(_folder.FullName, "data")], _output, _errors);

    /// <summary>The first of that name.</summary>
    private string Found(string name) => Directory
        .EnumerateFiles(Path.Combine(_folder.FullName, "data", "library"), name, SearchOption.AllDirectories)
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}.", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal).First();

    private string Written(JsonObject script)
    {
        var path = Path.Combine(_folder.FullName, "script.json");
        File.WriteAllText(path, script.ToJsonString());
        return path;
    }

    /// <summary>What people see of the library; earlier versions are kept in folders that begin with a dot.</summary>
    private IEnumerable<string> Documents()
    {
        var library = Path.Combine(_folder.FullName, "data", "library");
        return Directory.EnumerateFiles(library, "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(library, file).Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.')))
            .Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\d+(?=\s+min)", RegexOptions.None, 1000)]
    private static partial Regex Minutes();
}
