using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using OgpTeams.Domain;

namespace OgpTeams.Documents.Elements;

/// <summary>Our own words in one language, from <c>Resources/Texts.resx</c> (French) and <c>Texts.en.resx</c>.</summary>
internal sealed class Texts(DocumentLanguage language)
{
    private static readonly ResourceManager _resources = new("OgpTeams.Documents.Resources.Texts", typeof(Texts).Assembly);

    private readonly ConcurrentDictionary<string, string> _found = new(StringComparer.Ordinal);

    /// <summary>English is British, as the OGP's manuals are.</summary>
    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(language == DocumentLanguage.French ? "fr-FR" : "en-GB");

    public DocumentLanguage Language => language;

    public string this[string key] => _found.TryGetValue(key, out var text) ? text : _found[key] = _resources.GetString(key, Culture)
        ?? throw new ArgumentException($"No text named {key}.", nameof(key));

    public string Format(string key, params object[] values) => string.Format(Culture, this[key], values);

    /// <summary>« 1 sujet », « 3 sujets »: <c>{key}One</c> below two in French, for one in English; otherwise <c>{key}Many</c>.</summary>
    public string Count(string key, int count)
    {
        var one = language == DocumentLanguage.French ? count < 2 : count == 1;
        return Format(key + (one ? "One" : "Many"), count);
    }

    /// <summary>« 1er mars 2026 »: French says the first of the month, then plain numbers.</summary>
    public string Date(DateOnly date)
    {
        var text = date.ToString("d MMMM yyyy", Culture);
        return language == DocumentLanguage.French && date.Day == 1 ? string.Concat("1er", text.AsSpan(1)) : text;
    }

    /// <summary>« juin 2023 » when the day is not known.</summary>
    public string Date(PartialDate date) => date.Day is { } day
        ? Date(new DateOnly(date.Year, date.Month, day))
        : new DateOnly(date.Year, date.Month, 1).ToString("MMMM yyyy", Culture);

    /// <summary>Which workshop a document comes from, in a sentence.</summary>
    public string Where(WorkshopHeading workshop) => workshop.Administration.Length > 0
        ? Format("IntroductionWith", workshop.Title, Date(workshop.Date), workshop.Administration, workshop.Plan)
        : Format("IntroductionText", workshop.Title, Date(workshop.Date), workshop.Plan);

    public string Number(decimal number) => number.ToString("0.##", Culture);
}
