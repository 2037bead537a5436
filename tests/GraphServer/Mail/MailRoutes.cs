using System.Text.Json.Nodes;
using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Items;

namespace OgpTeams.GraphServer.Mail;

/// <summary>Mail and calendar: nothing leaves this machine, all of it can be read back.</summary>
internal sealed class MailRoutes(Tenant tenant, string folder)
{
    private readonly Outbox _outbox = new(Path.Combine(folder, "outbox.jsonl"));
    private readonly Outbox _events = new(Path.Combine(folder, "events.jsonl"));

    public IReadOnlyList<JsonObject> Messages => _outbox.All;

    /// <summary>As they stand, cancelled ones left out.</summary>
    public IReadOnlyList<JsonObject> Events => [.. Standing().Where(one => one["isCancelled"]?.GetValue<bool>() != true)];

    public Matched? Match(GraphRequest request, string[] segments) => (request.Method, segments) switch
    {
        ("POST", [var user, "sendMail" or "microsoft.graph.sendMail"]) =>
            new(Operations.SendMail, null, 1, () => Send(request, user)),
        ("POST", [var user, "events"]) => new(Operations.Events, null, 1, () => Create(request, user)),
        ("POST", [var user, "calendar", "events"]) => new(Operations.Events, null, 1, () => Create(request, user)),
        ("GET", [var user, "events"]) => new(Operations.Events, null, 1, () => List(request, user)),
        ("GET", [var user, "events", var id]) => new(Operations.Events, null, 1, () => GraphAnswer.Ok(Find(user, id))),
        ("PATCH", [var user, "events", var id]) => new(Operations.Events, null, 1, () => Update(request, user, id)),
        ("DELETE", [var user, "events", var id]) => new(Operations.Events, null, 1, () => Cancel(user, id, 204)),
        ("POST", [var user, "events", var id, "cancel"]) => new(Operations.Events, null, 1, () => Cancel(user, id, 202)),
        _ => null,
    };

    private GraphAnswer Send(GraphRequest request, string user)
    {
        RequireMailbox(user);
        if (request.Json()["message"] is not JsonObject message || Addresses(message, "toRecipients") is [])
        {
            throw new GraphError(400, "ErrorInvalidRecipients", "At least one recipient isn't valid.");
        }

        _outbox.Add(new()
        {
            ["from"] = user,
            ["sent"] = ItemJson.Time(tenant.Now),
            ["message"] = message.DeepClone(),
            ["saveToSentItems"] = request.Json()["saveToSentItems"]?.DeepClone(),
        });
        return new(202);
    }

    /// <summary>A repeated transactionId gets the first event again.</summary>
    private GraphAnswer Create(GraphRequest request, string user)
    {
        RequireMailbox(user);
        var json = request.Json();
        if (json["subject"] is null || json["start"]?["dateTime"] is null || json["end"]?["dateTime"] is null)
        {
            throw new GraphError(400, "ErrorInvalidRequest", "A subject, a start and an end are needed.");
        }

        var transaction = json["transactionId"]?.GetValue<string>();
        if (transaction is not null
            && Standing().FirstOrDefault(one => Owns(one, user) && (string?)one["transactionId"] == transaction) is { } first)
        {
            return new(201, Shown(request, first));
        }

        var id = $"AAMk{Guid.NewGuid():N}";
        var stored = (JsonObject)json.DeepClone();
        stored["id"] = id;
        stored["owner"] = user;
        stored["iCalUId"] = $"040000008200E00074C5B7101A82E008{Guid.NewGuid():N}".ToUpperInvariant();
        stored["webLink"] = new Uri(tenant.SharePoint, $"/calendar/{id}").AbsoluteUri;
        stored["createdDateTime"] = ItemJson.Time(tenant.Now);
        stored["organizer"] = new JsonObject { ["emailAddress"] = new JsonObject { ["address"] = user, ["name"] = user } };
        if (json["isOnlineMeeting"]?.GetValue<bool>() == true)
        {
            stored["onlineMeetingProvider"] = json["onlineMeetingProvider"]?.GetValue<string>() ?? "teamsForBusiness";
            stored["onlineMeeting"] = new JsonObject
            {
                ["joinUrl"] =
                    $"https://teams.microsoft.com/l/meetup-join/19%3ameeting_simulation{Guid.NewGuid():N}%40thread.v2/0",
            };
        }

        _events.Add(stored);
        return new(201, Shown(request, stored));
    }

    private GraphAnswer List(GraphRequest request, string user)
    {
        RequireMailbox(user);
        return GraphAnswer.Ok(new()
        {
            ["@odata.context"] = request.Context($"users('{user}')/events"),
            ["value"] = new JsonArray([.. Events.Where(one => Owns(one, user)).Select(one => Shown(request, one))]),
        });
    }

    private GraphAnswer Update(GraphRequest request, string user, string id)
    {
        var changed = (JsonObject)Find(user, id).DeepClone();
        foreach (var (name, value) in request.Json())
        {
            changed[name] = value?.DeepClone();
        }

        _events.Add(changed);
        return GraphAnswer.Ok(Shown(request, changed));
    }

    private GraphAnswer Cancel(string user, string id, int status)
    {
        var changed = (JsonObject)Find(user, id).DeepClone();
        changed["isCancelled"] = true;
        _events.Add(changed);
        return new(status);
    }

    private JsonObject Find(string user, string id) =>
        Events.FirstOrDefault(one => Owns(one, user) && (string?)one["id"] == id)
        ?? throw new GraphError(404, "ErrorItemNotFound", "The specified object was not found in the store.");

    /// <summary>The last word on each.</summary>
    private IEnumerable<JsonObject> Standing() => _events.All.GroupBy(one => (string?)one["id"]).Select(group => group.Last());

    private void RequireMailbox(string user)
    {
        if (!user.Contains('@', StringComparison.Ordinal) && !Guid.TryParse(user, out _))
        {
            throw new GraphError(404, "ErrorInvalidUser", $"The requested user '{user}' is invalid.");
        }

        if (tenant.Settings.Mailboxes is { Count: > 0 } scope && !scope.Contains(user, StringComparer.OrdinalIgnoreCase))
        {
            throw new GraphError(403, "ErrorAccessDenied", "Access to OData is disabled.");
        }
    }

    private static bool Owns(JsonObject one, string user) =>
        string.Equals((string?)one["owner"], user, StringComparison.OrdinalIgnoreCase);

    private static JsonObject Shown(GraphRequest request, JsonObject stored)
    {
        var json = (JsonObject)stored.DeepClone();
        json.Remove("owner");
        json.Insert(0, "@odata.context", request.Context("users/events/$entity"));
        return json;
    }

    private static string?[] Addresses(JsonObject message, string list) =>
        (message[list] as JsonArray)?.Select(one => (string?)one?["emailAddress"]?["address"])
            .Where(address => address?.Contains('@', StringComparison.Ordinal) == true).ToArray() ?? [];
}
