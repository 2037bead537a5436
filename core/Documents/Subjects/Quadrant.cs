namespace OgpTeams.Documents.Subjects;

/// <summary>The quarters of the matrix. Names and the limit of 3 are ours: the kit gives none.</summary>
internal enum Quadrant
{
    /// <summary>Wanted and feasible.</summary>
    Launch,

    /// <summary>Wanted, and difficult.</summary>
    Prepare,

    /// <summary>Feasible, and little wanted.</summary>
    Keep,

    SetAside,
}

internal static class Quadrants
{
    public const decimal Middle = 3;

    public static Quadrant Of(SheetSubject placed) => (placed.Desirability >= Middle, placed.Feasibility >= Middle) switch
    {
        (true, true) => Quadrant.Launch,
        (true, false) => Quadrant.Prepare,
        (false, true) => Quadrant.Keep,
        (false, false) => Quadrant.SetAside,
    };
}
