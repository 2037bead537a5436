using OgpTeams.Bot.Protocol.Connector;

namespace OgpTeams.Bot.Protocol;

/// <summary>The messaging endpoint: one URL, one activity per request.</summary>
internal static class ProtocolEndpoint
{
    private const string Path = "/api/messages";

    public static IEndpointRouteBuilder MapProtocol(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Path, ReceiveAsync).ExcludeFromDescription().AllowAnonymous(); // It judges its callers itself.

        // Tools (Microsoft's Agents Playground among them) look whether somebody is there.
        routes.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], () => TypedResults.Ok())
            .ExcludeFromDescription().AllowAnonymous();

        // Else the router's own refusal of other methods, which nobody declared open, would ask for a token of the API.
        routes.Map(Path, (HttpResponse response) =>
        {
            response.Headers.Allow = "GET, HEAD, POST";
            return TypedResults.StatusCode(StatusCodes.Status405MethodNotAllowed);
        }).ExcludeFromDescription().AllowAnonymous();
        return routes;
    }

    private static async Task<IResult> ReceiveAsync(
        HttpContext http, ICallerAuthentication callers, ITurnAnswering answering, SilencedConversations silenced,
        TurnRunner runner)
    {
        try
        {
            var verdict = await callers.JudgeAsync(http.Request, http.RequestAborted);
            if (verdict is not CallerVerdict.Accepted caller)
            {
                return TypedResults.StatusCode((verdict as CallerVerdict.Refused)?.Status ?? StatusCodes.Status401Unauthorized);
            }

            if (await RequestBody.ReadAsync(http.Request, http.RequestAborted) is not { } body)
            {
                return TypedResults.Problem(
                    statusCode: StatusCodes.Status413PayloadTooLarge,
                    detail: $"An activity holds at most {RequestBody.MaxBytes} bytes.");
            }

            if (!ActivityParser.TryParse(body, out var activity, out var problem))
            {
                return TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, detail: problem);
            }

            return callers.Judge(caller, activity) switch
            {
                CallerVerdict.Refused refused => TypedResults.StatusCode(refused.Status),
                CallerVerdict.Ignored => TypedResults.Ok(),
                _ => await answering.AnswerAsync(http, body, () => ReadAndTakeAsync(activity, runner, silenced)),
            };
        }
        catch (BadHttpRequestException broken)
        {
            return TypedResults.Problem(statusCode: broken.StatusCode, detail: "The request is not well-formed HTTP.");
        }
    }

    private static async Task<WireAnswer> ReadAndTakeAsync(
        Activity activity, TurnRunner runner, SilencedConversations silenced) => TurnReader.Read(activity) switch
        {
            Reading.Take { Turn: var turn } => await TakeAsync(turn, runner, silenced),
            var other => WireAnswer.Without(other, activity),
        };

    private static async Task<WireAnswer> TakeAsync(Turn turn, TurnRunner runner, SilencedConversations silenced)
    {
        if (turn is Turn.CardAction or Turn.Typed or Turn.Edited or Turn.BotArrived or Turn.MembersAdded)
        {
            silenced.Heard(turn.Activity.Conversation.Id);
        }

        var replies = WireAnswer.CarriesReplies(turn.Activity) ? ExpectedReplies.Collect(turn.Activity.Conversation.Id) : null;
        var result = await runner.RunAsync(turn);
        return WireAnswer.To(turn, result, replies?.Close());
    }
}
