using System.Text.Json.Nodes;
using OgpTeams.Domain.Workshops.Commitments;

namespace OgpTeams.Bot.Cards;

/// <summary>Inputs, each with its label, what was typed and what to correct.</summary>
internal sealed class Form(Texts texts, FormFill? fill = null)
{
    /// <summary>How much of what was typed before a card gives back, bytes of JSON.</summary>
    public const int Room = 12 * 1024;

    private int _room = Room;
    private readonly List<JsonNode> _elements = [];
    private readonly List<string> _kept = [];

    public IReadOnlyList<JsonNode> Elements => fill is { Errors.Count: > 0 }
        ? [AdaptiveCard.Warning(texts["Form_Correct"]), .. _elements]
        : _elements;

    /// <summary>The names of its inputs, in order, folded ones too.</summary>
    public IEnumerable<string> Inputs => _elements.SelectMany(Named);

    /// <summary>The inputs that come up empty because their text is too long for a card: sent empty, the text stays.</summary>
    public IReadOnlyList<string> Kept => _kept;

    /// <summary>The same as the button says it in <c>keep</c>; null when there are none.</summary>
    public string? Keep => _kept.Count > 0 ? string.Join(',', _kept) : null;

    /// <summary>
    /// What each input shows, as the button says it in <c>drawn</c>: two people filling in one form at once lose nothing. A text too long
    /// to be shown came up empty.
    /// </summary>
    /// <param name="standing">By input; null: it is not told of this one.</param>
    public string Drawn(Func<string, string?> standing) => fill?.Values.GetValueOrDefault("drawn") ?? string.Join(',', Inputs
        .Select(input => (Input: input, Text: Kept.Contains(input) ? "" : standing(input)))
        .Where(shown => shown.Text is not null)
        .Select(shown => $"{shown.Input}:{CanvasText.Fingerprint(shown.Text!)}"));

    /// <param name="keepsWhenEmpty">An empty input leaves what stands.</param>
    public Form Line(
        string id, string label, bool required = false, string? value = null, string? hint = null, bool keepsWhenEmpty = false) =>
        Text(id, label, required, value, hint, keepsWhenEmpty, multiline: false);

    public Form Lines(
        string id, string label, bool required = false, string? value = null, string? hint = null, bool keepsWhenEmpty = false) =>
        Text(id, label, required, value, hint, keepsWhenEmpty, multiline: true);

    public Form Email(string id, string label, string? value = null)
    {
        Text(id, label, required: false, value, hint: null, keepsWhenEmpty: false, multiline: false);
        ((JsonObject)_elements[^1])["style"] = "Email";
        return this;
    }

