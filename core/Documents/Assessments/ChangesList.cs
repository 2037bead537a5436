using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Values;
using OgpTeams.Domain.Plans.Assessments;

namespace OgpTeams.Documents.Assessments;

/// <summary>All that changed since the plan, in one place of section 4.</summary>
internal static class ChangesList
{
    public static FieldValue.Blocks Value(AssessedPlan assessed, Texts texts)
    {
        var changed = assessed.Commitments.Where(one => one.Change.Kind != ChangeKind.Unchanged || !one.Waiting.IsEmpty).ToList();
        return new([
            Wml.P("Heading2", texts["Changes"]),
            changed.Count == 0 ? Wml.P("BodyText", texts["ChangesNone"]) : Wml.P("OgpLead", texts["ChangesLead"]),
            .. changed.Select(one => Wml.P("ListBullet", texts.Format(
                "ChangesLine", CommitmentWords.Heading(one.Change.Commitment, texts), ChangeWords.InOneLine(one, texts)))),
        ]);
    }
}
