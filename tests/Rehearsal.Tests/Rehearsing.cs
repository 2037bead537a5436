using System.Text.Json.Nodes;
using OgpTeams.Bot;

namespace OgpTeams.Rehearsal.Tests;

/// <summary>Over real HTTP, with the real host.</summary>
public sealed class Rehearsing : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogpteams-rehearsal-");
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    [Theory]
    [InlineData("fr", "Fiche sujets.docx", "Compte rendu.docx")]
    [InlineData("en", "Subject sheet.docx", "Report.docx")]
    public async Task Leaves_the_documents_of_a_whole_workshop(string language, string sheet, string report)
    {
        Assert.True(await RunAsync("--format", "format1", "--language", language) == 0, $"{_output}{_errors}");
        Assert.Equal([report, sheet, "contributions.csv"], Documents());
    }

    [Theory]
    [InlineData("format2", "fr", "Canevas d'engagement.docx", "Compte rendu.docx", "Plan d'action.docx", "contributions.csv", "plan.json")]
    [InlineData(
        "format3", "en", "Action plan.docx", "Commitment canvas.docx", "Report.docx", "Roadmap.docx", "contributions.csv", "plan.json")]
    public async Task Leaves_the_documents_of_one_format(string format, string language, params string[] documents)
    {
        Assert.True(await RunAsync("--format", format, "--language", language) == 0, $"{_output}{_errors}");
        Assert.Equal(documents.Order(StringComparer.Ordinal), Documents().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Chains_the_three_formats(string language) =>
        Assert.True(await RunAsync("--language", language) == 0, $"{_output}{_errors}");

    [Fact]
    public async Task Finds_room_for_more_people_than_the_script_has() =>
        Assert.True(await RunAsync("--format", "format1", "--participants", "12") == 0, $"{_output}{_errors}");

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
}
