using System.Xml.Linq;
using OgpTeams.Documents.Controls;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Reading;

/// <summary>A tag of the plan document taken apart (contract §4).</summary>
/// <param name="Commitment">Null: of the plan itself.</param>
/// <param name="Field">Null: the commitment or the milestone as a whole.</param>
internal sealed record FieldTag(string? Commitment, string? Milestone, string? Field)
{
    public static FieldTag? Of(XElement control) => Control.TagOf(control)?.Split('/') switch
    {
        ["plan", "commitments" or "none"] => null,
        ["plan", var field] => new(null, null, field),
        ["commitment", var id] => new(id, null, null),
        ["commitment", var id, "milestone", var milestone] => new(id, milestone, null),
        ["commitment", var id, "milestone", var milestone, var field] => new(id, milestone, field),
        ["commitment", var id, var field] => new(id, null, field),
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
