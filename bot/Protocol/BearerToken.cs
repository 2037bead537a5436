using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Net.Http.Headers;

namespace OgpTeams.Bot.Protocol;

/// <summary>Looks at a token's shape before anything is decoded: what is too long or not three parts costs nothing.</summary>
internal static class BearerToken
{
    /// <summary>16 KB: Microsoft's own are below 4.</summary>
    private const int MaxLength = 16 * 1024;
    private const string Scheme = "Bearer ";

    /// <summary>One header, two words, and a signed token: an encrypted one (five parts) is never for us.</summary>
    public static string? Of(HttpRequest request)
    {
        var header = request.Headers[HeaderNames.Authorization];
        if (header is not [{ Length: <= MaxLength } value] || !value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var token = value.AsSpan(Scheme.Length);
        return token.Count('.') == 2 && !token.ContainsAny(' ', ',') ? token.ToString() : null;
    }

    /// <summary>For the events of a JwtBearer scheme.</summary>
    public static Task Take(MessageReceivedContext context)
    {
        context.Token = Of(context.Request);
        if (context.Token is null)
        {
            context.NoResult();
        }

        return Task.CompletedTask;
    }
}
