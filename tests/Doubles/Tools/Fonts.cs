namespace OgpTeams.Doubles.Tools;

/// <summary>
/// The fonts of every rendering: Liberation, as wide as Word's own, DejaVu for what it lacks, and Noto's emoji. Others of
/// the machine are hidden, so that a line breaks where it breaks everywhere.
/// </summary>
public static class Fonts
{
    private static readonly string[] Files = ["LiberationSans-Regular.ttf", "DejaVuSans.ttf", "NotoColorEmoji.ttf"];

    private static readonly Lazy<Task<IReadOnlyDictionary<string, string>>> Only = new(ProvideAsync);

    /// <summary>The environment in which a program sees them and no others.</summary>
    /// <exception cref="ToolFailedException">They are missing and cannot be installed.</exception>
    public static Task<IReadOnlyDictionary<string, string>> EnvironmentAsync() => Only.Value;

    private static async Task<IReadOnlyDictionary<string, string>> ProvideAsync()
    {
        var list = await Apt.ProvideAsync("fc-list", "fontconfig");
        var configuration = Path.Combine(AppContext.BaseDirectory, "Tools", "fonts.conf");
        var environment = new Dictionary<string, string> { ["FONTCONFIG_FILE"] = configuration };
        await Apt.ProvideAsync(
            "Liberation, DejaVu or Noto Color Emoji (fonts)",
            async () =>
            {
                var there = await Shell.RunAsync(list, [":", "file"], environment: environment);
                return Files.All(file => there.Contains("/" + file, StringComparison.Ordinal)) ? configuration : null;
            },
            "fonts-liberation", "fonts-dejavu-core", "fonts-noto-color-emoji");
        return environment;
    }
}
