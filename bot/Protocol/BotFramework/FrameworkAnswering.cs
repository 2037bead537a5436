using System.Text;
using OgpTeams.BotFramework;

namespace OgpTeams.Bot.Protocol.BotFramework;

/// <summary>
/// Has the SDK take the activity, which makes it judge the caller again, now by the activity, and write the answer.
/// </summary>
internal sealed partial class FrameworkAnswering(
    FrameworkAdapter adapter, ICallerAuthentication callers, ILogger<FrameworkAnswering> logger) : ITurnAnswering
{
    public async Task<IResult> AnswerAsync(HttpContext http, byte[] body, Func<Task<WireAnswer>> turn)
    {
        // Without authentication a token is nobody's: the SDK would ask for keys to judge it by.
        var token = callers is FrameworkCaller ? BearerToken.Of(http.Request) : null;
        var taken = false;
        await adapter.ProcessAsync(http, body, token, async () =>
        {
            taken = true;
            var answer = await turn();
            if (answer.Outcome is { } outcome)
            {
                http.Response.Headers[WireAnswer.OutcomeHeader] = outcome;
            }

            return new(answer.Status, answer.Body is { } json ? Encoding.UTF8.GetString(WireJson.Write(json)) : null);
        });
        if (!taken)
        {
            Log.NotTaken(logger, http.Response.StatusCode);
        }

        return Results.Empty;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The SDK did not take an activity the bot would have taken: {Status}")]
        public static partial void NotTaken(ILogger logger, int status);
    }
}
