using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Documents.Subjects;

/// <summary>A placed subject with the number it bears on the matrix: its rank, or its place in the list without one.</summary>
internal sealed record NumberedSubject(int Number, SubjectView Subject)
{
    public decimal Desirability => Subject.Position!.Desirability;

    public decimal Feasibility => Subject.Position!.Feasibility;

    public Quadrant Quadrant => Subject.Position!.Quadrant;

    public static IReadOnlyList<NumberedSubject> Placed(IReadOnlyList<SubjectView> subjects) =>
        subjects.Where(subject => subject.Position is not null).Select((subject, i) => new NumberedSubject(subject.Rank ?? i + 1, subject)).ToList();

    /// <summary>« 1, 4 »: the numbers standing at one point, lowest first.</summary>
    public static string Numbers(IEnumerable<NumberedSubject> subjects) => string.Join(", ", Each(subjects));

    /// <summary>« 1 », « 4 ×2 »: those that tie have one number.</summary>
    public static IReadOnlyList<string> Each(IEnumerable<NumberedSubject> subjects) =>
    [
        .. subjects.GroupBy(subject => subject.Number).OrderBy(even => even.Key)
            .Select(even => even.Count() > 1 ? $"{even.Key} ×{even.Count()}" : $"{even.Key}"),
    ];
}
