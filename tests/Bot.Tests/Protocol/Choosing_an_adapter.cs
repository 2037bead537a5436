using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using OgpTeams.Doubles;

namespace OgpTeams.Bot.Tests.Protocol;

/// <summary><c>Bot:Adapter</c>, on the bot as people start it.</summary>
public sealed class Choosing_an_adapter
{
    private static readonly string[] OfTheSdk =
    [
        "OgpTeams.BotFramework", "Microsoft.Bot.Builder.Integration.AspNet.Core", "Microsoft.Bot.Builder",
        "Microsoft.Bot.Connector", "Microsoft.Bot.Schema", "Microsoft.Rest.ClientRuntime", "Newtonsoft.Json",
    ];

    [Fact]
    public async Task Loads_nothing_of_the_SDK_unless_it_is_chosen()
    {
        var loaded = await LoadedAsync();

        Assert.Contains("OgpTeams.Bot", loaded);
        Assert.DoesNotContain(loaded, name => OfTheSdk.Contains(name, StringComparer.Ordinal)
            || name.StartsWith("Microsoft.Bot.", StringComparison.Ordinal) || name == "Microsoft.Identity.Client");
    }

    [Fact]
    public async Task Has_the_SDK_at_work_when_it_is_chosen() =>
        Assert.Empty(OfTheSdk.Except(await LoadedAsync(ByTheSdk.Settings)));

    /// <summary>After somebody pressed a button, and a card was posted.</summary>
    private static async Task<IReadOnlySet<string>> LoadedAsync(params string[] settings)
    {
        var data = Directory.CreateTempSubdirectory("ogp-adapter-");
        await using var teams = await ConnectorDouble.StartAsync();
        try
        {
            await using var bot = await ServerProcess.StartBot(["--DataFolder", data.FullName, .. settings]).ListensAsync();
            using var http = new HttpClient { BaseAddress = bot.Address };
            var awa = new Person(() => http, teams, TeamsConversation.Group(), "Awa");
            var reply = await awa.PressAsync("workshop.create", new { format = "format1", title = "Ouvrir", language = "fr" });
            Assert.NotNull(reply.Card);
            await Eventually.HoldsAsync(() => teams.In(awa.Chat.Id).Count > 0, "a card in the chat");
            return bot.Assemblies;
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }
}
