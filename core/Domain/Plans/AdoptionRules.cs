using System.Collections.Immutable;
using static OgpTeams.Domain.Decision<OgpTeams.Domain.Plans.PlanEvent>;
using Decision = OgpTeams.Domain.Decision<OgpTeams.Domain.Plans.PlanEvent>;

namespace OgpTeams.Domain.Plans;

/// <summary>What owners tell of the amendments of an adopted plan, and of handing it in.</summary>
internal static class AdoptionRules
{
    public static Decision Save(PlanCommand.SaveAmendment save, Plan plan)
    {
        if (Amendment.Of(plan).FirstOrDefault(one => one.Commitment == save.Commitment) is not { } amendment)
        {
            return Refuse(Refusal.Unknown);
        }

        var told = amendment.Told?.Fields ?? plan.Submission.Clear();
        var changes = Changes(save.Edits, told, field => field == AmendmentField.Summary);

        // Said again of what changed since: it holds of that too.
        var confirmed = amendment.IsOutdated && save.Edits.Any(edit => edit.Text.Length > 0);
        return changes.IsEmpty && !confirmed ? NoChange
            : Accept(new PlanEvent.AmendmentTold(save.Commitment, changes, amendment.Fingerprint));
    }

    public static Decision Tell(PlanCommand.TellSubmission tell, Plan plan)
    {
        if (tell.Report is { } kind && plan.Assessment(kind) is null)
        {
            return Refuse(Refusal.NotBegun);
        }

        var changes = Changes(tell.Edits, plan.SubmissionOf(tell.Report), field => field == SubmissionField.IrmRecommendations);
        return changes.IsEmpty ? NoChange : Accept(new PlanEvent.SubmissionTold(tell.Report, changes));
    }

    private static ImmutableSortedDictionary<string, string> Changes(
        ImmutableArray<FieldEdit> edits, ImmutableSortedDictionary<string, string> standing, Predicate<string> isText) => edits
        .Select(edit => (edit.Field, Before: standing.GetValueOrDefault(edit.Field, ""), Edit: edit))
        .Select(told => (told.Field, told.Before, After: told.Edit.Over(told.Before, isText(told.Field) ? FieldEdit.Lines : null)))
        .Where(told => told.After != told.Before)
        .ToImmutableSortedDictionary(told => told.Field, told => told.After, StringComparer.Ordinal);
}
