using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops;

namespace OgpTeams.Domain.Plans;

/// <summary>The workshop by which somebody came to its plan: whoever facilitates it may tell details of its commitment.</summary>
/// <param name="IsTime">From the canvas on; during the whole of a workshop about a roadmap; once closed.</param>
public sealed record CameBy(CommitmentId? Commitment, bool Facilitates, bool IsTime)
{
    public bool MayTell => Facilitates && IsTime;

    public static CameBy Of(Workshop workshop, ParticipantId person) => new(
        workshop.Brief.Commitment, workshop.IsFacilitator(person),
        workshop.Phase == WorkshopPhase.Closed
        || workshop.TimingOf(StepKind.Canvas, StepKind.Roadmap) != StepTiming.Early
        || (workshop.Phase == WorkshopPhase.Open && workshop.Brief.Steps.Any(step => step.Kind == StepKind.Roadmap)));
}
