using OgpTeams.Bot.Actions;

namespace OgpTeams.Bot.Tests.Actions;

public sealed class Reading_commands
{
    [Theory]
    [InlineData("Nouvel atelier !", "fr")]
    [InlineData("AIDE", "fr")]
    [InlineData("new workshop", "en")]
    [InlineData("help", "en")]
    [InlineData("documents", null)]
    [InlineData("+5", null)]
    public void Tells_the_language_to_answer_in(string text, string? language) =>
        Assert.Equal(language, TypedCommands.Read(text).Language);
}
