using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Plans;

/// <summary>One of the OGP's values (domain §6.3): what people call it, and where a commitment says why it serves it.</summary>
/// <param name="Name">The resource with its official name.</param>
/// <param name="Names">What the OGP itself called it in one year or another, in plain words.</param>
/// <param name="Stems">The beginnings of the words people call it by, in French and English.</param>
public sealed record OgpValueWords(
    string Name, ImmutableArray<string> Names, ImmutableArray<string> Stems, Func<OpenOgpValues, OpenOgpValue?> Get,
    Func<OpenOgpValues, OpenOgpValue?, OpenOgpValues> Set)
{
    /// <summary>As inputs and <c>plan.json</c> name it.</summary>
    public string Code { get; } = $"{char.ToLowerInvariant(Name[0])}{Name[1..]}";

    /// <summary>In the order of the official form; collaboration is participation.</summary>
    public static ImmutableArray<OgpValueWords> All { get; } =
    [
        new(
            "Transparency", ["access to information", "acces a l information", "right to information", "droit a l information"],
            ["transparen"], values => values.Transparency, (values, one) => values with { Transparency = one }),
        new(
            "Accountability", ["public accountability", "reddition de comptes", "reddition des comptes", "obligation de rendre compte"],
            ["accountab", "responsab", "redevab"], values => values.Accountability,
            (values, one) => values with { Accountability = one }),
        new(
            "Participation",
            [
                "civic participation", "public participation", "citizen participation", "citizens participation", "civic engagement",
                "citizen engagement", "engagement citoyen", "engagement civique",
            ],
            ["particip", "collabor"], values => values.Participation, (values, one) => values with { Participation = one }),
        new(
            "Technology",
            [
                "technology and innovation for openness and accountability", "technology innovation for openness and accountability",
                "technologie et innovation pour l ouverture et la responsabilite", "technologie et innovation pour l ouverture et la redevabilite",
                "technologie et innovation au service de l ouverture et de la responsabilite",
                "technologie et innovation au service de l ouverture et de la redevabilite",
            ],
            ["technolog", "innov"], values => values.Technology, (values, one) => values with { Technology = one }),
    ];

    /// <summary>Whether a text has one of its words; the name of another value does not count.</summary>
    public bool IsMentioned(string text)
    {
        var plain = All.Where(other => other != this).SelectMany(other => other.Names)
            .Aggregate(Folded.Plain(text), (rest, name) => rest.Replace(name, " ", StringComparison.Ordinal));
        return Names.Concat(Stems).Any(word => plain.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Whether these words, two or three, are what it is called.</summary>
    public bool IsCalled(string text) => Folded.Plain(text) is var plain && (Names.Contains(plain)
        || (plain.Split(' ') is { Length: <= 3 } words && Stems.Any(stem => words[0].StartsWith(stem, StringComparison.Ordinal))));
}
