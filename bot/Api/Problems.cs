using Microsoft.AspNetCore.Http.HttpResults;

namespace OgpTeams.Bot.Api;

/// <summary>Why a request about a plan was not answered, for people to read: in their language, as problem details.</summary>
internal static class Problems
{
    public static ProblemHttpResult NotFound(Texts texts, string name) => Of(texts, StatusCodes.Status404NotFound, name);

    public static ProblemHttpResult Forbidden(Texts texts, string name) => Of(texts, StatusCodes.Status403Forbidden, name);

    public static ProblemHttpResult Of(Texts texts, int status, string name) =>
        TypedResults.Problem(statusCode: status, title: texts["NotDone_Heading"], detail: texts[name]);
}
