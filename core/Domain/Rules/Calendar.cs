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

    /// <summary>Whole months from one day to a later one; 0 when it is not later.</summary>
    public static int MonthsBetween(DateOnly from, DateOnly to)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return months > 0 && PlusMonths(from, months) > to ? months - 1 : Math.Max(months, 0);
    }
}
