using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OgpTeams.GraphServer.Http;

namespace OgpTeams.GraphServer.Subscriptions;

/// <summary>Making, renewing and ending subscriptions to the changes of a drive.</summary>
internal sealed partial class SubscriptionRoutes(Tenant tenant, Notifier notifier)
{
    private const int LongestState = 128;
    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(42_300);

    public Matched? Match(GraphRequest request, string[] tail) => (request.Method, tail) switch
    {
        ("POST", []) => new(Operations.Subscriptions, null, 1, () => Create(request))
        {
            Prepare = () => notifier.ValidateAsync(Urls(request)),
        },
        ("GET", []) => Plain(() => GraphAnswer.Ok(new()
        {
            ["@odata.context"] = request.Context("subscriptions"),
            ["value"] = new JsonArray([.. notifier.All.Select(one => one.ToJson())]),
        })),
        ("GET", [var id]) => Plain(() => GraphAnswer.Ok(Find(id).ToJson())),
        ("PATCH", [var id]) =>
            Plain(() => GraphAnswer.Ok(notifier.Put(Find(id) with { Until = Until(request.Json()) }).ToJson())),
        ("DELETE", [var id]) => Plain(() => notifier.Remove(Find(id))),
        ("POST", [var id, "reauthorize"]) => Plain(() => GraphAnswer.Ok(Find(id).ToJson()) with { Status = 204, Json = null }),
        _ => null,
    };

    private GraphAnswer Create(GraphRequest request)
    {
        if (tenant.Settings.RefusesSubscriptions)
        {
            throw new GraphError(
                403, "ExtensionError", "Operation: Create; Exception: [Status Code: Forbidden; Reason: Access denied]");
        }

        var json = request.Json();
        var resource = (string?)json["resource"] ?? string.Empty;
        if (Root().Match(resource) is not { Success: true } root)
        {
            throw GraphError.Invalid("Only the root of a library can be followed, by its relative address: drives/{id}/root.");
        }

        tenant.RequireRole(tenant.LibraryOf(root.Groups["drive"].Value).Site, request.Caller, toWrite: false);
        if ((string?)json["changeType"] != "updated" || ((string?)json["clientState"])?.Length > LongestState)
        {
            throw GraphError.Invalid("The changeType is updated, the clientState of 128 characters at most.");
        }

        var urls = Urls(request);
        var made = notifier.Put(new(
            Guid.NewGuid().ToString("D"), root.Groups["drive"].Value, resource, urls[0], urls.ElementAtOrDefault(1),
            (string?)json["clientState"], Until(json), request.Caller.AppId ?? string.Empty)
        { Told = tenant.Store.Sequence });
        var answer = made.ToJson();
        answer.Insert(0, "@odata.context", request.Context("subscriptions/$entity"));
        return new(201, answer);
    }

    private DateTimeOffset Until(JsonObject json) =>
        DateTimeOffset.TryParse(
            (string?)json["expirationDateTime"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until)
        && until > tenant.Now && until <= tenant.Now + LongestLife
            ? until
            : throw GraphError.Invalid("The expirationDateTime lies within the next 42300 minutes.");

    private Subscription Find(string id) =>
        notifier.All.FirstOrDefault(one => one.Id == id) ?? throw new GraphError(
            404, "ResourceNotFound", "The object was not found.");

    /// <summary>A simulation calls nobody but this machine.</summary>
    private static Uri[] Urls(GraphRequest request)
    {
        var json = request.Json();
        return
        [
            .. new[] { (string?)json["notificationUrl"] ?? string.Empty,
                (string?)json["lifecycleNotificationUrl"] }.OfType<string>()
                .Select(url => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IsLoopback
                    ? address
                    : throw GraphError.Invalid("The simulation notifies this machine only.")),
        ];
    }

    private static Matched Plain(Func<GraphAnswer> run) => new(Operations.Subscriptions, null, 1, run);

    [GeneratedRegex("^/?drives/(?<drive>[^/]+)/root$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Root();
}
