namespace OgpTeams.Rehearsal.Playing;

/// <summary>What an action brought and later actions may name: the bot gives it an id, the API shows it.</summary>
/// <param name="name">The script's; null when nobody refers to it.</param>
internal abstract class NamedThing(string? name)
{
    public string? Name { get; set; } = name;

    /// <summary>Null until the API shows it.</summary>
    public string? Id { get; set; }
}
