using System.Collections.Immutable;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Plans.Fields;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Rules;

namespace OgpTeams.Documents.Assessments;

/// <summary>
/// What changed since the plan, in words: every field by name with what it said before, and short ones with what they say now.
/// </summary>
internal static class ChangeWords
{
    private const int Short = 80;
    private const int Excerpt = 300;

    /// <summary>« Modifié : » and a line for each change; sentences for what was added or withdrawn.</summary>
    public static string Of(AssessedCommitment assessed, Texts texts) => string.Join('\n', assessed.Change.Kind == ChangeKind.Changed
        ? [texts["ChangeChanged"] + string.Concat(Changes(assessed.Change, texts).Select(line => "\n– " + line)), .. Waiting(assessed, texts)]
        : [.. Sentences(assessed.Change, OutlookWords.Reason(assessed, texts), texts, !assessed.Waiting.IsEmpty), .. Waiting(assessed, texts)]);

    /// <summary>The fields that the plan's document says in other words, which nobody took into the plan yet, by their short names.</summary>
    private static IEnumerable<string> Waiting(AssessedCommitment assessed, Texts texts) => assessed.Waiting.IsEmpty ? [] :
    [
        texts.Format("ChangeWaits", string.Join(texts["Semicolon"], assessed.Waiting
            .Select(field => field.Length == 0 ? texts["ChangeWaitsWhole"]
                : FieldNames.Of(field, assessed.Change.Commitment).In(texts.Culture.TwoLetterISOLanguageName))
            .Distinct(StringComparer.Ordinal))),
    ];

    /// <summary>The same in one line.</summary>
    public static string InOneLine(AssessedCommitment assessed, Texts texts) => string.Join(
        ' ',
        [
            .. assessed.Change.Kind == ChangeKind.Changed
                ? [InOneLine(assessed.Change, null, texts)]
                : Sentences(assessed.Change, OutlookWords.Reason(assessed, texts), texts, !assessed.Waiting.IsEmpty),
            .. Waiting(assessed, texts),
        ]);

    /// <param name="reason">Why it was withdrawn, with its label; null: not said.</param>
    public static string InOneLine(CommitmentChange change, string? reason, Texts texts) => change.Kind == ChangeKind.Changed
        ? Sentence(texts["ChangeChanged"] + " " + string.Join(texts["Semicolon"], Changes(change, texts)))
        : string.Join(' ', Sentences(change, reason, texts));

    private static IEnumerable<string> Changes(CommitmentChange change, Texts texts) =>
    [
        .. change.Fields.Select(field => Field(field, change, texts)), .. Numbers(change, texts),
        .. change.Milestones.Select(milestone => Milestone(milestone, texts)),
    ];

    /// <param name="waits">Something of it was changed in Word, and nobody decided about that.</param>
    private static IEnumerable<string> Sentences(CommitmentChange change, string? reason, Texts texts, bool waits = false) =>
    [
        // « Inchangé » would mislead where a change waits for the plan's owners.
        .. waits && change.Kind == ChangeKind.Unchanged ? [] : new[] { texts["Change" + change.Kind] },
        .. Numbers(change, texts).Select(Sentence),
        .. change.Kind == ChangeKind.Withdrawn && reason is not null ? [Sentence(reason)] : Array.Empty<string>(),
    ];

    private static string Sentence(string text) =>
        char.ToUpperInvariant(text[0]) + text[1..] + (text[^1] is '.' or '!' or '?' or '…' ? "" : ".");

    private static string Field(string field, CommitmentChange change, Texts texts) => field switch
    {
        "name" => texts.Format("ChangeName", CommitmentWords.Name(change.Before!, texts)),
        "number" => string.IsNullOrWhiteSpace(change.Before!.Number)
            ? texts.Format("ChangeNumbered", change.Now!.Number!.Trim())
            : texts.Format(string.IsNullOrWhiteSpace(change.Now!.Number) ? "ChangeNumberNone" : "ChangeNumber", change.Before.Number.Trim()),
        _ => FromTo(OpenFields.OfCommitment, field, change.Before!, change.Now!, texts),
    };

    private static IEnumerable<string> Numbers(CommitmentChange change, Texts texts)
    {
        if (change.NumberNowOf is { } now)
        {
            yield return texts.Format("ChangeNumberNowOf", change.Before!.Number!.Trim(), CommitmentWords.Name(now, texts));
        }

        if (change.NumberOnceOf is { } once)
        {
            yield return texts.Format("ChangeNumberOnceOf", change.Now!.Number!.Trim(), CommitmentWords.Name(once, texts));
        }
    }

    private static string Milestone(MilestoneChange change, Texts texts)
    {
        var name = CommitmentWords.Name(change.Milestone);
        return change.Kind == ChangeKind.Changed
            ? texts.Format("ChangeMilestoneChanged", name, string.Join(texts["Semicolon"], change.Fields.Select(field =>
                FromTo(OpenFields.OfMilestone, field, change.Before!, change.Now!, texts))))
            : texts.Format("ChangeMilestone" + change.Kind, name);
    }

    private static string FromTo<TOwner>(
        ImmutableArray<OpenField<TOwner>> fields, string field, TOwner then, TOwner today, Texts texts)
    {
        var (before, now) = (Value(fields, field, then, texts), Value(fields, field, today, texts));
        var label = FieldNames.Of(field).In(texts.Culture.TwoLetterISOLanguageName);
        return IsShort(before) && IsShort(now) && !(string.IsNullOrWhiteSpace(before) && string.IsNullOrWhiteSpace(now))
            ? texts.Format("ChangeFromTo", label, Quote(field, before, texts), Quote(field, now, texts))
            : string.IsNullOrWhiteSpace(before) ? label
            : texts.Format("ChangeBefore", label, texts.Format("ChangeQuote", InOneLine(before)));
    }

    private static string InOneLine(string text)
    {
        var line = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Excerpt)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', Excerpt) is > 0 and var space ? space
            : char.IsHighSurrogate(line[Excerpt - 1]) ? Excerpt - 1
            : Excerpt;
        return string.Concat(line.AsSpan(0, end), "…");
    }

    private static bool IsShort(string? text) => (text?.Length ?? 0) <= Short && text?.Contains('\n', StringComparison.Ordinal) != true;

    private static string Quote(string field, string? text, Texts texts) => string.IsNullOrWhiteSpace(text) ? texts["ChangeNothing"]
        : field is "startDate" or "endDate" ? text
        : texts.Format("ChangeQuote", text.Trim());

    private static string? Value<TOwner>(ImmutableArray<OpenField<TOwner>> fields, string field, TOwner owner, Texts texts) =>
        fields.First(one => one.Name == field).ValueOf(owner) switch
        {
            PartialDate date => texts.Date(date),
            ImmutableArray<string> items => string.Join(", ", items),
            OpenOgpValues when owner is OpenCommitment commitment => PlanFields.Named("ogpValues").Written(commitment, texts).Text,
            var value => value as string,
        };
}
