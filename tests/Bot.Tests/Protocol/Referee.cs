using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using OgpTeams.Bot.Tests.Workshops;

namespace OgpTeams.Bot.Tests.Protocol;

/// <summary>
/// Reads what the bot has said with the SDK's own types: nothing may be unknown to them, nothing lost by them. What is in a card
/// is none of their business (<c>Cards/Every_card</c>).
/// </summary>
internal static class Referee
{
    private static readonly JsonSerializerSettings Strict = new()
    {
        DateParseHandling = DateParseHandling.None,
        MissingMemberHandling = MissingMemberHandling.Error,
        NullValueHandling = NullValueHandling.Ignore,
    };

    /// <summary>Everything, in chats and in answers.</summary>
    public static void Understands(LiveBot bot)
    {
        var written = bot.Connector.Requests.Where(request => request.Body is not null).ToArray();
        var posts = written.Where(request => request.Target.Contains("/activities", StringComparison.Ordinal)).ToArray();
        Assert.True(posts.Length > 10);
        Assert.All(posts, post => IsMessageWithCard(Read<Activity>(post.Text)));
        Assert.All(written.Except(posts), chat => Assert.Single(Read<ConversationParameters>(chat.Text).Members));

        var answers = bot.Replies.Select(reply => reply.Body).OfType<System.Text.Json.JsonElement>().ToArray();
        Assert.True(answers.Length > 10);
        Assert.All(answers, answer => Assert.Equal(200, Read<AdaptiveCardInvokeResponse>(answer.GetRawText()).StatusCode));
    }

    public static T Read<T>(string json)
    {
        var read = JsonConvert.DeserializeObject<T>(json, Strict)!;
        var back = JsonConvert.SerializeObject(read, Strict);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(back)), $"{typeof(T).Name} makes\n{back}\nof\n{json}");
        return read;
    }

    private static void IsMessageWithCard(Activity activity)
    {
        Assert.Equal(ActivityTypes.Message, activity.Type);
        var attachment = Assert.Single(activity.Attachments);
        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment.ContentType);

        // What these types do not know they keep apart.
        Assert.All<JObject?>(
            [activity.Properties, attachment.Properties, activity.Conversation.Properties],
            unknown => Assert.Empty(unknown ?? []));
    }
}
