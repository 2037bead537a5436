using System.Text.Json.Nodes;
using OgpTeams.Doubles.Tools;

namespace OgpTeams.EndToEnd.Contract;

/// <summary>docs/schema/plan.schema.json, applied by ajv.</summary>
internal static class PlanSchema
{
    private const string Script = """
        const Ajv = require('ajv/dist/2020').default;
        const fs = require('fs');
        const [schema, plan] = process.argv.slice(1).map(path => JSON.parse(fs.readFileSync(path, 'utf8')));
        const check = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema);
        if (!check(plan)) console.log(check.errors.map(error => `${error.instancePath} ${error.message}`).join('\n'));
        """;

    /// <returns>One line per finding; empty when the plan is as the schema says.</returns>
    public static async Task<string> FindingsAsync(JsonObject plan)
    {
        var modules = await Npm.NodeModulesAsync();
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, plan.ToJsonString());
            return (await Shell.RunAsync(
                "node", ["-e", Script, Path.Combine(AppContext.BaseDirectory, "plan.schema.json"), file], Path.GetDirectoryName(modules))).Trim();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
