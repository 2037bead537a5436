namespace OgpTeams.Bot.Protocol;

/// <summary>Answers a request whose activity was let in.</summary>
internal interface ITurnAnswering
{
    /// <param name="body">The request's body, as it was read.</param>
    /// <param name="turn">Takes the activity; never throws.</param>
    /// <returns>What is still to be written.</returns>
    Task<IResult> AnswerAsync(HttpContext http, byte[] body, Func<Task<WireAnswer>> turn);
}

/// <summary>Straight from the turn to the wire.</summary>
internal sealed class DirectAnswering : ITurnAnswering
{
    public async Task<IResult> AnswerAsync(HttpContext http, byte[] body, Func<Task<WireAnswer>> turn) => await turn();
}
