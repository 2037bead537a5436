using OgpTeams.Bot.Protocol.Connector;
using OgpTeams.Bot.Tests.Doubles;

namespace OgpTeams.Bot.Tests.Protocol;

/// <summary>Over hours of a clock that is moved by hand.</summary>
public sealed class Send_budget
{
    private readonly ManualTime _time = new();
    private readonly SendBudget _budget;
    private readonly TeamsLimits _teams;
    private readonly List<string> _breaches = [];

    public Send_budget() => (_budget, _teams) = (new(_time), new(_time));

    [Fact]
    public async Task Never_breaks_a_limit_however_much_is_asked()
    {
        var start = _time.GetUtcNow();
        var sends = Enumerable.Range(0, 2000).Select(_ => SendAsync("chat")).ToArray();

        await RunAsync(Task.WhenAll(sends), step: TimeSpan.FromSeconds(0.25));

        Assert.Empty(_breaches);
        Assert.InRange(_time.GetUtcNow() - start, TimeSpan.FromHours(1), TimeSpan.FromHours(1.1));
    }

    [Fact]
    public async Task Keeps_the_whole_app_under_thirty_a_second()
    {
        var start = _time.GetUtcNow();
        var sends = Enumerable.Range(0, 90).Select(at => SendAsync($"chat {at}")).ToArray();

        await RunAsync(Task.WhenAll(sends), step: TimeSpan.FromSeconds(0.1));

        Assert.InRange(_time.GetUtcNow() - start, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task Lets_the_first_ones_go_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => SendAsync("chat"))).WaitAsync(TimeSpan.FromSeconds(10));

        var seventh = SendAsync("chat");
        await Task.Delay(50);
        Assert.False(seventh.IsCompleted);
        await RunAsync(seventh, step: TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Serves_a_conversation_in_the_order_asked_even_when_one_gives_up()
    {
        var first = new TaskCompletionSource();
        List<int> served = [];
        using var giveUp = new CancellationTokenSource();
        var waiting = new[]
        {
            _budget.InTurnAsync("chat", async _ => { await first.Task; served.Add(1); return 1; }, default),
            _budget.InTurnAsync("chat", _ => { served.Add(2); return Task.FromResult(2); }, giveUp.Token),
            _budget.InTurnAsync("chat", _ => { served.Add(3); return Task.FromResult(3); }, default),
        };

        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting[1]);
        Assert.Empty(served);
        first.SetResult();
        await waiting[2].WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal([1, 3], served);
    }

    [Fact]
    public async Task Goes_on_after_a_send_that_failed()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _budget.InTurnAsync<int>("chat", _ => throw new InvalidOperationException(), default));

        await SendAsync("chat").WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Forgets_conversations_that_were_quiet_for_an_hour()
    {
        for (var at = 0; at < 20; at++)
        {
            await SendAsync($"chat {at}").WaitAsync(TimeSpan.FromSeconds(10));
        }

        _time.Advance(TimeSpan.FromMinutes(61));
        await SendAsync("another").WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(1, _budget.Conversations);
    }

    private Task<bool> SendAsync(string conversation) => _budget.InTurnAsync(
        conversation,
        async spend =>
        {
            await spend(CancellationToken.None);
            lock (_breaches)
            {
                if (_teams.Count(conversation) is { } limit)
                {
                    _breaches.Add(limit);
                }
            }

            return true;
        },
        CancellationToken.None);

    /// <summary>Moves the clock whenever what is asked has come to rest on it.</summary>
    private async Task RunAsync(Task all, TimeSpan step)
    {
        for (var rest = 0; !all.IsCompleted;)
        {
            rest = _time.Waiting > 0 ? rest + 1 : 0;
            if (rest > 3)
            {
                _time.Advance(step);
                rest = 0;
            }

            await Task.Yield();
        }

        await all;
    }
}
