using System.Collections.Immutable;

namespace OgpTeams.Domain.Plans.Open;

/// <summary>What a plan and its reports say in another language: the same ids, texts of its own. Nothing is translated by machine.</summary>
public sealed record OpenTranslation : OpenObject
{
    /// <summary><c>fr</c> or <c>en</c>, not the plan's.</summary>
    public required string Language { get; init; }

    public ImmutableArray<OpenTranslatedText> Texts { get; init; } = [];
}

/// <param name="Field">The document's tag, with the plan's ids: <c>commitment/7F3A/publicProblem</c>.</param>
/// <param name="Stale">True: the plan's text changed since this one was written, or is gone.</param>
public sealed record OpenTranslatedText(string? Field, string? Text, bool? Stale = null) : OpenObject
{
    public OpenTranslatedText()
        : this(null, null) { }
}
