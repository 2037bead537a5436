using OgpTeams.Doubles.Foreign;

namespace OgpTeams.Documents.Tests.Foreign;

/// <summary>Each thing beside each other one, in whatever place, whatever program saved it.</summary>
public sealed class Everything_together
{
    private const int Together = 8;

    private static readonly Habit[] Habits =
    [
        Habit.Word2010, Habit.Word365, Habit.LibreOffice, Habit.GoogleDocs, Habit.Docx4j, Habit.Pandoc, Habit.Poi, Habit.PythonDocx,
        Habit.OnlyOffice, Habit.OfficeImo, Habit.SuperDoc, Habit.Utf16, Habit.OddTargets, Habit.Renamed, Habit.NoSection, Habit.Zip64,
    ];

    /// <summary>Groups in which every two features meet at least once.</summary>
    private static readonly List<Feature[]> Groups = Cover(
        [.. Shapes.Features.Where(feature => feature is { Refused: null, RefusedInTemplate: null, IsRefusedInPlan: false })]);

    public static TheoryData<int> First => [.. Enumerable.Range(0, 6)];

    public static TheoryData<int> All => [.. Enumerable.Range(6, Groups.Count - 6)];

    [Theory]
    [MemberData(nameof(First))]
    public void Is_filled_and_updated(int group) => Try(group);

    [Theory]
    [Trait("Length", "Long")]
    [MemberData(nameof(All))]
    public void Is_filled_and_updated_whatever_meets(int group) => Try(group);

    private static void Try(int group)
    {
        var shape = new Shape(Habits[group % Habits.Length], Groups[group]);
        var failure = Record.Exception(() =>
        {
            Filling_foreign_templates.Fills(shape, Mixed.Places[group % Mixed.Places.Count]);
            Updating_plans_with_foreign_content.Updates(shape, Mixed.Places[(group + 2) % Mixed.Places.Count]);
        });
        Assert.True(failure is null, $"{shape}: {failure}");
    }

    private static List<Feature[]> Cover(IReadOnlyList<Feature> features)
    {
        var left = features.SelectMany((one, place) => features.Skip(place + 1).Select(other => (one, other))).ToHashSet();
        var groups = new List<Feature[]>();
        while (left.Count > 0)
        {
            var group = new List<Feature> { left.First().one, left.First().other };
            while (group.Count < Together)
            {
                group.Add(features.Except(group).MaxBy(candidate => group.Count(one => IsLeft(one, candidate) || IsLeft(candidate, one)))!);
            }

            left.RemoveWhere(pair => group.Contains(pair.one) && group.Contains(pair.other));
            groups.Add([.. group]);
        }

        return groups;

        bool IsLeft(Feature one, Feature other) => left.Contains((one, other));
    }
}
