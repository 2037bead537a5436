using OgpTeams.Bot.Protocol.Connector;
using OgpTeams.Microsoft365.Clouds;

namespace OgpTeams.Bot.Protocol;

/// <summary>Judges the settings before the host is built: closed by default.</summary>
internal static class StartupGuard
{
    public const string DefaultUrl = "http://localhost:3978";

    private static readonly string[] BotHostKeys = ["Bot:OpenIdMetadata", "Bot:Issuer", "Bot:Scope", "Bot:AllowedServiceHosts"];

    /// <summary>The reason not to start, in one line; null when there is none.</summary>
    public static string? Objection(IConfiguration settings)
    {
        var bot = BotSettings.Of(settings);
        if (BotSettings.AdapterOf(settings) is null)
        {
            return Unknown<BotAdapter>("Bot:Adapter", settings);
        }

        return CloudObjection(bot, settings) ?? bot.Authentication switch
        {
            null => Unknown<BotAuthentication>("Bot:Authentication", settings),
            BotAuthentication.Anonymous => AnonymousObjection(settings),
            _ => Missing(bot, settings) ?? Unsafe(bot, settings),
        };
    }

    private static string Unknown<T>(string key, IConfiguration settings)
        where T : struct, Enum => $"{key}={settings[key]} is not one of {string.Join(", ", Enum.GetNames<T>())}.";

    private static string? CloudObjection(BotSettings bot, IConfiguration settings)
    {
        if (bot.Cloud is not { } cloud)
        {
            return $"Cloud={settings[Cloud.Setting]} is not one of {string.Join(", ", Cloud.All.Select(one => one.Name))}.";
        }

        string[] unknown =
        [
            .. BotHostKeys.Where(key => cloud.Bots is null && !settings.GetSection(key).Exists()),
        ];
        return unknown.Length > 0
            ? $"Cloud={cloud.Name}: where its bots live is not published, and is not guessed. Set {string.Join(", ", unknown)}."
            : null;
    }

    private static string? AnonymousObjection(IConfiguration settings)
    {
        if (ListeningAddresses.Open(settings) is { } open)
        {
            return $"Bot:Authentication=Anonymous listens on this machine only, and {open} is not an address of it. "
                + "Use http://localhost:<port>, or set Bot:Authentication.";
        }

        return ListeningAddresses.TrustForwarding(settings)
            ? "Bot:Authentication=Anonymous cannot stand behind a proxy: unset ASPNETCORE_FORWARDEDHEADERS_ENABLED."
            : null;
    }

    private static string? Missing(BotSettings bot, IConfiguration settings)
    {
        var mode = $"Bot:Authentication={bot.Authentication}";
        if (bot.AppId.Length == 0)
        {
            return $"{mode} needs Bot:AppId, the application (client) id of the Azure Bot.";
        }

        if (bot.TenantId.Length == 0 || bot.TenantId.ToLowerInvariant() is "common" or "organizations" or "consumers")
        {
            return $"{mode} needs Bot:TenantId, the id of the directory the bot is registered in.";
        }

        if (bot.Authentication is BotAuthentication.SingleTenant
            && bot is { ClientSecret: null, CertificatePath: null, AccessToken: null })
        {
            return $"{mode} needs a proof for Entra: Bot:CertificatePath or Bot:ClientSecret.";
        }

        return bot.CertificatePath is { } path && !File.Exists(path)
            ? $"Bot:CertificatePath={path} is not a file that can be read."
            : BadAddress("Bot:OpenIdMetadata", bot.OpenIdMetadata, settings)
                ?? BadAddress("Bot:Authority", bot.Authority, settings, https: bot.AccessToken is null);
    }

    private static string? Unsafe(BotSettings bot, IConfiguration settings)
    {
        if (bot.AllowedServiceHosts.FirstOrDefault(host => !ServiceHosts.CanRead(host)) is { } unreadable)
        {
            return $"Bot:AllowedServiceHosts: {unreadable} is neither a host, host:port nor *.host.";
        }

        if (bot.AllowedFileHosts.FirstOrDefault(host => !ServiceHosts.CanRead(host)) is { } noHost)
        {
            return $"Bot:AllowedFileHosts: {noHost} is neither a host, host:port nor *.host.";
        }

        return bot.AccessToken is not null && ListeningAddresses.Open(settings) is { } open
            ? $"Bot:AccessToken is for tests on this machine, and {open} is not an address of it. Use Bot:CertificatePath."
            : null;
    }

    /// <summary>What is asked for keys or with secrets is asked over https; on this machine, for keys, http will do.</summary>
    private static string? BadAddress(string key, Uri? address, IConfiguration settings, bool https = false)
    {
        var good = address is { Scheme: "https" } || (!https && address is { Scheme: "http" } && Loopback.Names(address.Host));
        return good || BotSettings.Text(settings, key) is null ? null : $"{key} is not an https address.";
    }
}
