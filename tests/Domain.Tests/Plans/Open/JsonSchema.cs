using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OgpTeams.Domain.Tests.Plans.Open;

/// <summary>As much of JSON Schema 2020-12 as our schemas use. A keyword it does not know fails the test that meets it.</summary>
internal static class JsonSchema
{
    public static IEnumerable<string> Errors(JsonNode? value, JsonObject schema) => Errors(value, schema, schema, "");

    private static IEnumerable<string> Errors(JsonNode? value, JsonObject schema, JsonObject root, string path) =>
        schema.SelectMany(keyword => Errors(value, keyword.Key, keyword.Value!, schema, root, path));

    private static IEnumerable<string> Errors(
        JsonNode? value, string keyword, JsonNode rule, JsonObject schema, JsonObject root, string path) => keyword switch
        {
            "$schema" or "$id" or "$defs" or "title" or "description" => [],
            "$ref" => Errors(value, root["$defs"]![((string)rule!).Split('/')[^1]]!.AsObject(), root, path),
            "type" => Unless(rule is JsonArray types ? types.Any(type => Is(value, (string)type!)) : Is(value, (string)rule!), path, keyword),
            "enum" => Unless(rule.AsArray().Any(one => JsonNode.DeepEquals(one, value)), path, keyword),
            "pattern" => Unless(value is not JsonValue || Regex.IsMatch((string)value!, (string)rule!, RegexOptions.NonBacktracking), path, keyword),
            "minLength" => Unless(((string)value!).Length >= (int)rule, path, keyword),
            "maxLength" => Unless(((string)value!).Length <= (int)rule, path, keyword),
            "maxItems" => Unless(value!.AsArray().Count <= (int)rule, path, keyword),
            "items" => value!.AsArray().SelectMany((item, index) => Errors(item, rule.AsObject(), root, $"{path}[{index}]")),
            "required" => rule.AsArray().SelectMany(name => Unless(value!.AsObject().ContainsKey((string)name!), path, $"required {name}")),
            "properties" => value!.AsObject().Where(member => rule[member.Key] is not null)
                .SelectMany(member => Errors(member.Value, rule[member.Key]!.AsObject(), root, $"{path}.{member.Key}")),
            "additionalProperties" => value!.AsObject().Where(member => schema["properties"]?[member.Key] is null)
                .SelectMany(member => Errors(member.Value, rule.AsObject(), root, $"{path}.{member.Key}")),
            _ => throw new NotSupportedException($"{path}: the keyword {keyword} is not known here."),
        };

    private static bool Is(JsonNode? value, string type) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value?.GetValueKind() == System.Text.Json.JsonValueKind.String,
        "boolean" => value?.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False,
        "integer" => value?.GetValueKind() == System.Text.Json.JsonValueKind.Number && ((double)value! % 1) == 0,
        _ => throw new NotSupportedException(type),
    };

    private static IEnumerable<string> Unless(bool holds, string path, string keyword) => holds ? [] : [$"{path}: {keyword}"];
}
