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
    [InlineData("Bot:Adapter=direct")]
    [InlineData("Bot:Adapter=botframework")]
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
    [InlineData("Bot:Authentication=none", "SingleTenant")]
    [InlineData("Bot:Authentication=1", "SingleTenant")]
    [InlineData("Bot:Adapter=sdk", "Direct, BotFramework")]
    [InlineData("Bot:Authentication=SingleTenant", "Bot:AppId")]
    [InlineData("Bot:Authentication=managedIdentity", "Bot:AppId")]
    [InlineData("Cloud=Delos", "Public, UsGov, China, Bleu")]
    [InlineData("Cloud=Bleu", "Bot:OpenIdMetadata, Bot:Issuer, Bot:Scope, Bot:AllowedServiceHosts")]
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

    [Theory]
    [InlineData("")]
    [InlineData("Bot:Authentication=ManagedIdentity|Bot:ClientSecret=")]
    [InlineData("urls=http://localhost:1|Bot:ClientSecret=|Bot:AccessToken=given")]
    [InlineData("urls=http://localhost:1|Bot:OpenIdMetadata=http://127.0.0.1:5/v1/.well-known/openidconfiguration")]
    [InlineData("Cloud=UsGov")]
    [InlineData("Cloud=China|FORWARDEDHEADERS_ENABLED=true")]
    [InlineData("Cloud=Bleu|Bot:OpenIdMetadata=https://bots.example/m|Bot:Issuer=i|Bot:Scope=s/.default|Bot:AllowedServiceHosts:0=*.bots.example")]
    public void Is_free_everywhere_with_authentication(string change) => Assert.Null(ObjectionTo(change));

    [Theory]
    [InlineData("Bot:AppId=", "Bot:AppId")]
    [InlineData("Bot:AppId=  ", "Bot:AppId")]
    [InlineData("Bot:TenantId=", "Bot:TenantId")]
    [InlineData("Bot:TenantId=common", "Bot:TenantId")]
    [InlineData("Bot:ClientSecret=", "Bot:ClientSecret")]
    [InlineData("Bot:Authentication=ManagedIdentity|Bot:TenantId=", "Bot:TenantId")]
    [InlineData("Bot:CertificatePath=/nowhere/bot.pfx", "Bot:CertificatePath")]
    [InlineData("Bot:AccessToken=given", "Bot:AccessToken")]
    [InlineData("Bot:OpenIdMetadata=http://keys.example/", "Bot:OpenIdMetadata")]
    [InlineData("Bot:OpenIdMetadata=keys", "Bot:OpenIdMetadata")]
    [InlineData("Bot:Authority=http://login.example/tenant", "Bot:Authority")]
    [InlineData("Bot:AllowedServiceHosts=smba.example,https://", "Bot:AllowedServiceHosts")]
    [InlineData("Bot:AllowedFileHosts=files.example,https://", "Bot:AllowedFileHosts")]
    [InlineData("Cloud=Bleu|Bot:Issuer=i|Bot:Scope=s", "Bot:OpenIdMetadata, Bot:AllowedServiceHosts")]
    public void Is_refused_in_one_line_that_names_the_setting(string change, string says)
    {
        var objection = ObjectionTo(change);

        Assert.Contains(says, objection, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", objection, StringComparison.Ordinal);
        Assert.DoesNotContain("not-a-secret", objection, StringComparison.Ordinal);
    }

    private static string? ObjectionTo(string change)
    {
        var settings = new Dictionary<string, string?>
        {
            ["urls"] = "http://0.0.0.0:8080",
            ["Bot:Authentication"] = "SingleTenant",
            ["Bot:AppId"] = "0b7d7f0e-0000-4000-8000-0000000000b0",
            ["Bot:TenantId"] = "8d6f0a4e-0000-4000-8000-000000000001",
            ["Bot:ClientSecret"] = "not-a-secret",
        };
        foreach (var pair in change.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('=', 2)))
        {
            settings[pair[0]] = pair[1];
        }

        return StartupGuard.Objection(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
    }

    private static string? Objection(string setting) => StartupGuard.Objection(
        new ConfigurationBuilder().AddInMemoryCollection([new(setting.Split('=')[0], setting.Split('=')[1])]).Build());
}
