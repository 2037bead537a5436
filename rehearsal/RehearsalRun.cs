using System.Diagnostics;
using OgpTeams.Rehearsal.Checks;
using OgpTeams.Rehearsal.Playing;
using OgpTeams.Rehearsal.Scripts;
using OgpTeams.Rehearsal.Texts;
using OgpTeams.Rehearsal.Window;

namespace OgpTeams.Rehearsal;

/// <summary>One rehearsal from the first line printed to the last.</summary>
/// <param name="sharePoint">Settings that lead to a simulated one; null: documents lie in a folder.</param>
/// <param name="watch">Null: nobody watches, and nothing waits to be read.</param>
internal sealed class RehearsalRun(
    Casting casting, string folder, RehearsalTexts texts, StartBot start, TextWriter output, Watching? watch = null,
    string[]? sharePoint = null)
{
    private readonly RehearsalScript _script = casting.Script;
    private readonly Narrator _narrator = new(output, texts);
    private readonly StoryClock _clock = new();
    private readonly List<string> _workshops = [];
    private readonly Dictionary<string, SimulatedChat> _chats = new(StringComparer.Ordinal);
    private readonly List<CheckResult> _checks = [];
    private readonly List<string> _surprises = [];
    private readonly List<(ScriptedWorkshop Workshop, int Posts)> _posts = [];
    private readonly long _started = Stopwatch.GetTimestamp();
    private int _sent;

    private string Library => Path.Combine(folder, "library");

    /// <summary>Settings of the machine are for the bot people use: none of them may send a rehearsal's words elsewhere.</summary>
    private string[] Settings =>
    [
        "--urls=http://127.0.0.1:0", "--http_ports=", "--https_ports=", $"--DataFolder={folder}", "--Bot:Authentication=Anonymous",
        "--EventStore:Provider=Sqlite", "--EventStore:ConnectionString=",
        $"--Workshop:TimeZone={StoryTime.Zone}", $"--DocumentLibrary:Folder={Library}",
        .. sharePoint ?? ["--DocumentLibrary:Provider=Folder"],
    ];

    /// <returns>True when everything was as the script says.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var drawing = CardDrawing.FetchAsync(cancellation);
        var story = new Story(_clock);
        var time = new StoryTime(_clock, watch?.Pace ?? TimeSpan.Zero);
        if (_script.Workshops[0].Scenes[0].At is { } at)
        {
            time.Begin(at);
        }

        using var mirror = watch is null ? null : await watch.MirrorAsync(_script, cancellation);
        await using var page = watch is null
            ? null
            : await LivePage.StartAsync(Head, story, await drawing, Library, texts, cancellation);
        await using var connector = await ConnectorDouble.StartAsync(_script.People, story, mirror, cancellation);
        await using var bot = await start(Settings, _clock, cancellation);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, bot.Stopping);
        using var client = new HttpClient { BaseAddress = bot.Address };
        Announce(bot, connector);
        await InviteAsync(page, mirror, stop.Token);

        var api = new WorkshopApi(client);
        var brought = new BroughtThings(api);
        var drafted = new DraftedThings();
        foreach (var (workshop, number) in _script.Workshops.Select((workshop, index) => (workshop, index + 1)))
        {
            story.BeginWorkshop(workshop.Title);
            var chat = await ChatAsync(workshop.Chat, client, connector, mirror, stop.Token);
            var player = new RehearsalPlayer(_script, workshop, chat, api, connector, brought, drafted, bot.Library, _narrator, story, time);
            if (!await PlayAsync(player, workshop, number, chat.Conversation, connector, stop.Token))
            {
                break;
            }
        }

        _checks.Add(new(texts.Format("Check_Outcomes", _sent), _surprises));
        if (drafted.Changes > 0)
        {
            _checks.Add(new(texts.Format("Check_Drafted", drafted.Changes), drafted.Missed));
        }

        var (found, written) = await new RehearsalChecks(
            _script, _workshops, brought, drafted, api, Library, texts, sharePoint is null ? null : new FetchedDocuments(bot.Library, Library))
            .RunAsync(stop.Token);
        _checks.AddRange(found);
        _checks.Add(Posts(connector));
        var end = new PageEnd(_checks, await ShownDocument.AllAsync(folder, Library, written, stop.Token));
        await File.WriteAllTextAsync(
            Path.Combine(folder, "index.html"), new IndexPage(texts, await drawing).Whole(Head, story.Moments, end), stop.Token);
        var held = Conclude(written);
        if (page is not null)
        {
            await page.EndAsync(end, stop.Token);
        }

        return held;
    }

    private PageHead Head => new(
        _script.Title, _script.Workshops.Length, _script.Participants.Count(),
        _script.People.Count(person => person.Facilitator));

    /// <returns>False when it could not be created: what comes after builds on it.</returns>
    private async Task<bool> PlayAsync(
        RehearsalPlayer player, ScriptedWorkshop workshop, int number, string conversation, ConnectorDouble connector,
        CancellationToken cancellation)
    {
        if (_script.Workshops.Length > 1)
        {
            _narrator.Line();
            _narrator.Line(texts.Format("Workshop", number, _script.Workshops.Length, workshop.Title));
        }

        var posts = connector.PostsIn(conversation);
        var created = await player.PlayAsync(cancellation);
        _sent += player.Sent;
        _surprises.AddRange(player.Surprises);
        _posts.Add((workshop, connector.PostsIn(conversation) - posts));
        if (player.Created is { Id: var id })
        {
            _workshops.Add(id);
        }

        return created;
    }

    private CheckResult Posts(ConnectorDouble connector) => new(
        texts.Format("Check_Posts", string.Join(", ", _posts.Select(one => $"{one.Posts}/{one.Workshop.MaxPosts}")), connector.Edits),
        [.. _posts.Where(one => one.Posts > one.Workshop.MaxPosts)
            .Select(one => texts.Format("Miss_Posts", one.Workshop.Title, one.Posts, one.Workshop.MaxPosts))]);

    /// <summary>The bot is added to a chat when the first workshop is held there.</summary>
    private async Task<SimulatedChat> ChatAsync(
        string name, HttpClient client, ConnectorDouble connector, PlaygroundMirror? mirror, CancellationToken cancellation)
    {
        if (!_chats.TryGetValue(name, out var chat))
        {
            _chats[name] = chat = new SimulatedChat(
                client, connector.Address, _script.Language,
                name == ScriptedWorkshop.OnlyChat && mirror is not null ? mirror.Conversation : SimulatedChat.NewConversation(),
                _clock);
            _sent++;
            if ((await chat.AddBotAsync(_script.People.First(person => person.Facilitator), cancellation)).Problem is { } problem)
            {
                _surprises.Add(texts.Format("Surprise_Arrival", problem));
            }
        }

        return chat;
    }

    private void Announce(RunningBot bot, ConnectorDouble connector)
    {
        _narrator.Line(texts.Format("Opening", _script.Title));
        _narrator.Line(texts.Format(
            "Cast", _script.Workshops.Length, _script.People.Count(person => person.Facilitator), _script.Participants.Count()));
        if (casting.LeftOut > 0)
        {
            _narrator.Line(texts.Format("LeftOut", casting.LeftOut));
        }

        _narrator.Line(texts.Format("Addresses", bot.Address, connector.Address));
        _narrator.Line(texts.Format("Folder", folder));
    }

    /// <summary>Whoever watches is told where, and has the time to open it.</summary>
    private async Task InviteAsync(LivePage? page, PlaygroundMirror? mirror, CancellationToken cancellation)
    {
        if (page is null || watch is null)
        {
            return;
        }

        _narrator.Line(texts.Format("WatchPage", page.Address));
        _narrator.Line(mirror is null ? texts.Format("WatchNoPlayground", watch.Playground)
            : texts.Format("WatchPlayground", watch.Playground));
        await page.OpenedAsync(watch.Patience, cancellation);
    }

    private bool Conclude(IEnumerable<string> written)
    {
        _narrator.Line();
        _narrator.Line(texts["Checked"]);
        foreach (var check in _checks)
        {
            _narrator.Line($"  {texts[check.Holds ? "Ok" : "Failed"]} {check.What}");
            foreach (var difference in check.Differences)
            {
                _narrator.Line($"         {difference}");
            }
        }

        foreach (var leftOut in _narrator.LeftOut)
        {
            _narrator.Line($"  {texts["LeftUndone"]} {leftOut}");
        }

        _narrator.Line();
        _narrator.Line(texts["Documents"]);
        foreach (var path in written)
        {
            _narrator.Line($"  {path}");
        }

        _narrator.Line();
        _narrator.Line(texts.Format("Page", Path.Combine(folder, "index.html")));
        var differences = _checks.Sum(check => check.Differences.Count);
        var seconds = Stopwatch.GetElapsedTime(_started).TotalSeconds;
        _narrator.Line();
        _narrator.Line(differences == 0 ? texts.Format("Success", seconds) : texts.Format("Failure", differences, seconds));
        return differences == 0;
    }
}
