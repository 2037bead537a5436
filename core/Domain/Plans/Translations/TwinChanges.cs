using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Plans.Translations;

/// <summary>What people changed in a twin in Word: its texts are translations; the rest is the plan's to say, and is only listed.</summary>
public static class TwinChanges
{
    /// <param name="change">As of any document of the plan.</param>
    /// <param name="twin">What the document was written from.</param>
    public static IEnumerable<WordChange> Of(WordChange change, OpenPlan twin)
    {
        var field = $"{twin.Language}/{change.Field}";
        if (change.Kind == WordChangeKind.Beside)
        {
            return [change with { Field = field }];
        }

        var texts = change.Kind == WordChangeKind.Changed ? Texts(change, twin).ToImmutableSortedDictionary(StringComparer.Ordinal) : null;
        return texts is { IsEmpty: false }
            ? [change with { Field = field, Fields = texts }]
            : [change with { Field = field, Kind = WordChangeKind.Beside, Fields = change.Fields.Clear(), After = null, Conflicts = false }];
    }

    /// <summary>By the fields of translations.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Texts(WordChange change, OpenPlan twin)
    {
        if (change.Fields.GetValueOrDefault(CommitmentField.OgpValues) is { } said && change.Place.Name == CommitmentField.OgpValues)
        {
            var values = FieldText.Values(said);
            return values is null ? [] : OgpValueWords.All.Where(value => value.Get(values)?.Justification is { Length: > 0 })
                .Select(value => KeyValuePair.Create($"{change.Field}.{value.Code}", value.Get(values)!.Justification!));
        }

        return IsText(change.Place) && change.Fields.TryGetValue(change.Place.Name, out var text)
            ? [KeyValuePair.Create(change.Field, text)]
            : [];
    }

    private static bool IsText(WordPlace place) => place switch
    {
        { Amendment: not null } => place.Name == AmendmentField.Summary,
        { Milestone: not null } => place.Name is "title" or "deliverable" or "responsible" or "budget",
        { Report: not null, Commitment: not null } => place.Name is "results" or "nextSteps" or "moreInfo",
        { Commitment: not null } => OpenFields.OfCommitment.FirstOrDefault(field => field.Name == place.Name) is
        { Kind: FieldKind.Line or FieldKind.Text or FieldKind.List } and not { Name: "number" or "contactName" or "contactEmail" or "contactPhone" },
        { Report: not null } => true,
        _ => place.Name is "title" or "country" or "introduction" or "efforts" or "process",
    };
}
