namespace OgpTeams.DocumentLibrary.Tests;

public sealed class Combining_names
{
    [Fact]
    public void Joins_them_with_a_slash()
    {
        var folder = LibraryPath.Combine("Plan 2026", "Ateliers", "2026-03-12 Santé (2)");
        Assert.Equal(
            "Plan 2026/Ateliers/2026-03-12 Santé (2)/Fiche sujets.docx", LibraryPath.Combine(folder, "Fiche sujets.docx"));
    }

    [Theory]
    [InlineData("Plan", "a/b")]
    [InlineData("Plan", "..")]
    [InlineData("../Plan", "x")]
    [InlineData("/Plan", "x")]
    [InlineData("Plan", "")]
    [InlineData("Plan", "CON")]
    [InlineData("Plan", "x?")]
    public void Asks_for_safe_names(string first, string second) =>
        Assert.Throws<ArgumentException>(() => LibraryPath.Combine(first, second));
}
