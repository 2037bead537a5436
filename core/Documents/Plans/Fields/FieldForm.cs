using System.Collections.Immutable;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Values;
using OgpTeams.Domain;

namespace OgpTeams.Documents.Plans.Fields;

/// <summary>How a value stands in a document as text, and how that text is read back.</summary>
/// <param name="Write">Empty text: nothing is said.</param>
/// <param name="Read">From canonical text that is not empty. Null: it cannot be understood.</param>
/// <param name="Same">Whether two values are one.</param>
/// <param name="Nothing">What an empty field says.</param>
/// <param name="NotUnderstood">What people are told of text that is no such value.</param>
/// <param name="IsLossless">Whether every text that is written reads as the value it was written for.</param>
internal sealed record FieldForm<TValue>(
    TValue Nothing, Func<TValue, Texts, FieldValue.Lines> Write, Func<string, FieldReading<TValue>?> Read, Func<TValue, TValue, bool> Same,
    ReadingFindingKind NotUnderstood = ReadingFindingKind.DateNotUnderstood, bool IsLossless = false);

/// <summary>A value that was understood.</summary>
/// <param name="Beside">Words in the same field that say nothing of it; null: none.</param>
internal sealed record FieldReading<TValue>(TValue Value, string? Beside = null);

/// <summary>The forms of the official template's answers.</summary>
internal static class FieldForms
{
    public static FieldForm<string?> Text { get; } = new(
        null, (text, _) => FieldValue.Lines.Of(text), text => new(text), (one, other) => one == other);

    public static FieldForm<PartialDate?> Date { get; } = new(
        null, (date, texts) => FieldValue.Lines.Of(date is { } known ? texts.Date(known) : null),
        text => PartialDate.TryRead(text) is { } date ? new(date) : null, (one, other) => one == other, IsLossless: true);

    /// <summary>« 30 juin 2017 – 30 juin 2019 »; one date alone is the first.</summary>
    public static FieldForm<Period> Period { get; } = new(
        default, (period, texts) => FieldValue.Lines.Of(
            string.Join(" – ", new[] { period.Start, period.End }.OfType<PartialDate>().Select(texts.Date))),
        text => Domain.Period.TryRead(text) is { } period ? new(period) : null, (one, other) => one == other);

    /// <summary>One a line.</summary>
    public static FieldForm<ImmutableArray<string>> List { get; } = new(
        [], (items, _) => new([.. items.Where(item => !string.IsNullOrWhiteSpace(item)).Select(item => new Line(item))]),
        text => new([.. text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line))]),
        (one, other) => one.SequenceEqual(other, StringComparer.Ordinal));
}
