using OgpTeams.Bot.Inputs;

namespace OgpTeams.Bot.Cards;

/// <summary>A form that comes back to be corrected.</summary>
/// <param name="Values">What was typed, by input.</param>
/// <param name="Errors">By input, the sentence that says what to correct.</param>
internal sealed record FormFill(IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, string> Errors)
{
    /// <summary>What was typed, with what to correct of it.</summary>
    public static FormFill Of(CardInputs inputs, Texts texts) =>
        new(inputs.Typed(), inputs.Errors.ToDictionary(error => error.Key, error => texts[error.Value]));

    /// <summary>Values to begin with.</summary>
    public static FormFill Of(params IEnumerable<(string Input, string Value)> values) =>
        new(values.ToDictionary(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
}
