using System.Text;
using OgpTeams.GraphServer.Faults;
using OgpTeams.GraphServer.Http;

namespace OgpTeams.DocumentLibrary.Tests.SharePoint;

/// <summary>What an administration sorts its documents by.</summary>
public sealed class Filling_columns : SharePointTest
{
    private static readonly Dictionary<string, string> Said = new() { ["OgpPlan"] = "Plan 2026", ["OgpDay"] = "2026-03-12" };

    [Fact]
    public async Task Is_not_done_unless_asked_for()
    {
        MakeColumns();
        var version = await SavedAsync("one");
        await Library.DescribeAsync(version, Said, default);
        Assert.Equal((0, 0), (Calls(Operations.UpdateFields), Calls(Operations.GetListItem)));
    }

    [Fact]
    public async Task Makes_one_version_when_a_document_is_new_and_none_with_each_publication()
    {
        MakeColumns();
        var library = Described();
        var version = await PublishAsync(library, "one", null);
        version = await PublishAsync(library, "two", version);
        version = await PublishAsync(Described(), "three", version); // Another process, which has to ask.
        await PublishAsync(library, "four", version);

        Assert.Equal(["one", "one", "two", "three", "four"], Versions());
        Assert.Equal(("Plan 2026", "2026-03-12"), (Field("OgpPlan"), Field("OgpDay")));
        Assert.Equal(1, Calls(Operations.UpdateFields));
    }

    [Fact]
    public async Task Follows_what_is_called_otherwise_now()
    {
        MakeColumns();
        var library = Described();
        var version = await PublishAsync(library, "one", null);
        await library.DescribeAsync(version, new Dictionary<string, string>(Said) { ["OgpPlan"] = "Plan 2027" }, default);
        Assert.Equal("Plan 2027", Field("OgpPlan"));
    }

    [Fact]
    public async Task Leaves_the_bytes_people_saved_meanwhile_alone()
    {
        MakeColumns();
        var library = Described();
        var version = await PublishAsync(library, "one", null);
        Edit("by hand");
        await library.DescribeAsync(version, Said, default);
        Assert.IsType<SaveOutcome.Conflict>(await library.SaveAsync(Sheet, "two"u8.ToArray(), version, default));
        Assert.Equal("by hand", await TextAsync());
    }

    [Fact]
    public async Task F11_Waits_while_SharePoint_is_still_at_work_on_the_document()
    {
        MakeColumns();
        Fail(Operations.UpdateFields, new Fault { Status = 409, Code = "resourceModified", Count = 2 });
        await PublishAsync(Described(), "one", null);
        Assert.Equal("Plan 2026", Field("OgpPlan"));
        Assert.Equal(3, Calls(Operations.UpdateFields));
    }

    [Fact]
    public async Task Waits_for_the_next_publication_while_somebody_has_it_open()
    {
        MakeColumns();
        var library = Described();
        var version = Assert.IsType<SaveOutcome.Saved>(await library.SaveAsync(Sheet, "one"u8.ToArray(), null, default)).Version;
        Server.Do(Somebody("open"));
        await library.DescribeAsync(version, Said, default);
        Assert.Null(Field("OgpPlan"));
        Server.Do(Somebody("close"));
        await library.DescribeAsync(version, Said, default);
        Assert.Equal("Plan 2026", Field("OgpPlan"));
    }

    [Fact]
    public async Task Of_columns_that_nobody_made_is_said_once_and_fails_no_publication()
    {
        var library = Described();
        var version = await PublishAsync(library, "one", null);
        await PublishAsync(library, "two", version);
        Assert.Equal(["one", "two"], Versions());
        Assert.Equal(1, Calls(Operations.UpdateFields));
    }

    [Theory]
    [InlineData(Operations.GetListItem)]
    [InlineData(Operations.UpdateFields)]
    public async Task Is_left_out_when_SharePoint_is_out_of_service(string operation)
    {
        MakeColumns();
        var library = Described();
        Fail(operation, new Fault { Status = 507 });
        var version = await PublishAsync(library, "one", null);
        Assert.Null(Field("OgpPlan"));
        await PublishAsync(library, "two", version);
        Assert.Equal("Plan 2026", Field("OgpPlan"));
    }

    private IDocumentLibrary Described() => Place.Open(TimeProvider.System, columns: true);

    private string? Field(string name) => Place.Standing(Sheet).Fields.GetValueOrDefault(name);

    private void MakeColumns()
    {
        foreach (var name in Said.Keys)
        {
            Server.AddColumn(name);
        }
    }

    private static async Task<string> PublishAsync(IDocumentLibrary library, string text, string? basedOn)
    {
        var saved = Assert.IsType<SaveOutcome.Saved>(await library.SaveAsync(Sheet, Encoding.UTF8.GetBytes(text), basedOn, default));
        await library.DescribeAsync(saved.Version, Said, default);
        return saved.Version;
    }
}
