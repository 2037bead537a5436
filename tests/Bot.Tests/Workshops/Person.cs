using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Doubles;

namespace OgpTeams.Bot.Tests.Workshops;

/// <summary>Somebody in a chat, who stays the same person when the bot is started again.</summary>
/// <param name="http">Of the host that runs at that moment.</param>
/// <param name="hears">Gets every answer as well.</param>
internal sealed class Person(
    Func<HttpClient> http, ConnectorDouble connector, TeamsConversation chat, string name, Action<TeamsReply>? hears = null)
{
    private int _pressed;

    public string Name => name;

    public string Account => $"29:{name.ToLowerInvariant().Replace(' ', '-')}";

    public TeamsConversation Chat => chat;

    public string Locale { get; init; } = "fr-FR";

    /// <summary>Whose presses carry this workshop unless they say otherwise.</summary>
    public string? Workshop { get; set; }

    public Person In(TeamsConversation other) => new(http, connector, other, name, hears) { Locale = Locale, Workshop = Workshop };

    /// <summary>Presses a button of a card that was drawn for this press.</summary>
    /// <param name="inputs">Data and inputs; <c>workshop</c> and <c>id</c> are added where they are missing.</param>
    public Task<TeamsReply> PressAsync(string verb, object? inputs = null) => SendAsync(Hand.Click(verb, Data(inputs)));

    /// <summary>By <c>Action.Submit</c>.</summary>
    public Task<TeamsReply> SubmitAsync(string verb, object? inputs = null) => SendAsync(Hand.Submit(verb, Data(inputs)));

    public Task<TeamsReply> SayAsync(string text) => SendAsync(Hand.Say(text, mention: chat.IsGroup));

    /// <summary>What <see cref="PressAsync"/> sends, to spoil it or to send it twice.</summary>
    public JsonObject Click(string verb, object? inputs = null) => Hand.Click(verb, Data(inputs));

    public JsonObject Say(string text) => Hand.Say(text, mention: chat.IsGroup);

    public Task<TeamsReply> SendAsync(JsonObject activity) => SendAsync(activity.ToJsonString());

    public async Task<TeamsReply> SendAsync(string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await http().PostAsync(new Uri("/api/messages", UriKind.Relative), body);
        var reply = await TeamsReply.ReadAsync(response);
        hears?.Invoke(reply);
        return reply;
    }

    // It only writes activities: they are sent to whatever host runs at that moment.
    private TeamsUser Hand => new(null!, connector, chat, Account, name)
    {
        Locale = Locale,
        AadObjectId = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(Account)).AsSpan(0, 16)).ToString(),
    };

    private JsonObject Data(object? inputs)
    {
        var data = inputs switch
        {
            null => [],
            JsonObject given => given.DeepClone().AsObject(),
            _ => JsonSerializer.SerializeToNode(inputs)!.AsObject(),
        };
        if (Workshop is not null && !data.ContainsKey("workshop"))
        {
            data["workshop"] = Workshop;
        }

        data.TryAdd("id", JsonValue.Create($"card-{name}-{Interlocked.Increment(ref _pressed)}"));
        return data;
    }
}
