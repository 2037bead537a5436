using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Plans.Assessments;

/// <summary>
/// The time a self-assessment report tells of (domain §6.4, §7.1 R5): the mid-term one the plan's first year, the end-of-term one
/// what came after it, or the whole plan where no mid-term report was begun.
/// </summary>
public static class ReportingPeriod
{
    /// <summary>As drafters wrote it; else worked out from the plan's dates, in its language. Null: the plan does not say them.</summary>
    public static string? Of(OpenPlan plan, OpenAssessment report) =>
        string.IsNullOrWhiteSpace(report.Period) ? InWords(plan, report.Kind) : report.Period;

    /// <summary>« 30 juin 2017 – 30 juin 2018 », from the plan's dates.</summary>
    /// <param name="language">Of whoever reads it; null: the plan's.</param>
    public static string? InWords(OpenPlan plan, AssessmentKind kind, Language? language = null)
    {
        var texts = new Phrasebook(language ?? Language.Of(plan.Language));
        return Dates(plan, kind) is var (from, to) ? $"{texts.Date(from)} – {texts.Date(to)}" : null;
    }

    public static (PartialDate From, PartialDate To)? Dates(OpenPlan plan, AssessmentKind kind)
    {
        if (plan is not { StartDate: { } start, EndDate: { } end } || !start.IsBefore(end))
        {
            return null;
        }

        var middle = Middle(start, end);
        return kind == AssessmentKind.Midterm ? (start, middle)
            : plan.Assessments.Any(report => report.Kind == AssessmentKind.Midterm) ? (After(middle, start, end), end)
            : (start, end);
    }

    /// <summary>
    /// The end of the first year, counted back from the plan's last day: a plan delivered late keeps its calendar (R10). Of four
    /// years, the end of the second.
    /// </summary>
    private static PartialDate Middle(PartialDate start, PartialDate end)
    {
        var years = Math.Max(((((end.Year - start.Year) * 12) + end.Month - start.Month + 6) / 12) / 2, 1);
        var middle = Of(end, Math.Max(end.Year - years, 1));
        return middle.IsAfter(start) ? middle : end;
    }

    /// <summary>Where a year ends on its last day, the next one begins the day after; where it ends on the day it began, that day.</summary>
    private static PartialDate After(PartialDate middle, PartialDate start, PartialDate end) => (start.Day, end.Day) switch
    {
        ({ } first, { } last) when (start.Month, first) != (end.Month, last) && middle.FirstDay < end.FirstDay =>
            PartialDate.Of(middle.FirstDay.AddDays(1)),
        (null, null) when start.Month != end.Month && middle.IsBefore(end) => Month(middle.FirstDay.AddMonths(1)),
        _ => middle,
    };

    private static PartialDate Of(PartialDate date, int year) => date.Day is { } day
        ? PartialDate.Of(new DateOnly(year, date.Month, Math.Min(day, DateTime.DaysInMonth(year, date.Month))))
        : PartialDate.Of(year, date.Month)!.Value;

    private static PartialDate Month(DateOnly day) => PartialDate.Of(day.Year, day.Month)!.Value;
}
