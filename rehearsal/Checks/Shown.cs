using System.Globalization;

namespace OgpTeams.Rehearsal.Checks;

/// <summary>People's words in a line of the terminal.</summary>
internal static class Shown
{
    private const int Length = 60;

    public static string Short(string text)
    {
        var line = new StringInfo(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return line.LengthInTextElements <= Length ? line.String : line.SubstringByTextElements(0, Length) + "…";
    }
}
