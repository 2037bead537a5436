using System.Collections.Immutable;
using System.Text.Json;

namespace OgpTeams.Domain.Plans.Open;

/// <summary>
/// Words read in a document that are no value of their field (« 31/06/2023 » as a date). Nothing people wrote is lost: they
/// are kept as <c>"unread": { "startDate": "31/06/2023" }</c> in <c>plan.json</c>, and stand in their field when it is written
/// again.
/// </summary>
public static class Unread
{
    private const string Name = "unread";

    public static string? Of(OpenObject owner, string field) => Words(owner) is { } words
        && words.TryGetProperty(field, out var word) && word.ValueKind == JsonValueKind.String ? word.GetString() : null;

    public static ImmutableSortedDictionary<string, string> All(OpenObject owner) => Words(owner) is not { } words
        ? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
        : words.EnumerateObject().Where(one => one.Value.ValueKind == JsonValueKind.String)
            .ToImmutableSortedDictionary(one => one.Name, one => one.Value.GetString()!, StringComparer.Ordinal);

    public static TOwner With<TOwner>(TOwner owner, IReadOnlyDictionary<string, string> words)
        where TOwner : OpenObject => words.Count == 0
        ? owner
        : (TOwner)((OpenObject)owner with
        {
            Others = [.. owner.Others.Where(one => one.Name != Name), new(Name, JsonSerializer.SerializeToElement(words))],
        });

    /// <summary>One field's words as the member that holds them.</summary>
    public static ImmutableArray<OpenMember> Member(string field, string words) =>
        [new(Name, JsonSerializer.SerializeToElement(new Dictionary<string, string> { [field] = words }))];

    /// <summary>The owner without those words that its fields hold: they are read again there.</summary>
    public static TOwner Without<TOwner>(TOwner owner, IEnumerable<string> fields)
        where TOwner : OpenObject => Words(owner) is { } words
        && words.EnumerateObject().All(one => one.Value.ValueKind == JsonValueKind.String && fields.Contains(one.Name, StringComparer.Ordinal))
        ? (TOwner)((OpenObject)owner with { Others = owner.Others.RemoveAll(one => one.Name == Name) })
        : owner;

    private static JsonElement? Words(OpenObject owner) => owner.Others
        .Where(one => one is { Name: Name, Value.ValueKind: JsonValueKind.Object }).Select(one => (JsonElement?)one.Value).FirstOrDefault();
}
