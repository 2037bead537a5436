namespace OgpTeams.EndToEnd.Contract;

/// <summary>
/// The bot as an outsider knows it: docs/outcomes.md, the verbs and their inputs, the API and the files. Nothing in this folder
/// names a type of the bot; whoever writes a client of their own may start from a copy.
/// </summary>
[CollectionDefinition(nameof(ByContract))]
public sealed class ByContract : ICollectionFixture<StartedBot>;