    public Form Number(string id, string label, int min, int max, int? value = null)
    {
        var input = Input("Input.Number", id, label, required: true);
        input["min"] = min;
        input["max"] = max;
        if (int.TryParse(Typed(id) ?? $"{value}", System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            input["value"] = number;
        }

        return Add(input);
    }

    /// <summary>One choice of a list; <paramref name="open"/> shows them all at once.</summary>
    public Form Choice(
        string id, string label, IEnumerable<(string Value, string Title)> choices, bool required = false, string? value = null,
        bool open = false) =>
        Add(Choices(id, label, choices, required, value, open ? "expanded" : "compact"));

    /// <summary>
    /// A row of 1 to 5, one press each: Teams draws stars, from which clients without them fall back on a list under the same name.
    /// </summary>
    /// <param name="grades">« 1 » to « 5 », as the list says them.</param>
    public Form Grade(string id, string label, IEnumerable<(string Value, string Title)> grades, int? value)
    {
        var list = Choices(id, label, grades, required: false, value is { } grade ? $"{grade}" : null, "compact");
        var row = Input("Input.Rating", id, label, required: false);
        row["max"] = list["choices"]!.AsArray().Count;
        row["size"] = "Large";
        if (int.TryParse((string?)list["value"], System.Globalization.CultureInfo.InvariantCulture, out var given))
        {
            row["value"] = given;
        }

        row["fallback"] = list;
        return Add(row);
    }

    /// <summary>Several choices of a list.</summary>
    public Form Several(string id, string label, IEnumerable<(string Value, string Title)> choices, bool required = false, string? value = null)
    {
        var input = Choices(id, label, choices, required, value, "expanded");
        input["isMultiSelect"] = true;
        return Add(input);
    }

    public Form Toggle(string id, string label, string title, bool value = false)
    {
        var input = Input("Input.Toggle", id, label, required: false);
        input["title"] = title;
        input["wrap"] = true;
        input["valueOn"] = "true";
        input["valueOff"] = "false";
        input["value"] = (Typed(id) is { } typed ? typed == "true" : value) ? "true" : "false";
        return Add(input);
    }

    /// <summary>Of the inputs that follow.</summary>
    public Form Title(string text)
    {
        _elements.Add(AdaptiveCard.Section(text));
        return this;
    }

    /// <summary>Some inputs under a title; those that are not open are shown on demand, and sent along all the same.</summary>
    public Form Part(string id, string title, bool open, Action<Form> inputs)
    {
        var before = _elements.Count;
        inputs(this);
        var part = _elements[before..];
        _elements.RemoveRange(before, part.Count);
        return open ? Title(title).Show(part) : Show(Disclosure.Folded(id, title, part));
    }

    private static IEnumerable<string> Named(JsonNode? element) =>
        ((string?)element?["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true ? [(string)element!["id"]!]
        : element?["items"] is JsonArray items ? items.SelectMany(Named)
        : [];

    public Form Say(string text)
    {
        _elements.Add(AdaptiveCard.Text(text));
        return this;
    }

    public Form Show(params IEnumerable<JsonNode?> elements)
    {
        _elements.AddRange(elements.OfType<JsonNode>());
        return this;
    }

    private Form Text(string id, string label, bool required, string? value, string? hint, bool keepsWhenEmpty, bool multiline)
    {
        var given = Typed(id) ?? value ?? "";
        var size = Size.Of(given);
        var fits = size <= _room;
        _room -= fits ? size : 0;
        if (!fits || keepsWhenEmpty)
        {
            _kept.Add(id);
        }

        if (!fits)
        {
            _elements.Add(AdaptiveCard.Text(texts.Format(Typed(id) is null ? "Form_LeaveEmpty" : "Form_TooLongToShow", label)));
        }

        var input = Input("Input.Text", id, label, required && fits);
        input["isMultiline"] = multiline;
        if (hint is not null)
        {
            input["placeholder"] = hint;
        }

        if (fits && given.Length > 0)
        {
            input["value"] = given;
        }

        return Add(input);
    }

    private JsonObject Choices(
        string id, string label, IEnumerable<(string Value, string Title)> choices, bool required, string? value, string style)
    {
        var input = Input("Input.ChoiceSet", id, label, required);
        input["style"] = style;
        input["wrap"] = true;
        var offered = choices.ToList();
        input["choices"] = AdaptiveCard.All(offered.Select(
            choice => new JsonObject { ["title"] = choice.Title, ["value"] = choice.Value }));
        if ((Typed(id) ?? value) is { Length: > 0 } chosen
            && chosen.Split(',').All(one => offered.Exists(choice => choice.Value == one)))
        {
            input["value"] = chosen;
        }

        return input;
    }

    private JsonObject Input(string type, string id, string label, bool required)
    {
        var input = new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["label"] = required ? texts.Format("Form_RequiredLabel", label) : label,
        };
        if (required)
        {
            input["isRequired"] = true;
            input["errorMessage"] = texts.Format("Form_Required", label);
        }

        return input;
    }

    /// <summary>What is wrong stands just before the input it is about.</summary>
    private Form Add(JsonObject input)
    {
        if (fill?.Errors.GetValueOrDefault((string)input["id"]!) is { } error)
        {
            _elements.Add(AdaptiveCard.Strong(texts.Format("Form_Error", error)));
        }

        _elements.Add(input);
        return this;
    }

    private string? Typed(string id) => fill?.Values.GetValueOrDefault(id);
}
