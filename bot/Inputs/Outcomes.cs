using System.Text.Json;
using OgpTeams.Domain;

namespace OgpTeams.Bot.Inputs;

/// <summary>The values of <c>X-Ogp-Outcome</c> (docs/outcomes.md).</summary>
internal static class Outcomes
{
    public const string Accepted = "accepted";
    public const string Late = "accepted; late";
    public const string Repeat = "repeat";

    public static string Of(Refusal refusal) => $"refused; code={JsonNamingPolicy.CamelCase.ConvertName(refusal.ToString())}";
}
