using System.Collections.Immutable;
using System.Text;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Json;

namespace OgpTeams.Domain.Tests.Formats;

public sealed class Parsing_a_format
{
    private const string Closing =
        """{ "id": "fin", "kind": "closing", "title": "Fin", "minutes": 5, "objective": "Se dire au revoir" }""";

    [Fact]
    public void Gives_the_format()
    {
        var format = Assert.IsType<ParsedFormat.Usable>(Parse(File(Closing))).Format;
        Assert.Equal("mon-format", format.Id);
        Assert.Equal(5, format.Minutes);
        Assert.Equal(StepKind.Closing, Assert.Single(format.Steps).Kind);
    }

    [Fact]
    public void Uses_the_only_language_given_for_both()
    {
        var title = Assert.IsType<ParsedFormat.Usable>(Parse(Titled("""{ "en": "Budget" }""", Closing))).Format.Title;
        Assert.Equal("Budget", title.In("fr"));
        Assert.Equal("Budget", title.In("en"));
    }

    [Fact]
    public void Accepts_a_byte_order_mark() => Assert.IsType<ParsedFormat.Usable>(
        FormatParser.Parse(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(File(Closing))).ToArray()));

    [Theory]
    [InlineData("")]
    [InlineData("bonjour")]
    [InlineData("{ \"id\": ")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{ \"id\": \"a\", \"id\": \"b\" }")]
    [InlineData("{ \"id\": \"\\ud83d\" }")]
    [InlineData("{ \"\\udc00\": 1 }")]
    public void Says_when_the_file_is_not_a_format_at_all(string json)
    {
        var problem = Assert.Single(Problems(json));
        Assert.Equal("", problem.Path);
        Assert.NotEqual(problem.Message.French, problem.Message.English);
    }

    [Fact]
    public void Refuses_a_file_that_is_not_UTF_8()
    {
        var latin1 = Encoding.Latin1.GetBytes("{ \"id\": \"été\" }");
        Assert.Contains("UTF-8", Assert.Single(Unusable(FormatParser.Parse(latin1))).Message.French, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_file_over_one_mebibyte()
    {
        var problem = Assert.Single(Unusable(FormatParser.Parse(new byte[FormatParser.MaxBytes + 1])));
        Assert.Contains("1048576", problem.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_what_nests_without_end() => Assert.Single(Problems(new string('[', 100_000)));

    [Fact]
    public void Names_the_line_of_a_syntax_error() => Assert.Contains(
        "line 3", Problems("{\n  \"id\": \"a\",\n  oups\n}").Single().Message.English, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"id\": \"Mon Format\"", "id")]
    [InlineData("\"id\": \"mon-format\\n\"", "id")]
    [InlineData("\"id\": 12", "id")]
    [InlineData("\"id\": \"x\", \"titel\": \"Budget\"", "")]
    [InlineData("\"id\": \"x\", \"aims\": \"un seul\"", "aims")]
    [InlineData("\"id\": \"x\", \"aims\": [\" \"]", "aims[0]")]
    [InlineData("\"id\": \"x\", \"aims\": [{ \"fr\": \"a\\u0000b\" }]", "aims[0].fr")]
    [InlineData("\"id\": \"x\", \"aims\": [{}]", "aims[0]")]
    [InlineData("\"id\": \"x\", \"aims\": [3]", "aims[0]")]
    [InlineData("\"id\": \"x\", \"aims\": [{ \"fr\": \"a\", \"ours\": \"oui\" }]", "aims[0].ours")]
    public void Says_what_to_correct_in_the_format(string members, string path)
    {
        var file = $$"""{ {{members}}, "title": "T", "startingPoint": "S", "objective": "O", "steps": [{{Closing}}] }""";
        Assert.Equal(path, Assert.Single(Problems(file)).Path);
    }

    [Theory]
    [InlineData("\"minutes\": 0", "steps[0].minutes")]
    [InlineData("\"minutes\": 241", "steps[0].minutes")]
    [InlineData("\"minutes\": \"5\"", "steps[0].minutes")]
    [InlineData("\"minutes\": 2.5", "steps[0].minutes")]
    [InlineData("\"minutes\": 10, \"silentMinutes\": 11", "steps[0].silentMinutes")]
    [InlineData("\"minutes\": 10, \"turnMinutes\": -1", "steps[0].turnMinutes")]
    [InlineData("\"minutes\": 10, \"script\": [1]", "steps[0].script[0]")]
    [InlineData("\"minutes\": 10, \"tools\": [{ \"title\": \"T\", \"sections\": [\"texte\"] }]", "steps[0].tools[0].sections[0]")]
    [InlineData(
        """ "minutes": 10, "prompts": [{ "id": "a", "text": "T" }, { "id": "a", "text": "U" }] """, "steps[0].prompts")]
    [InlineData("\"minutes\": 10, \"fields\": [{ \"id\": \"budget\", \"label\": \"B\" }]", "steps[0].fields")]
    public void Says_what_to_correct_in_a_step(string members, string path)
    {
        var step = $$"""{ "id": "E1", "kind": "reflection", "title": "T", "objective": "O", {{members}} }""";
        Assert.Equal(path, Assert.Single(Problems(File(step, Closing))).Path);
    }

    [Fact]
    public void Lists_the_kinds_when_one_is_not_known()
    {
        var problem = Assert.Single(Problems(File(Step("E1", "voting"), Closing)));
        Assert.Equal("steps[0].kind", problem.Path);
        Assert.Contains("roundTable", problem.Message.French, StringComparison.Ordinal);
    }

    [Fact]
    public void Wants_every_step_to_have_its_own_id_whatever_its_case() => Assert.Contains(
        Problems(File(Step("E1", "memo"), Step("e1", "memo"), Closing)), problem => problem.Path == "steps");

    [Fact]
    public void Wants_the_closing_last_and_only_there()
    {
        Assert.Equal("steps", Assert.Single(Problems(File())).Path);
        Assert.Equal("steps", Assert.Single(Problems(File(Closing, Step("E1", "memo")))).Path);
        Assert.Equal("steps", Assert.Single(Problems(File(Step("E1", "closing"), Closing))).Path);
    }

    [Theory]
    [InlineData("ideas")]
    [InlineData("poll")]
    public void Wants_a_question_where_people_answer_questions(string kind) =>
        Assert.Equal("steps[0].prompts", Assert.Single(Problems(File(Step("E1", kind), Closing))).Path);

    [Fact]
    public void Wants_a_step_that_fits_on_cards()
    {
        var script = string.Join(", ", Enumerable.Repeat($"\"{new string('a', 1900)}\"", 5));
        var step = $$"""{ "id": "E1", "kind": "memo", "title": "T", "objective": "O", "minutes": 5, "script": [{{script}}] }""";
        Assert.Equal("steps[0]", Assert.Single(Problems(File(step, Closing))).Path);
    }

    [Fact]
    public void Tells_everything_there_is_to_correct_at_once() => Assert.Equal(
        ["id", "title", "startingPoint", "objective", "steps"], Problems("{}").Select(problem => problem.Path));

    [Fact]
    public void Takes_the_example_of_the_guide()
    {
        var example = System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "format-budget.json"));
        Assert.Equal(65, Assert.IsType<ParsedFormat.Usable>(FormatParser.Parse(example)).Format.Minutes);
    }

    [Fact]
    public void Takes_the_place_of_a_built_in_format_of_the_same_id()
    {
        var own = Assert.IsType<ParsedFormat.Usable>(Parse(File(Closing))).Format with { Id = "format1" };
        var library = FormatLibrary.BuiltIn.With(own);
        Assert.Equal(FormatLibrary.BuiltIn.Formats.Length, library.Formats.Length);
        Assert.Same(own, library.Find("format1"));
    }

    private static string Step(string id, string kind) =>
        $$"""{ "id": "{{id}}", "kind": "{{kind}}", "title": "T", "minutes": 5, "objective": "O" }""";

    private static string File(params string[] steps) => Titled("\"Budget\"", steps);

    private static string Titled(string title, params string[] steps) => $$"""
        {
          "id": "mon-format", "title": {{title}}, "startingPoint": "S", "objective": "O",
          "steps": [{{string.Join(", ", steps)}}]
        }
        """;

    private static ParsedFormat Parse(string json) => FormatParser.Parse(Encoding.UTF8.GetBytes(json));

    private static ImmutableArray<JsonProblem> Problems(string json) => Unusable(Parse(json));

    private static ImmutableArray<JsonProblem> Unusable(ParsedFormat parsed) =>
        Assert.IsType<ParsedFormat.Unusable>(parsed).Problems;
}
