using Microsoft.Extensions.Configuration;
using OgpTeams.Bot.Protocol;

namespace OgpTeams.Bot.Tests.Protocol;

/// <summary>Closed by default.</summary>
public sealed class Starting
{
    [Theory]
    [InlineData("urls=http://localhost:3978")]
    [InlineData("urls=http://127.0.0.1:0;https://[::1]:5001")]
    [InlineData("Kestrel:Endpoints:Http:Url=http://localhost:80")]
    [InlineData("Bot:Authentication=anonymous")]
    [InlineData("x=")]
    public void Is_free_on_this_machine(string setting) => Assert.Null(Objection(setting));

    [Theory]
    [InlineData("urls=http://0.0.0.0:3978", "http://0.0.0.0:3978")]
    [InlineData("urls=http://*:3978", "http://*:3978")]
    [InlineData("urls=http://+:3978", "http://+:3978")]
    [InlineData("urls=http://[::]:3978", "http://[::]:3978")]
    [InlineData("urls=http://bot.example.fr", "http://bot.example.fr")]
    [InlineData("urls=http://localhost:1; http://10.0.0.4:2", "http://10.0.0.4:2")]
    [InlineData("urls=http://unix:/run/bot.sock", "http://unix:/run/bot.sock")]
    [InlineData("urls=nonsense", "nonsense")]
    [InlineData("http_ports=8080", "http://*:8080")]
    [InlineData("https_ports=8443", "https://*:8443")]
    [InlineData("Kestrel:Endpoints:Http:Url=http://0.0.0.0:80", "http://0.0.0.0:80")]
    [InlineData("FORWARDEDHEADERS_ENABLED=True", "proxy")]
    [InlineData("Bot:Authentication=SingleTenant", "not in this version")]
    [InlineData("Bot:Authentication=none", "not in this version")]
    public void Is_refused_in_one_line_without_authentication_elsewhere(string setting, string says)
    {
        var objection = Objection(setting);

        Assert.Contains(says, objection, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", objection, StringComparison.Ordinal);
    }

    [Fact]
    public void Builds_no_host_when_refused() => Assert.Throws<StartupRefusedException>(
        () => BotApplication.Build(["--urls", "http://0.0.0.0:0"]));

    [Fact]
    public async Task Listens_on_its_own_address_when_none_is_given()
    {
        await using var app = BotApplication.Build([]);

        Assert.Equal(StartupGuard.DefaultUrl, app.Configuration["urls"]);
    }

    private static string? Objection(string setting) => StartupGuard.Objection(
        new ConfigurationBuilder().AddInMemoryCollection([new(setting.Split('=')[0], setting.Split('=')[1])]).Build());
}
