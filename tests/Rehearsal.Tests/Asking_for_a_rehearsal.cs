using OgpTeams.Bot;

namespace OgpTeams.Rehearsal.Tests;

public sealed class Asking_for_a_rehearsal
{
    [Fact]
    public void Needs_no_option() => Assert.Equal(new RehearsalOptions(null, null, null, null, null), Options());

    [Fact]
    public void Takes_every_option() => Assert.Equal(
        new RehearsalOptions("format2", 12, "atelier.json", "en", "ici"),
        Options("--format", "format2", "--participants", "12", "--script", "atelier.json", "--language", "en", "--data", "ici"));

    [Fact]
    public void Takes_values_after_an_equals_sign() => Assert.Equal(
        new RehearsalOptions(null, 2, "a=b.json", null, null), Options("--participants=2", "--script=a=b.json", "--format=all"));

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public void Shows_how_on_demand(string word) => Assert.IsType<ParsedOptions.Help>(RehearsalOptions.Parse([word]));

    [Theory]
    [InlineData("--vite", "« --vite » n’est pas une option.")]
    [InlineData("format1", "« format1 » n’est pas une option.")]
    [InlineData("--participants", "--participants attend une valeur.")]
    [InlineData("--data=", "--data attend une valeur.")]
    [InlineData("--participants=1", "--participants : « 1 » n’est pas un nombre de 2 à 40.")]
    [InlineData("--participants=41", "--participants : « 41 » n’est pas un nombre de 2 à 40.")]
    [InlineData("--participants=huit", "--participants : « huit » n’est pas un nombre de 2 à 40.")]
    [InlineData("--language=de", "--language : « de » n’est ni fr ni en.")]
    [InlineData("--format=format9", "--format : « format9 » n’est ni format1, ni format2, ni format3, ni all.")]
    public void Says_what_it_cannot_do(string word, string why) =>
        Assert.Equal(why, Assert.IsType<ParsedOptions.Refused>(RehearsalOptions.Parse([word])).Why.French.Replace('\u00a0', ' '));

    [Fact]
    public async Task Ends_with_2_and_the_usage_when_it_cannot_be_done()
    {
        using var errors = new StringWriter();
        Assert.Equal(2, await RehearsalCommand.RunAsync(["--format", "format9", "--language", "en"], RehearsedBot.StartAsync, TextWriter.Null, errors));
        Assert.StartsWith("--format: “format9” is neither", errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("--participants 8", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_with_2_when_the_script_is_not_there()
    {
        using var errors = new StringWriter();
        Assert.Equal(2, await RehearsalCommand.RunAsync(["--script", "nulle-part.json"], RehearsedBot.StartAsync, TextWriter.Null, errors));
        Assert.Contains("nulle-part.json", errors.ToString(), StringComparison.Ordinal);
    }

    private static RehearsalOptions Options(params string[] words) =>
        Assert.IsType<ParsedOptions.Play>(RehearsalOptions.Parse(words)).Options;
}
