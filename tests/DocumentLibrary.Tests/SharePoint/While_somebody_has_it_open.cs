using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Settings;

namespace OgpTeams.DocumentLibrary.Tests.SharePoint;

public sealed class While_somebody_has_it_open : SharePointTest
{
    [Theory]
    [InlineData(LockedBody.NotAllowed)]
    [InlineData(LockedBody.ResourceLocked)]
    [InlineData(LockedBody.CheckedOutOrLocked)]
    [InlineData(LockedBody.LockToken)]
    public async Task F1_F3_A_save_waits_whatever_the_refusal_says(LockedBody body)
    {
        Server.Change(settings => settings with { LockedBody = body });
        var one = await SavedAsync("one");
        await Place.OpenInWordAsync(Sheet);
        Assert.Equal(new SaveOutcome.Locked(), await SaveAsync("two", one));
        Assert.Equal(["one"], Versions());
    }

    [Theory]
    [InlineData("web")]
    [InlineData("desktop")]
    public async Task F2_A_folder_keeps_its_name(string mode)
    {
        await SavedAsync("one");
        Server.Open(SharePointPlace.At(Sheet), mode: mode);
        Assert.Equal(MoveOutcome.Locked, await Library.MoveAsync("Plan 2026", "Plan 2027", default));
        Assert.True(await Library.ExistsAsync(Sheet, default));
    }

    [Fact]
    public async Task F4_A_lock_that_outlives_a_crash_is_waited_for_and_saved_once()
    {
        var one = await SavedAsync("one");
        await Place.OpenInWordAsync(Sheet);
        Server.Crash(SharePointPlace.At(Sheet));
        for (var attempt = 0; attempt < 3; attempt++)
        {
            Server.Advance(TimeSpan.FromMinutes(3));
            Assert.IsType<SaveOutcome.Locked>(await SaveAsync("two", one));
        }

        Server.Advance(TimeSpan.FromMinutes(3));
        await SavedAsync("two", one);
        Assert.Equal(["one", "two"], Versions());
    }

    [Fact]
    public async Task F5_It_may_be_opened_just_before_the_save()
    {
        var one = await SavedAsync("one");
        Fail(Operations.PutContent, new() { Do = Somebody("open") });
        Assert.IsType<SaveOutcome.Locked>(await SaveAsync("two", one));
        Assert.Equal(["one"], Versions());
    }

    [Fact]
    public async Task F6_It_may_be_opened_before_the_last_piece_of_a_large_one()
    {
        await SavedAsync("one");
        var read = await Library.ReadAsync(Sheet, default);
        Fail(Operations.SendFragment, new() { Skip = 2, Do = Somebody("open") });
        Assert.IsType<SaveOutcome.Locked>(await Library.SaveAsync(Sheet, Large, read!.Version, default));
        Assert.Equal(1, Calls(Operations.CancelUpload));
        Assert.Equal(["one"], Versions());
    }

    [Fact]
    public async Task It_can_be_read_all_the_same()
    {
        await SavedAsync("one");
        await Place.OpenInWordAsync(Sheet);
        Edit("one, and what Camille types");
        Assert.Equal("one, and what Camille types", await TextAsync());
    }

    [Fact]
    public async Task F24_A_document_that_is_checked_out_waits_and_says_so()
    {
        var one = await SavedAsync("one");
        Server.Do(Somebody("checkout"));
        Assert.Equal(new SaveOutcome.Locked(CheckedOut: true), await SaveAsync("two", one));
        Assert.Equal(0, Calls(Operations.CheckOut) + Calls(Operations.CheckIn) + Calls(Operations.DiscardCheckout));
        Server.Do(Somebody("checkin"));
        await SavedAsync("two", one);
    }
}
