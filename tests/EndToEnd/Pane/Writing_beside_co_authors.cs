using System.Text.Json;

namespace OgpTeams.EndToEnd.Pane;

/// <summary>Others write in the same document while the pane works.</summary>
public sealed class Writing_beside_co_authors
{
    private const string Field = "commitment/C1/publicProblem";

    [Fact]
    public async Task Leaves_alone_what_came_after_the_person_looked()
    {
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Docx));
        var seen = (await word.ControlsAsync())[Field];
        await word.RemoteAsync(Field, "Les horaires et les prix manquent.");

        Assert.Equal(["changed", "done"], await word.WriteAsync(
            (Field, "Rien ne manque.", seen), ("commitment/C2/what", "Former.", "")));

        Assert.Equal("Les horaires et les prix manquent.", await word.ReadsAsync(Field));
    }

    [Fact]
    public async Task Has_nothing_to_do_where_somebody_wrote_the_same()
    {
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Docx));
        var seen = (await word.ControlsAsync())[Field];
        await word.RemoteAsync(Field, "Les prix manquent.");

        Assert.Equal("done", await word.WriteAsync(Field, "Les prix manquent.", seen));
    }

    [Fact]
    public async Task Hears_what_they_type_and_what_is_typed_here_apart()
    {
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Docx));
        await ListenAsync(word);

        await word.RemoteAsync(Field, "Les");
        await word.RemoteAsync(Field, "Les prix");
        await word.TypeAsync("commitment/C2/name", "Associer");

        await word.Page.WaitForFunctionAsync("() => globalThis.heard.length >= 2");
        var heard = await word.AskAsync("globalThis.heard");
        Assert.Equal(
            [$"{Field} True", "commitment/C2/name False"],
            heard.EnumerateArray().Select(one => $"{one[0][0].GetString()} {one[1].GetBoolean()}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Hears_of_fields_that_come_later()
    {
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Docx));
        await ListenAsync(word);
        await word.DoAsync($"plan.insertForm({JsonSerializer.Serialize(Inserting_a_form.Form)})");
        await word.Page.WaitForFunctionAsync("() => globalThis.heard.length > 0");
        await word.Page.WaitForFunctionAsync("() => word.hears('commitment/C3/name')");

        await word.RemoteAsync("commitment/C3/name", "Un nouveau nom");

        await word.Page.WaitForFunctionAsync("() => globalThis.heard.some(([tags]) => tags.includes('commitment/C3/name'))");
    }

    [Fact]
    public async Task Stops_listening_when_told_to()
    {
        await using var word = await LiveWord.OpenAsync(new(SamplePlan.Docx));
        await ListenAsync(word);
        Assert.NotEqual(0, (await word.AskAsync("word.listeners")).GetInt32());

        await word.DoAsync("globalThis.stop()");

        await word.Page.WaitForFunctionAsync("() => word.listeners === 0");
    }

    private static Task ListenAsync(LiveWord word) => word.DoAsync("""
        (async () => {
          globalThis.heard = [];
          globalThis.stop = await plan.watch((tags, remote) => globalThis.heard.push([tags, remote]));
        })()
        """);
}
