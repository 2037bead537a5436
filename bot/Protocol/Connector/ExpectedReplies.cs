using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Protocol.Connector;

/// <summary>
/// For a message sent with <c>deliveryMode: expectReplies</c>: what the turn posts to its own conversation goes into the HTTP
/// answer instead of out through the connector. What it posts later, or elsewhere, goes out as usual; nothing goes both ways.
/// </summary>
internal sealed class ExpectedReplies
{
    private static readonly AsyncLocal<ExpectedReplies?> Current = new();

    private readonly Lock _gate = new();
    private readonly string _conversation;
    private readonly JsonArray _activities = [];
    private bool _answered;

    private ExpectedReplies(string conversation) => _conversation = conversation;

    /// <summary>Holds for everything this call goes on to do, tasks it starts included.</summary>
    public static ExpectedReplies Collect(string conversation) => Current.Value = new(conversation);

    /// <summary>False when the message is to be sent: nobody expects it, or the answer has gone.</summary>
    public static bool Keep(string conversation, JsonObject activity) =>
        Current.Value is { } replies && replies._conversation == conversation && replies.TryAdd(activity);

    /// <summary>The answer's body; from here on messages are sent.</summary>
    public JsonObject Close()
    {
        lock (_gate)
        {
            _answered = true;
            return new() { ["activities"] = _activities };
        }
    }

    private bool TryAdd(JsonObject activity)
    {
        lock (_gate)
        {
            if (_answered)
            {
                return false;
            }

            _activities.Add(activity);
            return true;
        }
    }
}
