using System.Text.Json.Nodes;

namespace OgpTeams.Doubles.Teams;

/// <summary>One request a bot made, as it came.</summary>
/// <param name="Target">Path and query, still percent-encoded.</param>
/// <param name="At">On the double's clock.</param>
/// <param name="Status">What the double answered.</param>
/// <param name="Text">The body as it came.</param>
public sealed record ConnectorRequest(
    string Method, string Target, string Conversation, JsonObject? Body, string? ContentType, string? Authorization,
    DateTimeOffset At, int Status, string Text)
{
    /// <summary>A message that was posted, or edited, and that Teams took.</summary>
    public bool IsMessage => Status is 200 or 201 && (Method is "POST" or "PUT") && Target.Contains("/activities", StringComparison.Ordinal);
}

/// <summary>A message as it stands in a conversation.</summary>
/// <param name="Edits">How often it was replaced.</param>
public sealed record PostedMessage(string Id, string Conversation, JsonObject Activity, DateTimeOffset At, int Edits = 0)
{
    public JsonObject? Card => Activity["attachments"]?[0]?["content"] as JsonObject;

    public string? Summary => (string?)Activity["summary"];

    public string? ReplyToId => (string?)Activity["replyToId"];
}

/// <summary>What the double is to answer to a coming request, once.</summary>
/// <param name="Code">In <c>error.code</c>; no body at all when null.</param>
/// <param name="Delivered">The message goes through all the same: a 502 after delivery, a 201 with nothing in it.</param>
/// <param name="After">How long the answer takes.</param>
/// <param name="Location">For a redirection.</param>
/// <param name="Challenge">The <c>WWW-Authenticate</c> of a 401.</param>
public sealed record Planned(
    int Status, string? Code = null, TimeSpan? RetryAfter = null, bool Delivered = false, TimeSpan After = default,
    string? Location = null, string? Challenge = null);

public sealed record RosterMember(string Id, string? Name = null, string? ObjectId = null, string? UserRole = "user");
