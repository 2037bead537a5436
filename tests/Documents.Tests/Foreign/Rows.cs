using OgpTeams.Doubles.Foreign;

namespace OgpTeams.Documents.Tests.Foreign;

/// <summary>The corpus as theories take it, a name and a place each.</summary>
internal static class Rows
{
    public static TheoryData<string> All { get; } = new(Shapes.All.Select(shape => shape.Name));

    /// <summary>Each shape in one place, all places in turn.</summary>
    public static TheoryData<string, Place> InTurn { get; } =
        Pairs(Shapes.All.Select((shape, number) => (shape, Mixed.Places[number % Mixed.Places.Count])));

    public static TheoryData<string, Place> InEveryPlace { get; } =
        Pairs(Shapes.All.SelectMany(shape => Mixed.Places.Select(place => (shape, place))));

    public static Shape Named(string name) => Shapes.All.Single(shape => shape.Name == name);

    private static TheoryData<string, Place> Pairs(IEnumerable<(Shape Shape, Place Place)> rows)
    {
        var data = new TheoryData<string, Place>();
        foreach (var (shape, place) in rows)
        {
            data.Add(shape.Name, place);
        }

        return data;
    }
}
