namespace OgpTeams.Documents.Outcomes;

/// <summary>What a plan says and its document does not say yet.</summary>
/// <param name="Tag">Of the control; of a form or a row that is missing, the item's: <c>commitment/7F3A/milestone/9B2C</c>.</param>
/// <param name="Commitment">Whose field it is; null for the document's own.</param>
/// <param name="Field">As <see cref="Domain.Rules.FieldNames"/> names it.</param>
/// <param name="Current">What stands there; empty: nothing.</param>
/// <param name="Proposed">What the plan says, paragraphs apart by a newline; of an item, « Libellé : texte » a line.</param>
/// <param name="Conflicts">People changed the field as well since it was written: neither text may take the other’s place unasked.</param>
/// <param name="Fingerprint">Of the proposed text, as the document notes what was written in a field.</param>
public sealed record PlanProposal(
    string Tag, string? Commitment, string Field, string Current, string Proposed, PlanProposalKind Kind, bool Conflicts, string Fingerprint);

/// <summary>How a proposal comes into a document.</summary>
public enum PlanProposalKind
{
    /// <summary>Into the control.</summary>
    Text,

    /// <summary>Into the control, whose lines are boxes to tick.</summary>
    Tick,

    /// <summary>A commitment's whole form.</summary>
    Form,

    /// <summary>A row of a milestones table.</summary>
    Row,
}
