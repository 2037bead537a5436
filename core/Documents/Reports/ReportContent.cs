using OgpTeams.Documents.Elements;

namespace OgpTeams.Documents.Reports;

/// <summary>What the report (« Compte rendu ») of a workshop says.</summary>
/// <param name="FormatTitle">The workshop format's name, as people read it.</param>
/// <param name="Objective">The workshop's; empty when its creator gave none.</param>
/// <param name="Participants">Those who consented to be named.</param>
/// <param name="UnnamedParticipants">How many others took part.</param>
/// <param name="Profiles">Ready to read: « 4 agents publics ».</param>
/// <param name="NextSteps">What happens next, one item each.</param>
/// <param name="NextDate">As it was typed.</param>
/// <param name="Notices">What readers should know: unplaced subjects, steps that ran over.</param>
public sealed record ReportContent(
    WorkshopHeading Heading, string FormatTitle, string Objective, IReadOnlyList<ReportParticipant> Participants,
    int UnnamedParticipants, IReadOnlyList<string> Profiles, IReadOnlyList<ReportStep> Steps, IReadOnlyList<string> NextSteps,
    string? Contact, string? NextDate, IReadOnlyList<string> Notices)
{
    /// <summary>The workshop in two or three sentences; none: whoever reads the minutes through writes them.</summary>
    public IReadOnlyList<string> Synthesis { get; init; } = [];

    /// <summary>What the group decided, one item each.</summary>
    public IReadOnlyList<string> Decisions { get; init; } = [];

    /// <summary>What somebody does from now on: the milestones of a roadmap. What facilitators typed is among the next steps.</summary>
    public IReadOnlyList<ReportAction> Actions { get; init; } = [];
}

/// <param name="Who">Null: nobody is named yet.</param>
/// <param name="When">In words; null: not known.</param>
public sealed record ReportAction(string What, string? Who, string? When);

/// <summary>Somebody who took part and consented to be named.</summary>
public sealed record ReportParticipant(string Name, string? Position, string? Organisation, string? Profile);

/// <summary>One step (étape) as it went.</summary>
/// <param name="Number">From 1, unique in the report; part of the tags.</param>
/// <param name="Id">As in the format: <c>F1-S4</c>.</param>
/// <param name="ActualMinutes">Null for a step that was not opened or has not ended.</param>
/// <param name="Notes">The facilitators' (« Prise de note »).</param>
public sealed record ReportStep(
    int Number, string Id, string Title, int PlannedMinutes, double? ActualMinutes, IReadOnlyList<ReportBlock> Blocks,
    IReadOnlyList<string> Notes);

/// <summary>What was said under one heading.</summary>
/// <param name="Heading">Null: none.</param>
/// <param name="Texts">Paragraphs, or bullets.</param>
public sealed record ReportBlock(string? Heading, IReadOnlyList<string> Texts, bool Bullets);
