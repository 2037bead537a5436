namespace OgpTeams.Domain.Rules;

/// <summary>How late a plan or a report was handed in (domain §7.1, R8 to R12; B39).</summary>
public enum Lateness
{
    OnTime,

    /// <summary>Noted in the IRM report.</summary>
    Late,

    /// <summary>Documented, and referred to the subcommittee.</summary>
    Referred,

    /// <summary>Moved to next year's group.</summary>
    Moved,
}

/// <summary>What a day of delivery means by a rule set.</summary>
/// <param name="OnThreshold">Late by exactly the months after which more follows: « plus de » is strict.</param>
public sealed record Delivery(Lateness Lateness, bool OnThreshold)
{
    public static Delivery Of(RuleSet rules, DateOnly due, DateOnly delivered)
    {
        var referredAfter = Calendar.PlusMonths(due, rules.ReferredAfterMonths);
        var movedAfter = Calendar.PlusMonths(due, rules.MovedAfterMonths);
        var lateness = delivered > movedAfter ? Lateness.Moved
            : delivered > referredAfter ? Lateness.Referred
            : delivered > due ? Lateness.Late
            : Lateness.OnTime;
        return new(lateness, delivered > due && (delivered == referredAfter || delivered == movedAfter));
    }

    /// <summary>Whether the months a rule set asks for are left from the day of delivery to the end of the plan.</summary>
    public static bool LeavesTime(RuleSet rules, DateOnly delivered, DateOnly end) =>
        Calendar.MonthsLeft(delivered, end) >= rules.LeastMonths;
}
