namespace OgpTeams.Documents.Subjects;

/// <summary>A placed subject with the number it bears on the matrix: its rank, or its place in the list without one.</summary>
internal sealed record NumberedSubject(int Number, SheetSubject Subject)
{
    public decimal Desirability => Subject.Desirability!.Value;

    public decimal Feasibility => Subject.Feasibility!.Value;

    public static IReadOnlyList<NumberedSubject> Placed(IReadOnlyList<SheetSubject> subjects) =>
        subjects.Where(subject => subject.IsPlaced).Select((subject, i) => new NumberedSubject(subject.Rank ?? i + 1, subject)).ToList();

    /// <summary>« 1, 4 »: the numbers standing at one point, lowest first.</summary>
    public static string Numbers(IEnumerable<NumberedSubject> subjects) =>
        string.Join(", ", subjects.Select(subject => subject.Number).Order());
}
