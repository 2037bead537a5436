using OgpTeams.EndToEnd.Cards;

namespace OgpTeams.EndToEnd.Workshops;

/// <summary>Workshops as people mean them and as a mischief-maker would, in both languages; played once for all tests.</summary>
public sealed class PlayedWorkshops : IAsyncLifetime
{
    private readonly Dictionary<string, PlayedWorkshop> _played = [];

    public CardRenderer Renderer { get; } = new();

    internal IEnumerable<PlayedWorkshop> All => _played.Values;

    /// <param name="name"><c>fr</c>, <c>en</c>, <c>hostile fr</c> or <c>hostile en</c>.</param>
    internal PlayedWorkshop this[string name] => _played[name];

    public async Task InitializeAsync()
    {
        var drawing = Renderer.InitializeAsync();
        (string Name, Told Told)[] told =
        [
            ("fr", Told.InFrench), ("en", Told.InEnglish), ("hostile fr", Told.Hostile("fr")), ("hostile en", Told.Hostile("en")),
        ];
        var played = await Task.WhenAll(told.Select(one => PlayedWorkshop.PlayAsync(one.Told)));
        for (var i = 0; i < told.Length; i++)
        {
            _played[told[i].Name] = played[i];
        }

        await drawing;
    }

    public async Task DisposeAsync()
    {
        foreach (var played in _played.Values)
        {
            await played.DisposeAsync();
        }

        await Renderer.DisposeAsync();
    }
}

/// <summary>The tests that share what was played.</summary>
[CollectionDefinition(nameof(PlayedWorkshops))]
public sealed class PlayedWorkshopsCollection : ICollectionFixture<PlayedWorkshops>;
