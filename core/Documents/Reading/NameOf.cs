using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Values;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Reading;

/// <summary>
/// A commitment's name stands twice: in its form, which counts, and in the heading we draw from it. A person who renames it in
/// the heading only has renamed it.
/// </summary>
internal static class NameOf
{
    /// <param name="forms">What the tags of the document's forms begin with.</param>
    /// <param name="drawn">The heading we draw for a commitment.</param>
    /// <param name="bare">A heading without what the document itself says in it.</param>
    public static OpenCommitment Settled(
        OpenCommitment read, FoundItem found, Published? published, string forms, Func<OpenCommitment, string> drawn,
        Func<string, string> bare, string label, ReadingFindings findings)
    {
        var source = $"{forms}/{found.Source}";
        if (found.Fields["heading"] is not [{ Length: > 0 } heading, ..] || published?[source + "/heading"] is not { } written
            || CanonicalText.Hash(heading) == written.Hash || heading == CanonicalText.Of(drawn(read)))
        {
            return read;
        }

        var tag = $"{forms}/{found.Id}/name";
        if (!IsAsWritten("name") || !IsAsWritten("number"))
        {
            findings.Add(ReadingFindingKind.HeadingDiffers, tag, label);
            return read;
        }

        findings.Add(ReadingFindingKind.NamedByHeading, tag, label);
        return FormAnswers.Of(FormLabels.NumberAndName, bare(heading)).Aggregate(
            read, (one, part) => part.Field == "number" ? one with { Number = part.Text } : one with { Name = part.Text });

        bool IsAsWritten(string field) => found.Fields[field] is not [var text, ..]
            || CanonicalText.Hash(text) == published[$"{source}/{field}"]?.Hash;
    }
}
