using OgpTeams.Rehearsal.Playing;
using OgpTeams.Rehearsal.Scripts;

namespace OgpTeams.Rehearsal.Checks;

/// <summary>Is anything written that must not be: what was hidden or withdrawn, a name without consent, an e-mail address?</summary>
internal sealed class AbsenceCheck(Ledger ledger, RehearsalScript script, RehearsalTexts texts)
{
    /// <summary>Shorter texts could stand anywhere by chance.</summary>
    private const int ShortestLookedFor = 8;

    public Tally Of(IReadOnlyDictionary<string, WordFile> words, WrittenFile data)
    {
        var standing = string.Join('\n', Standing);
        var unwanted = ledger.Entries.Where(entry => !entry.Stands).SelectMany(entry => entry.Fields.Values)
            .Concat(script.People.SelectMany(Private))
            .Where(text => text.Length >= ShortestLookedFor && !standing.Contains(text, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal).ToList();
        var rows = string.Join('\n', CsvFile.Read(data.Content!).SelectMany(row => row.Values));
        var places = words.Select(word => (Name: word.Key, Text: word.Value.Everything)).Append((Name: data.Name, Text: rows));
        return Tally.Of("Check_Absent", unwanted.Count, places.SelectMany(place => unwanted
            .Where(text => place.Text.Contains(text, StringComparison.Ordinal))
            .Select(text => texts.Format("Miss_Extra", place.Name, Shown.Short(text)))));
    }

    private IEnumerable<string> Standing =>
    [
        .. ledger.Entries.Where(entry => entry.Stands).SelectMany(entry => entry.Fields.Values), .. ledger.FollowUp,
        .. ledger.Boxes.SelectMany(box => box.Value), .. ledger.Milestones.SelectMany(milestone => milestone.Fields.Values),
    ];

    private static IEnumerable<string> Private(CastMember person)
    {
        var said = person.Introduction.Where(input => input.Value is InputValue.Plain)
            .ToDictionary(input => input.Name, input => ((InputValue.Plain)input.Value).Text, StringComparer.Ordinal);
        if (said.GetValueOrDefault("email") is { Length: > 0 } email)
        {
            yield return email;
        }

        if (said.GetValueOrDefault("nameConsent") != "true")
        {
            yield return said.GetValueOrDefault("name", person.Name);
        }
    }
}
