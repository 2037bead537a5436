using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Protocol;

/// <summary>What goes back in the HTTP answer: for an invoke the status and the body are the answer itself.</summary>
/// <param name="Outcome">The <c>X-Ogp-Outcome</c> header; absent when it is not known.</param>
internal sealed record WireAnswer(int Status, string? Outcome = null, JsonObject? Body = null) : IResult
{
    public const string OutcomeHeader = "X-Ogp-Outcome";

    /// <summary>Whether the messages of this activity's turn are to be in the answer's body.</summary>
    public static bool CarriesReplies(Activity activity) =>
        activity is { DeliveryMode: "expectReplies", Type: not "invoke" };

    /// <summary>The answer to what no handler sees. <c>message/submitAction</c> wants no body at all.</summary>
    public static WireAnswer Without(Reading reading, Activity activity) => reading switch
    {
        Reading.Unhandled => new(StatusCodes.Status501NotImplemented),

        // 200 and not 400, which Teams would not show: the error is in the body.
        Reading.Malformed malformed => new(
            StatusCodes.Status200OK, malformed.Outcome,
            InvokeAnswer.Error(400, malformed.Code, ProtocolTexts.NotUnderstood(activity))),
        Reading.Acknowledge acknowledge => new(
            StatusCodes.Status200OK, acknowledge.Outcome,
            CarriesReplies(activity) ? new JsonObject { ["activities"] = new JsonArray() } : null),
        _ => throw new ArgumentOutOfRangeException(nameof(reading)),
    };

    /// <param name="replies">The body when the caller expects the turn's messages in it.</param>
    public static WireAnswer To(Turn turn, TurnResult result, JsonObject? replies)
    {
        var status = result is TurnResult.StillWorking ? StatusCodes.Status202Accepted : StatusCodes.Status200OK;
        var outcome = (result as TurnResult.Answered)?.Answer.Outcome;
        return turn is Turn.CardAction { BySubmit: false }
            ? new(StatusCodes.Status200OK, outcome, CardAnswer(turn.Activity, result))
            : new(replies is null ? status : StatusCodes.Status200OK, outcome, replies);
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        if (Outcome is not null)
        {
            response.Headers[OutcomeHeader] = Outcome;
        }

        if (Body is not null)
        {
            response.ContentType = "application/json; charset=utf-8";
            var json = WireJson.Write(Body);
            response.ContentLength = json.Length;
            await response.Body.WriteAsync(json);
        }
    }

    // A 5xx status would make Teams send the press again; in the body it only shows.
    private static JsonObject CardAnswer(Activity activity, TurnResult result) => result switch
    {
        TurnResult.Answered answered => InvokeAnswer.For(answered.Answer, activity),
        TurnResult.StillWorking => InvokeAnswer.Error(500, "StillWorking", ProtocolTexts.StillWorking(activity)),
        _ => InvokeAnswer.Error(500, "ServiceError", ProtocolTexts.Failed(activity)),
    };
}
