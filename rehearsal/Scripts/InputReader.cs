using System.Collections.Immutable;
using System.Text.Json;
using OgpTeams.Domain.Json;

namespace OgpTeams.Rehearsal.Scripts;

/// <summary>Reads what is typed into a card: literally, or as something another action brought.</summary>
internal static class InputReader
{
    private const int MaxRepeated = 1_000_000;

    /// <returns>Null when it is no object.</returns>
    public static ImmutableArray<ScriptInput>? Read(CheckedJson inputs) => inputs.AsObject(all => all.Members()) is { } members
        ? [.. members.Select(input => new ScriptInput(input.Name, Value(input.Value)))]
        : null;

    private static InputValue Value(CheckedJson json)
    {
        switch (json.Kind)
        {
            case JsonValueKind.String:
                return new InputValue.Plain(json.Value.GetString()!);
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                return new InputValue.Plain(json.Value.GetRawText());
            case JsonValueKind.Object when Special(json) is { } special:
                return special;
            default:
                json.Problem("NotAnInput");
                return new InputValue.Plain("");
        }
    }

    private static InputValue? Special(CheckedJson json) => json.Members().Select(member => member.Name).ToArray() switch
    {
        ["ref"] => new InputValue.Reference([ScriptParser.Text(json, "ref", ScriptParser.MaxName)]),
        ["refs"] => new InputValue.Reference(json.Need("refs")?.List(30, name => name.Text(ScriptParser.MaxName), 1) ?? []),
        ["person"] => new InputValue.PersonOf(ScriptParser.Text(json, "person", ScriptParser.MaxName)),
        ["text", "times"] => Repeated(ScriptParser.Text(json, "text", 10_000), json.Need("times")?.Whole(1, 10_000) ?? 1),
        _ => null,
    };

    private static InputValue.Plain Repeated(string text, int times) => new(
        string.Concat(Enumerable.Repeat(text, Math.Min(times, MaxRepeated / Math.Max(1, text.Length)))));
}
