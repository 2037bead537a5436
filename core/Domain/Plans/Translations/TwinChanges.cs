using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Plans.Translations;

/// <summary>
/// What people changed in a twin in Word: its texts are translations, its dates the plan's own; the rest is the plan's to say, and is
/// only listed.
/// </summary>
public static partial class TwinChanges
{
    /// <param name="change">As of any document of the plan.</param>
    /// <param name="twin">What the document was written from.</param>
    /// <param name="typed">The words that stand there; null: as the change says them.</param>
    public static IEnumerable<WordChange> Of(WordChange change, OpenPlan twin, string? typed = null)
    {
        var field = $"{twin.Language}/{change.Field}";
        if (change.Kind == WordChangeKind.Beside)
        {
            return [change with { Field = field }];
        }

        if (change is { Kind: WordChangeKind.Changed, Place.IsDate: true })
        {
            var words = typed ?? change.Document;
            return [IsSure(change, words, twin.Language) ? change with { Field = field } : Listed(change) with { Field = field, Document = words }];
        }

        var texts = change.Kind == WordChangeKind.Changed ? Texts(change, twin).ToImmutableSortedDictionary(StringComparer.Ordinal) : null;
        return texts is { IsEmpty: false }
            ? [change with { Field = field, Fields = texts }]
            : [Listed(change) with { Field = field }];
    }

    private static WordChange Listed(WordChange change) =>
        change with { Kind = WordChangeKind.Beside, Fields = change.Fields.Clear(), After = null, Conflicts = false };

    /// <summary>Whether it says dates, and each in one way only.</summary>
    private static bool IsSure(WordChange change, string words, string language) =>
        !(language == "en" && DayOrMonth().Matches(words).Any(IsEither))
        && change.Fields.All(one => one.Value.Length == 0 || PartialDate.TryParse(one.Value) is not null);

    /// <summary>In English some write 03/04/2018 for March 4, others for 3 April.</summary>
    private static bool IsEither(Match date)
    {
        var (first, second) = (Number(date.Groups["first"]), Number(date.Groups["second"]));
        return first <= 12 && second <= 12 && first != second;

        static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?<!\d)(?<first>\d{1,2})[/.\-](?<second>\d{1,2})[/.\-]\d{2,4}(?!\d)", RegexOptions.CultureInvariant, 200)]
    private static partial Regex DayOrMonth();

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
