using System.Globalization;

namespace OgpTeams.Benchmarks.Measures;

/// <summary>A table as docs/performance.md shows it.</summary>
internal static class Table
{
    public static void Print(string title, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        Console.WriteLine($"\n### {title}\n");
        Console.WriteLine($"| {string.Join(" | ", heads)} |");
        Console.WriteLine($"|{string.Concat(heads.Select((_, index) => index == 0 ? "---|" : "--:|"))}");
        foreach (var row in rows)
        {
            Console.WriteLine($"| {string.Join(" | ", row)} |");
        }
    }

    public static string Milliseconds(TimeSpan time) => Number(time.TotalMilliseconds, 1);

    public static string Number(double value, int digits = 0) => value.ToString($"N{digits}", CultureInfo.InvariantCulture);

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
