using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using OgpTeams.Doubles.Tools;

namespace OgpTeams.Manifest.Tests;

/// <summary>Microsoft’s own schemas, from its npm package: the address a file names stands for a file there.</summary>
internal static class MicrosoftSchemas
{
    private const string Published = "https://developer.microsoft.com/json-schemas/";

    /// <returns>What is wrong, each with its place.</returns>
    public static async Task<IReadOnlyList<string>> ComplaintsAsync(JsonElement file)
    {
        var address = file.GetProperty("$schema").GetString()!;
        Assert.StartsWith(Published, address);
        var path = Path.Combine(
            await Npm.NodeModulesAsync(), "@microsoft/app-manifest/build/json-schemas", address[Published.Length..]);
        var schema = JsonNode.Parse(await File.ReadAllTextAsync(path))!.AsObject();

        // Draft 4, of which the library knows nothing; in draft 6 what these schemas use of it means the same.
        schema.Remove("$schema");
        var found = JsonSchema.FromText(schema.ToJsonString(), new() { Dialect = Dialect.Draft06 })
            .Evaluate(file, new() { OutputFormat = OutputFormat.List });
        return found.IsValid ? [] :
        [
            .. found.Details!.Where(detail => detail.Errors is { Count: > 0 })
                .Select(detail => $"{detail.InstanceLocation}: {string.Join(' ', detail.Errors!.Values)}"),
        ];
    }
}
