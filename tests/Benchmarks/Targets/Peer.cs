using OgpTeams.Doubles;
using OgpTeams.Doubles.Tools;

namespace OgpTeams.Benchmarks.Targets;

/// <summary>A bot of the same verb and card on one of Microsoft's JavaScript SDKs, its state in memory.</summary>
internal static class Peer
{
    public const string BotBuilder = "botbuilder";
    public const string AgentsHosting = "@microsoft/agents-hosting";

    /// <summary>Where the peers' scripts and packages are.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "peers");

    /// <summary>Installs what peers/package-lock.json names, the first time.</summary>
    public static Task InstallAsync() => Npm.InstallAsync(Folder);

    public static Task<ServerProcess> StartAsync(string sdk) => ServerProcess.Start("node", ["peer.js", sdk], Folder).ListensAsync();
}
