using System.Collections.Immutable;
using System.Text.Json;

namespace OgpTeams.AddinBackend.Documents;

// What the pane reads of us: addin-backend/Pane/src/server/Answers.ts says the same, member by member.

/// <param name="Kind"><c>plan</c>, <c>midterm</c> or <c>endOfTerm</c>.</param>
/// <param name="Plan">As <c>read</c> gives it: <c>plan.json</c>.</param>
/// <param name="Findings">What reading met.</param>
/// <param name="Unrecognised">Words that stand in no field.</param>
internal sealed record Inspection(
    string Kind, string Language, JsonElement Plan, ImmutableArray<InspectedCommitment> Commitments,
    ImmutableArray<FindingLine> Findings, ImmutableArray<string> Unrecognised);

/// <param name="Filled">Fields that say something, of those that must not stay empty.</param>
internal sealed record InspectedCommitment(
    string Id, string Number, string Name, int Filled, int Fields, ImmutableArray<MissingField> Missing);

/// <param name="Tag">Of the control to go to; where the document has none, that of the nearest around it.</param>
internal sealed record MissingField(string Tag, string Label);

internal sealed record CheckAnswer(ImmutableArray<FindingLine> Findings);

/// <summary>As the command line's <c>check --format json</c> has it, and where to go in this document.</summary>
/// <param name="Tag">Null: the document has no control for it.</param>
internal sealed record FindingLine(
    string Id, string Severity, string? Commitment, string? Field, string Message, string Source, string? Tag);
