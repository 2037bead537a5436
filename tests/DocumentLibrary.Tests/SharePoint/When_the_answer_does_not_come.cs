using OgpTeams.GraphServer.Faults;
using OgpTeams.GraphServer.Http;

namespace OgpTeams.DocumentLibrary.Tests.SharePoint;

public sealed class When_the_answer_does_not_come : SharePointTest
{
    [Theory]
    [InlineData(504, FaultConnection.Kept)]
    [InlineData(500, FaultConnection.Kept)]
    [InlineData(0, FaultConnection.CutAfterHeaders)]
    [InlineData(0, FaultConnection.CutInBody)]
    public async Task F15_A_save_that_was_done_is_not_done_twice(int status, FaultConnection connection)
    {
        await AddAsync("one");
        Fail(Operations.PutContent, new() { Status = status, Applied = true, Connection = connection });
        Assert.IsType<SaveOutcome.Saved>(await AddAsync("two"));
        Assert.Equal(["\none", "\none\ntwo"], Versions());
    }

    [Theory]
    [InlineData(504, FaultConnection.Kept)]
    [InlineData(0, FaultConnection.CutAfterHeaders)]
    public async Task F15_A_new_document_that_was_made_is_not_made_twice(int status, FaultConnection connection)
    {
        Fail(Operations.PutContent, new() { Status = status, Applied = true, Connection = connection });
        Assert.IsType<SaveOutcome.Saved>(await AddAsync("one"));
        Assert.Equal(["\none"], Versions());
        Assert.Single(Server.Paths());
    }

    [Theory]
    [InlineData(502, FaultConnection.Kept)]
    [InlineData(0, FaultConnection.CutBefore)]
    public async Task A_save_that_was_not_done_is_done_now(int status, FaultConnection connection)
    {
        await AddAsync("one");
        Fail(Operations.PutContent, new() { Status = status, Connection = connection });
        Assert.IsType<SaveOutcome.Saved>(await AddAsync("two"));
        Assert.Equal(["\none", "\none\ntwo"], Versions());
    }

    [Theory]
    [InlineData(FaultBody.Html)]
    [InlineData(FaultBody.Empty)]
    [InlineData(FaultBody.BrokenJson)]
    public async Task F41_Whatever_a_proxy_answers_is_told_in_our_words(FaultBody body)
    {
        await SavedAsync("one");
        Fail(Operations.GetItem, new() { Status = 418, Body = body, Count = 0 });
        var told = await Assert.ThrowsAsync<LibraryUnavailableException>(() => Library.ReadAsync(Sheet, default));
        Assert.DoesNotContain('<', told.Message);
    }

    [Fact]
    public async Task F25_An_address_that_expired_is_asked_for_anew_and_gets_no_token()
    {
        await SavedAsync("one");
        Fail(Operations.Download, new() { Status = 401, Body = FaultBody.Empty });
        Assert.Equal("one", await TextAsync());
        Assert.Equal(2, Calls(Operations.Download));
        Assert.All(
            Server.Calls.Where(call => call.Operation == Operations.Download),
            call => Assert.DoesNotContain("Authorization", call.Headers.Keys, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task F25_A_download_that_breaks_off_is_not_taken_for_the_document()
    {
        await Library.SaveAsync(Sheet, Large, null, default);
        Fail(Operations.Download, new() { Connection = FaultConnection.CutInBody });
        Assert.Equal(Large, (await Library.ReadAsync(Sheet, default))!.Content);
    }

    [Fact]
    public async Task F26_Content_may_come_without_a_detour()
    {
        Server.Change(settings => settings with { StreamsContent = true });
        await SavedAsync("one");
        Assert.Equal("one", await TextAsync());
    }

    [Fact]
    public async Task It_is_told_when_nobody_answers_at_all()
    {
        Fail(Operations.GetSite, new() { Connection = FaultConnection.CutBefore, Count = 0 });
        await Assert.ThrowsAsync<LibraryUnavailableException>(() => Library.ReadAsync(Sheet, default));
        Server.ClearFaults();
        await SavedAsync("one");
    }
}
