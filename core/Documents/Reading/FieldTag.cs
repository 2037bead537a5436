using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Reading;

/// <summary>A tag of the plan or of its self-assessment report taken apart (contract §4).</summary>
/// <param name="Commitment">Null: of the document itself.</param>
/// <param name="Field">Null: the commitment or the milestone as a whole.</param>
internal sealed record FieldTag(string? Commitment, string? Milestone, string? Field)
{
    public static FieldTag? Of(XElement control) => Of(Control.TagOf(control));

    public static FieldTag? Of(string? tag) => tag?.Split('/') switch
    {
        ["plan", "commitments" or "none" or "amendments"] or ["assessment", "commitments"] => null,
        ["plan" or "assessment", var field] => new(null, null, field),
        ["amendment", var id, var field] => new(null, null, $"amendment/{id}/{field}"),
        ["commitment", .. var path] => InForm(path),
        ["assessment", "commitment", .. var path] => InForm(path),
        _ => null,
    };

    private static FieldTag? InForm(string[] path) => path switch
    {
        [var id] => new(id, null, null),
        [var id, "milestone", var milestone] => new(id, milestone, null),
        [var id, "milestone", var milestone, var field] => new(id, milestone, field),

        // The report names the agency twice: people may correct either.
        [var id, "contactAgency"] => new(id, null, "leadAgency"),
        [var id, var field] => new(id, null, field),
        _ => null,
    };

    /// <summary>The controls of fields inside, none inside another, and none that somebody proposes to delete.</summary>
    public static IEnumerable<XElement> FieldsIn(XElement element)
    {
        foreach (var child in element.Elements())
        {
            if (child.Name == Ns.W + "del" || child.Name == Ns.W + "moveFrom")
            {
                continue;
            }

            if (child.Name == Ns.W + "sdt" && Of(child) is { Field: not null })
            {
                yield return child;
            }
            else if (child.HasElements)
            {
                foreach (var inner in FieldsIn(child))
                {
                    yield return inner;
                }
            }
        }
    }
}
