using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OgpTeams.Domain.Rules;

/// <summary>The editions of the rules that come along, one file each.</summary>
public static class RuleSets
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The first is what a plan is checked by when it names none.</summary>
    public static ImmutableArray<RuleSet> All { get; } = [Read("manual2017"), Read("deadlines31August"), Read("standards2022")];

    public static RuleSet Default => All[0];

    /// <param name="id">In any case; null or blank: the default.</param>
    /// <returns>Null when there is none of that name.</returns>
    public static RuleSet? Find(string? id) => string.IsNullOrWhiteSpace(id)
        ? Default
        : All.FirstOrDefault(set => string.Equals(set.Id, id.Trim(), StringComparison.OrdinalIgnoreCase));

    private static RuleSet Read(string id)
    {
        using var file = typeof(RuleSets).Assembly.GetManifestResourceStream($"OgpTeams.Domain.Rules.{id}.json")
            ?? throw new InvalidOperationException($"No rule set {id} in the program.");
        return JsonSerializer.Deserialize<RuleSet>(file, Options) ?? throw new InvalidOperationException($"The rule set {id} is empty.");
    }
}
