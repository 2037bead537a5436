using System.Text.Json;

namespace OgpTeams.Domain.Plans.Open;

/// <summary>How choices are called in <c>plan.json</c> and in the inputs of verbs: <c>notStarted</c>, <c>endOfTerm</c>…</summary>
public static class OpenName
{
    public static string Of<TChoice>(TChoice choice)
        where TChoice : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(choice.ToString());

    /// <returns>Null when no choice is called so.</returns>
    public static TChoice? Read<TChoice>(string? name)
        where TChoice : struct, Enum
    {
        foreach (var choice in Enum.GetValues<TChoice>())
        {
            if (Of(choice) == name)
            {
                return choice;
            }
        }

        return null;
    }
}
