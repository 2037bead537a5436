using System.Text.Json.Nodes;

namespace OgpTeams.GraphServer.Http;

/// <summary>An answer other than success, in Graph's shape.</summary>
/// <param name="inner">The more exact code, one level down.</param>
internal sealed class GraphError(int status, string code, string message, string? inner = null) : Exception(message)
{
    public int Status => status;

    public string Code => code;

    public string? Inner => inner;

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public static GraphError NotFound(string message = "The resource could not be found.") => new(404, "itemNotFound", message);

    public static GraphError Invalid(string message, string? inner = null) => new(400, "invalidRequest", message, inner);

    public static GraphError Denied(string message = "Access denied") => new(403, "accessDenied", message);

    public static GraphError NameTaken() =>
        new(409, "nameAlreadyExists", "An item with the same name already exists under the parent");

    public static GraphError Mismatch() =>
        new(412, "resourceModified", "ETag does not match current item's value", "entityTagDoesNotMatch");

    public static GraphError NoSegment(string segment) =>
        new(400, "BadRequest", $"Resource not found for the segment '{segment}'.");

    public GraphAnswer ToAnswer() => new(status, Body(code, Message, inner)) { Headers = Headers };

    public static JsonObject Body(string code, string message, string? inner)
    {
        var innerError = new JsonObject();
        if (inner is not null)
        {
            innerError["code"] = inner;
        }

        return new() { ["error"] = new JsonObject { ["code"] = code, ["message"] = message, ["innerError"] = innerError } };
    }
}
