using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace OgpTeams.Bot.Protocol;

/// <summary>Reads an activity: strict on what nothing works without, lenient on everything else.</summary>
internal static class ActivityParser
{
    /// <param name="body">UTF-8; may be changed in place.</param>
    /// <param name="problem">What is wrong, without a word of what was sent.</param>
    public static bool TryParse(
        Span<byte> body, [NotNullWhen(true)] out Activity? activity, [NotNullWhen(false)] out string? problem)
    {
        activity = null;
        problem = LenientJson.Parse(body) switch
        {
            null => "The body is not JSON in UTF-8, or is nested too deep.",
            { ValueKind: not JsonValueKind.Object } => "The body is not a JSON object.",
            { } json => Read(json, out activity),
        };
        return activity is not null;
    }

    private static string? Read(JsonElement json, out Activity? activity)
    {
        activity = null;
        if (Id(json, "type") is not { } type)
        {
            return "The activity has no type.";
        }

        if (Id(json, "channelId") is not { } channel)
        {
            return "The activity has no channelId.";
        }

        if (Account(json.Object("from")) is not { } from)
        {
            return "The activity has no from.id.";
        }

        if (Conversation(json.Object("conversation")) is not { } conversation)
        {
            return "The activity has no conversation.id.";
        }

        activity = new()
        {
            Type = type,
            ChannelId = channel,
            From = from,
            Conversation = conversation,
            Id = Id(json, "id"),
            Timestamp = json.Property("timestamp") is { ValueKind: JsonValueKind.String } at && at.TryGetDateTimeOffset(out var time)
                ? time.ToUniversalTime()
                : null,
            ServiceUrl = Address(json.String("serviceUrl")),
            Recipient = Account(json.Object("recipient")),
            Text = json.String("text"),
            TextFormat = json.String("textFormat"),
            Html = json.Objects("attachments").Where(one => one.String("contentType") == "text/html")
                .Select(one => one.String("content")).FirstOrDefault(html => !string.IsNullOrWhiteSpace(html)),
            Locale = json.String("locale"),
            Mentions = [.. json.Objects("entities").Where(one => one.String("type") == "mention").Select(ReadMention)],
            ReplyToId = Id(json, "replyToId"),
            Name = json.String("name"),
            Value = json.Opened("value"),
            ChannelData = json.Object("channelData") is { } data ? ReadChannelData(data) : ChannelData.None,
            MembersAdded = Accounts(json, "membersAdded"),
            MembersRemoved = Accounts(json, "membersRemoved"),
            Files = SentFile.Of(json),
            Action = json.String("action"),
            DeliveryMode = json.String("deliveryMode"),
        };
        return null;
    }

    /// <summary>A member of the roster or of an activity; null without an id.</summary>
    public static ChannelAccount? Account(JsonElement? json) =>
        json is { } account && Id(account, "id") is { } id
            ? new(id, account.String("name"), DirectoryId(account, "aadObjectId") ?? DirectoryId(account, "objectId"),
                Id(account, "tenantId"), account.String("userRole"))
            : null;

    /// <summary>The members of a list that have an id.</summary>
    public static IReadOnlyList<ChannelAccount> Accounts(JsonElement json, string name) =>
        [.. json.Objects(name).Select(one => Account(one)).OfType<ChannelAccount>()];

    private static ConversationAccount? Conversation(JsonElement? json)
    {
        if (json is not { } conversation || Id(conversation, "id") is not { } id)
        {
            return null;
        }

        var type = conversation.String("conversationType");
        var isGroup = conversation.Property("isGroup")?.ValueKind == JsonValueKind.True || type is "groupChat" or "channel";
        return new(id, type, isGroup, Id(conversation, "tenantId"), conversation.String("name"));
    }

    private static ChannelData ReadChannelData(JsonElement json) => new(
        json.Object("tenant")?.String("id"),
        json.Object("team")?.String("id"),
        json.Object("channel")?.String("id"),
        json.Object("meeting")?.String("id"),
        json.String("eventType"));

    private static Mention ReadMention(JsonElement json) =>
        new(json.Object("mentioned")?.String("id"), json.Object("mentioned")?.String("name"), json.String("text"));

    private static Uri? Address(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    /// <summary>All zeros name nobody, and would make one person of many.</summary>
    private static string? DirectoryId(JsonElement json, string name) =>
        Id(json, name) is { } id && !(Guid.TryParse(id, out var guid) && guid == Guid.Empty) ? id : null;

    private static string? Id(JsonElement json, string name) => json.String(name) is { Length: > 0 } id ? id : null;
}
