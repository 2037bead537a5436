using System.Globalization;

namespace OgpTeams.Fuzz;

/// <param name="Minutes">How long; ten unless said.</param>
/// <param name="Seed">Makes the same files again.</param>
/// <param name="Corpus">A folder with more .docx files to mutate; may be missing.</param>
/// <param name="Replay">The one file to try, of this seed.</param>
internal sealed record Options(double Minutes, int Seed, string Corpus, int? Replay)
{
    public static Options Read(string[] arguments)
    {
        var given = arguments.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return new(
            given.TryGetValue("--minutes", out var minutes) ? double.Parse(minutes, CultureInfo.InvariantCulture) : 10,
            given.TryGetValue("--seed", out var seed) ? int.Parse(seed, CultureInfo.InvariantCulture) : Random.Shared.Next(1, 1_000_000),
            given.GetValueOrDefault("--corpus", "tests"),
            given.TryGetValue("--replay", out var number) ? int.Parse(number, CultureInfo.InvariantCulture) : null);
    }
}
