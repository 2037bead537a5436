namespace OgpTeams.Domain.Rules;

/// <summary>
/// Month arithmetic of domain §7.1: calendar months are added, a day the month lacks becomes its last, « plus de » is strict.
/// </summary>
internal static class Calendar
{
    /// <summary>Stops at the last day there is.</summary>
    public static DateOnly PlusMonths(DateOnly day, int months) =>
        ((day.Year * 12) + day.Month + months) > (9999 * 12) + 12 ? DateOnly.MaxValue : day.AddMonths(months);

    /// <summary>As precise as it was.</summary>
    public static PartialDate PlusMonths(PartialDate date, int months)
    {
        var later = PlusMonths(date.FirstDay, months);
        return date.Day is null ? PartialDate.Of(later.Year, later.Month)!.Value : PartialDate.Of(later);
    }

    /// <summary>
    /// Whole months left until the end, counted back from it: from 30 December to 30 June of the second year 18, from the 31st
    /// 17. 0 when it is past.
    /// </summary>
    public static int MonthsLeft(DateOnly from, DateOnly end)
    {
        var months = Math.Max(((end.Year - from.Year) * 12) + end.Month - from.Month, 0);
        return months > 0 && end.AddMonths(-months) < from ? months - 1 : months;
    }
}
