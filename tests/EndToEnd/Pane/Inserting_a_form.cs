using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OgpTeams.Documents;

namespace OgpTeams.EndToEnd.Pane;

/// <summary>A commitment's form comes after the last one, as a whole: Word cannot put a control around a row.</summary>
public sealed class Inserting_a_form
{
    /// <summary>What the server gives for a third commitment: a document that holds only its form.</summary>
    internal static string Form => Convert.ToBase64String(FormAlone());

    [Theory]
    [InlineData("web")]
    [InlineData("desktop")]
    public async Task Puts_it_after_the_last_one_with_its_rows_in_their_controls(string platform)
    {
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Docx) { Platform = platform });

        Assert.True((await word.AskAsync($"plan.insertForm({JsonSerializer.Serialize(Form)})")).GetBoolean());

        var plan = PlanReading.Read(await word.FileAsync()).Plan;
        Assert.Equal(["C1", "C2", "C3"], plan.Commitments.Select(commitment => commitment.Id));
        Assert.Equal("Consulter", Assert.Single(plan.Commitments[2].Milestones).Title);
    }

    [Fact]
    public async Task Is_taken_back_by_one_undo()
    {
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Docx));
        await word.DoAsync($"plan.insertForm({JsonSerializer.Serialize(Form)})");

        await word.DoAsync("word.undo()");

        Assert.DoesNotContain((await word.ControlsAsync()).Tags, tag => tag.StartsWith("commitment/C3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_taken_out_again_when_Word_loses_its_tags()
    {
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Docx) { LosesTags = true });
        var before = await word.AskAsync("word.document.tables().length");

        Assert.False((await word.AskAsync($"plan.insertForm({JsonSerializer.Serialize(Form)})")).GetBoolean());

        Assert.Equal(before.GetInt32(), (await word.AskAsync("word.document.tables().length")).GetInt32());
    }

    [Fact]
    public async Task Is_refused_above_what_Word_takes()
    {
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Docx));

        Assert.False((await word.AskAsync("plan.insertForm('A'.repeat(6 * 1024 * 1024))")).GetBoolean());
    }

    /// <summary>Why rows come with a form and are never wrapped where they stand (office-js#4251).</summary>
    [Fact]
    public async Task Meets_a_Word_that_puts_no_control_around_a_row()
    {
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Docx));

        var refused = await word.AskAsync("""
            Word.run(async context => {
              const tables = context.document.body.tables.load('rowCount');
              await context.sync();
              tables.items.at(-1).getRange().insertContentControl();
              await context.sync();
            }).catch(error => error.code)
            """);

        Assert.Equal("GeneralException", refused.GetString());
    }

    private static byte[] FormAlone()
    {
        var plan = SamplePlan.Parse("""
            { "plan": { "id": "P1", "title": "Plan", "language": "fr" }, "commitments": [
              { "id": "C3", "number": 3, "name": "Ouvrir les codes", "milestones": [{ "id": "M7", "title": "Consulter" }] }] }
            """);
        using var bytes = new MemoryStream();
        bytes.Write(SamplePlan.Write(plan, null));
        using (var word = WordprocessingDocument.Open(bytes, isEditable: true))
        {
            var body = word.MainDocumentPart!.Document!.Body!;
            var form = body.Descendants<SdtBlock>()
                .Single(control => control.SdtProperties?.GetFirstChild<Tag>()?.Val == "commitment/C3");
            form.Remove();
            body.RemoveAllChildren();
            body.Append(form);
        }

        return bytes.ToArray();
    }
}
