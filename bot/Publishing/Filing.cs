using OgpTeams.Bot.Library;
using OgpTeams.Domain.Workshops;

namespace OgpTeams.Bot.Publishing;

/// <summary>
/// What an administration sorts documents by, in columns of its library: whose a document is and of which kind. Nothing that
/// changes with each publication, or each would make two versions. The names are public.
/// </summary>
internal static class Filing
{
    private const string Plan = "OgpPlan";
    private const string Kind = "OgpKind";
    private const string Title = "OgpWorkshop";
    private const string Day = "OgpDay";

    public static IReadOnlyDictionary<string, string> Of(DueDocument due, string plan) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Plan] = plan,
            [Kind] = Path.GetFileNameWithoutExtension(due.Name),
        };

    /// <param name="plan">As it is called now.</param>
    public static IReadOnlyDictionary<string, string> Of(DueDocument due, string plan, Workshop workshop) =>
        new Dictionary<string, string>(Of(due, plan), StringComparer.Ordinal)
        {
            [Title] = workshop.Brief.Title,
            [Day] = $"{TimeZoneInfo.ConvertTime(workshop.CreatedAt, TimeZoneInfo.FindSystemTimeZoneById(workshop.Brief.TimeZone)):yyyy-MM-dd}",
        };
}
