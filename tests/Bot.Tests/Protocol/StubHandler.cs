using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OgpTeams.Bot.Protocol;
using OgpTeams.Bot.Tests.Doubles;

namespace OgpTeams.Bot.Tests.Protocol;

/// <summary>Stands where the workshops will: keeps the turns and answers as told.</summary>
internal sealed class StubHandler(Func<Turn, CancellationToken, Task<TurnAnswer>> answer) : ITurnHandler
{
    private readonly ConcurrentQueue<Turn> _turns = new();

    public static JsonObject Card => new() { ["type"] = "AdaptiveCard", ["version"] = "1.5" };

    public StubHandler()
        : this((_, _) => Task.FromResult<TurnAnswer>(new TurnAnswer.Card(Card, "accepted")))
    {
    }

    public IReadOnlyList<Turn> Turns => [.. _turns];

    public Turn Only => Assert.Single(_turns);

    public Task<TurnAnswer> HandleAsync(Turn turn, CancellationToken cancellation)
    {
        _turns.Enqueue(turn);
        return answer(turn, cancellation);
    }

    /// <summary>The turns of this host come here.</summary>
    public void Serve(WebApplicationBuilder host) => host.Services.AddSingleton<ITurnHandler>(this);

    /// <summary>A host whose turns come here.</summary>
    public Task<BotHost> HostAsync(Action<WebApplicationBuilder>? adjust = null, params string[] settings) => BotHost.StartAsync(
        builder =>
        {
            Serve(builder);
            adjust?.Invoke(builder);
        },
        settings);
}
