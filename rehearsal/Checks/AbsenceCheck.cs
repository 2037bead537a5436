using OgpTeams.Documents;
using OgpTeams.Rehearsal.Playing;
using OgpTeams.Rehearsal.Scripts;
using OgpTeams.Rehearsal.Texts;

namespace OgpTeams.Rehearsal.Checks;

/// <summary>Is anything written that must not be: what was hidden or withdrawn, a name without consent, an e-mail address?</summary>
internal sealed class AbsenceCheck(RehearsalTexts texts)
{
    /// <summary>Shorter texts could stand anywhere by chance.</summary>
    private const int ShortestLookedFor = 8;

    /// <param name="brought">In this workshop.</param>
    public Tally Of(
        ApiResults results, IEnumerable<WrittenFile> files, IEnumerable<Brought> brought, IEnumerable<CastMember> people)
    {
        var gone = brought.Where(thing => thing.Id is not null && !thing.Stands(results)).SelectMany(thing => thing.Shown);
        var sought = Sought(gone.Concat(people.SelectMany(Private)),
        [
            .. results.Contributions.SelectMany(said => said.Fields.Values), .. results.Canvas?.Values ?? [],
            .. results.Subjects.SelectMany(subject => new[] { subject.Title, subject.Description }),
            .. results.Milestones.SelectMany(milestone => new[] { milestone.Title, milestone.Deliverable ?? "" }),
        ]);
        return Tally.Of("Check_Absent", sought.Count, Found(files, sought));
    }

    /// <param name="standing">What may be written for another reason.</param>
    public static List<string> Sought(IEnumerable<string> unwanted, IEnumerable<string> standing)
    {
        var allowed = string.Join('\n', standing);
        return [.. unwanted.Where(text => text.Length >= ShortestLookedFor && !allowed.Contains(text, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)];
    }

    /// <summary>In any part of the files, also one that nobody sees.</summary>
    public IEnumerable<string> Found(IEnumerable<WrittenFile> files, IReadOnlyList<string> sought) =>
        from file in files
        let text = TextOf(file)
        from words in sought
        where text.Contains(words, StringComparison.Ordinal)
        select texts.Format("Miss_Extra", file.Name, Shown.Short(words));

    private static string TextOf(WrittenFile file) => file.IsWord
        ? DocumentText.Everything(file.Content!)
        : string.Join('\n', CsvFile.Read(file.Content!).SelectMany(row => row.Values));

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
