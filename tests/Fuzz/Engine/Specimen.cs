using OgpTeams.Documents.Outcomes;

namespace OgpTeams.Fuzz.Engine;

/// <param name="Name">For people who read the report.</param>
/// <param name="File">A good document, to be mutated.</param>
/// <param name="Write">Writes other contents than the document's over an existing one, or into a template.</param>
internal sealed record Specimen(string Name, byte[] File, Func<byte[]?, byte[]?, MergeOutcome> Write)
{
    public bool IsTemplate => Name.EndsWith("template", StringComparison.Ordinal);
}
