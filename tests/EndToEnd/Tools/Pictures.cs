namespace OgpTeams.EndToEnd.Tools;

/// <summary>Pictures that the tests leave for the eye, in the output's <c>pictures</c> folder.</summary>
public static class Pictures
{
    /// <param name="name">Without extension; the last picture of a name stays.</param>
    public static async Task KeepAsync(string name, byte[] png)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "pictures"));
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, name + ".png"), png);
    }
}
