using Microsoft.AspNetCore.Http.HttpResults;

namespace OgpTeams.Bot.Api;

internal static class SentDocument
{
    public static async Task<(byte[]? Content, ProblemHttpResult? Problem)> ReadAsync(HttpContext http, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await http.Request.Body.CopyToAsync(content, cancellation);
        return (content.ToArray(), null);
    }
}
