using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Values;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents;

/// <summary>The official form of one commitment, for a plan's document that is open in Word: Word inserts the file.</summary>
public static class CommitmentForms
{
    /// <param name="plan">Whose language it is in.</param>
    /// <param name="commitment">With its id and number; of an empty one the fields show what they are for.</param>
    /// <returns>A .docx that holds the form with our tags, and nothing else.</returns>
    public static byte[] Of(OpenPlan plan, OpenCommitment commitment)
    {
        var alone = plan with { Commitments = [commitment with { Status = CommitmentStatus.Retained }], Assessments = [], Submission = null };
        var package = DocxPackage.Open(PlanDocument.Write(alone, plan.Id, existing: null).Bytes);
        var form = Control.Tagged(package.Body).First(control => Control.TagOf(control) == $"commitment/{commitment.Id}");
        var paper = package.Body.Elements(Ns.W + "sectPr").LastOrDefault();
        if (paper is not null)
        {
            // Pages of its own would come with heads and feet of their own.
            paper.RemoveAttributes();
            paper.Elements().Where(one => one.Name.LocalName is "headerReference" or "footerReference" or "titlePg").Remove();
        }

        package.Body.ReplaceNodes(form, new XElement(Ns.W + "p"), paper);

        // What we last wrote is known of the document it is put into.
        if (Published.Part(package) is { } part)
        {
            Relationships.RemoveTo(package, package.MainPart, part);
            foreach (var kept in package.PartNames.Where(name => name.StartsWith("customXml/", StringComparison.Ordinal)).ToList())
            {
                package.Remove(kept);
            }
        }

        return package.ToBytes();
    }
}
