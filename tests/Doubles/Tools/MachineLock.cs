using System.Diagnostics;

namespace OgpTeams.Doubles.Tools;

/// <summary>Keeps the test processes of one machine from installing the same thing at the same time.</summary>
public static class MachineLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <param name="name">Part of a file name; one lock per name and user. Freed by the system if the process dies.</param>
    public static async Task<IDisposable> TakeAsync(string name)
    {
        var path = Path.Combine(Path.GetTempPath(), $"ogpteams-{Environment.UserName}-{name}.lock");
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited.Elapsed < Patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
        }
    }
}
