using OgpTeams.Domain;

namespace OgpTeams.Bot;

/// <summary>Days and months as people read them.</summary>
internal static class Dates
{
    /// <summary>From one to the other, what is known of it; empty when neither is.</summary>
    public static string Between(PartialDate? start, PartialDate? end, Texts texts) => (start, end) switch
    {
        ({ } first, { } last) => texts.Format("Milestone_Dates", texts.Date(first), texts.Date(last)),
        ({ } first, null) => texts.Format("Milestone_From", texts.Date(first)),
        (null, { } last) => texts.Format("Milestone_Until", texts.Date(last)),
        _ => "",
    };
}
