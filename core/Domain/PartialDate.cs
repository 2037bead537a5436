using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OgpTeams.Domain;

/// <summary>
/// A date as plans give it: to the day, or to the month (domain §6.2, B37). There is no order among all of them: a month
/// is neither before nor after its own days, so two dates compare by their months when either lacks a day.
/// </summary>
[JsonConverter(typeof(PartialDateConverter))]
[StructLayout(LayoutKind.Auto)]
public readonly record struct PartialDate
{
    private PartialDate(int year, int month, int? day) => (Year, Month, Day) = (year, month, day);

    public int Year { get; }

    /// <summary>1 to 12.</summary>
    public int Month { get; }

    /// <summary>Null: the month as a whole.</summary>
    public int? Day { get; }

    public static PartialDate Of(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <returns>Null when there is no such month or day.</returns>
    public static PartialDate? Of(int year, int month, int? day = null) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day is null or >= 1 && (day ?? 1) <= DaysIn(year, month)
            ? new(year, month, day)
            : null;

    /// <summary>Reads <c>yyyy-MM-dd</c> or <c>yyyy-MM</c>, and nothing else.</summary>
    /// <exception cref="FormatException">It is neither, or there is no such day.</exception>
    public static PartialDate Parse(string iso) =>
        TryParse(iso) ?? throw new FormatException("A date is yyyy-MM-dd or yyyy-MM, and exists.");

    /// <inheritdoc cref="Parse"/>
    /// <returns>Null where <see cref="Parse"/> throws.</returns>
    public static PartialDate? TryParse(string? iso) => iso switch
    {
        { Length: 10 } when iso[4] == '-' && iso[7] == '-' && Digits(iso[8..]) is { } day => OfDigits(iso, day),
        { Length: 7 } when iso[4] == '-' => OfDigits(iso, null),
        _ => null,
    };

    /// <summary>
    /// Reads what people type, in French or English: <c>30/06/2023</c> (day first), <c>06/2023</c>, <c>1er juin 2023</c>,
    /// <c>June 30, 2023</c>; <c>fin juin 2023</c> is the month. ISO forms too.
    /// </summary>
    /// <returns>Null for what is no date, or none that exists: 31/06/2023, 06/30/2023.</returns>
    public static PartialDate? TryRead(string? text) => DateReader.Read(text);

    /// <summary>Whether text is meant as a date, but there is no such day or month: 31/06/2023. « fin 2019 » is no such text.</summary>
    public static bool IsImpossible(string text) => DateReader.IsImpossible(text);

    /// <summary>Itself, or the first of the month.</summary>
    public DateOnly FirstDay => new(Year, Month, Day ?? 1);

    /// <summary>Itself, or the last of the month.</summary>
    public DateOnly LastDay => new(Year, Month, Day ?? DaysIn(Year, Month));

    public bool IsBefore(PartialDate other) => Compare(other) < 0;

    public bool IsAfter(PartialDate other) => Compare(other) > 0;

    /// <summary>ISO: <c>yyyy-MM-dd</c> or <c>yyyy-MM</c>.</summary>
    public override string ToString() => Day is null
        ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}");

    private int Compare(PartialDate other) => Day is null || other.Day is null
        ? (Year, Month).CompareTo((other.Year, other.Month))
        : (Year, Month, Day.Value).CompareTo((other.Year, other.Month, other.Day.Value));

    private static PartialDate? OfDigits(string iso, int? day) =>
        Digits(iso[..4]) is { } year && Digits(iso[5..7]) is { } month ? Of(year, month, day) : null;

    private static int? Digits(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int DaysIn(int year, int month) => DateTime.DaysInMonth(year, month);
}

internal sealed class PartialDateConverter : JsonConverter<PartialDate>
{
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PartialDate.TryParse(reader.GetString()) ?? throw new JsonException("A date is yyyy-MM-dd or yyyy-MM.");

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
