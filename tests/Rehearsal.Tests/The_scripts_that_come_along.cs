using OgpTeams.Rehearsal.Scripts;

namespace OgpTeams.Rehearsal.Tests;

public sealed class The_scripts_that_come_along
{
    private static readonly DateOnly _today = new(2026, 3, 12);

    [Theory]
    [InlineData("fr", null)]
    [InlineData("fr", "format1")]
    [InlineData("fr", "format2")]
    [InlineData("fr", "format3")]
    [InlineData("en", null)]
    [InlineData("en", "format1")]
    [InlineData("en", "format2")]
    [InlineData("en", "format3")]
    public void Can_be_played_whole_and_format_by_format(string language, string? format)
    {
        var parsed = ScriptParser.Parse(EmbeddedScripts.Read(EmbeddedScripts.Torture, language, _today), format);
        Assert.Empty(parsed.Problems);
        Assert.Equal(language, parsed.Script!.Language);
        Assert.Equal(8, parsed.Script.Participants.Count());
        Assert.Equal(format is null ? 8 : 1, parsed.Script.Workshops.Length);
    }

    [Fact]
    public void Are_the_same_workshops_in_both_languages()
    {
        var (french, english) = (Script("fr"), Script("en"));
        Assert.Equal(french.People.Select(person => person.Id), english.People.Select(person => person.Id));
        Assert.Equal(Deeds(french), Deeds(english));
    }

    [Fact]
    public void Chain_the_three_formats_without_an_id_typed()
    {
        var script = Script("fr");
        Assert.Equal(["format1", "format2", "format3"], script.Workshops.Take(3).Select(workshop => workshop.Format));
        var creations = script.Workshops.Take(3).Select(workshop => workshop.Actions.First(ScriptRules.Creates)).Cast<ScriptAction.Press>();
        Assert.DoesNotContain(
            creations.SelectMany(creation => creation.Inputs!.Value), input => input.Name is "subjectId" or "subjectText" or "commitmentId");
    }

    [Theory]
    [InlineData("2026-06-30", "2024-06-30", "2026-06-30")]
    [InlineData("2026-07-01", "2025-06-30", "2027-06-30")]
    [InlineData("2031-12-31", "2030-06-30", "2032-06-30")]
    public void Tell_of_a_plan_in_its_second_year(string today, string start, string end)
    {
        foreach (var language in new[] { "fr", "en" })
        {
            var script = ScriptParser.Parse(
                EmbeddedScripts.Read(EmbeddedScripts.Torture, language, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture))).Script!;
            var said = script.Actions.OfType<ScriptAction.Press>().SelectMany(press => press.Inputs ?? [])
                .Where(input => input.Value is InputValue.Plain).Select(input => (input.Name, ((InputValue.Plain)input.Value).Text)).ToList();
            Assert.Contains(("startDate", start), said);
            Assert.Contains(("endDate", end), said);
            Assert.Contains(("ruleSet", "manual2017"), said);
            Assert.Contains(said, one => one.Name == "planName" && one.Text.Contains($"{start[..4]}-{end[..4]}", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Have_at_least_ten_subjects_and_long_and_foreign_texts()
    {
        var texts = Script("fr").Actions.OfType<ScriptAction.Press>()
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
    public void Are_written_with_French_spaces_and_apostrophes()
    {
        var script = Script("fr");
        var words = script.Actions.Select(action => action.About ?? "").Append(script.Title)
            .Concat(script.Workshops.SelectMany(workshop => workshop.Scenes.Select(scene => scene.Title).Append(workshop.Title)));
        Assert.DoesNotContain(words, text => text.Contains('\'') || text.Contains(" :", StringComparison.Ordinal));
    }

    private static RehearsalScript Script(string language) => ScriptParser.Parse(EmbeddedScripts.Read(EmbeddedScripts.Torture, language, _today)).Script!;

    private static IEnumerable<string> Deeds(RehearsalScript script) => script.Actions
        .Select(action => $"{action.Path} {action.By} {(action as ScriptAction.Press)?.Verb} {action.Named} {action.Expect} {action.When}");
}
