using System.Text.Json;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Plans.Fields;

/// <summary>
/// Words read in a document that are no value of their field (« 31/06/2023 » as a date). Nothing people wrote is lost: they
/// are kept as <c>"unread": { "startDate": "31/06/2023" }</c> in <c>plan.json</c>, and stand in their field when it is written
/// again.
/// </summary>
internal static class Unread
{
    private const string Member = "unread";

    public static string? Of(OpenObject owner, string field) => Words(owner) is { } words
        && words.TryGetProperty(field, out var word) && word.ValueKind == JsonValueKind.String ? word.GetString() : null;

    public static TOwner With<TOwner>(TOwner owner, IReadOnlyDictionary<string, string> words)
        where TOwner : OpenObject => words.Count == 0
        ? owner
        : (TOwner)((OpenObject)owner with
        {
            Others = [.. owner.Others.Where(one => one.Name != Member), new(Member, JsonSerializer.SerializeToElement(words))],
        });

    /// <summary>The owner without those words that its fields hold: they are read again there.</summary>
    public static TOwner Without<TOwner>(TOwner owner, IEnumerable<FormField<TOwner>> fields)
        where TOwner : OpenObject => Without(owner, fields.Select(field => field.Name));

    /// <inheritdoc cref="Without{TOwner}(TOwner, IEnumerable{FormField{TOwner}})"/>
    public static TOwner Without<TOwner>(TOwner owner, IEnumerable<string> fields)
        where TOwner : OpenObject => Words(owner) is { } words
        && words.EnumerateObject().All(one => one.Value.ValueKind == JsonValueKind.String && fields.Contains(one.Name, StringComparer.Ordinal))
        ? (TOwner)((OpenObject)owner with { Others = owner.Others.RemoveAll(one => one.Name == Member) })
        : owner;

    private static JsonElement? Words(OpenObject owner) => owner.Others
        .Where(one => one is { Name: Member, Value.ValueKind: JsonValueKind.Object }).Select(one => (JsonElement?)one.Value).FirstOrDefault();
}
