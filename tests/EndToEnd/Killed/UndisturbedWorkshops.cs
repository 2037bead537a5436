using OgpTeams.EndToEnd.Contract;

namespace OgpTeams.EndToEnd.Killed;

/// <summary>A bot, and what its workshops leave when nobody kills it.</summary>
public sealed class UndisturbedWorkshops : IAsyncLifetime
{
    internal StartedBot Bot { get; } = new();

    /// <summary>As <see cref="Run.LeavesAsync"/> tells it.</summary>
    internal string Left { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await Bot.InitializeAsync();
        var run = new Run(Bot);
        await run.PlayAsync(seed: null);
        Left = await run.LeavesAsync();
    }

    public Task DisposeAsync() => Bot.DisposeAsync();
}
