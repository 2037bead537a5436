namespace OgpTeams.Domain.Workshops.Views;

/// <summary>A subject as a viewer may see it.</summary>
/// <param name="Author">Null unless its author agreed to be named.</param>
/// <param name="Mine">The viewer wrote it.</param>
/// <param name="Position">Null while nobody may know, and when nobody placed it.</param>
/// <param name="Rank">From 1; null when it has no position.</param>
/// <param name="MergedFrom">What it was made of, when it is a group.</param>
public sealed record SubjectView(
    ContributionId Id, string Title, string Description, string Reformulation, string Notes,
    ParticipantId? Author, bool Mine, bool Late, bool OnBehalf, bool Selected,
    Position? Position, int? Rank, IReadOnlyList<SubjectView> MergedFrom);

/// <summary>Where a subject stands on the matrix, 1 to 5 on each axis.</summary>
/// <param name="Raters">How many people the medians are made of; 0 when only placed.</param>
/// <param name="Placed">True when the group's placing stands instead of the median.</param>
public sealed record Position(decimal Desirability, decimal Feasibility, int Raters, bool Placed)
{
    /// <summary>From the middle of the scale on counts as desirable or feasible. Ours: the kit names no quadrant.</summary>
    public Quadrant Quadrant => (Desirability >= 3, Feasibility >= 3) switch
    {
        (true, true) => Quadrant.Launch,
        (true, false) => Quadrant.Prepare,
        (false, true) => Quadrant.Keep,
        (false, false) => Quadrant.Leave,
    };
}

/// <summary>The four parts of the matrix (our proposal).</summary>
public enum Quadrant
{
    Launch,
    Prepare,
    Keep,
    Leave,
}
