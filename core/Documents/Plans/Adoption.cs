using System.Globalization;
using System.Text.Json;
using OgpTeams.Documents.Letterheads;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Plans;

/// <summary>
/// Whether a plan is adopted, and since when: <c>adopted</c> {<c>date</c>} of its <c>plan.json</c>, which may stand beside the plan too.
/// </summary>
internal static class Adoption
{
    /// <summary>The letterhead of a plan: a draft of its day until it is adopted. Where nobody named the administration, the country speaks.</summary>
    public static Letterhead Of(OpenPlan plan, Letterhead? letterhead)
    {
        var named = (letterhead ?? new()).Of(plan.Country);
        return IsIn(plan, out var day) ? named with { State = DocumentState.Adopted, Date = day } : named;
    }

    /// <param name="day">Null: it is not said.</param>
    public static bool IsIn(OpenPlan plan, out DateOnly? day)
    {
        day = plan.Adopted?.Date?.FirstDay;
        if (day is not null)
        {
            return true;
        }

        foreach (var member in plan.Others.Concat(plan.BesidePlan).Where(member => member.Name == "adopted"))
        {
            if (member.Value.ValueKind == JsonValueKind.Object && member.Value.TryGetProperty("date", out var date)
                && date.ValueKind == JsonValueKind.String
                && DateOnly.TryParseExact(date.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known))
            {
                day = known;
                return true;
            }
        }

        return false;
    }
}
