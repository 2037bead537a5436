using OgpTeams.GraphServer.Faults;
using OgpTeams.GraphServer.Http;

namespace OgpTeams.DocumentLibrary.Tests.SharePoint;

public sealed class Sending_a_large_document : SharePointTest
{
    [Fact]
    public async Task F39_Goes_in_pieces_above_ten_megabytes()
    {
        var saved = await SaveLargeAsync();
        Assert.Equal(3, Calls(Operations.SendFragment));
        Assert.Equal(0, Calls(Operations.PutContent));
        Assert.IsType<SaveOutcome.Saved>(await Library.SaveAsync(Sheet, Large.AsMemory(1), saved, default));
        Assert.Equal(Large[1..], Place.Standing(Sheet).Content);
    }

    [Fact]
    public async Task F39_Is_refused_above_what_SharePoint_takes() => Assert.IsType<SaveOutcome.Refused>(
        await Library.SaveAsync(Sheet, new byte[250_000_001], null, default));

    [Fact]
    public async Task F12_Is_sent_in_one_when_a_session_wrongly_finds_it_changed()
    {
        var saved = await SaveLargeAsync();
        Fail(Operations.CreateUpload, new() { Status = 412 });
        Assert.IsType<SaveOutcome.Saved>(await Library.SaveAsync(Sheet, Large.AsMemory(1), saved, default));
        Assert.Equal(1, Calls(Operations.PutContent));
        Assert.Equal(2, Place.Standing(Sheet).Versions.Count);
    }

    [Fact]
    public async Task F13_Is_sent_in_one_when_its_pieces_are_not_found_and_never_deleted()
    {
        var saved = await SaveLargeAsync();
        Fail(Operations.SendFragment, new() { Status = 404, Count = 0 });
        Assert.IsType<SaveOutcome.Saved>(await Library.SaveAsync(Sheet, Large.AsMemory(1), saved, default));
        Assert.Equal(0, Calls(Operations.DeleteItem));
        Assert.Equal(Large[1..], Place.Standing(Sheet).Content);
    }

    [Theory]
    [InlineData(FaultConnection.CutAfterHeaders)]
    [InlineData(FaultConnection.CutBefore)]
    public async Task F27_Goes_on_where_the_server_is_after_a_lost_answer(FaultConnection connection)
    {
        Fail(Operations.SendFragment, new() { Skip = 1, Applied = connection != FaultConnection.CutBefore, Connection = connection });
        await SaveLargeAsync();
        Assert.Equal(Large, Place.Standing(Sheet).Content);
        Assert.Equal(1, Calls(Operations.CreateUpload));
    }

    [Fact]
    public async Task F27_Goes_on_after_being_told_that_a_piece_is_there()
    {
        Fail(Operations.SendFragment, new() { Skip = 1, Status = 416, Applied = true });
        await SaveLargeAsync();
        Assert.Equal(Large, Place.Standing(Sheet).Content);
        Assert.Equal(1, Calls(Operations.UploadStatus));
    }

    [Fact]
    public async Task F28_Begins_again_once_when_its_session_is_gone()
    {
        Fail(Operations.SendFragment, new() { Skip = 1, Status = 404 });
        await SaveLargeAsync();
        Assert.Equal(2, Calls(Operations.CreateUpload));
        Assert.Equal(Large, Place.Standing(Sheet).Content);
    }

    [Fact]
    public async Task Is_a_conflict_when_somebody_took_the_name_meanwhile()
    {
        Fail(Operations.SendFragment, new() { Skip = 2, Before = () => Server.Put(SharePointPlace.At(Sheet), "theirs"u8.ToArray()) });
        Assert.IsType<SaveOutcome.Conflict>(await Library.SaveAsync(Sheet, Large, null, default));
        Assert.Equal("theirs"u8, Place.Standing(Sheet).Content);
    }

    private async Task<string> SaveLargeAsync() =>
        Assert.IsType<SaveOutcome.Saved>(await Library.SaveAsync(Sheet, Large, null, default)).Version;
}
