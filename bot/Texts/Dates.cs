using OgpTeams.Domain;

namespace OgpTeams.Bot;

/// <summary>Days and months as people read them.</summary>
internal static class Dates
{
    /// <summary>« 30 juin 2027 », « juin 2027 ».</summary>
    public static string Of(PartialDate date, Texts texts) =>
        new DateOnly(date.Year, date.Month, date.Day ?? 1).ToString(date.Day is null ? "MMMM yyyy" : "d MMMM yyyy", texts.Culture);

    /// <summary>From one to the other, what is known of it; empty when neither is.</summary>
    public static string Between(PartialDate? start, PartialDate? end, Texts texts) => (start, end) switch
    {
        ({ } first, { } last) => texts.Format("Milestone_Dates", Of(first, texts), Of(last, texts)),
        ({ } first, null) => texts.Format("Milestone_From", Of(first, texts)),
        (null, { } last) => texts.Format("Milestone_Until", Of(last, texts)),
        _ => "",
    };
}
