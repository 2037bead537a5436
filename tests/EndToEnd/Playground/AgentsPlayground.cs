using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OgpTeams.Doubles.Tools;
using static OgpTeams.EndToEnd.Playground.PlaygroundConfiguration;

namespace OgpTeams.EndToEnd.Playground;

/// <summary>
/// Microsoft 365 Agents Playground: plays Teams against a bot on this machine, with six people, a personal chat, a group chat
/// and a channel. Driven here over HTTP as anybody; <see cref="PlaygroundPage"/> drives it by mouse as the current user.
/// The routes are not documented: they are those of its own page, version 0.2.28.
/// </summary>
public sealed class AgentsPlayground : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly PlaygroundProcess _process;
    private readonly PlaygroundFeed _feed = new();
    private readonly HttpClient _http;

    private AgentsPlayground(PlaygroundProcess process, Uri address)
    {
        _process = process;
        Address = address;
        _http = new HttpClient { BaseAddress = address, Timeout = Patience };
    }

    /// <summary>The page to open in a browser.</summary>
    public Uri Address { get; }

    /// <summary>The ids of the conversations that exist from the start.</summary>
    public static IReadOnlyList<string> Conversations { get; } = [PersonalChat, GroupChat, Channel];

    /// <summary>The bot's messages so far, in all conversations, as they stand after updates.</summary>
    public IReadOnlyList<PlaygroundMessage> Messages => _feed.Messages;

    /// <param name="bot">The bot's endpoint, <c>http://127.0.0.1:…/api/messages</c>; it must be listening.</param>
    public static async Task<AgentsPlayground> StartAsync(Uri bot)
    {
        var (process, address) = await PlaygroundProcess.StartAsync(bot);
        var playground = new AgentsPlayground(process, address);
        try
        {
            await playground.WaitAsync("its page", playground.AnswersAsync);
            await playground._feed.OpenAsync(address);
            return playground;
        }
        catch
        {
            await playground.DisposeAsync();
            throw;
        }
    }

    /// <summary>Writes to the bot as the current user; outside the personal chat it is mentioned, else it would not be told.</summary>
    public async Task SayAsync(string conversation, string text)
    {
        var mentions = new JsonArray();
        if (conversation != PersonalChat)
        {
            const string At = $"<at>{BotName}</at>";
            text = $"{At} {text}";
            mentions.Add(new JsonObject
            {
                ["mentioned"] = new JsonObject { ["id"] = BotId, ["name"] = BotName },
                ["text"] = At,
            });
        }

        await PostAsync($"conversations/{Uri.EscapeDataString(conversation)}/messages", new JsonObject
        {
            ["from"] = new JsonObject { ["id"] = PlaygroundUser.Current.Id },
            ["text"] = text,
            ["textFormat"] = "plain",
            ["mentions"] = mentions,
        });
    }

    /// <summary>Presses an <c>Action.Execute</c>, drawn or not, of a card as anybody.</summary>
    /// <param name="data">The action's data and the inputs, merged as Teams does.</param>
    public async Task<CardAnswer> InvokeAsync(PlaygroundUser user, PlaygroundMessage card, string verb, JsonObject data)
    {
        var activity = Activity(user, card, new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data.DeepClone() },
            ["trigger"] = "manual",
        });
        activity["name"] = "adaptiveCard/action";
        var answer = JsonNode.Parse(await PostAsync("invoke", activity))!;
        return new((string)answer["type"]!, answer["value"]?.DeepClone());
    }

    /// <summary>Presses an <c>Action.Submit</c> of a card as anybody; the bot's answer, if any, is a new message.</summary>
    public Task SubmitAsync(PlaygroundUser user, PlaygroundMessage card, JsonObject data) =>
        PostAsync("submit", Activity(user, card, data.DeepClone().AsObject()));

    /// <summary>
    /// Waits, 30 seconds at most, for the newest message of the bot that meets a condition; in a channel, under any post.
    /// </summary>
    public async Task<PlaygroundMessage> WaitForMessageAsync(string conversation, Func<PlaygroundMessage, bool> condition)
    {
        PlaygroundMessage? found = null;
        await WaitAsync($"the bot's message in {conversation}", () =>
        {
            found = Messages.LastOrDefault(message => IsIn(conversation, message) && condition(message));
            return Task.FromResult(found is not null);
        });
        return found!;
    }

    /// <summary>Waits for the newest card whose JSON contains a text.</summary>
    public Task<PlaygroundMessage> WaitForCardAsync(string conversation, string containing) => WaitForMessageAsync(
        conversation, message => message.Card?.ToString().Contains(containing, StringComparison.Ordinal) == true);

    public async ValueTask DisposeAsync()
    {
        await _feed.DisposeAsync();
        _http.Dispose();
        _process.Dispose();
    }

    private static bool IsIn(string conversation, PlaygroundMessage message) =>
        message.Conversation == conversation
        || message.Conversation.StartsWith($"{conversation};messageid=", StringComparison.Ordinal);

    private static JsonObject Activity(PlaygroundUser user, PlaygroundMessage card, JsonObject value) => new()
    {
        ["from"] = new JsonObject { ["id"] = user.Id },
        ["conversation"] = new JsonObject { ["id"] = card.Conversation },
        ["replyToId"] = card.Id,
        ["value"] = value,
    };

    private async Task<string> PostAsync(string route, JsonObject body)
    {
        using var answer = await _http.PostAsJsonAsync(new Uri($"_conversation/v1/{route}", UriKind.Relative), body);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? text
            : throw new ToolFailedException($"The Playground answered {(int)answer.StatusCode} to {route}: {text}\n{_process.ReadLog()}");
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri("_internal/v1/config", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task WaitAsync(string what, Func<Task<bool>> condition)
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            if (waited.Elapsed > Patience)
            {
                throw new TimeoutException($"Waited {Patience.TotalSeconds} s for {what}.\n{_process.ReadLog()}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }
}
