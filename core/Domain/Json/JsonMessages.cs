namespace OgpTeams.Domain.Json;

/// <summary>What is said about a JSON file, in both languages: in words of its kind of file, or in those all share.</summary>
/// <param name="kind">The type whose resources hold the words of its own, by the same names; null: it has none.</param>
public sealed class JsonMessages(Type? kind = null)
{
    private readonly Bilingual _texts = kind is null ? new(typeof(JsonMessages)) : new(kind, typeof(JsonMessages));

    /// <exception cref="KeyNotFoundException">There is no such message.</exception>
    public BilingualText this[string name, params object[] values] =>
        // What is said without values may show the braces of JSON.
        values.Length == 0 ? _texts[name] : _texts.Format(name, values);
}
