using OgpTeams.Domain;

namespace OgpTeams.Rehearsal.Checks;

/// <summary>Is what a document says what was sent?</summary>
internal static class Written
{
    /// <param name="shown">For people: a date in words.</param>
    /// <param name="sent">For machines: a date as <c>yyyy-MM-dd</c> or <c>yyyy-MM</c>.</param>
    public static bool Is(string shown, string sent) =>
        shown == sent || (PartialDate.TryParse(sent) is { } date && PartialDate.TryRead(shown) == date);
}
