using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OgpTeams.Domain.Plans.Open;

/// <summary>
/// A field's value as one text, and back: how events hold what was told in a field. Dates in ISO, or the words that were meant
/// as one; lists one a line; the OGP's values as JSON; empty: nothing.
/// </summary>
public static class FieldText
{
    public static string Of<TOwner>(OpenField<TOwner> field, TOwner owner)
        where TOwner : OpenObject => field.ValueOf(owner) switch
        {
            string text => text,
            PartialDate date => $"{date}",
            ImmutableArray<string> lines => string.Join('\n', lines),
            OpenOgpValues values when Of(values) is { Length: > 0 } said => said,
            _ => Unread.Of(owner, field.Name) ?? "",
        };

    public static TOwner Set<TOwner>(OpenField<TOwner> field, TOwner owner, string text)
        where TOwner : OpenObject => field switch
        {
            OpenField<TOwner, string?> line => line.Set(owner, text.Length == 0 ? null : text),
            OpenField<TOwner, ImmutableArray<string>> list => list.Set(owner, Lines(text)),
            OpenField<TOwner, OpenOgpValues> values => Set(values, owner, text),
            OpenField<TOwner, PartialDate?> date => PartialDate.TryParse(text) is { } day || text.Length == 0
                ? date.Set(owner, PartialDate.TryParse(text))
                : WithWords(date.Set(owner, null), field.Name, text),
            _ => owner,
        };

    public static ImmutableArray<string> Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static TOwner Set<TOwner>(OpenField<TOwner, OpenOgpValues> field, TOwner owner, string text)
        where TOwner : OpenObject => text.Length == 0 ? field.Set(owner, new())
        : Values(text) is { } values ? field.Set(owner, values)
        : WithWords(field.Set(owner, new()), field.Name, text);

    private static string Of(OpenOgpValues values)
    {
        var said = new JsonObject();
        foreach (var value in OgpValueWords.All)
        {
            if (value.Get(values) is { } one)
            {
                said[value.Name] = new JsonObject { ["relevant"] = one.Relevant, ["justification"] = one.Justification };
            }
        }

        return said.Count == 0 ? "" : said.ToJsonString();
    }

    /// <returns>Null: the text is words that name no value.</returns>
    public static OpenOgpValues? Values(string text)
    {
        if (!text.StartsWith('{'))
        {
            return null;
        }

        try
        {
            // Only what we write ourselves: whatever else somebody typed that looks like it stays words.
            return JsonNode.Parse(text, null, new() { AllowDuplicateProperties = false }) is JsonObject { Count: > 0 } said
                && said.All(one => one.Value is JsonObject && OgpValueWords.All.Any(value => value.Name == one.Key))
                    ? OgpValueWords.All.Aggregate(new OpenOgpValues(), (values, value) => said[value.Name] is JsonObject one
                        ? value.Set(values, new((bool?)one["relevant"], (string?)one["justification"]))
                        : values)
                    : null;
        }
        catch (Exception other) when (other is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static TOwner WithWords<TOwner>(TOwner owner, string field, string words)
        where TOwner : OpenObject =>
        Unread.With(owner, Unread.All(owner).SetItem(field, words));
}
