using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OgpTeams.EndToEnd.Workshops;

/// <summary>What a press brought.</summary>
/// <param name="Outcome">The header <c>X-Ogp-Outcome</c>.</param>
/// <param name="Card">Null when the answer is a message.</param>
internal sealed record PressAnswer(string Outcome, JsonObject? Card, string? Message);

/// <summary>A group chat of Teams: people press, write and read, over HTTP; every card anybody gets is kept.</summary>
internal sealed class ChatOverHttp(RunningBot bot, ConnectorDouble connector, string language) : IDisposable
{
    public const string Id = "19:workshop@thread.v2";
    private const string Bot = "28:ogpteams";
    private const string Tenant = "00000000-0000-0000-0000-000000000001";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http = new() { BaseAddress = bot.Address, Timeout = Patience };
    private readonly List<SeenCard> _answers = [];
    private readonly List<PostedCard> _posted = [];
    private int _read;
    private int _activities;

    /// <summary>Everything that was posted, edited or answered, in any order.</summary>
    public IEnumerable<SeenCard> Cards => _answers.Concat(Posted().Select(posted => posted.Card));

    public IEnumerable<PostedCard> Posts => Posted().Where(posted => posted.Conversation == Id);

    public Task ArriveAsync(Person adder) => PostAsync(
        Activity(adder, "conversationUpdate", new JsonObject { ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = Bot }) }));

    /// <summary>Presses an <c>Action.Execute</c>.</summary>
    /// <param name="where">Names the answer's card.</param>
    public async Task<PressAnswer> PressAsync(Person person, string verb, JsonObject data, string where)
    {
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data };
        using var response = await PostAsync(Activity(person, "invoke", new JsonObject
        {
            ["name"] = "adaptiveCard/action",
            ["value"] = new JsonObject { ["action"] = action, ["trigger"] = "manual" },
        }));
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var value = body.RootElement.GetProperty("value");
        var outcome = response.Headers.TryGetValues("X-Ogp-Outcome", out var found) ? found.Single() : "";
        if (body.RootElement.GetProperty("type").GetString() != WireCards.Type)
        {
            return new PressAnswer(outcome, null, value.ToString());
        }

        var card = WireCards.Of(value, where, person.Id == Person.LeadId);
        Keep(card);
        return new PressAnswer(outcome, card.Content, null);
    }

    /// <summary>Mentions the bot; what it answers at once in the chat.</summary>
    public async Task<IReadOnlyList<JsonObject>> SayAsync(Person person, string text)
    {
        using var response = await PostAsync(Activity(person, "message", new JsonObject
        {
            ["deliveryMode"] = "expectReplies",
            ["text"] = $"<at>OgpTeams</at> {text}",
            ["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "mention",
                ["text"] = "<at>OgpTeams</at>",
                ["mentioned"] = new JsonObject { ["id"] = Bot, ["name"] = "OgpTeams" },
            }),
        }));
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        SeenCard[] cards = [.. body.RootElement.GetProperty("activities").EnumerateArray()
            .SelectMany(activity => WireCards.In(activity, $"said {text[..Math.Min(text.Length, 30)]}", forFacilitator: false))];
        foreach (var card in cards)
        {
            Keep(card);
        }

        return [.. cards.Select(card => card.Content)];
    }

    /// <summary>Waits for the newest post or edit of the chat whose card fits.</summary>
    public Task<JsonObject> WaitForPostAsync(string what, Func<PostedCard, bool> fits) =>
        WaitAsync(what, () => Posts.LastOrDefault(fits));

    /// <summary>The same in the facilitator's own chat with the bot.</summary>
    public Task<JsonObject> WaitForNoticeAsync(string what, Func<PostedCard, bool> fits) => WaitAsync(
        what, () => Posted().LastOrDefault(posted => posted.Conversation == $"a:{Person.LeadId}" && fits(posted)));

    private static async Task<JsonObject> WaitAsync(string what, Func<PostedCard?> find)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            if (find() is { } found)
            {
                return found.Card.Content;
            }

            if (waited.Elapsed > Patience)
            {
                throw new TimeoutException($"Waited {Patience.TotalSeconds} s for {what}.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(30));
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>In the order they came, edits too; each is read once.</summary>
    private PostedCard[] Posted()
    {
        lock (_posted)
        {
            var requests = connector.Requests;
            foreach (var request in requests.Skip(_read).Where(request => request.IsMessage))
            {
                using var activity = JsonDocument.Parse(request.Text);
                var where = $"{request.Method} {request.Target[(request.Target.LastIndexOf('/') + 1)..]}";
                _posted.AddRange(WireCards.In(activity.RootElement, where, request.Conversation == $"a:{Person.LeadId}")
                    .Select(card => new PostedCard(request.Conversation, request.Method == "PUT", card)));
            }

            _read = requests.Count;
            return [.. _posted];
        }
    }

    private void Keep(SeenCard card)
    {
        lock (_answers)
        {
            _answers.Add(card);
        }
    }

    private JsonObject Activity(Person person, string type, JsonObject more)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"in-{Interlocked.Increment(ref _activities)}",
            ["timestamp"] = bot.Clock.GetUtcNow(),
            ["channelId"] = "msteams",
            ["serviceUrl"] = connector.ServiceUrl.AbsoluteUri,
            ["locale"] = language == "en" ? "en-GB" : "fr-FR",
            ["from"] = new JsonObject { ["id"] = person.Id, ["name"] = person.Name },
            ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "OgpTeams" },
            ["conversation"] = new JsonObject { ["id"] = Id, ["tenantId"] = Tenant, ["conversationType"] = "groupChat", ["isGroup"] = true },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        };
        foreach (var (name, value) in more)
        {
            activity[name] = value?.DeepClone();
        }

        return activity;
    }

    private async Task<HttpResponseMessage> PostAsync(JsonObject activity)
    {
        var response = await _http.PostAsJsonAsync(new Uri("/api/messages", UriKind.Relative), activity);
        return response.EnsureSuccessStatusCode();
    }
}
