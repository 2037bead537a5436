using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace OgpTeams.Bot.Protocol;

/// <summary>
/// Lets in what the Bot Service sends, and nobody else: neither emulators nor other bots, whose tokens come from Entra. The
/// caller learns nothing but the status; why, the log says, without a word of the token.
/// </summary>
internal sealed class TokenCaller(ActivityJudge judge, IOptionsMonitor<JwtBearerOptions> bearers) : ICallerAuthentication
{
    public async ValueTask<CallerVerdict> JudgeAsync(HttpRequest request, CancellationToken cancellation)
    {
        AuthenticateResult result;
        IReadOnlyList<string> channels;
        try
        {
            result = await request.HttpContext.AuthenticateAsync(ConnectorBearer.Scheme);
            if (result.Failure is { } failure)
            {
                // A key nobody knows, or no keys: the second is no fault of the caller's.
                _ = failure is SecurityTokenSignatureKeyNotFoundException ? await KeysAsync(cancellation) : [];
                return judge.Refuse(failure.GetType().Name);
            }

            if (!result.Succeeded || BearerToken.Of(request) is not { } token)
            {
                return judge.Refuse("no bearer token of three parts and less than 16 KB");
            }

            channels = await ChannelsAsync(new JsonWebToken(token).Kid, cancellation);
        }
        catch (Exception unreachable) when (unreachable is InvalidOperationException or IOException or HttpRequestException)
        {
            return judge.NoKeys(unreachable.GetType().Name);
        }

        return channels.Contains(ActivityJudge.Teams, StringComparer.Ordinal)
            ? judge.Accept([.. result.Principal.FindAll("serviceurl").Select(claim => claim.Value)], channels)
            : judge.Refuse("its key is not endorsed for Teams");
    }

    public CallerVerdict Judge(CallerVerdict.Accepted caller, Activity activity) => judge.Judge(caller, activity);

    /// <summary>What the key that signed is good for: not a standard member of a key, but one the Bot Service adds.</summary>
    private async Task<IReadOnlyList<string>> ChannelsAsync(string kid, CancellationToken cancellation)
    {
        return (await KeysAsync(cancellation)).FirstOrDefault(one => one.Kid == kid) is { } key
            && key.AdditionalData.TryGetValue("endorsements", out var value)
            && value is JsonElement { ValueKind: JsonValueKind.Array } list
                ? [.. list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)]
                : [];
    }

    /// <summary>Those there are; throws while there have been none yet.</summary>
    private async Task<ICollection<JsonWebKey>> KeysAsync(CancellationToken cancellation)
    {
        var published = bearers.Get(ConnectorBearer.Scheme).ConfigurationManager!;
        return (await published.GetConfigurationAsync(cancellation)).JsonWebKeySet?.Keys ?? [];
    }
}
