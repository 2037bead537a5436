namespace OgpTeams.Documents.Subjects;

/// <summary>A place on the matrix and the numbers of the subjects there.</summary>
internal sealed record MatrixPoint(decimal Desirability, decimal Feasibility, IReadOnlyList<int> Numbers)
{
    private const int PerLine = 3;

    /// <summary>« 1, 4, 7 », three numbers a line.</summary>
    public IReadOnlyList<string> Lines { get; } = Numbers.Chunk(PerLine).Select(chunk => string.Join(", ", chunk)).ToList();

    /// <summary>The diameter, in points, of a disc that the label fits in. 72 is the most a chart accepts.</summary>
    public int Diameter => Math.Clamp(Math.Max(Lines.Max(line => line.Length) * 5, Lines.Count * 12) + 11, 20, 72);
}
