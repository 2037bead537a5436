using System.Collections.Immutable;
using OgpTeams.Documents.Elements;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Rules;

namespace OgpTeams.Documents.Assessments;

/// <summary>What changed since the plan, in words: every field by name, short ones with what they said before.</summary>
internal static class ChangeWords
{
    private const int Short = 80;

    /// <summary>« Modifié : » and a line for each change; sentences for what was added or withdrawn.</summary>
    public static string Of(AssessedCommitment assessed, Texts texts) => string.Join('\n', assessed.Change.Kind == ChangeKind.Changed
        ? [texts["ChangeChanged"] + string.Concat(Changes(assessed.Change, texts).Select(line => "\n– " + line)), .. Waiting(assessed, texts)]
        : [.. Sentences(assessed, texts), .. Waiting(assessed, texts)]);

    /// <summary>The fields that the plan's document says in other words, which nobody took into the plan yet, by their short names.</summary>
    private static IEnumerable<string> Waiting(AssessedCommitment assessed, Texts texts) => assessed.Waiting.IsEmpty ? [] :
    [
        texts.Format("ChangeWaits", string.Join(texts["Semicolon"], assessed.Waiting
            .Select(field => field.Length == 0 ? texts["ChangeWaitsWhole"]
                : FieldNames.Of(field, assessed.Change.Commitment).In(texts.Culture.TwoLetterISOLanguageName))
            .Distinct(StringComparer.Ordinal))),
    ];

    /// <summary>The same in one line.</summary>
    public static string InOneLine(AssessedCommitment assessed, Texts texts) => assessed.Change.Kind == ChangeKind.Changed
        ? string.Join(' ', [Sentence(texts["ChangeChanged"] + " " + string.Join(texts["Semicolon"], Changes(assessed.Change, texts))), .. Waiting(assessed, texts)])
        : string.Join(' ', [.. Sentences(assessed, texts), .. Waiting(assessed, texts)]);

    private static IEnumerable<string> Changes(CommitmentChange change, Texts texts) =>
    [
        .. change.Fields.Select(field => Field(field, change, texts)), .. Numbers(change, texts),
        .. change.Milestones.Select(milestone => Milestone(milestone, texts)),
    ];

    private static IEnumerable<string> Sentences(AssessedCommitment assessed, Texts texts) =>
    [
        // « Inchangé » would mislead where a change waits for the plan's owners.
        .. assessed is { Change.Kind: ChangeKind.Unchanged, Waiting.IsEmpty: false } ? [] : new[] { texts["Change" + assessed.Change.Kind] },
        .. Numbers(assessed.Change, texts).Select(Sentence),
        .. assessed.Change.Kind == ChangeKind.Withdrawn && OutlookWords.Reason(assessed, texts) is { } reason
            ? [Sentence(reason)]
            : Array.Empty<string>(),
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
            : label;
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
            var value => value as string,
        };
}
