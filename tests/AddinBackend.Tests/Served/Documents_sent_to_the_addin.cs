using System.Text;
using System.Text.Json.Nodes;
using OgpTeams.AddinBackend.Commands;
using OgpTeams.Doubles.Foreign;

namespace OgpTeams.AddinBackend.Tests.Served;

public sealed class Documents_sent_to_the_addin(ServedAddin addin) : IClassFixture<ServedAddin>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ogpteams-served").FullName;

    [Fact]
    public async Task Are_told_as_their_plan_and_how_far_each_form_is()
    {
        var said = await addin.AnswerAsync("inspect", ServedAddin.LandDocument);
        Assert.Equal(("plan", "fr", "tapir-2017"), ((string?)said["kind"], (string?)said["language"], (string?)said["plan"]!["plan"]!["id"]));
        var land = Assert.Single(said["commitments"]!.AsArray())!;
        Assert.Equal(
            ("land", "5", "Documents publics relatifs aux terres", 19, 19),
            ((string?)land["id"], (string?)land["number"], (string?)land["name"], (int?)land["filled"], (int?)land["fields"]));
        Assert.Empty(land["missing"]!.AsArray());
        Assert.Empty(said["unrecognised"]!.AsArray());
    }

    [Theory]
    [InlineData("fr", "Problème public", "Étape clé 1, date de clôture")]
    [InlineData("en", "Public problem", "Milestone 1, end date")]
    public async Task Lead_to_the_fields_that_are_missing(string language, params string[] labels)
    {
        var plan = JsonNode.Parse(ServedAddin.Land)!;
        plan["commitments"]![0]!["publicProblem"] = "";
        plan["commitments"]![0]!["milestones"]![0]!.AsObject().Remove("endDate");
        var said = await addin.AnswerAsync($"inspect?language={language}", ServedAddin.DocumentOf(plan.ToJsonString()));
        var land = said["commitments"]![0]!;
        Assert.Equal((17, 19), ((int?)land["filled"], (int?)land["fields"]));
        Assert.Equal(["commitment/land/publicProblem", "commitment/land/milestone/1/endDate"], land["missing"]!.AsArray().Select(one => (string?)one!["tag"]));
        Assert.Equal(labels, land["missing"]!.AsArray().Select(one => (string?)one!["label"]));
    }

    [Theory]
    [InlineData("draft", "fr")]
    [InlineData("draft", "en")]
    [InlineData("submission", "fr")]
    [InlineData("submission", "en")]
    public async Task Are_checked_as_on_the_command_line_to_the_letter(string stage, string language)
    {
        var bytes = ServedAddin.DocumentOf(Lacking());
        var said = await addin.AnswerAsync($"check?stage={stage}&language={language}", bytes);
        Assert.Equal(OnTheCommandLine(bytes, stage, language), WithoutTags(said));
        Assert.Contains(said["findings"]!.AsArray(), one => (string?)one!["tag"] == "commitment/land/leadAgency");
        Assert.Contains(said["findings"]!.AsArray(), one => (string?)one!["tag"] == "commitment/land/milestone/1/endDate");
    }

    [Fact]
    public async Task May_be_open_data_to_be_checked()
    {
        var plan = Encoding.UTF8.GetBytes(Lacking());
        Assert.Equal(OnTheCommandLine(plan, "draft", "fr"), WithoutTags(await addin.AnswerAsync("check", plan, "application/json")));
    }

    [Theory]
    [InlineData("application/octet-stream")]
    [InlineData(null)]
    public async Task May_come_without_their_own_type(string? type) =>
        Assert.Equal("plan", (string?)(await addin.AnswerAsync("inspect", ServedAddin.LandDocument, type))["kind"]);

    [Fact]
    public async Task Are_told_in_the_language_that_the_program_prefers()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/documents/check") { Content = ServedAddin.Body(ServedAddin.LandDocument) };
        request.Headers.AcceptLanguage.ParseAdd("de, fr;q=0.3, en-GB;q=0.8");
        using var answer = await addin.Http.SendAsync(request);
        Assert.Contains("Point of Contact", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Are_refused_in_the_words_of_the_command_line()
    {
        foreach (var (bytes, language) in new[] { ("%PDF-1.7"u8.ToArray(), "fr"), ([], "fr"), ("{\\rtf1}"u8.ToArray(), "en"), (Letter(), "fr"), (Letter(), "en") })
        {
            using var answer = await addin.PostAsync($"check?language={language}", bytes, "application/octet-stream");
            var detail = await ServedAddin.ProblemAsync(422, answer);
            var (_, errors) = Run("read", bytes, language, "a.docx");
            Assert.EndsWith(errors.Trim().Split(':', 2)[1].Trim(), detail, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Are_refused_when_they_are_foreign_and_hold_no_plan_or_macros()
    {
        foreach (var shape in Shapes.All.Where(shape => shape.Refused is not null).Take(8))
        {
            using var answer = await addin.PostAsync("inspect", shape.Make());
            await ServedAddin.ProblemAsync(422, answer);
        }
    }

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("multipart/form-data; boundary=x", 415)]
    [InlineData("application/json", 400)]
    [InlineData("application/xml", 422)]
    public async Task Are_refused_when_they_are_something_else(string type, int status)
    {
        using var answer = await addin.PostAsync("inspect", "bonjour"u8.ToArray(), type);
        await ServedAddin.ProblemAsync(status, answer);
    }

    [Theory]
    [InlineData("check?stage=final", "draft, submission")]
    [InlineData("check?rules=manual2016", "manual2017")]
    public async Task Are_not_checked_by_what_there_is_not(string path, string those)
    {
        using var answer = await addin.PostAsync(path, ServedAddin.LandDocument);
        Assert.Contains(those, await ServedAddin.ProblemAsync(400, answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_refused_when_they_are_too_large_told_or_not()
    {
        using var told = new HttpRequestMessage(HttpMethod.Post, "/api/v1/documents/inspect") { Content = ServedAddin.Body(new byte[(50 << 20) + 1]) };
        told.Headers.ExpectContinue = true;
        using var answer = await addin.Http.SendAsync(told);
        await ServedAddin.ProblemAsync(413, answer);
    }

    [Fact]
    public async Task Are_refused_for_a_while_from_whoever_sends_too_many()
    {
        var (app, http) = await ServedAddin.StartAsync("--Addin:RequestsPerMinute", "3");
        await using var _ = app;
        using var __ = http;
        for (var i = 0; i < 3; i++)
        {
            using var good = await http.PostAsync(new Uri("/api/v1/documents/inspect", UriKind.Relative), ServedAddin.Body(ServedAddin.LandDocument));
            Assert.True(good.IsSuccessStatusCode);
        }

        using var refused = await http.PostAsync(new Uri("/api/v1/documents/inspect?language=en", UriKind.Relative), ServedAddin.Body(ServedAddin.LandDocument));
        Assert.Contains("try again", await ServedAddin.ProblemAsync(429, refused), StringComparison.Ordinal);
        Assert.NotNull(refused.Headers.RetryAfter);
        using var page = await http.GetAsync(new Uri("/addin/taskpane.html", UriKind.Relative));
        Assert.True(page.IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("X-Forwarded-For", "10.0.0.1")]
    [InlineData("Host", "rebound.example")]
    public async Task Are_read_for_this_machine_only(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/documents/inspect") { Content = ServedAddin.Body(ServedAddin.LandDocument) };
        request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await addin.Http.SendAsync(request);
        await ServedAddin.ProblemAsync(403, answer);
    }

    [Fact]
    public async Task Are_described_by_OpenAPI()
    {
        var described = JsonNode.Parse(await addin.Http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!["paths"]!.AsObject();
        Assert.Equal(
            ["/api/v1/documents/assess", "/api/v1/documents/check", "/api/v1/documents/commitment", "/api/v1/documents/fill", "/api/v1/documents/inspect"],
            described.Select(path => path.Key).Order(StringComparer.Ordinal));
        var check = described["/api/v1/documents/check"]!["post"]!;
        Assert.Contains("language", check["parameters"]!.AsArray().Select(one => (string?)one!["name"]));
        Assert.Contains(ServedAddin.Docx, check["requestBody"]!["content"]!.AsObject().Select(one => one.Key));
        Assert.Contains("422", check["responses"]!.AsObject().Select(one => one.Key));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Lacking()
    {
        var plan = JsonNode.Parse(ServedAddin.Land)!;
        plan["commitments"]![0]!["leadAgency"] = "";
        plan["commitments"]![0]!["milestones"]![0]!["endDate"] = "2016-10";
        return plan.ToJsonString();
    }

    private static byte[] Letter() => Shapes.All.First(shape => shape.Refused is null).Make();

    private static string WithoutTags(JsonNode said)
    {
        var findings = said.DeepClone();
        foreach (var finding in findings["findings"]!.AsArray())
        {
            finding!.AsObject().Remove("tag");
        }

        return findings.ToJsonString();
    }

    private string OnTheCommandLine(byte[] bytes, string stage, string language) =>
        JsonNode.Parse(Run("check", bytes, language, "a.docx", "--stage", stage, "--format", "json").Output)!.ToJsonString();

    private (string Output, string Errors) Run(string command, byte[] bytes, string language, string name, params string[] options)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        using var output = new StringWriter();
        using var errors = new StringWriter();
        DocumentCommands.Run([command, path, .. options, "--language", language], output, errors);
        return (output.ToString(), errors.ToString());
    }
}
