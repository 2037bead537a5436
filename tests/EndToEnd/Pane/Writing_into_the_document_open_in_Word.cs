using OgpTeams.Documents;

namespace OgpTeams.EndToEnd.Pane;

/// <summary>What the pane writes while people write: read back by the reader of the command line and of the bot.</summary>
public sealed class Writing_into_the_document_open_in_Word
{
    [Theory]
    [InlineData("web")]
    [InlineData("desktop")]
    public async Task Is_read_back_from_the_file(string platform)
    {
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Docx) { Platform = platform });

        Assert.Equal(["done", "done", "done"], await word.WriteAsync(
            ("commitment/C1/publicProblem", "Les horaires manquent.\nLes prix aussi.", null),
            ("commitment/C2/milestone/M1/title", "Former les agents", null),
            ("plan/introduction", "Un premier paragraphe.\nUn second.", null)));

        var plan = PlanReading.Read(await word.FileAsync()).Plan;
        Assert.Equal("Les horaires manquent.\nLes prix aussi.", plan.Commitments[0].PublicProblem);
        Assert.Equal("Former les agents", plan.Commitments[1].Milestones[0].Title);
        Assert.Equal("Un premier paragraphe.\nUn second.", plan.Sections?.Introduction);
    }

    [Fact]
    public async Task Is_taken_back_by_one_undo()
    {
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Docx));
        await word.WriteAsync(("commitment/C1/publicProblem", "Autre chose.", null), ("commitment/C2/name", "Autre nom", null));

        await word.DoAsync("word.undo()");

        Assert.Equal("Les horaires manquent.", await word.ReadsAsync("commitment/C1/publicProblem"));
        Assert.Equal("Associer les citoyens", await word.ReadsAsync("commitment/C2/name"));
    }

    [Theory]
    [InlineData("Off")]
    [InlineData("TrackAll")]
    public async Task Leaves_the_tracking_of_changes_as_the_drafter_chose(string mode)
    {
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Docx) { Tracking = mode });

        await word.WriteAsync("commitment/C1/publicProblem", "Les prix manquent.");

        Assert.Equal(mode, (await word.AskAsync("word.document.tracking")).GetString());
        var file = await word.FileAsync();
        Assert.Equal("Les prix manquent.", PlanReading.Read(file).Plan.Commitments[0].PublicProblem);
        Assert.Equal(mode == "TrackAll", (await word.AskAsync("word.document.body.outerHTML.includes('w:del ')")).GetBoolean());
    }

    [Fact]
    public async Task Empties_a_field_which_then_shows_the_guidance_of_Word()
    {
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Docx));

        Assert.Equal("done", await word.WriteAsync("commitment/C1/publicProblem", ""));

        Assert.Null(PlanReading.Read(await word.FileAsync()).Plan.Commitments[0].PublicProblem);
        Assert.True((await word.ControlsAsync()).Control("commitment/C1/publicProblem").GetProperty("placeholder").GetBoolean());
        Assert.Equal("done", await word.WriteAsync("commitment/C1/publicProblem", "De nouveau.", seen: ""));
    }

    [Fact]
    public async Task Says_which_fields_it_may_not_write_and_writes_the_others()
    {
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Docx));
        await word.DoAsync("word.lock('commitment/C1/name')");

        Assert.Equal(["locked", "gone", "locked", "done"], await word.WriteAsync(
            ("commitment/C1/name", "Autre", null), ("commitment/C9/name", "Autre", null), ("commitment/C1", "Autre", null),
            ("commitment/C1/what", "Publier.", null)));
        Assert.Equal("Ouvrir les données de mobilité", await word.ReadsAsync("commitment/C1/name"));
        Assert.Equal("Publier.", await word.ReadsAsync("commitment/C1/what"));
    }

    [Fact]
    public async Task Tells_apart_what_Word_refused_in_the_middle_of_it()
    {
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Docx));
        await word.DoAsync("word.refuse(2)");

        Assert.Equal(["done", "failed", "failed"], await word.WriteAsync(
            ("commitment/C1/what", "Un.", null), ("commitment/C2/what", "Deux.", null), ("commitment/C1/name", "Trois.", null)));
    }

    [Theory]
    [InlineData("web")]
    [InlineData("desktop")]
    public async Task Ticks_the_level_of_a_report(string platform)
    {
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Report) { Platform = platform });
        const string Level = "assessment/commitment/C1/level";
        var lines = (await word.ControlsAsync())[Level].Split('\n');
        Assert.All(lines, line => Assert.StartsWith("☐\u00A0", line, StringComparison.Ordinal));

        Assert.Equal("done", await word.WriteAsync(Level, string.Join('\n', lines.Select((line, at) => at == 1 ? "☒" + line[1..] : line))));

        Assert.StartsWith("☒", (await word.ControlsAsync())[Level].Split('\n')[1], StringComparison.Ordinal);
    }

    /// <summary>The long answers of a report stand in controls of a kind that only Word on the desktop lists.</summary>
    [Theory]
    [InlineData("web")]
    [InlineData("desktop")]
    public async Task Writes_the_long_answers_of_a_report(string platform)
    {
        const string Results = "assessment/commitment/C1/results";
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Report) { Platform = platform });

        Assert.Equal("done", await word.WriteAsync(Results, "Le jeu est publié.\nIl sert.", seen: ""));
        Assert.Equal("Le jeu est publié.\nIl sert.", (await word.ControlsAsync())[Results]);
        Assert.Equal("changed", await word.WriteAsync(Results, "Autre chose.", seen: ""));
        Assert.Equal("done", await word.WriteAsync(Results, "Il sert.", seen: "Le jeu est publié.\nIl sert."));

        var told = PlanReading.Read(await word.FileAsync()).Plan.Assessments[0];
        Assert.Equal("Il sert.", told.Commitments[0].Results);
    }

    [Fact]
    public async Task Chooses_the_level_of_a_milestone_from_its_list()
    {
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Report));
        const string Level = "assessment/commitment/C1/milestone/M1/level";

        Assert.Equal("done", await word.WriteAsync(Level, "Limité"));
        Assert.Equal("failed", await word.WriteAsync(Level, "Presque fini"));

        Assert.Equal("Limité", await word.ReadsAsync(Level));
    }
}
