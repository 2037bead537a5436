using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Plans;

/// <summary>One of the OGP's values (domain §6.3): what people call it, and where a commitment says why it serves it.</summary>
/// <param name="Name">The resource with its official name.</param>
/// <param name="Stems">The beginnings of the words people call it by, in French and English.</param>
public sealed record OgpValueWords(
    string Name, ImmutableArray<string> Stems, Func<OpenOgpValues, OpenOgpValue?> Get,
    Func<OpenOgpValues, OpenOgpValue?, OpenOgpValues> Set)
{
    /// <summary>In the order of the official form; collaboration is participation.</summary>
    public static ImmutableArray<OgpValueWords> All { get; } =
    [
        new("Transparency", ["transparen"], values => values.Transparency, (values, one) => values with { Transparency = one }),
        new(
            "Accountability", ["accountab", "responsab", "redevab"], values => values.Accountability,
            (values, one) => values with { Accountability = one }),
        new(
            "Participation", ["particip", "collabor"], values => values.Participation,
            (values, one) => values with { Participation = one }),
        new("Technology", ["technolog", "innov"], values => values.Technology, (values, one) => values with { Technology = one }),
    ];

    /// <summary>Whether a text has one of its words.</summary>
    public bool IsMentioned(string text) => Stems.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
