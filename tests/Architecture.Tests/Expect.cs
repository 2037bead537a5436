namespace OgpTeams.Architecture.Tests;

/// <summary>xunit shows the first five of a list, each cut short: here whoever broke something reads all of it.</summary>
internal static class Expect
{
    public static void None(IEnumerable<string> found)
    {
        var lines = found.ToList();
        Assert.True(lines.Count == 0, string.Join(Environment.NewLine, lines));
    }
}
