using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace OgpTeams.Bot;

/// <summary>
/// Everything people read, in their workshop's language: <c>Texts.resx</c> for the cards, <c>Answers.resx</c> for answers and
/// documents, <c>Commitments.resx</c> for what formats 2 and 3 add to them, <c>Plans.resx</c> for plans, <c>Assessments.resx</c> for
/// self-assessment, each with its English twin.
/// </summary>
internal sealed class Texts
{
    private static readonly ResourceManager[] Resources =
        [.. new[] { "Texts", "Answers", "Commitments", "Plans", "Assessments" }
            .Select(name => new ResourceManager($"OgpTeams.Bot.Texts.{name}", typeof(Texts).Assembly))];
    private static readonly Texts French = new("fr", "fr-FR");
    private static readonly Texts English = new("en", "en-GB");

    /// <summary>What was asked for before: a card asks for dozens.</summary>
    private readonly ConcurrentDictionary<string, string> _found = new(StringComparer.Ordinal);

    private Texts(string language, string culture)
    {
        Language = language;
        Culture = CultureInfo.GetCultureInfo(culture);
    }

    /// <summary><c>fr</c> or <c>en</c>.</summary>
    public string Language { get; }

    public CultureInfo Culture { get; }

    /// <param name="language"><c>fr</c> or <c>en</c>; anything else reads French.</param>
    public static Texts For(string language) => language == "en" ? English : French;

    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string this[string key] => Find(key) ?? throw new KeyNotFoundException($"No text is called {key}.");

    public string? Find(string key)
    {
        if (!_found.TryGetValue(key, out var text)
            && Resources.Select(resources => resources.GetString(key, Culture)).FirstOrDefault(text => text is not null) is { } found)
        {
            _found[key] = text = found;
        }

        return text;
    }

    public string Format(string key, params object[] args) => string.Format(Culture, this[key], args);

    /// <summary>The text for so many: <c>{key}_one</c> or <c>{key}_other</c>, whose <c>{0}</c> is the number.</summary>
    public string Count(string key, int count, params object[] args) =>
        Format(key + (IsSingular(count) ? "_one" : "_other"), [count, .. args]);

    /// <summary>In French zero is singular.</summary>
    private bool IsSingular(int count) => count == 1 || (count == 0 && Language == "fr");
}
