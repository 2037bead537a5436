namespace OgpTeams.Domain;

public sealed class Folding_a_text
{
    [Theory]
    [InlineData("Étape SUIVANTE !", "etape suivante !")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("+5", "+5")]
    [InlineData("", "")]
    public void Leaves_its_letters_small_and_plain(string text, string folded) => Assert.Equal(folded, Folded.Of(text));

    [Fact]
    public void Copes_with_half_an_emoji() => Assert.Equal("e\ufffd", Folded.Of("é\ud83d"));

    [Fact]
    public void Leaves_only_words() => Assert.Equal(["l", "etape", "n", "2"], Folded.Words("L’étape – n° 2\u00a0!"));
}
