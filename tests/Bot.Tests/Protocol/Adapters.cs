using Microsoft.AspNetCore.Builder;
using OgpTeams.Bot.Tests.Doubles;

namespace OgpTeams.Bot.Tests.Protocol;

/// <summary>Who speaks the protocol in a test: what is promised is promised by both.</summary>
public interface IAdapter
{
    /// <summary>As on the command line.</summary>
    static abstract string[] Settings { get; }

    /// <summary>How often it fetches the same keys when it fetches them.</summary>
    static abstract int ReadsOfKeys { get; }
}

/// <summary>The bot itself.</summary>
public sealed class Directly : IAdapter
{
    public static string[] Settings => [];

    public static int ReadsOfKeys => 1;
}

/// <summary>Microsoft's Bot Framework SDK: the referee.</summary>
public sealed class ByTheSdk : IAdapter
{
    public static string[] Settings => ["--Bot:Adapter", "BotFramework"];

    /// <summary>Once for the keys, once for what they are endorsed for.</summary>
    public static int ReadsOfKeys => 2;
}

/// <summary>Runs with either adapter, and is to come out the same.</summary>
public abstract class ProtocolTest<TAdapter>
    where TAdapter : IAdapter
{
    private protected static Task<BotHost> HostAsync(StubHandler? handler = null, Action<WebApplicationBuilder>? adjust = null) =>
        (handler ?? new()).HostAsync(adjust, TAdapter.Settings);

    /// <param name="settings">The last one counts.</param>
    private protected static Task<GuardedBot> GuardedAsync(
        Action<WebApplicationBuilder>? adjust = null, params string[] settings) =>
        GuardedBot.StartAsync(adjust, [.. TAdapter.Settings, .. settings]);
}
