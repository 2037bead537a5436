using System.Text.Json.Nodes;
using OgpTeams.Rehearsal.Scripts;

namespace OgpTeams.Rehearsal.Playing;

/// <summary>One activity somebody sends: a press with its data, or a text.</summary>
internal sealed record Deed(CastMember Person, string? Verb, JsonObject Data, string? Text)
{
    public IReadOnlyDictionary<string, string> Typed() =>
        Data.ToDictionary(input => input.Key, input => input.Value?.ToString() ?? "", StringComparer.Ordinal);
}
