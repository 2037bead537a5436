using OgpTeams.DocumentLibrary;

namespace OgpTeams.Bot.Publishing;

/// <summary>
/// When publishing that could not be finished is tried again. A folder costs nothing to look at; SharePoint counts every call,
/// and a document stays locked up to ten minutes after Word was closed.
/// </summary>
internal static class RetryPlan
{
    private static readonly TimeSpan Folder = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan[] SharePoint =
        [TimeSpan.FromSeconds(30), .. new[] { 1, 2, 5, 10, 15 }.Select(minutes => TimeSpan.FromMinutes(minutes))];

    /// <param name="failures">In a row, the last one included.</param>
    /// <param name="chance">From 0 to 1: several nodes should not come at once.</param>
    public static TimeSpan After(int failures, DocumentLibraryProvider library, double chance) =>
        library == DocumentLibraryProvider.Folder ? Folder
        : SharePoint[Math.Clamp(failures - 1, 0, SharePoint.Length - 1)] * (0.9 + (0.2 * chance));
}
