using System.Text.Json;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Actions;

namespace OgpTeams.Manifest.Tests;

/// <summary>What an admin centre, Teams and Word read of the package; what Microsoft’s schema does not say is said here.</summary>
public sealed class The_unified_manifest
{
    private static readonly JsonNode Manifest = MadePackage.Made.Manifest;

    [Fact]
    public async Task Is_valid_by_the_schema_it_names() =>
        Assert.Empty(await MicrosoftSchemas.ComplaintsAsync(MadePackage.Made.Element("manifest.json")));

    [Fact]
    public async Task Is_judged_by_a_schema_that_finds_what_is_wrong()
    {
        var wrong = MadePackage.Made.Manifest;
        wrong["bots"]![0]!["scopes"] = new JsonArray("groupchat");
        wrong["stray"] = "nobody knows it";
        var complaints = await MicrosoftSchemas.ComplaintsAsync(JsonSerializer.SerializeToElement(wrong));
        Assert.Contains(complaints, complaint => complaint.Contains("/bots/0/scopes/0", StringComparison.Ordinal));
        Assert.Contains(complaints, complaint => complaint.Contains("/stray", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_of_the_version_its_schema_is_of() => Assert.Contains(
        $"/v{(string)Manifest["manifestVersion"]!}/", (string)Manifest["$schema"]!, StringComparison.Ordinal);

    [Fact]
    public void Has_one_app_registration_for_the_bot_and_for_signing_in()
    {
        Assert.Equal(MadePackage.AppId, (string)Manifest["bots"]![0]!["botId"]!);
        Assert.Equal(MadePackage.AppId, (string)Manifest["webApplicationInfo"]!["id"]!);
        Assert.Equal($"api://{MadePackage.Domain}/{MadePackage.AppId}", (string)Manifest["webApplicationInfo"]!["resource"]!);
    }

    [Fact]
    public void Offers_the_bot_everywhere_it_works() =>
        Assert.Equal(["personal", "team", "groupChat"], Manifest["bots"]![0]!["scopes"]!.AsArray().Select(scope => (string)scope!));

    /// <summary>Without it nobody can send the bot a plan to import.</summary>
    [Fact]
    public void Takes_files() => Assert.True((bool)Manifest["bots"]![0]!["supportsFiles"]!);

    [Fact]
    public void Trusts_its_own_domain_and_nobody_elses() =>
        Assert.Equal([MadePackage.Domain], Manifest["validDomains"]!.AsArray().Select(domain => (string)domain!));

    /// <summary>The administration’s own pages about data and terms open in a browser.</summary>
    [Fact]
    public void Loads_pages_and_images_from_its_own_domain_only()
    {
        var addresses = MadePackage.Strings(Manifest)
            .Where(at => at.Text.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            .Where(at => at.Place is not ("$schema" or "developer.privacyUrl" or "developer.termsOfUseUrl")).ToList();
        Assert.True(addresses.Count > 8);
        Assert.All(addresses, at => Assert.StartsWith($"https://{MadePackage.Domain}/", at.Text));
    }

    [Fact]
    public void Opens_the_pane_from_a_button_in_Word()
    {
        var word = Manifest["extensions"]![0]!;
        Assert.Equal(["document"], word["requirements"]!["scopes"]!.AsArray().Select(scope => (string)scope!));
        var runtime = word["runtimes"]![0]!;
        Assert.Equal($"https://{MadePackage.Domain}/addin/taskpane.html", (string)runtime["code"]!["page"]!);
        var actions = runtime["actions"]!.AsArray().ToDictionary(action => (string)action!["id"]!, action => (string)action!["type"]!);
        var buttons = word["ribbons"]!.AsArray().SelectMany(ribbon => ribbon!["tabs"]!.AsArray())
            .SelectMany(tab => tab!["groups"]!.AsArray()).SelectMany(group => group!["controls"]!.AsArray()).ToList();
        Assert.NotEmpty(buttons);
        Assert.All(buttons, button =>
        {
            Assert.Equal("openPage", actions[(string)button!["actionId"]!]);
            Assert.Equal([16, 32, 80], button["icons"]!.AsArray().Select(icon => (int)icon!["size"]!));
        });
    }

    [Fact]
    public void Hides_the_add_in_for_older_versions_of_Word_where_it_works_itself()
    {
        var hidden = (string)Manifest["extensions"]![0]!["alternates"]![0]!["hide"]!["customOfficeAddin"]!["officeAddinId"]!;
        Assert.NotEqual((string)Manifest["id"]!, hidden);
        Assert.Equal(MadePackage.Made.Word.Elements().First().Value, hidden);
    }

    [Fact]
    public void Has_a_tab_for_the_board_that_goes_on_the_stage_of_a_meeting()
    {
        var tab = Manifest["configurableTabs"]![0]!;
        Assert.StartsWith($"https://{MadePackage.Domain}/board/", (string)tab["configurationUrl"]!);
        Assert.Contains("meetingStage", tab["context"]!.AsArray().Select(context => (string)context!));
        Assert.Contains("meetingSidePanel", tab["context"]!.AsArray().Select(context => (string)context!));
    }

    /// <summary>To read all messages of a chat is not asked of anybody.</summary>
    [Fact]
    public void Asks_for_the_rights_it_uses_and_no_more() => Assert.Equal(
        ["Document.ReadWrite.User Delegated", "MeetingStage.Write.Chat Delegated"],
        Manifest["authorization"]!["permissions"]!["resourceSpecific"]!.AsArray()
            .Select(right => $"{right!["name"]} {right["type"]}").Order());

    [Fact]
    public void Lists_commands_the_bot_understands_in_the_language_they_are_listed_in()
    {
        Assert.All(Commands(Manifest), command => Understood(command.Title, "fr"));
        Assert.All(Commands(Manifest), command =>
        {
            var french = TypedCommands.Read(command.Title);
            var english = Understood((string?)MadePackage.Made.English[$"{command.Place}.title"] ?? command.Title, "en");
            Assert.Equal(french.Command, english.Command);
        });
    }

    /// <summary>Each is understood as one goes on writing, too: « sujet Titre : description ».</summary>
    [Fact]
    public void Explains_each_command_in_few_words() => Assert.All(
        Commands(Manifest), command => Assert.InRange(command.Description.Length, 5, 128));

    [Fact]
    public void Offers_no_more_commands_than_Teams_shows() => Assert.All(
        Manifest["bots"]![0]!["commandLists"]!.AsArray(), list => Assert.InRange(list!["commands"]!.AsArray().Count, 1, 12));

    private static Typed Understood(string title, string language)
    {
        var typed = TypedCommands.Read(title);
        Assert.True(typed.Command is not (TypedCommand.Unknown or TypedCommand.Bare), $"« {title} » is not understood.");
        Assert.True(typed.Language is null || typed.Language == language, $"« {title} » reads as {typed.Language}.");
        return typed;
    }

    private static IEnumerable<(string Place, string Title, string Description)> Commands(JsonNode manifest) =>
        manifest["bots"]![0]!["commandLists"]!.AsArray().SelectMany((list, at) => list!["commands"]!.AsArray().Select((command, index) =>
            ($"bots[0].commandLists[{at}].commands[{index}]", (string)command!["title"]!, (string)command["description"]!)));
}
