using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OgpTeams.Bot.Cards;

/// <summary>What a card must respect to be readable, accessible and safe in Teams.</summary>
internal static partial class CardLinter
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] DataKeys = ["workshop", "plan", "id", "verb", "from", "form", "item", "keep"];
    private static readonly string[] Types =
    [
        "AdaptiveCard", "TextBlock", "FactSet", "Table", "TableRow", "TableCell", "Container", "ActionSet", "Input.Text",
        "Input.Number", "Input.ChoiceSet", "Input.Toggle", "Input.Rating", "Action.Execute", "Action.Submit", "Action.ToggleVisibility",
    ];

    public static IEnumerable<string> Problems(JsonObject card)
    {
        var all = Nodes(card).ToList();
        var actions = all.Where(node => Text(node, "type") == "Action.Execute").ToList();
        var inputs = all.Where(node => Text(node, "type").StartsWith("Input.", StringComparison.Ordinal) && !IsFallback(node)).ToList();
        return [.. Card(card, all), .. Texts(all), .. Inputs(inputs, actions), .. Actions(card, all, actions), .. Tables(all)];
    }

    /// <summary>Every element, fallback actions included.</summary>
    public static IEnumerable<JsonObject> Nodes(JsonNode? node) => node switch
    {
        JsonObject element => (element.ContainsKey("type") ? [element] : Array.Empty<JsonObject>())
            .Concat(element.Where(member => member.Key != "data").SelectMany(member => Nodes(member.Value))),
        JsonArray array => array.SelectMany(Nodes),
        _ => [],
    };

    public static int Size(JsonObject card) => Math.Max(
        card.ToJsonString().Length, Encoding.UTF8.GetByteCount(card.ToJsonString(Relaxed)));

    private static IEnumerable<string> Card(JsonObject card, List<JsonObject> all)
    {
        if (Text(card, "version") != "1.5" || !card.ContainsKey("$schema") || Text(card, "lang") is not ("fr" or "en"))
        {
            yield return "version, schema or language";
        }

        if (Text(card, "speak").Length == 0 || Text(card, "fallbackText").Length == 0 || Text(card["msteams"]!.AsObject(), "width") != "Full")
        {
            yield return "speak, fallbackText or width";
        }

        if (all.Count(node => Text(node, "style") == "heading" && Text(node, "size") == "Large") != 1
            || card["body"]![0]!["style"]?.ToString() != "heading")
        {
            yield return "not exactly one title, or it is not the first thing said";
        }

        if (all.Any(node => node.ContainsKey("color")))
        {
            yield return "a colour that cannot be read in every theme";
        }

        var toggled = all.Where(node => Text(node, "type") == "Action.ToggleVisibility")
            .SelectMany(node => node["targetElements"]!.AsArray().Select(target => target!.ToString())).ToList();
        foreach (var hidden in all.Where(node => node["isVisible"]?.GetValue<bool>() == false && !toggled.Contains(Text(node, "id"))))
        {
            yield return $"never to be seen: {Text(hidden, "id")}";
        }

        if (toggled.Distinct().Count() != toggled.Count)
        {
            yield return "two elements of one name";
        }

        if (Size(card) >= AdaptiveCard.MaxBytes)
        {
            yield return $"too large: {Size(card)}";
        }

        foreach (var type in all.Select(node => Text(node, "type")).Distinct().Except(Types))
        {
            yield return $"{type} is not among the elements we use";
        }
    }

    private static IEnumerable<string> Texts(List<JsonObject> all)
    {
        foreach (var node in all)
        {
            var type = Text(node, "type");
            if (type == "TextBlock" && (node["wrap"]?.GetValue<bool>() != true || !node.ContainsKey("text")))
            {
                yield return $"unwrapped or empty: {node.ToJsonString()}";
            }

            if (type == "TextBlock" && Text(node, "text").Length == 0 && !InTable(node))
            {
                yield return $"empty text: {node.Parent?.ToJsonString()}";
            }

            if (type is "FactSet" && node["facts"]!.AsArray().Count == 0)
            {
                yield return "no facts";
            }

            if (type is "ActionSet" && node["actions"]!.AsArray().Count is 0 or > 6)
            {
                yield return "an action set of none or more than six";
            }

            if (Placeholder().IsMatch(Text(node, "text") + Text(node, "title") + Text(node, "label")))
            {
                yield return $"a placeholder: {node.ToJsonString()}";
            }
        }
    }

    private static IEnumerable<string> Inputs(List<JsonObject> inputs, List<JsonObject> actions)
    {
        var ids = inputs.Select(input => Text(input, "id")).ToList();
        if (ids.Distinct().Count() != ids.Count)
        {
            yield return "two inputs of one name";
        }

        foreach (var clash in ids.Where(id => DataKeys.Contains(id)
            || actions.Any(action => action["data"]!.AsObject().ContainsKey(id) && !action.ContainsKey("associatedInputs"))))
        {
            yield return $"input {clash} has the name of a data key";
        }

        foreach (var input in inputs)
        {
            var label = Text(input, "label");
            var marked = label.EndsWith("(obligatoire)", StringComparison.Ordinal) || label.EndsWith("(required)", StringComparison.Ordinal);
            var required = input["isRequired"]?.GetValue<bool>() == true;
            if (label.Length == 0 || marked != required || (required && Text(input, "errorMessage").Length == 0))
            {
                yield return $"label or mark: {input.ToJsonString()}";
            }

            // Only Teams draws it: elsewhere the same is asked under the same name.
            if (Text(input, "type") == "Input.Rating"
                && (input["fallback"] is not JsonObject list || Text(list, "id") != Text(input, "id") || Text(list, "label") != label
                    || Text(list, "type") != "Input.ChoiceSet" || list["choices"]!.AsArray().Count != input["max"]!.GetValue<int>()))
            {
                yield return $"no fallback: {input.ToJsonString()}";
            }

            if (Text(input, "type") == "Input.ChoiceSet")
            {
                var values = input["choices"]!.AsArray().Select(choice => Text(choice!.AsObject(), "value")).ToList();
                if (values.Count == 0 || values.Distinct().Count() != values.Count || values.Any(value => value.Contains(',', StringComparison.Ordinal)))
                {
                    yield return $"choices: {string.Join(' ', values)}";
                }
            }
        }
    }

    private static IEnumerable<string> Actions(JsonObject card, List<JsonObject> all, List<JsonObject> actions)
    {
        if (card["actions"]?.AsArray().Count > 6)
        {
            yield return "more than six actions at the root";
        }

        if (all.Count(node => Text(node, "type") == "Action.Submit") != actions.Count)
        {
            yield return "an action without its fallback";
        }

        if (all.Count(node => Text(node, "style") == "positive") > 1)
        {
            yield return "more than one primary action";
        }

        var opened = all.Where(node => Text(node, "type") == "Action.ToggleVisibility")
            .SelectMany(node => node["targetElements"]!.AsArray().Select(id => (string)id!)).ToList();
        var hidden = all.Where(node => node["isVisible"]?.GetValue<bool>() == false).Select(node => Text(node, "id")).ToList();
        if (opened.Distinct().Count() != opened.Count || !opened.Order().SequenceEqual(hidden.Order()))
        {
            yield return $"hidden: {string.Join(' ', hidden)}, opened: {string.Join(' ', opened)}";
        }

        foreach (var twice in actions.GroupBy(action => Text(action, "title")).Where(same => same.Skip(1).Any()))
        {
            yield return $"two actions called {twice.Key}";
        }

        foreach (var action in actions)
        {
            var data = (JsonObject)action["data"]!.DeepClone();
            var verb = Text(action, "verb");
            data["verb"] = verb;
            var fallback = action["fallback"]!.AsObject();
            if (!JsonNode.DeepEquals(data, fallback["data"]) || Text(fallback, "type") != "Action.Submit"
                || Text(fallback, "title") != Text(action, "title")
                || Text(fallback, "associatedInputs") != Text(action, "associatedInputs"))
            {
                yield return $"the fallback differs: {action.ToJsonString()}";
            }

            if (Text(data, "id") is not { Length: > 0 and <= 64 })
            {
                yield return $"no id: {action.ToJsonString()}";
            }

            var alone = verb is "workshop.prepare" or "workshop.create" or "workshop.guide" or "data.export" or "data.erase"
                or "plan.import" or "import.open";
            if (!data.ContainsKey("plan") && data.ContainsKey("workshop") == alone)
            {
                yield return $"workshop: {action.ToJsonString()}";
            }
        }
    }

    private static IEnumerable<string> Tables(List<JsonObject> all) =>
        from table in all
        where Text(table, "type") == "Table"
        let columns = table["columns"]!.AsArray().Count
        where columns is not (2 or 3 or 4) || table["rows"]!.AsArray().Any(row => row!["cells"]!.AsArray().Count != columns)
        select "a table too wide or with a cell missing";

    private static bool IsFallback(JsonObject node) => node.Parent is JsonObject parent && ReferenceEquals(parent["fallback"], node);

    private static bool InTable(JsonObject node) => node.Parent?.Parent is JsonObject cell && Text(cell, "type") == "TableCell";

    private static string Text(JsonObject node, string member) =>
        node[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}
