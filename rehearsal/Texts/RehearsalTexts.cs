using System.Globalization;
using System.Resources;

namespace OgpTeams.Rehearsal.Texts;

/// <summary>What a rehearsal prints: <c>RehearsalTexts.resx</c> and its English twin.</summary>
internal sealed class RehearsalTexts(string language)
{
    private static readonly ResourceManager Resources = new(typeof(RehearsalTexts));

    /// <summary><c>fr</c> or <c>en</c>.</summary>
    public string Language => language;

    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "fr-FR");

    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string this[string key] => Find(key) ?? throw new KeyNotFoundException($"No text is called {key}.");

    public string? Find(string key) => Resources.GetString(key, Culture);

    public string Format(string key, params object[] args) => string.Format(Culture, this[key], args);
}
