using System.Text.Json.Nodes;
using OgpTeams.GraphServer.Items;

namespace OgpTeams.GraphServer.Subscriptions;

/// <summary>Who wants to be told of changes in a drive, where and until when.</summary>
internal sealed record Subscription(
    string Id, string Drive, string Resource, Uri Notify, Uri? Lifecycle, string? ClientState, DateTimeOffset Until, string AppId)
{
    /// <summary>The change they were told of last.</summary>
    public long Told { get; set; }

    public DateTimeOffset NotBefore { get; set; }

    public int Failures { get; set; }

    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["resource"] = Resource,
        ["applicationId"] = AppId,
        ["changeType"] = "updated",
        ["clientState"] = ClientState,
        ["notificationUrl"] = Notify.AbsoluteUri,
        ["lifecycleNotificationUrl"] = Lifecycle?.AbsoluteUri,
        ["expirationDateTime"] = ItemJson.Time(Until),
    };

    /// <summary>What is posted; of what changed it says nothing: ask for the delta.</summary>
    public JsonObject Notification(string? lifecycleEvent)
    {
        var json = new JsonObject
        {
            ["subscriptionId"] = Id,
            ["clientState"] = ClientState,
            ["resource"] = Resource,
            ["tenantId"] = Guid.Empty.ToString(
                "D"),
            ["subscriptionExpirationDateTime"] = ItemJson.Time(Until),
            ["resourceData"] = null,
        };
        json[lifecycleEvent is null ? "changeType" : "lifecycleEvent"] = lifecycleEvent ?? "updated";
        return new() { ["value"] = new JsonArray(json) };
    }
}
