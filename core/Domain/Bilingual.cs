using System.Resources;

namespace OgpTeams.Domain;

/// <summary>The sentences of resource files, each in both languages.</summary>
/// <param name="namesakes">Types that files are called after; the first file that has a text gives it.</param>
public sealed class Bilingual(params Type[] namesakes)
{
    private readonly Phrasebook _french = new(Language.French, [.. namesakes.Select(type => new ResourceManager(type))]);
    private readonly Phrasebook _english = new(Language.English, [.. namesakes.Select(type => new ResourceManager(type))]);

    public bool Holds(string key) => _french.Find(key) is not null;

    public BilingualText this[string key] => new(_french[key], _english[key]);

    /// <param name="values">Dates and bilingual texts are said in the sentence's language.</param>
    public BilingualText Format(string key, params object[] values) => new(Format(_french, key, values), Format(_english, key, values));

    /// <inheritdoc cref="Phrasebook.Count"/>
    public BilingualText Count(string key, int count) => new(_french.Count(key, count), _english.Count(key, count));

    private static string Format(Phrasebook texts, string key, object[] values) => texts.Format(key, [.. values.Select(value => value switch
    {
        BilingualText text => text.In(texts.Language),
        PartialDate date => texts.Date(date),
        DateOnly day => texts.Date(day),
        _ => value,
    })]);
}
