using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.RateLimiting;

namespace OgpTeams.AddinBackend.Documents;

/// <summary>How often one caller may ask: reading a document costs the server more than asking for it costs them.</summary>
internal static class RequestLimits
{
    public const string Policy = "documents";

    /// <summary>A pane that checks while somebody writes asks some thirty times a minute.</summary>
    private const int PerMinute = 600;

    private const string Setting = "Addin:RequestsPerMinute";

    public static IServiceCollection AddRequestLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = RefuseAsync;
        options.AddPolicy(Policy, http => RateLimitPartition.GetTokenBucketLimiter(CallerOf(http), _ => Bucket(http.RequestServices)));
    });

    private static TokenBucketRateLimiterOptions Bucket(IServiceProvider services)
    {
        var perMinute = services.GetRequiredService<IConfiguration>().GetValue(Setting, PerMinute);
        return new()
        {
            TokenLimit = perMinute,
            TokensPerPeriod = Math.Max(1, perMinute / 6),
            ReplenishmentPeriod = TimeSpan.FromSeconds(10),
            QueueLimit = 0,
        };
    }

    /// <summary>A person signed in, wherever they are; else an address.</summary>
    private static string CallerOf(HttpContext http) =>
        http.User.FindFirst("oid")?.Value ?? http.Connection.RemoteIpAddress?.ToString() ?? "";

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        var (http, messages) = (rejected.HttpContext, RequestWords.Of(rejected.HttpContext.Request));
        http.Response.Headers.RetryAfter = "10";
        ProblemHttpResult problem = TypedResults.Problem(
            statusCode: StatusCodes.Status429TooManyRequests, title: messages["TooManyRequestsTitle"], detail: messages["TooManyRequests"]);
        await problem.ExecuteAsync(http);
    }
}
