using OgpTeams.Domain.Workshops.Steps;

namespace OgpTeams.Bot.Cards;

/// <summary>Times as people of the workshop's zone read them: an end time, never a countdown.</summary>
internal static class WhenTexts
{
    /// <summary>How long before its end people are told that a step ends soon.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromMinutes(2);

    public static string Timer(CardContext context, StepRun run)
    {
        if (run.EndsAt is not { } end)
        {
            return context.Texts.Format("Timer_Paused", Minutes(run.Remaining(context.Now)));
        }

        return context.Texts.Format(
            end <= context.Now ? "Timer_Over" : end - Notice <= context.Now ? "Timer_Soon" : "Timer_EndsAt",
            Clock(context, end), Zone(context));
    }

    public static string Clock(CardContext context, DateTimeOffset instant) =>
        context.Texts.Time(TimeOnly.FromTimeSpan(TimeZoneInfo.ConvertTime(instant, ZoneOf(context)).TimeOfDay));

    /// <summary>The hour; of another day, with its date.</summary>
    public static string Moment(CardContext context, DateTimeOffset instant)
    {
        var day = Day(instant);
        return day == Day(context.Now) ? Clock(context, instant) : $"{context.Texts.Date(day)}, {Clock(context, instant)}";

        DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, ZoneOf(context)).DateTime);
    }

    /// <summary>The zone by its city: « heure de Paris ».</summary>
    public static string Zone(CardContext context)
    {
        var name = ZoneOf(context).Id;
        var city = name[(name.LastIndexOf('/') + 1)..].Replace('_', ' ');
        return name.Contains('/', StringComparison.Ordinal) ? context.Texts.Format("Timer_CityTime", city) : city;
    }

    private static int Minutes(TimeSpan left) => (int)Math.Max(0, Math.Ceiling(left.TotalMinutes));

    /// <summary>A zone this machine does not know (any more) must not keep a card from being drawn.</summary>
    private static TimeZoneInfo ZoneOf(CardContext context) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(context.View.Brief.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
}
