using System.Collections.Immutable;

namespace OgpTeams.Domain.Workshops.Contributions;

/// <summary>What a contribution holds.</summary>
public static class ContributionFields
{
    /// <summary>Fields that hold something, by name.</summary>
    public static ImmutableSortedDictionary<string, string> Of(params ReadOnlySpan<(string Name, string Text)> fields)
    {
        var builder = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, text) in fields)
        {
            if (text.Length > 0)
            {
                builder[name] = text;
            }
        }

        return builder.ToImmutable();
    }
}
