namespace OgpTeams.Domain;

public sealed class Keeping_names_legible
{
    [Theory]
    [InlineData("Plan\u202E lanoitan", "Plan lanoitan")]
    [InlineData("a\0b\u0007c\u009F", "abc")]
    [InlineData(" Plan \t national\u2028 2026 ", "Plan national 2026")]
    [InlineData("\u2068פתוח\u2069", "פתוח")]
    [InlineData("क्‍ष 👩‍🏫", "क्‍ष 👩‍🏫")]
    public void Drops_what_no_screen_shows_and_what_turns_the_words_around(string text, string line) =>
        Assert.Equal(line, Legible.Line(text));

    [Fact]
    public void Keeps_the_lines_of_a_text() => Assert.Equal("Une\nDeux", Legible.Of("Une\u202E\nDeux"));
}
