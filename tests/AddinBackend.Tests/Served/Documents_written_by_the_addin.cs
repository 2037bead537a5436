using System.Text;
using System.Text.Json.Nodes;
using OgpTeams.Documents;
using OgpTeams.Documents.Letterheads;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Doubles.Word;

namespace OgpTeams.AddinBackend.Tests.Served;

public sealed class Documents_written_by_the_addin(ServedAddin addin) : IClassFixture<ServedAddin>
{
    [Fact]
    public async Task Are_merged_as_the_command_line_does_and_keep_what_people_wrote()
    {
        var file = new WordFile(ServedAddin.LandDocument).Type("commitment/land/what", "Quatre villages ouvrent leurs registres.");
        using var answer = await FillAsync(ServedAddin.Land.Replace("Autorité nationale", "Agence nationale", StringComparison.Ordinal), file.Save());
        var filled = new WordFile(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("Quatre villages ouvrent leurs registres.", filled.TextOf("commitment/land/what"));
        Assert.StartsWith("Agence nationale", filled.TextOf("commitment/land/leadAgency"), StringComparison.Ordinal);
        Assert.Equal((ServedAddin.Docx, "true"), (answer.Content.Headers.ContentType?.MediaType, Header(answer, "X-Ogp-Changed")));
        Assert.DoesNotContain(DocumentCheck.Validate(filled.Save()), finding => finding.Severity == FindingSeverity.Error);
    }

    [Fact]
    public async Task Say_what_could_not_simply_be_written()
    {
        var file = new WordFile(ServedAddin.LandDocument).Type("commitment/land/what", "Quatre villages ouvrent leurs registres.");
        using var answer = await FillAsync(ServedAddin.Land.Replace("\"what\": \"", "\"what\": \"Aussi : ", StringComparison.Ordinal), file.Save());
        var finding = Assert.Single(JsonNode.Parse(Header(answer, "X-Ogp-Findings"))!.AsArray())!;
        Assert.Equal(("keptPersonsText", "commitment/land/what"), ((string?)finding["kind"], (string?)finding["tag"]));
        Assert.Contains("’", (string?)finding["message"], StringComparison.Ordinal);
        Assert.Equal("1", Header(answer, "X-Ogp-Findings-Count"));
    }

    [Fact]
    public async Task Come_back_as_they_were_when_there_is_nothing_to_write()
    {
        var docx = ServedAddin.LandDocument;
        using var answer = await FillAsync(ServedAddin.Land, docx);
        Assert.Equal("false", Header(answer, "X-Ogp-Changed"));
        Assert.Equal(docx, await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Keep_the_administration_on_their_pages()
    {
        var plan = Commands.PlanFile.Parse(Encoding.UTF8.GetBytes(ServedAddin.Land), "plan.json");
        var docx = PlanDocument.Write(plan, plan.Id, existing: null, letterhead: new Letterhead("Ministère des Terres", "Cadastre")).Bytes;
        using var answer = await FillAsync(ServedAddin.Land.Replace("Autorité nationale", "Agence nationale", StringComparison.Ordinal), docx);
        var filled = new WordFile(await answer.Content.ReadAsByteArrayAsync());
        Assert.StartsWith("Agence nationale", filled.TextOf("commitment/land/leadAgency"), StringComparison.Ordinal);
        Assert.Contains("Ministère des Terres", filled.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_new_when_none_is_sent()
    {
        using var answer = await FillAsync(ServedAddin.Land, document: null);
        Assert.True(new WordFile(await answer.Content.ReadAsByteArrayAsync()).Has("commitment/land/what"));
    }

    [Theory]
    [InlineData("midterm")]
    [InlineData("endOfTerm")]
    public async Task May_be_self_assessment_reports(string kind)
    {
        using var form = Form(ServedAddin.Land, document: null);
        using var answer = await addin.PostAsync($"assess?kind={kind}", form);
        var said = await addin.AnswerAsync("inspect", await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(kind, (string?)said["kind"]);
        var land = said["commitments"]![0]!;
        Assert.Equal((0, 7), ((int?)land["filled"], (int?)land["fields"]));
        Assert.Equal("assessment/commitment/land/level", (string?)land["missing"]![0]!["tag"]);
    }

    [Fact]
    public async Task Hold_one_form_to_be_inserted_and_nothing_else()
    {
        using var answer = await FormAsync($$"""{"plan": {{ServedAddin.Land}}, "commitment": "land"}""");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var file = new WordFile(bytes);
        Assert.InRange(bytes.Length, 1, 4 << 20);
        Assert.Equal("land", Header(answer, "X-Ogp-Commitment"));
        Assert.StartsWith("Autorité", file.TextOf("commitment/land/leadAgency"), StringComparison.Ordinal);
        Assert.All(file.Tags, tag => Assert.StartsWith("commitment/land", tag, StringComparison.Ordinal));
        Assert.DoesNotContain("urn:ogpteams:published:1", file.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(DocumentCheck.Validate(bytes), finding => finding is { Severity: FindingSeverity.Error, Rule: "schema" });
    }

    [Fact]
    public async Task Begin_an_empty_form_with_an_id_of_its_own_and_the_next_number()
    {
        using var answer = await FormAsync($$"""{"plan": {{ServedAddin.Land}}}""");
        var id = Header(answer, "X-Ogp-Commitment");
        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{10}$", id);
        var file = new WordFile(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("6", file.TextOf($"commitment/{id}/number"));
        Assert.NotNull(file.Control($"commitment/{id}/what").Element(WordFile.W + "sdtPr")!.Element(WordFile.W + "showingPlcHdr"));
    }

    [Theory]
    [InlineData("commitment", """{"commitment": "land"}""", 400)]
    [InlineData("commitment", """{"plan": {"plan": {}}}""", 422)]
    [InlineData("commitment", """{"plan": {"plan": {"id": "P", "title": "T"}}, "commitment": "C1"}""", 404)]
    [InlineData("commitment", """{"plan": """, 400)]
    [InlineData("fill", """{"plan": {}}""", 415)]
    public async Task Are_not_written_from_what_is_no_plan(string path, string json, int status)
    {
        using var answer = await addin.PostAsync(path, Encoding.UTF8.GetBytes(json), "application/json");
        await ServedAddin.ProblemAsync(status, answer);
    }

    [Fact]
    public async Task Are_not_written_into_what_is_not_ours()
    {
        using var answer = await FillAsync(ServedAddin.Land, "%PDF-1.7"u8.ToArray());
        Assert.Contains("PDF", await ServedAddin.ProblemAsync(422, answer), StringComparison.Ordinal);
        using var other = await FillAsync(ServedAddin.Land.Replace("tapir-2017", "autre", StringComparison.Ordinal), ServedAddin.LandDocument);
        await ServedAddin.ProblemAsync(422, other);
        using var form = new MultipartFormDataContent { { ServedAddin.Body(ServedAddin.LandDocument), "document", "plan.docx" } };
        using var without = await addin.PostAsync("fill", form);
        await ServedAddin.ProblemAsync(400, without);
        using var kind = await addin.PostAsync("assess", Form(ServedAddin.Land, document: null));
        await ServedAddin.ProblemAsync(400, kind);
    }

    private static MultipartFormDataContent Form(string plan, byte[]? document)
    {
        var form = new MultipartFormDataContent { { ServedAddin.Body(Encoding.UTF8.GetBytes(plan), "application/json"), "plan", "plan.json" } };
        if (document is not null)
        {
            form.Add(ServedAddin.Body(document), "document", "Plan d'action.docx");
        }

        return form;
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();

    private async Task<HttpResponseMessage> FillAsync(string plan, byte[]? document)
    {
        using var form = Form(plan, document);
        return await addin.PostAsync("fill", form);
    }

    private Task<HttpResponseMessage> FormAsync(string json) => addin.PostAsync("commitment", Encoding.UTF8.GetBytes(json), "application/json");
}
