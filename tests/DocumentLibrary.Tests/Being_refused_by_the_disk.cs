using System.Runtime.Versioning;
using OgpTeams.DocumentLibrary.Folder;

namespace OgpTeams.DocumentLibrary.Tests;

public sealed class Being_refused_by_the_disk : LibraryTest
{
    [Fact]
    public async Task Says_that_the_document_is_read_only()
    {
        var one = await SavedAsync("one");
        File.SetAttributes(OnDisk(Sheet), FileAttributes.ReadOnly);
        Assert.Contains("Read-only", await ReasonAsync(Sheet, one), StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Says_that_a_folder_cannot_be_written()
    {
        Directory.CreateDirectory(Options.Folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        // Root writes in any folder but the kernel's own.
        var library = Environment.IsPrivilegedProcess ? Open(new() { Folder = "/sys/ogpteams" }) : Library;
        var refused = Assert.IsType<SaveOutcome.Refused>(await library.SaveAsync(Sheet, "new"u8.ToArray(), null, default));
        Assert.Matches("denied|not permitted|Read-only", refused.Reason);
    }

    [Fact]
    public void Takes_a_denied_access_for_a_refusal() =>
        Assert.IsType<SaveOutcome.Refused>(SaveFailure.Explain(new UnauthorizedAccessException()));

    [Fact]
    public async Task Says_that_the_path_is_too_long()
    {
        var name = LibraryPath.SafeName(new string('x', 300));
        Assert.Contains("400", await ReasonAsync($"{name}/{name}/{name}/{name}.docx"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(28)]
    [InlineData(30)]
    [InlineData(122)]
    public void Takes_a_full_or_protected_disk_for_a_refusal(int errno) =>
        Assert.IsType<SaveOutcome.Refused>(SaveFailure.Explain(new IOException("full", errno)));

    [Fact]
    public void Does_not_take_a_breakdown_for_an_answer() =>
        Assert.Null(SaveFailure.Explain(new IOException("Input/output error", 5)));

    private async Task<string> ReasonAsync(string path, string? basedOn = null) =>
        Assert.IsType<SaveOutcome.Refused>(await SaveAsync("new", basedOn, path)).Reason;
}
