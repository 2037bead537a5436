using System.Collections.Immutable;
using System.Text.Json;

namespace OgpTeams.Rehearsal.Scripts;

/// <summary>Reads what is typed into a card: literally, or as something another action brought.</summary>
internal static class InputReader
{
    private const int MaxRepeated = 1_000_000;

    public static ImmutableArray<ScriptInput> Read(ScriptNode inputs) =>
        [.. inputs.Members().Select(input => new ScriptInput(input.Name, Value(inputs, input.Name, input.Value)))];

    private static InputValue Value(ScriptNode inputs, string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return new InputValue.Plain(value.GetString()!);
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                return new InputValue.Plain(value.GetRawText());
            case JsonValueKind.Object when Special(inputs.At(name, value)) is { } special:
                return special;
            default:
                inputs.Problem(name, ScriptMessages.NotAnInput);
                return new InputValue.Plain("");
        }
    }

    private static InputValue? Special(ScriptNode node) => node.Members().Select(member => member.Name).ToArray() switch
    {
        ["ref"] => new InputValue.Reference([node.Text("ref", 30)]),
        ["refs"] => new InputValue.Reference(node.Texts("refs", 1, 30)),
        ["person"] => new InputValue.PersonOf(node.Text("person", 30)),
        ["text", "times"] => Repeated(node.Text("text", 10_000), node.Whole("times", 1, 1, 10_000)),
        _ => null,
    };

    private static InputValue.Plain Repeated(string text, int times) => new(
        string.Concat(Enumerable.Repeat(text, Math.Min(times, MaxRepeated / Math.Max(1, text.Length)))));
}
