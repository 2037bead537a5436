using System.Globalization;

namespace OgpTeams.Rehearsal;

/// <summary>Where a rehearsal writes unless it is told.</summary>
internal static class RehearsalFolder
{
    /// <summary>A folder that is not there yet: <c>{DataFolder}/rehearsals/{yyyyMMdd-HHmmss}</c>, numbered when taken.</summary>
    public static string New()
    {
        // The bot's own setting, read where the bot reads it.
        var settings = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();
        var now = TimeProvider.System.GetLocalNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var folder = Path.GetFullPath(Path.Combine(settings["DataFolder"] is { Length: > 0 } data ? data : "data", "rehearsals", now));
        return Enumerable.Range(1, int.MaxValue)
            .Select(number => number == 1 ? folder : $"{folder}-{number.ToString(CultureInfo.InvariantCulture)}")
            .First(path => !Directory.Exists(path));
    }
}
