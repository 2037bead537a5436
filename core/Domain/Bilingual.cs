using System.Resources;
using OgpTeams.Domain.Formats;

namespace OgpTeams.Domain;

/// <summary>The sentences of one resource file, each in both languages.</summary>
public sealed class Bilingual(Type namesake)
{
    private readonly Phrasebook _french = new(Language.French, new ResourceManager(namesake));
    private readonly Phrasebook _english = new(Language.English, new ResourceManager(namesake));

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
