using OgpTeams.Rehearsal.Scripts;

namespace OgpTeams.Rehearsal.Tests;

public sealed class The_scripts_that_come_along
{
    private static readonly DateOnly _today = new(2026, 3, 12);

    private static readonly string[] Languages = ["fr", "en"];
    private static readonly string?[] Formats = [null, "format1", "format2", "format3"];

    /// <summary>With how many workshops each of them has.</summary>
    private static readonly (string Script, int Workshops)[] Scripts = [(EmbeddedScripts.Story, 10), (EmbeddedScripts.Torture, 8)];

    public static TheoryData<string> Each => [EmbeddedScripts.Story, EmbeddedScripts.Torture];

    public static TheoryData<string, string, string?, int> Played
    {
        get
        {
            var played = new TheoryData<string, string, string?, int>();
            foreach (var (script, workshops) in Scripts)
            {
                foreach (var (language, format) in Languages.SelectMany(language => Formats.Select(format => (language, format))))
                {
                    played.Add(script, language, format, format is null ? workshops : 1);
                }
            }

            return played;
        }
    }

    [Theory]
    [MemberData(nameof(Played))]
    public void Can_be_played_whole_and_format_by_format(string script, string language, string? format, int workshops)
    {
        var parsed = ScriptParser.Parse(EmbeddedScripts.Read(script, language, _today), format);
        Assert.Empty(parsed.Problems);
        Assert.Equal(language, parsed.Script!.Language);
        Assert.Equal(8, parsed.Script.Participants.Count());
        Assert.Equal(workshops, parsed.Script.Workshops.Length);
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void Are_the_same_workshops_in_both_languages(string name)
    {
        var (french, english) = (Script(name, "fr"), Script(name, "en"));
        Assert.Equal(french.People.Select(person => person.Id), english.People.Select(person => person.Id));
        Assert.Equal(Deeds(french), Deeds(english));
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void Chain_the_three_formats_without_an_id_typed(string name)
    {
        var script = Script(name, "fr");
        Assert.Equal(["format1", "format2", "format3"], script.Workshops.Take(3).Select(workshop => workshop.Format));
        var creations = script.Workshops.Take(3).Select(workshop => workshop.Actions.First(ScriptRules.Creates)).Cast<ScriptAction.Press>();
        Assert.DoesNotContain(
            creations.SelectMany(creation => creation.Inputs!.Value), input => input.Name is "subjectId" or "subjectText" or "commitmentId");
    }

    [Theory]
    [InlineData(EmbeddedScripts.Torture, "2026-06-30", "2024-06-30", "2026-06-30")]
    [InlineData(EmbeddedScripts.Torture, "2026-07-01", "2025-06-30", "2027-06-30")]
    [InlineData(EmbeddedScripts.Torture, "2031-12-31", "2030-06-30", "2032-06-30")]
    [InlineData(EmbeddedScripts.Story, "2026-06-30", "2024-07-01", "2026-06-30")]
    [InlineData(EmbeddedScripts.Story, "2026-07-01", "2025-07-01", "2027-06-30")]
    [InlineData(EmbeddedScripts.Story, "2031-12-31", "2030-07-01", "2032-06-30")]
    public void Tell_of_a_plan_in_its_second_year(string name, string today, string start, string end)
    {
        foreach (var language in new[] { "fr", "en" })
        {
            var script = ScriptParser.Parse(
                EmbeddedScripts.Read(name, language, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture))).Script!;
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
        var texts = Script(EmbeddedScripts.Torture, "fr").Actions.OfType<ScriptAction.Press>()
            .Where(press => press is { Verb: "subject.submit", Expect: "accepted", Inputs: not null })
            .Select(press => string.Join('\n', press.Inputs!.Value.Select(input => ((InputValue.Plain)input.Value).Text))).ToList();
        Assert.True(texts.Count >= 10);
        Assert.Contains(texts, text => text.Length >= 10_000);
        Assert.Contains(texts, text => text.Any(letter => letter is >= '\u0600' and <= '\u06FF'));
        Assert.Contains(texts, text => text.Any(letter => letter is >= '\u0590' and <= '\u05FF'));
        Assert.Contains(texts, text => text.Any(char.IsSurrogate));
        Assert.Contains(texts, text => text.StartsWith('-'));
    }

    /// <summary>What a minister's adviser is shown: nothing that somebody pasted by mistake, and nobody's exercise.</summary>
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Begin_with_a_story_that_has_nothing_hostile(string language)
    {
        var texts = Script(EmbeddedScripts.Story, language).Actions.OfType<ScriptAction.Press>().SelectMany(press => press.Inputs ?? [])
            .Select(input => (input.Value as InputValue.Plain)?.Text ?? "").ToList();
        Assert.DoesNotContain(texts, text => text.Length > 500 || text.StartsWith('-') || text.StartsWith('='));
        Assert.DoesNotContain(texts, text => text.Any(letter => letter is '<' or '{' or (>= '\u0590' and <= '\u06FF') || char.IsSurrogate(letter)));
    }

    [Fact]
    public void Begin_with_a_story_whose_days_and_minutes_go_on()
    {
        var moments = Script(EmbeddedScripts.Story, "fr").Workshops.SelectMany(workshop => workshop.Scenes)
            .Select(scene => scene.At).OfType<DateTime>().ToList();
        Assert.Equal(moments.Order(), moments);
        Assert.True(moments.Count > 10);
        Assert.True(Script(EmbeddedScripts.Story, "fr").Actions.Sum(action => action.After.TotalMinutes) > 300);
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void Are_written_with_French_spaces_and_apostrophes(string name)
    {
        var script = Script(name, "fr");
        var words = script.Actions.Select(action => action.About ?? "").Append(script.Title)
            .Concat(script.Workshops.SelectMany(workshop => workshop.Scenes.Select(scene => scene.Title).Append(workshop.Title)));
        Assert.DoesNotContain(words, text => text.Contains('\'') || text.Contains(" :", StringComparison.Ordinal));
    }

    private static RehearsalScript Script(string name, string language) =>
        ScriptParser.Parse(EmbeddedScripts.Read(name, language, _today)).Script!;

    private static IEnumerable<string> Deeds(RehearsalScript script) => script.Actions
        .Select(action => $"{action.Path} {action.By} {(action as ScriptAction.Press)?.Verb} {action.Named} {action.Expect} {action.When}");
}
