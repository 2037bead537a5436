namespace OgpTeams.EndToEnd.Playground;

/// <summary>Someone of the Playground's tenant.</summary>
/// <param name="Id">The id the bot knows them by.</param>
/// <param name="ObjectId">Their Entra object id.</param>
public sealed record PlaygroundUser(string Id, string Name, string ObjectId)
{
    /// <summary>Who sits before the Playground's page; messages are always theirs.</summary>
    public static PlaygroundUser Current { get; } = At(0, "Awa Diop");

    /// <summary>The others of the group chat and the team. The Playground wants exactly five.</summary>
    public static IReadOnlyList<PlaygroundUser> Others { get; } =
        [.. new[] { "Benoît Martin", "Chloé Petit", "David Nguyen", "Elsa Rossi", "Farid Haddad" }.Select((name, i) => At(i + 1, name))];

    public static IReadOnlyList<PlaygroundUser> All { get; } = [Current, .. Others];

    private static PlaygroundUser At(int number, string name) =>
        new($"29:user-{number}", name, $"00000000-0000-0000-0000-0000000001{number:00}");
}
