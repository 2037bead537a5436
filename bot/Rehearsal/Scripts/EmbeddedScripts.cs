namespace OgpTeams.Bot.Rehearsal.Scripts;

/// <summary>The rehearsal that comes with the program, in each language.</summary>
internal static class EmbeddedScripts
{
    /// <param name="language"><c>fr</c> or <c>en</c>.</param>
    public static byte[] Read(string language)
    {
        using var stream = typeof(EmbeddedScripts).Assembly.GetManifestResourceStream($"OgpTeams.Bot.Rehearsal.workshops.{language}.json")
            ?? throw new InvalidOperationException($"There is no rehearsal in the language {language}.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
