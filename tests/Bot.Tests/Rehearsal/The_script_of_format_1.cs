using OgpTeams.Bot.Rehearsal.Scripts;

namespace OgpTeams.Bot.Tests.Rehearsal;

public sealed class The_script_of_format_1
{
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Can_be_played(string language)
    {
        var parsed = ScriptParser.Parse(EmbeddedScripts.Read(language));
        Assert.Empty(parsed.Problems);
        Assert.Equal(language, parsed.Script!.Language);
        Assert.Equal(8, parsed.Script.Participants.Count());
    }

    [Fact]
    public void Is_the_same_workshop_in_both_languages()
    {
        var (french, english) = (Script("fr"), Script("en"));
        Assert.Equal(french.People.Select(person => person.Id), english.People.Select(person => person.Id));
        Assert.Equal(Deeds(french), Deeds(english));
    }

    [Fact]
    public void Has_at_least_ten_subjects_and_long_and_foreign_texts()
    {
        var texts = Script("fr").Scenes.SelectMany(scene => scene.Actions).OfType<ScriptAction.Press>()
            .Where(press => press is { Verb: "subject.submit", Expect: "accepted", Inputs: not null })
            .Select(press => string.Join('\n', press.Inputs!.Value.Select(input => ((InputValue.Plain)input.Value).Text))).ToList();
        Assert.True(texts.Count >= 10);
        Assert.Contains(texts, text => text.Length >= 10_000);
        Assert.Contains(texts, text => text.Any(letter => letter is >= '\u0600' and <= '\u06FF'));
        Assert.Contains(texts, text => text.Any(letter => letter is >= '\u0590' and <= '\u05FF'));
        Assert.Contains(texts, text => text.Any(char.IsSurrogate));
        Assert.Contains(texts, text => text.StartsWith('-'));
    }

    [Fact]
    public void Is_written_with_French_spaces_and_apostrophes()
    {
        var words = Script("fr").Scenes.SelectMany(scene => scene.Actions).Select(action => action.About ?? "")
            .Concat(Script("fr").Scenes.Select(scene => scene.Title));
        Assert.DoesNotContain(words, text => text.Contains('\'') || text.Contains(" :", StringComparison.Ordinal));
    }

    private static RehearsalScript Script(string language) => ScriptParser.Parse(EmbeddedScripts.Read(language)).Script!;

    private static IEnumerable<string> Deeds(RehearsalScript script) => script.Scenes.SelectMany(scene => scene.Actions)
        .Select(action => $"{action.Path} {action.By} {(action as ScriptAction.Press)?.Verb} {action.Named} {action.Expect}");
}
