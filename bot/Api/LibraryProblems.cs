using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using OgpTeams.Bot.Protocol;
using OgpTeams.DocumentLibrary;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.Bot.Api;

/// <summary>Why a document cannot be had, as programs read it; what it means to an administrator stands in the log.</summary>
internal static partial class LibraryProblems
{
    /// <returns>Null for what is no answer of SharePoint’s or Entra’s.</returns>
    public static ProblemHttpResult? Of(Exception thrown, HttpContext http, ILogger log)
    {
        switch (thrown)
        {
            case SignInNeededException needed:
                http.Response.Headers.WWWAuthenticate = Challenge(needed, http.RequestServices.GetRequiredService<BotSettings>());
                return TypedResults.Problem(
                    statusCode: StatusCodes.Status401Unauthorized, title: "Sign in again",
                    detail: $"Entra wants to ask you something first ({needed.Code}): consent, another factor, or a "
                        + "condition of access. Sign in with what WWW-Authenticate says, and try again.");
            case LibraryUnavailableException { IsForbidden: true } when ApiTokens.SpeaksForPerson(http.User):
                return TypedResults.Problem(
                    statusCode: StatusCodes.Status403Forbidden, title: "Not for you in SharePoint",
                    detail: "SharePoint does not let you read this document. Its owners can share it with you.");
            case LibraryUnavailableException or TokenUnavailableException:
                Log.NotRead(log, thrown.Message);
                return TypedResults.Problem(
                    statusCode: StatusCodes.Status503ServiceUnavailable, title: "The library cannot be reached",
                    detail: "Nothing was lost. Try again in a few minutes; the reason is in the log.");
            default:
                return null;
        }
    }

    /// <summary>As Entra’s own services ask (« Claims challenges »): the program signs the person in with these claims.</summary>
    private static string Challenge(SignInNeededException needed, BotSettings bot)
    {
        var claims = needed.Claims is { } json
            ? $"error=\"insufficient_claims\", claims=\"{Convert.ToBase64String(Encoding.UTF8.GetBytes(json))}\""
            : "error=\"interaction_required\"";
        return $"Bearer realm=\"\", authorization_uri=\"{bot.SignIn}{bot.Registration.TenantId}/oauth2/v2.0/authorize\", "
            + $"client_id=\"{bot.AppId}\", {claims}";
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A document could not be read for a caller of the API: {Reason}")]
        public static partial void NotRead(ILogger logger, string reason);
    }
}
