using System.Collections.Immutable;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Bot.Inputs;

/// <summary>A subject on one line: « Titre : description ».</summary>
internal static class SubjectLine
{
    public static ImmutableSortedDictionary<string, string> Read(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var title = (colon < 0 ? line : line[..colon]).Trim();
        return title.Length == 0
            ? ContributionFields.Of((Field.Title, line.Trim()))
            : ContributionFields.Of((Field.Title, title), (Field.Description, colon < 0 ? "" : line[(colon + 1)..].Trim()));
    }
}
