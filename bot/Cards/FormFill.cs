namespace OgpTeams.Bot.Cards;

/// <summary>A form that comes back to be corrected.</summary>
/// <param name="Values">What was typed, by input.</param>
/// <param name="Errors">By input, the sentence that says what to correct.</param>
internal sealed record FormFill(IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, string> Errors)
{
    /// <summary>Values to begin with.</summary>
    public static FormFill Of(params IEnumerable<(string Input, string Value)> values) =>
        new(values.ToDictionary(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
}
