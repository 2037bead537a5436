using System.Diagnostics;
using OgpTeams.Bot.Rehearsal.Checks;
using OgpTeams.Bot.Rehearsal.Playing;
using OgpTeams.Bot.Rehearsal.Scripts;

namespace OgpTeams.Bot.Rehearsal;

/// <summary>One rehearsal from the first line printed to the last.</summary>
internal sealed class RehearsalRun(Casting casting, string folder, RehearsalTexts texts, TextWriter output)
{
    private readonly RehearsalScript _script = casting.Script;
    private readonly Narrator _narrator = new(output, texts);
    private readonly long _started = Stopwatch.GetTimestamp();

    /// <param name="ours">The script that comes with the program.</param>
    /// <returns>True when everything was as the script says.</returns>
    public async Task<bool> RunAsync(bool ours, CancellationToken cancellation)
    {
        await using var connector = await ConnectorDouble.StartAsync(_script.People, cancellation);
        await using var bot = await BotUnderRehearsal.StartAsync(folder, cancellation);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, bot.Stopping);
        using var client = new HttpClient { BaseAddress = bot.Address, Timeout = TimeSpan.FromSeconds(30) };
        Announce(bot, connector, ours);

        var chat = new SimulatedChat(client, connector.Address, _script.Language);
        var api = new WorkshopApi(client);
        var ledger = new Ledger();
        var player = new RehearsalPlayer(_script, chat, api, connector, ledger, _narrator);
        await player.PlayAsync(stop.Token);

        var checks = new List<CheckResult> { new(texts.Format("Check_Outcomes", player.Sent), player.Surprises) };
        IReadOnlyList<WrittenFile> written = [];
        if (player.Workshop is { } workshop)
        {
            var (found, files) = await new RehearsalChecks(_script, ledger, api, BotUnderRehearsal.LibraryIn(folder), texts)
                .RunAsync(workshop, stop.Token);
            checks.AddRange(found);
            written = files.All;
        }

        checks.Add(Posts(connector, connector.PostsIn(chat.Conversation)));
        return Conclude(checks, written);
    }

    private CheckResult Posts(ConnectorDouble connector, int posts)
    {
        var sentence = texts.Format("Check_Posts", posts, _script.MaxPosts, connector.Edits);
        return new CheckResult(sentence, posts <= _script.MaxPosts ? [] : [sentence]);
    }

    private void Announce(BotUnderRehearsal bot, ConnectorDouble connector, bool ours)
    {
        _narrator.Line(texts.Format("Opening", _script.Title));
        _narrator.Line(texts.Format("Cast", _script.People.Count(person => person.Facilitator), _script.Participants.Count()));
        if (ours)
        {
            _narrator.Line(texts["Formats23"]);
        }

        if (casting.LeftOut > 0)
        {
            _narrator.Line(texts.Format("LeftOut", casting.LeftOut));
        }

        _narrator.Line(texts.Format("Addresses", bot.Address, connector.Address));
        _narrator.Line(texts.Format("Folder", folder));
    }

    private bool Conclude(List<CheckResult> checks, IReadOnlyList<WrittenFile> written)
    {
        _narrator.Line();
        _narrator.Line(texts["Checked"]);
        foreach (var check in checks)
        {
            _narrator.Line($"  {texts[check.Holds ? "Ok" : "Failed"]} {check.What}");
            foreach (var difference in check.Differences)
            {
                _narrator.Line($"         {difference}");
            }
        }

        _narrator.Line();
        _narrator.Line(texts["Documents"]);
        foreach (var file in written.Where(file => file.Content is not null))
        {
            _narrator.Line($"  {file.Path}");
        }

        var differences = checks.Sum(check => check.Differences.Count);
        var seconds = Stopwatch.GetElapsedTime(_started).TotalSeconds;
        _narrator.Line();
        _narrator.Line(differences == 0 ? texts.Format("Success", seconds) : texts.Format("Failure", differences, seconds));
        return differences == 0;
    }
}
