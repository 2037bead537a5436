using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OgpTeams.Domain.Formats;

namespace OgpTeams.Domain.Tests.Formats;

public sealed partial class The_formats_of_the_kit
{
    public static TheoryData<string> Ids => ["format1", "format2", "format3"];

    [Fact]
    public void Are_offered_from_the_first() => Assert.Equal("format1", FormatLibrary.BuiltIn.Formats[0].Id);

    [Theory, MemberData(nameof(Ids))]
    public void Last_an_hour_and_a_half(string id) => Assert.Equal(90, Format(id).Minutes);

    [Theory, MemberData(nameof(Ids))]
    public void Have_seven_steps_in_the_order_of_the_kit(string id) => Assert.Equal(
        Enumerable.Range(1, 7).Select(number => $"F{id[^1]}-S{number}"), Format(id).Steps.Select(step => step.Id));

    [Theory, MemberData(nameof(Ids))]
    public void Tell_the_facilitator_what_to_say_and_what_to_mind_at_every_step(string id) => Assert.All(
        Format(id).Steps, step =>
        {
            Assert.NotNull(step.Instruction);
            Assert.NotEmpty(step.Script);
            Assert.NotEmpty(step.Notes);
            Assert.NotEmpty(step.Attention);
        });

    [Theory, MemberData(nameof(Ids))]
    public void Say_everything_in_both_languages(string id) => Assert.All(
        TextsOf(Format(id)), text =>
        {
            Assert.NotEmpty(text.French);
            Assert.NotEmpty(text.English);
            Assert.False(text.French == text.English && text.French.Contains(' '), text.French);
        });

    [Theory, MemberData(nameof(Ids))]
    public void Follow_French_typography(string id) =>
        Assert.DoesNotContain(TextsOf(Format(id)), text => TypographySlip().IsMatch(text.French));

    [Theory, MemberData(nameof(Ids))]
    public void Use_typographic_apostrophes_and_quotes(string id) =>
        Assert.DoesNotContain(TextsOf(Format(id)), text => (text.French + text.English).AsSpan().ContainsAny('\'', '"'));

    [Theory]
    [InlineData("format1", 10, 10, 10, 10, 35, 10, 5)]
    [InlineData("format2", 10, 10, 5, 10, 20, 30, 5)]
    [InlineData("format3", 10, 10, 5, 10, 25, 25, 5)]
    public void Keep_the_minutes_of_the_kit(string id, params int[] minutes) =>
        Assert.Equal(minutes, Format(id).Steps.Select(step => step.Minutes));

    [Fact]
    public void Keep_the_silence_and_the_turns_of_the_kit()
    {
        var steps = Format("format1").Steps;
        Assert.Equal(5, steps.Single(step => step.Id == "F1-S4").SilentMinutes);
        Assert.Equal(2, steps.Single(step => step.Id == "F1-S5").TurnMinutes);
        Assert.Equal(1, Format("format2").Steps.Single(step => step.Id == "F2-S4").TurnMinutes);
        Assert.Equal(5, Format("format2").Steps.Single(step => step.Id == "F2-S5").SilentMinutes);
    }

    [Fact]
    public void Mark_as_ours_what_the_kit_does_not_give()
    {
        var tools = Format("format1").Steps.SelectMany(step => step.Tools).ToList();
        Assert.All(tools.Single(tool => tool.Title.French.Contains("Un bon sujet", StringComparison.Ordinal)).Sections, IsOurs);
        Assert.All(tools.Single(tool => tool.Title.French.Contains("Quel sujet", StringComparison.Ordinal)).Sections, IsOurs);
        var memo = tools.Single(tool => tool.Title.French.Contains("Qu’est-ce que", StringComparison.Ordinal)).Sections;
        Assert.All(memo[..2], IsOurs);
        Assert.All(memo[2].Texts, text => Assert.False(text.Ours));
    }

    private static void IsOurs(FormatSection section) =>
        Assert.All(section.Texts.Append(section.Heading!), text => Assert.True(text.Ours, text.French));

    // Those not offered yet are read from their files.
    private static WorkshopFormat Format(string id) => FormatLibrary.BuiltIn.Find(id) ?? Written(id);

    private static WorkshopFormat Written(string id)
    {
        var file = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, $"{id}.json"));
        return Assert.IsType<ParsedFormat.Usable>(FormatParser.Parse(file)).Format;
    }

    private static IEnumerable<BilingualText> TextsOf(WorkshopFormat format) =>
    [
        format.Title, format.StartingPoint, format.Objective,
        .. format.Aims, .. format.OpeningQuestions, .. format.Preparation, .. format.Deliverables,
        .. format.Steps.SelectMany(TextsOf),
    ];

    private static IEnumerable<BilingualText> TextsOf(FormatStep step) =>
    [
        step.Title, step.Objective, .. Given(step.Instruction), .. step.Script, .. step.Attention,
        .. TextsOf(step.Notes), .. step.Tools.SelectMany(tool => TextsOf(tool.Sections).Prepend(tool.Title)),
        .. step.Prompts.Select(prompt => prompt.Text),
        .. step.Fields.SelectMany(field => Given(field.Question).Prepend(field.Label)),
    ];

    private static IEnumerable<BilingualText> TextsOf(ImmutableArray<FormatSection> sections) =>
        sections.SelectMany(section => section.Texts.Concat(Given(section.Heading)));

    private static IEnumerable<BilingualText> Given(BilingualText? text) => text is null ? [] : [text];

    // No-break space before : ; ? ! » and after «, one space at a time, no ASCII quote.
    [GeneratedRegex(@"[^\u00A0?!:][:;?!»]|«[^\u00A0]|  |""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TypographySlip();
}
