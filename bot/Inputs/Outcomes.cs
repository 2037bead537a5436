using System.Text.Json;
using OgpTeams.Bot.Streams;
using OgpTeams.Domain;

namespace OgpTeams.Bot.Inputs;

/// <summary>The values of <c>X-Ogp-Outcome</c> (docs/outcomes.md).</summary>
internal static class Outcomes
{
    public const string Accepted = "accepted";
    public const string Late = "accepted; late";
    public const string Repeat = "repeat";

    /// <summary>What became of an order, by press or by text.</summary>
    public static string Of(Execution execution) => execution.Decision switch
    {
        { Refusal: { } refusal } => Of(refusal),
        { IsRepeat: true } => Repeat,
        _ => execution.IsLate ? Late : Accepted,
    };

    public static string Of(Refusal refusal) => $"refused; code={JsonNamingPolicy.CamelCase.ConvertName(refusal.ToString())}";
}
