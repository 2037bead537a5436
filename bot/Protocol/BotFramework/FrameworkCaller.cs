using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OgpTeams.BotFramework;

namespace OgpTeams.Bot.Protocol.BotFramework;

/// <summary>
/// Has the SDK judge the token, before the body is read. What the SDK is more generous with is looked at first: it also takes
/// tokens of emulators and of other bots, which come from Entra, and other algorithms than the channel's.
/// </summary>
internal sealed class FrameworkCaller(FrameworkAdapter adapter, BotSettings settings, ActivityJudge judge) : ICallerAuthentication
{
    public async ValueTask<CallerVerdict> JudgeAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (BearerToken.Of(request) is not { } token)
        {
            return judge.Refuse("no bearer token of three parts and less than 16 KB");
        }

        if (!IsOfTheChannel(token))
        {
            return judge.Refuse("it says that it is not of the Bot Service");
        }

        return await adapter.JudgeAsync(token, ActivityJudge.Teams, cancellation) switch
        {
            FrameworkVerdict.Genuine genuine => judge.Accept(genuine.ServiceUrls, [ActivityJudge.Teams]),
            FrameworkVerdict.NoKeys none => judge.NoKeys(none.Why),
            var refused => judge.Refuse((refused as FrameworkVerdict.Refused)?.Why ?? "the SDK does not take it"),
        };
    }

    public CallerVerdict Judge(CallerVerdict.Accepted caller, Activity activity) => judge.Judge(caller, activity);

    /// <summary>By its own words, which prove nothing yet.</summary>
    private bool IsOfTheChannel(string token)
    {
        try
        {
            var said = new JsonWebToken(token);
            return said.Alg == SecurityAlgorithms.RsaSha256
                && string.Equals(said.Issuer, settings.Issuer, StringComparison.Ordinal);
        }
        catch (Exception junk) when (junk is ArgumentException or SecurityTokenException)
        {
            return false;
        }
    }
}
