using OgpTeams.Bot.Streams;

namespace OgpTeams.Bot;

public sealed class Drawing_an_id
{
    [Fact]
    public void Gives_ten_characters_that_can_be_read_aloud() =>
        Assert.All(Enumerable.Range(0, 200), _ => Assert.Matches("^[0-9A-HJKMNP-TV-Z]{10}$", NewId.Draw()));
}
