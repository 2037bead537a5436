using Microsoft.AspNetCore.Http.HttpResults;
using OgpTeams.AddinBackend.Commands;
using OgpTeams.Documents.Outcomes;

namespace OgpTeams.AddinBackend.Documents;

/// <summary>Says what cannot be used of a request as problem details, in the words of the command line.</summary>
internal sealed class DocumentProblems : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception refused) when (Of(refused, RequestWords.Of(context.HttpContext.Request)) is { } problem)
        {
            return problem;
        }
    }

    /// <returns>Null for what is nobody's mistake but ours.</returns>
    private static ProblemHttpResult? Of(Exception refused, Messages messages) => refused switch
    {
        RefusedRequestException wrong => Problem(
            wrong.Status, messages[wrong.MessageName + "Title"], messages.Format(wrong.MessageName, wrong.Values)),
        UnusableDocumentException unusable => Problem(
            StatusCodes.Status422UnprocessableEntity, messages["UnusableDocumentTitle"],
            RefusedDocumentException.In(messages, unusable)),
        UnusablePlanException plan => Problem(
            StatusCodes.Status422UnprocessableEntity, messages["UnusablePlanTitle"], string.Join('\n', plan.In(messages))),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Of(SentBody.TooLarge, messages),
        BadHttpRequestException or InvalidDataException or IOException => Of(new RefusedRequestException(StatusCodes.Status400BadRequest, "UnreadableBody"), messages),
        _ => null,
    };

    private static ProblemHttpResult Problem(int status, string title, string detail) =>
        TypedResults.Problem(statusCode: status, title: title, detail: detail);
}
