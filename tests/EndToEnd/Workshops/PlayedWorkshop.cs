namespace OgpTeams.EndToEnd.Workshops;

/// <summary>A format 1 played from its creation to its closing, and what it left.</summary>
internal sealed class PlayedWorkshop : IAsyncDisposable
{
    private readonly RunningBot _bot;
    private readonly ConnectorDouble _connector;
    private readonly ChatOverHttp _chat;
    private readonly FormatOnePlay _play;

    private PlayedWorkshop(RunningBot bot, ConnectorDouble connector, Told told)
    {
        (_bot, _connector, Told) = (bot, connector, told);
        _chat = new ChatOverHttp(bot, connector, told.Language);
        _play = new FormatOnePlay(bot, _chat, told);
    }

    public Told Told { get; }

    /// <summary>Every card anybody got, one of each.</summary>
    public IReadOnlyList<SeenCard> Cards => [.. _chat.Cards.DistinctBy(card => (card.Content.ToJsonString(), card.ForFacilitator))];

    /// <summary>What the bot posted in the group chat, edits apart.</summary>
    public IEnumerable<PostedCard> Posts => _chat.Posts.Where(post => !post.Edit);

    public IReadOnlyDictionary<string, System.Text.Json.Nodes.JsonObject> Moments => _play.Moments;

    /// <summary>Where the bot listens, and what its links begin with.</summary>
    public Uri Address => _bot.Address;

    /// <summary>A document of the workshop's folder.</summary>
    public string Document(string name) =>
        Directory.EnumerateFiles(_bot.Library, name, SearchOption.AllDirectories).Single();

    public static async Task<PlayedWorkshop> PlayAsync(Told told)
    {
        var played = new PlayedWorkshop(await RunningBot.StartAsync(), await ConnectorDouble.StartAsync(), told);
        await played._play.PlayAsync();
        return played;
    }

    public async ValueTask DisposeAsync()
    {
        _chat.Dispose();
        await _bot.DisposeAsync();
        await _connector.DisposeAsync();
    }
}
