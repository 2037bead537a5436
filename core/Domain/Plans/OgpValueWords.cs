using System.Collections.Immutable;

namespace OgpTeams.Domain.Plans;

/// <summary>The beginnings of the words people call an OGP value by, in French and English (collaboration is participation, domain §6.3).</summary>
public static class OgpValueWords
{
    public static ImmutableArray<string> Transparency { get; } = ["transparen"];

    public static ImmutableArray<string> Accountability { get; } = ["accountab", "responsab", "redevab"];

    public static ImmutableArray<string> Participation { get; } = ["particip", "collabor"];

    public static ImmutableArray<string> Technology { get; } = ["technolog", "innov"];

    /// <summary>Whether a text has one of the words.</summary>
    public static bool AreIn(ImmutableArray<string> words, string text) =>
        words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
