using System.Globalization;

namespace OgpTeams.Domain.Rules;

/// <summary>Dates and counts inside sentences.</summary>
internal static class Spoken
{
    private static readonly CultureInfo _french = CultureInfo.GetCultureInfo("fr");
    private static readonly CultureInfo _english = CultureInfo.GetCultureInfo("en");

    /// <summary>« 1er juin 2017 », « juin 2017 ».</summary>
    public static BilingualText Date(PartialDate date)
    {
        var format = date.Day is null ? "MMMM yyyy" : "d MMMM yyyy";
        var french = date.FirstDay.ToString(format, _french);
        return new(
            date.Day == 1 ? string.Concat("1er", french.AsSpan(1)) : french, date.FirstDay.ToString(format, _english));
    }

    public static BilingualText Date(DateOnly date) => Date(PartialDate.Of(date));

    /// <summary>« 1 engagement », « 2 engagements »: French counts none and one alike.</summary>
    public static BilingualText Count(int count, BilingualText one, BilingualText many) => new(
        $"{count} {(count < 2 ? one : many).French}", $"{count} {(count == 1 ? one : many).English}");

    public static BilingualText Months(int count) => Count(count, new("mois", "month"), new("mois", "months"));

    public static BilingualText Days(int count) => Count(count, new("jour", "day"), new("jours", "days"));
}
