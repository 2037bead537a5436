using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace OgpTeams.EndToEnd.Contract;

/// <summary>docs/schema/plan.schema.json, applied.</summary>
internal static class PlanSchema
{
    private static readonly JsonSchema Schema =
        JsonSchema.FromText(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "plan.schema.json")));

    /// <returns>One line per finding; empty when the plan is as the schema says.</returns>
    public static string Findings(JsonObject plan) => string.Join(
        '\n',
        Schema.Evaluate(plan.Deserialize<JsonElement>(), new() { OutputFormat = OutputFormat.List }).Details!
            .SelectMany(part => (part.Errors ?? []).Select(error => $"{part.InstanceLocation} {error.Value}")));
}
