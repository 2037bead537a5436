using System.Globalization;
using System.Resources;

namespace OgpTeams.Domain.Json;

/// <summary>What is said about a JSON file, in both languages: in words of its kind of file, or in those all share.</summary>
/// <param name="kind">The type whose resources hold the words of its own, by the same names; null: it has none.</param>
public sealed class JsonMessages(Type? kind = null)
{
    private static readonly ResourceManager _shared = new(typeof(JsonMessages));
    private static readonly CultureInfo _french = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo _english = CultureInfo.GetCultureInfo("en-GB");

    private readonly ResourceManager _own = kind is null ? _shared : new(kind);

    /// <exception cref="KeyNotFoundException">There is no such message.</exception>
    public BilingualText this[string name, params object[] values] =>
        new(Say(name, _french, values), Say(name, _english, values));

    private string Say(string name, CultureInfo language, object[] values)
    {
        var text = _own.GetString(name, language) ?? _shared.GetString(name, language)
            ?? throw new KeyNotFoundException($"No message is called {name}.");

        // What is said without values may show the braces of JSON.
        return values.Length == 0 ? text : string.Format(language, text, values);
    }
}
