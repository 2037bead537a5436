using OgpTeams.Documents.Building;
using OgpTeams.Documents.Merging;
using OgpTeams.Documents.Plans;
using OgpTeams.Documents.Text;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Reading;

/// <summary>
/// A commitment's name stands twice: in its form, which counts, and in the heading we draw from it. A person who renames it in
/// the heading only has renamed it.
/// </summary>
internal static class NameOf
{
    public static OpenCommitment Settled(
        OpenCommitment read, FoundItem found, Published? published, Texts texts, ReadingFindings findings)
    {
        var source = "commitment/" + found.Source;
        if (found.Fields["heading"] is not [{ Length: > 0 } heading, ..] || published?[source + "/heading"] is not { } written
            || CanonicalText.Hash(heading) == written.Hash || heading == CanonicalText.Of(PlanValues.Heading(read, texts)))
        {
            return read;
        }

        var tag = $"commitment/{found.Id}/name";
        if (!IsAsWritten("name") || !IsAsWritten("number"))
        {
            findings.Add(ReadingFindingKind.HeadingDiffers, tag, texts["CommitmentName"]);
            return read;
        }

        findings.Add(ReadingFindingKind.NamedByHeading, tag, texts["CommitmentName"]);
        return FormAnswers.Of(FormLabels.NumberAndName, heading).Aggregate(
            read, (one, part) => part.Field == "number" ? one with { Number = part.Text } : one with { Name = part.Text });

        bool IsAsWritten(string field) => found.Fields[field] is not [var text, ..]
            || CanonicalText.Hash(text) == published[$"{source}/{field}"]?.Hash;
    }
}
