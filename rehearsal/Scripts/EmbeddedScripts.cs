using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OgpTeams.Rehearsal.Scripts;

/// <summary>
/// The rehearsals that come with the program, in each language. Their stories begin in 2017 and end with the report of
/// July 2018, at mid-term: told today, the years move so that the plan is in its second year, and its report neither early nor
/// years late.
/// </summary>
internal static partial class EmbeddedScripts
{
    /// <summary>What <c>rehearse</c> plays unless told: a ministry's three formats, its plan and its report.</summary>
    public const string Story = "workshops";

    /// <summary>The same road with everything that people and programs send by mistake, or on purpose.</summary>
    public const string Torture = "torture";

    private const int MidTerm = 2018;
    private const int July = 7;

    /// <param name="script"><see cref="Story"/> or <see cref="Torture"/>.</param>
    /// <param name="language"><c>fr</c> or <c>en</c>.</param>
    public static byte[] Read(string script, string language, DateOnly today)
    {
        using var stream = typeof(EmbeddedScripts).Assembly.GetManifestResourceStream(
            $"OgpTeams.Rehearsal.{script}.{language}.json")
            ?? throw new InvalidOperationException($"There is no rehearsal “{script}” in the language {language}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var later = today.Year - MidTerm - (today.Month < July ? 1 : 0);
        return Encoding.UTF8.GetBytes(Years().Replace(
            reader.ReadToEnd(), year => (int.Parse(year.Value, CultureInfo.InvariantCulture) + later).ToString(CultureInfo.InvariantCulture)));
    }

    // As a whole word: the name of the rule set (manual2017) stays.
    [GeneratedRegex(@"\b201[789]\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Years();
}
