using System.Text.Json.Nodes;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Rehearsal.Scripts;

namespace OgpTeams.Rehearsal.Playing;

/// <summary>One activity somebody sends: a press with its data, or a text.</summary>
internal sealed record Deed(CastMember Person, string? Verb, JsonObject Data, string? Text)
{
    /// <summary>By the names of the inputs; a message has one, of the same name as its text.</summary>
    public IReadOnlyDictionary<string, string> Typed() => Text is { } text
        ? new Dictionary<string, string> { [Field.Text] = text }
        : Data.ToDictionary(input => input.Key, input => input.Value?.ToString() ?? "", StringComparer.Ordinal);
}
