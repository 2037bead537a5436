using OgpTeams.Documents;

namespace OgpTeams.EndToEnd.Pane;

/// <summary>What the pane sees of a document open in Word, which lists the less of it the more limited it is.</summary>
public sealed class Reading_the_document_open_in_Word
{
    [Theory]
    [InlineData("web")]
    [InlineData("desktop")]
    public async Task Finds_every_field_wherever_it_stands(string platform)
    {
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Docx) { Platform = platform });

        var live = await word.ControlsAsync();

        Assert.Equal("Plan d’action national 2026-2028", live["plan/title"]);
        Assert.Equal("Les horaires manquent.", live["commitment/C1/publicProblem"]);
        Assert.Equal("Publier les horaires", live["commitment/C1/milestone/M1/title"]);
        Assert.Equal("Associer les citoyens", live["commitment/C2/name"]);
        Assert.Contains("urn:ogpteams:published:1", live.Part, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_which_table_a_field_stands_in()
    {
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Docx));

        var live = await word.ControlsAsync();

        Assert.Null(live.TableOf("plan/title"));
        Assert.NotNull(live.TableOf("commitment/C1/what"));
        Assert.NotEqual(live.TableOf("commitment/C1/what"), live.TableOf("commitment/C2/what"));
    }

    [Fact]
    public async Task Reads_what_stands_once_changes_are_accepted()
    {
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Docx) { Tracking = "TrackAll" });

        Assert.Equal("done", await word.WriteAsync("commitment/C1/publicProblem", "Les prix manquent."));

        Assert.Equal("Les prix manquent.", (await word.ControlsAsync())["commitment/C1/publicProblem"]);
    }

    [Fact]
    public async Task Tells_guidance_from_what_somebody_wrote()
    {
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Docx));

        var live = await word.ControlsAsync();

        Assert.True(live.Control("commitment/C1/what").GetProperty("placeholder").GetBoolean());
        Assert.False(live.Control("commitment/C1/name").TryGetProperty("placeholder", out _));
    }

    /// <summary>The long answers of a report stand in controls of a kind that only Word on the desktop lists.</summary>
    [Fact]
    public async Task Reads_what_Word_does_not_list_from_the_body()
    {
        const string Results = "assessment/commitment/C1/results";
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Report));
        await word.ControlsAsync();
        await word.TypeAsync(Results, "Le jeu de données est publié.");

        Assert.Equal("Le jeu de données est publié.", (await word.ControlsAsync())[Results]);
        Assert.True((await word.AskAsync($"plan.select('{Results}')")).GetBoolean());
        Assert.Equal("assessment/commitment/C1", (await word.AskAsync("word.selection.tag")).GetString());
    }

    [Fact]
    public async Task Finds_nothing_of_ours_in_another_document()
    {
        await using var word = await LiveWord.OpenAsync(new(Tools.PlainDocument.Of("Procès-verbal")));

        Assert.True((await word.ControlsAsync()).IsNothing);
    }

    [Fact]
    public async Task Asks_Word_on_the_web_for_no_file()
    {
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Docx));

        var whole = await word.AskAsync("plan.whole()");

        Assert.Equal("flat", whole.GetProperty("type").GetString());
        Assert.Contains("commitment/C1/what", whole.GetProperty("xml").GetString(), StringComparison.Ordinal);
        Assert.Contains("urn:ogpteams:published:1", whole.GetProperty("xml").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_the_file_where_Word_gives_it_and_lets_go_of_it()
    {
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Docx) { Platform = "desktop" });

        var bytes = await word.AskAsync("plan.whole().then(async one => [...new Uint8Array(await one.bytes.arrayBuffer())])");

        Assert.Equal("P1", PlanReading.Read([.. bytes.EnumerateArray().Select(one => one.GetByte())]).Plan.Id);
        Assert.Equal(0, (await word.AskAsync("word.filesOpen")).GetInt32());
    }

    /// <summary>Word 2019 and 2021 stop at WordApi 1.3.</summary>
    [Fact]
    public async Task Works_in_an_older_Word_which_is_only_read()
    {
        var sets = new Dictionary<string, double> { ["WordApi"] = 1.3, ["WordApiDesktop"] = 0 };
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Docx) { Platform = "desktop", Sets = sets });

        Assert.Equal("Les horaires manquent.", (await word.ControlsAsync())["commitment/C1/publicProblem"]);
        Assert.True((await word.AskAsync("plan.select('commitment/C2/name')")).GetBoolean());
        Assert.False((await word.AskAsync("plan.can.write || plan.can.watch")).GetBoolean());
    }

    [Fact]
    public async Task Puts_the_cursor_into_a_field()
    {
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Docx));

        Assert.True((await word.AskAsync("plan.select('commitment/C1/publicProblem')")).GetBoolean());
        Assert.Equal("commitment/C1/publicProblem", (await word.AskAsync("word.selection.tag")).GetString());
        Assert.True((await word.AskAsync("plan.select('commitment/C1/milestone/M2')")).GetBoolean());
        Assert.False((await word.AskAsync("plan.select('commitment/C9/name')")).GetBoolean());
    }

    [Fact]
    public async Task Knows_what_people_call_it()
    {
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Docx));

        Assert.Equal("Plan d'action.docx", (await word.AskAsync("plan.name()")).GetString());
    }
}
