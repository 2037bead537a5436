using System.ComponentModel.DataAnnotations;

namespace OgpTeams.Bot.Streams;

/// <summary>How workshops run. Bound from the <c>Workshop</c> section.</summary>
internal sealed record WorkshopOptions
{
    public const string Section = "Workshop";

    /// <summary>How long after a step's end, with no facilitator acting, anybody may take over. 0 to 2 hours; 5 minutes unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "02:00:00")]
    public TimeSpan TakeoverAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Subjects per person when the creation card does not say. 1 to 20; 2 unless set.</summary>
    [Range(1, 20)]
    public int MaxSubjects { get; init; } = 2;

    /// <summary>IANA name of the zone end times and dates are shown in. Europe/Paris unless set.</summary>
    [Required]
    public string TimeZone { get; init; } = "Europe/Paris";

    /// <summary>Where people say what they thought of a workshop, https: linked to in the message of thanks. None unless set.</summary>
    public Uri? Questionnaire { get; init; }

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
}
