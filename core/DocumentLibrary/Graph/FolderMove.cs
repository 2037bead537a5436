using OgpTeams.Microsoft365.Graph;

namespace OgpTeams.DocumentLibrary.Graph;

/// <summary>Gives a folder another name; asked again after a stop, it finds what was done.</summary>
internal sealed class FolderMove(DriveItems items, FolderTree folders)
{
    private const int Attempts = 3;

    public async Task<MoveOutcome> RunAsync(string from, string to, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var source = await items.FindAsync(from, cancellation);
            var target = await items.FindAsync(to, cancellation);
            if (source?.Folder is null)
            {
                return target?.Folder is not null ? MoveOutcome.Moved : MoveOutcome.Gone;
            }

            if (target is not null && target.Id != source.Id)
            {
                return MoveOutcome.Taken;
            }

            try
            {
                folders.Forget(from);
                folders.Forget(to);
                var (parent, above) = (Paths.ParentOf(to), Paths.ParentOf(from));
                var elsewhere = string.Equals(parent, above, StringComparison.OrdinalIgnoreCase) ? null
                    : parent is null ? items.Root : await folders.EnsureAsync(parent, cancellation);
                await items.RenameAsync(source.Id!, Paths.NameOf(to), elsewhere, cancellation);
                return MoveOutcome.Moved;
            }
            catch (NotAFolderException)
            {
                return MoveOutcome.Taken;
            }
            catch (Exception refused) when (attempt < Attempts && GraphFailure.Of(refused) is { } failure
                && (failure.Status is 404 or 409 or 412 || SaveFailures.IsDoubtful(failure)) && !SaveFailures.IsLocked(failure))
            {
                // What stands under which name by now is looked up above.
            }
        }
    }
}
