using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.AddinBackend.Documents;

/// <summary>Which control of a document a finding is about: its own, or else the nearest around it.</summary>
internal sealed class TagPlaces(PlanFromDocument? document)
{
    /// <param name="field">As in a finding: <c>publicProblem</c>, <c>milestone/M1/endDate</c>, <c>assessment/midterm/level</c>, <c>plan/introduction</c>.</param>
    /// <returns>Null: the document has none.</returns>
    public string? Of(string? commitment, string? field) => document is null ? null
        : Candidates(commitment, field).SelectMany(Around).FirstOrDefault(document.Tags.Contains);

    private IEnumerable<string> Candidates(string? commitment, string? field)
    {
        var parts = field?.Split('/') ?? [];
        var kind = document!.Report is { } report ? OpenName.Of(report) : null;
        string[]? told = parts is ["assessment", var of, ..] ? of == kind ? parts[2..] : null : parts;
        if (told is null)
        {
            yield break; // Of another report.
        }

        if (commitment is not null)
        {
            yield return string.Join('/', [$"{(kind is null ? "" : "assessment/")}commitment/{commitment}", .. told.Select(part => kind is null || part != "deliverable" ? part : "output")]);
            yield return string.Join('/', [$"{(kind is null ? "" : "assessment/")}commitment/{commitment}", .. told]);
        }
        else if (told.Length > 0)
        {
            yield return string.Join('/', parts is ["assessment", ..] ? ["assessment", .. told] : told);
            yield return string.Join('/', kind is not null && told is ["plan", .. var section] ? ["assessment", .. section] : told);
            yield return "plan/" + told[0];
        }
    }

    /// <summary>The tag itself, then each one around it, down to that of the form.</summary>
    private static IEnumerable<string> Around(string tag)
    {
        for (var at = tag; at.Length > 0; at = at.LastIndexOf('/') is > 0 and var cut ? at[..cut] : "")
        {
            yield return at;
        }
    }
}
