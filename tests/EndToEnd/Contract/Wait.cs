using System.Diagnostics;

namespace OgpTeams.EndToEnd.Contract;

internal static class Wait
{
    /// <summary>Asks again and again until the answer is yes.</summary>
    /// <exception cref="TimeoutException">It was never yes.</exception>
    public static async Task ForAsync(string what, TimeSpan patience, Func<Task<bool>> condition)
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            if (waited.Elapsed > patience)
            {
                throw new TimeoutException($"Waited {patience.TotalSeconds} s for {what}.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }
}
