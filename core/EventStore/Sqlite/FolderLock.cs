namespace OgpTeams.EventStore.Sqlite;

/// <summary>
/// One writer per folder. A file held open without sharing: the system frees it whatever the way the process ends,
/// so that nothing stale remains. SQLite's own exclusive mode would shut out our read connections and backup tools too.
/// </summary>
internal static class FolderLock
{
    public static FileStream Take(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new FileStream(
                Path.Combine(folder, "ogpteams.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new EventStoreUnusableException($"The data folder {folder} cannot be written: {refused.Message}", refused);
        }
        catch (IOException busy) when (File.Exists(Path.Combine(folder, "ogpteams.lock")))
        {
            throw new EventStoreUnusableException(
                $"The data folder {folder} is in use by another OgpTeams process; stop it, or choose another DataFolder.", busy);
        }
        catch (IOException failed)
        {
            throw new EventStoreUnusableException($"The data folder {folder} cannot be used: {failed.Message}", failed);
        }
    }
}
