using System.Text.Json;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Reading;

/// <summary>
/// Text that people wrote beside the fields. Nothing is lost: it is kept as <c>"unplaced": ["…"]</c> in <c>plan.json</c> until
/// somebody finds its place.
/// </summary>
internal static class Unplaced
{
    private const string Member = "unplaced";

    public static IEnumerable<string> Of(OpenObject owner) => owner.Others
        .Where(one => one is { Name: Member, Value.ValueKind: JsonValueKind.Array })
        .SelectMany(one => one.Value.EnumerateArray()).Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!);

    public static TOwner With<TOwner>(TOwner owner, List<string> found, string tag, string label, ReadingFindings findings)
        where TOwner : OpenObject
    {
        if (found.Count == 0)
        {
            return owner;
        }

        findings.Add(ReadingFindingKind.Unplaced, tag, label);
        var all = Of(owner).Concat(found).Distinct(StringComparer.Ordinal);
        return (TOwner)((OpenObject)owner with
        {
            Others = [.. owner.Others.Where(one => one.Name != Member), new(Member, JsonSerializer.SerializeToElement(all))],
        });
    }
}
