using OgpTeams.EndToEnd.Contract;

namespace OgpTeams.EndToEnd.Killed;

/// <summary>Plays acts in a chat of its own; people go on after each kill, and send again what they were not answered.</summary>
internal sealed class Run(StartedBot bot)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly List<DateTimeOffset> _kills = [];

    public Chat Chat { get; } = bot.NewChat();

    /// <summary>When the bot was killed.</summary>
    public IReadOnlyList<DateTimeOffset> Kills => _kills;

    /// <summary>The plan the workshops work for, so that no other chat's are in it.</summary>
    public string Plan { get; } = $"Plan {Guid.NewGuid():N}";

    /// <param name="seed">Null: nobody kills it.</param>
    public async Task PlayAsync(int? seed)
    {
        var acts = Acts.Of(Plan);
        var kills = seed is { } chance ? Kill.ByChance(chance, acts) : new Dictionary<int, Kill>();
        var before = 0;
        for (var i = 0; i < acts.Count; i++)
        {
            var act = acts[i];
            before = act.Verb == "workshop.create" ? Chat.Posts.Count : before;
            var press = Chat.Make(act.Person, act.Verb, await act.Inputs(Chat));
            if (kills.GetValueOrDefault(i) is { } kill)
            {
                await PressAsync(press, kill);
            }
            else
            {
                Assert.StartsWith($"{i} {act.Verb}: accepted", $"{i} {act.Verb}: {await Chat.SendAsync(press)}", StringComparison.Ordinal);
            }

            if (act.Verb == "workshop.create")
            {
                await Chat.TurnToNewestAsync();
            }

            if (act.Card is { } card)
            {
                await Wait.ForAsync($"the card « {card} »", Patience, () => Task.FromResult(Chat.Posts.Skip(before).Any(post => post.Contains(card, StringComparison.Ordinal))));
            }
        }
    }

    /// <summary>What there is of it once all documents are written; its own ids and times apart.</summary>
    public async Task<string> LeavesAsync()
    {
        foreach (var workshop in (await Chat.WorkshopsAsync()).Select(id => (string)id!))
        {
            await Chat.ShowsAsync(People.Claire, "documents.publish", ("workshop", workshop));
            await Wait.ForAsync("the documents", Patience, async () =>
                (await Chat.ResultsAsync(workshop))["documents"]!.AsArray() is { Count: > 0 } documents
                && documents.All(document => (string?)document!["state"] == "written"));
        }

        return (await Left.ByAsync(Chat, bot)).Replace(Plan, "Plan", StringComparison.Ordinal);
    }

    private async Task PressAsync(Press press, Kill kill)
    {
        var sending = TryAsync(press);
        if (kill.Moment != Moment.WhileAsked)
        {
            Assert.StartsWith("accepted", await sending, StringComparison.Ordinal);
        }

        await Task.Delay(kill.Moment == Moment.WhileStarting ? TimeSpan.Zero : kill.After);
        await KillAsync();
        var answered = await sending;
        bot.Start();
        if (kill.Moment == Moment.WhileStarting)
        {
            await Task.Delay(kill.After);
            await KillAsync();
            bot.Start();
        }

        await bot.ReadyAsync();
        var again = await Chat.SendAsync(press);
        Assert.True(
            again == "repeat" || (answered is null && again.StartsWith("accepted", StringComparison.Ordinal)),
            $"{press.Verb}, {kill}: answered {answered}, then {again}");
    }

    private async Task KillAsync()
    {
        await bot.KillAsync();
        _kills.Add(TimeProvider.System.GetUtcNow());
    }

    /// <returns>Null when the connection broke.</returns>
    private async Task<string?> TryAsync(Press press)
    {
        try
        {
            return await Chat.SendAsync(press);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
