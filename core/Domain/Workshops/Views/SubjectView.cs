namespace OgpTeams.Domain.Workshops.Views;

/// <summary>A subject as a viewer may see it.</summary>
/// <param name="Author">Null unless its author agreed to be named.</param>
/// <param name="Mine">The viewer wrote it.</param>
/// <param name="Position">Null while nobody may know, and when nobody placed it.</param>
/// <param name="Rank">From 1, shared by those at the same place; null when it has no position.</param>
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
    public Quadrant Quadrant => QuadrantAt(Across, Up);

    /// <summary>Where it stands on the axis of desirability.</summary>
    public Band Across => BandOf(Desirability);

    /// <summary>Where it stands on the axis of feasibility.</summary>
    public Band Up => BandOf(Feasibility);

    public static Quadrant QuadrantAt(Band across, Band up) => (across, up) switch
    {
        (Band.High, Band.High) => Quadrant.Launch,
        (Band.High, Band.Low) => Quadrant.Prepare,
        (Band.Low, Band.High) => Quadrant.Keep,
        (Band.Low, Band.Low) => Quadrant.Leave,
        _ => Quadrant.Debate,
    };

    private static Band BandOf(decimal grade) => grade > 3 ? Band.High : grade < 3 ? Band.Low : Band.Middle;
}

/// <summary>A third of an axis: strictly above the middle of the scale, the middle itself, strictly below.</summary>
public enum Band
{
    Low,
    Middle,
    High,
}

/// <summary>The parts of the matrix: four corners, and the middle that parts them. Ours: the kit names none.</summary>
public enum Quadrant
{
    Launch,

    /// <summary>In the middle of an axis: neither yes nor no, so the group talks about it first.</summary>
    Debate,
    Prepare,
    Keep,
    Leave,
}
