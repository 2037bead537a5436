using System.CommandLine;
using OgpTeams.Bot;
using OgpTeams.CommandLine;
using OgpTeams.Domain;
using OgpTeams.Rehearsal.Texts;

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
    [InlineData("http://localhost:56150/")]
    [InlineData("http://127.0.0.1:4000/", "http://127.0.0.1:4000")]
    public void Can_be_watched_in_a_Playground(string playground, params string[] given) =>
        Assert.Equal(new Uri(playground), Options(["--watch", .. given]).Watch);

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Shows_how_on_demand(string word)
    {
        using var output = new StringWriter();
        Assert.Equal(0, await BotCommands.RunAsync(["rehearse", word], output, TextWriter.Null));
        Assert.Contains(
            "Usage : dotnet run --project bot -- rehearse [options]", output.ToString().Replace('\u00a0', ' '),
            StringComparison.Ordinal);
        Assert.Contains("--participants 8", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_how_in_English_too()
    {
        using var output = new StringWriter();
        Assert.Equal(0, await BotCommands.RunAsync(["rehearse", "--help", "--language", "en"], output, TextWriter.Null));
        Assert.StartsWith("Rehearsal: plays whole workshops", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("  --help ", output.ToString(), StringComparison.Ordinal);
        Assert.Contains(" shows this help", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "rehearse  Répétition", "--DataFolder dossier")]
    [InlineData("en", "rehearse  Rehearsal", "--DataFolder folder")]
    public async Task Is_shown_in_the_help_of_the_bot(string language, params string[] said)
    {
        using var output = new StringWriter();
        Assert.Equal(0, await BotCommands.RunAsync(["--help", "--language", language], output, TextWriter.Null));
        Assert.All(said, words => Assert.Contains(words, output.ToString().Replace('\u00a0', ' '), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--urls", "http://localhost:0")]
    [InlineData("--DataFolder", "rehearse")]
    [InlineData("--DataFolder=rehearse")]
    [InlineData("DataFolder=rehearse")]
    [InlineData("/DataFolder", "rehearse")]
    [InlineData("--Workshop:MaxSubjects", "3")]
    [InlineData("--language", "en")]
    [InlineData("--language", "en", "--urls", "http://localhost:0")]
    [InlineData]
    public void Is_not_what_settings_do(params string[] args) => Assert.False(CommandLineWords.Are(args));

    /// <summary>Else the bot itself would start, on the data of the folder it was called in.</summary>
    [Theory]
    [InlineData("--language", "en", "--help")]
    [InlineData("--language=en", "--help")]
    [InlineData("--language", "fr", "rehearse", "--format", "format1")]
    public void May_name_the_language_first(params string[] args) => Assert.True(CommandLineWords.Are(args));

    [Fact]
    public async Task Is_what_a_typo_meant()
    {
        Assert.True(CommandLineWords.Are(["rehears"]));
        using var errors = new StringWriter();
        Assert.Equal(2, await BotCommands.RunAsync(["rehears", "--language", "en"], TextWriter.Null, errors));
        Assert.StartsWith("“rehears” is no command. Did you mean rehearse?", errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--vite", "« --vite » n’est pas une option.")]
    [InlineData("format1", "« format1 » n’est pas une option.")]
    [InlineData("--participants", "--participants attend une valeur.")]
    [InlineData("--data=", "--data attend une valeur.")]
    [InlineData("--participants=1", "--participants : « 1 » n’est pas un nombre de 2 à 40.")]
    [InlineData("--participants=41", "--participants : « 41 » n’est pas un nombre de 2 à 40.")]
    [InlineData("--participants=huit", "--participants : « huit » n’est pas un nombre de 2 à 40.")]
    [InlineData("--language=de", "--language : « de » n’est ni en ni fr.")]
    [InlineData("--format=format9", "--format : « format9 » n’est ni all ni format1 ni format2 ni format3.")]
    [InlineData("--watch=https://exemple.fr", "--watch : « https://exemple.fr » n’est pas une adresse http de cette machine.")]
    [InlineData("--formt=format1", "« --formt=format1 » n’est pas une option. Vouliez-vous dire --format ?")]
    public async Task Says_what_it_cannot_do(string word, string why)
    {
        using var errors = new StringWriter();
        Assert.Equal(2, await BotCommands.RunAsync(["rehearse", word], TextWriter.Null, errors));
        Assert.Equal(why, errors.ToString().Split(Environment.NewLine)[0].Replace('\u00a0', ' '));
    }

    [Fact]
    public async Task Ends_with_2_and_the_usage_when_it_cannot_be_done()
    {
        using var errors = new StringWriter();
        Assert.Equal(
            2, await BotCommands.RunAsync(["rehearse", "--format", "format9", "--language", "en"], TextWriter.Null, errors));
        Assert.StartsWith("--format: “format9” is neither", errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("--participants 8", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_with_2_when_the_script_is_not_there()
    {
        using var errors = new StringWriter();
        Assert.Equal(2, await BotCommands.RunAsync(["rehearse", "--script", "nulle-part.json"], TextWriter.Null, errors));
        Assert.Contains("nulle-part.json", errors.ToString(), StringComparison.Ordinal);
    }

    private static RehearsalOptions Options(params string[] words)
    {
        RehearsalOptions? asked = null;
        var rehearse = RehearsalOptions.CommandTo(
            (options, _) =>
            {
                asked = options;
                return Task.FromResult(0);
            },
            new RehearsalTexts(Language.French));
        var root = new RootCommand { rehearse, CommandLineWords.LanguageOption("") };
        var line = new CommandLineWords(Language.French, "bot").Parse(root, ["rehearse", .. words]);
        Assert.Equal(0, line.Invoke());
        return asked!;
    }
}
