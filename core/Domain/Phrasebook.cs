using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Resources;

namespace OgpTeams.Domain;

/// <summary>What people read, in one language, from resource files: French ones, each with its English twin.</summary>
public class Phrasebook(Language language, params ImmutableArray<ResourceManager> files)
{
    /// <summary>What was asked for before: a card asks for dozens.</summary>
    private readonly ConcurrentDictionary<string, string> _found = new(StringComparer.Ordinal);

    public Language Language => language;

    public CultureInfo Culture => language.Culture;

    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string this[string key] => Find(key) ?? throw new KeyNotFoundException($"No text is called {key}.");

    public string? Find(string key)
    {
        if (!_found.TryGetValue(key, out var text)
            && files.Select(file => file.GetString(key, Culture)).FirstOrDefault(text => text is not null) is { } found)
        {
            _found[key] = text = found;
        }

        return text;
    }

    public string Format(string key, params object[] values) => string.Format(Culture, this[key], values);

    /// <summary>The text for so many: <c>{key}_one</c> or <c>{key}_other</c>, whose <c>{0}</c> is the number. French counts none as one.</summary>
    public string Count(string key, int count, params object[] values) =>
        Format(key + (count == 1 || (count == 0 && language == Language.French) ? "_one" : "_other"), [count, .. values]);

    /// <summary>« 1er mars 2026 »: French says the first of the month, then plain numbers.</summary>
    public string Date(DateOnly date)
    {
        var text = date.ToString("d MMMM yyyy", Culture);
        return language == Language.French && date.Day == 1 ? string.Concat("1er", text.AsSpan(1)) : text;
    }

    /// <summary>« 9 h 05 », « 22 h 24 » in French; « 22:24 » in English.</summary>
    public string Time(TimeOnly time) =>
        time.ToString(language == Language.French ? "H\u00a0'h'\u00a0mm" : "HH:mm", CultureInfo.InvariantCulture);

    /// <summary>« juin 2023 » when the day is not known.</summary>
    public string Date(PartialDate date) => date.Day is null ? date.FirstDay.ToString("MMMM yyyy", Culture) : Date(date.FirstDay);
}
