namespace OgpTeams.Doubles.Foreign;

/// <summary>One thing that Word documents hold, as Word or another program writes it.</summary>
/// <param name="Name">For who reads a failure.</param>
/// <param name="Put">Adds to the file what it needs there, and gives what stands in the text, as markup: paragraphs, tables, or nothing.</param>
public sealed record Feature(string Name, Func<ForeignFile, string> Put)
{
    /// <summary>Why no document can hold it that we open at all; null as a rule. Reasons are named as the product names them.</summary>
    public string? Refused { get; init; }

    /// <summary>Why a template may not hold it.</summary>
    public string? RefusedInTemplate { get; init; }

    /// <summary>Why a document of ours into which it came is not written any more; the reason’s name is the product’s affair.</summary>
    public bool IsRefusedInPlan { get; init; }

    /// <summary>What the validator or a strict reader finds fault with in it, before we do anything.</summary>
    public bool HasFlaws { get; init; }

    /// <summary>Begins in its first block and ends in its last: ours may begin or end in between.</summary>
    public bool IsRange { get; init; }

    /// <summary>Stands between blocks of the body, never in a table or a control.</summary>
    public bool StandsInBodyOnly { get; init; }

    /// <summary>What may be gone from a document made from a template: names of parts begin with it.</summary>
    public string? Leaves { get; init; }

    public override string ToString() => Name;
}
