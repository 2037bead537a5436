using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using OgpTeams.Documents;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Doubles.Entra;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.Bot.Tests.Api;

/// <summary>The bot serves the Word pane with nothing else to do; once callers are asked who they are, its page stays open and its API does not.</summary>
public sealed class The_addin_in_the_bot
{
    private static readonly byte[] Plan = PlanDocument.Write(
        new OpenPlan { Id = "P1", Title = "Plan", Commitments = [new() { Id = "C1", Number = "1", Name = "Ouvrir les registres" }] }, "P1", existing: null).Bytes;

    [Fact]
    public async Task Is_served_and_knows_plans()
    {
        await using var bot = await LiveBot.StartAsync();
        Assert.Contains("/addin/assets/", await bot.Http.GetStringAsync(Path("/addin/taskpane.html")), StringComparison.Ordinal);
        Assert.Equal("""{"signIn":null,"plans":true}""", await bot.Http.GetStringAsync(Path("/addin/settings.json")));
        var (status, said) = await InspectAsync(bot.Http, token: null);
        Assert.Equal((200, "P1"), (status, (string?)JsonNode.Parse(said)!["plan"]!["plan"]!["id"]));
    }

    [Fact]
    public async Task Has_an_open_page_and_a_guarded_API_where_people_sign_in()
    {
        using var entra = new EntraDouble();
        await using var bot = await GuardedBot.StartAsync(
            builder => builder.Services.AddHttpClient(EntraTokens.ClientName).ConfigurePrimaryHttpMessageHandler(() => entra),
            "--Bot:TenantId", EntraDouble.TenantId);
        using var page = await bot.Host.Http.GetAsync(Path("/addin/taskpane.html"));
        Assert.Equal(200, (int)page.StatusCode);
        Assert.Contains("connect-src 'self' https://login.microsoftonline.com;", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);

        var signIn = JsonNode.Parse(await bot.Host.Http.GetStringAsync(Path("/addin/settings.json")))!["signIn"]!;
        Assert.Equal($"https://login.microsoftonline.com/{EntraDouble.TenantId}", (string?)signIn["authority"]);
        Assert.Equal(GuardedBot.AppId, (string?)signIn["clientId"]);
        Assert.Equal($"{GuardedBot.AppId}/access_as_user", (string?)signIn["scope"]);

        Assert.Equal(401, (await InspectAsync(bot.Host.Http, token: null)).Status);
        Assert.Equal(200, (await InspectAsync(bot.Host.Http, Jwt.Write(entra.Key, entra.Claims()))).Status);
    }

    private static Uri Path(string path) => new(path, UriKind.Relative);

    private static async Task<(int Status, string Said)> InspectAsync(HttpClient http, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path("/api/v1/documents/inspect")) { Content = new ByteArrayContent(Plan) };
        request.Content.Headers.ContentType = new(LiveDocument.MediaType);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
