using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace OgpTeams.Domain.Tests.Anything;

/// <summary>Holds a promise against anything people may do in a row.</summary>
internal static class ForAll
{
    /// <summary>
    /// Fails with the shortest row that breaks the promise, and with the seed and size to begin at again: the same seed
    /// tries the same rows, on every machine.
    /// </summary>
    /// <param name="rows">With a shrinker, best made by <see cref="Shorter"/>.</param>
    /// <param name="tests">How many rows.</param>
    /// <param name="longest">Of the last rows; the first are a tenth of it.</param>
    public static void Holds<T>(ulong seed, Arbitrary<T> rows, Action<T> promise, int tests = 100, int longest = 200) =>
        Holds(seed, Prop.ForAll(rows, promise), tests, longest);

    /// <inheritdoc cref="Holds{T}(ulong, Arbitrary{T}, Action{T}, int, int)"/>
    public static Task HoldsAsync<T>(ulong seed, Arbitrary<T> rows, Func<T, Task> promise, int tests, int longest) =>
        Task.Run(() => Holds(seed, Prop.ForAll(rows, promise), tests, longest));

    private static void Holds(ulong seed, Property property, int tests, int longest) => Check.One(
        Config.QuickThrowOnFailure.WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(seed), FSharpOption<int>.None)))
            .WithMaxTest(tests).WithStartSize(longest / 10).WithEndSize(longest).WithQuietOnSuccess(true),
        property);

    /// <summary>The row without its first half, its second half, each quarter… and at last without each single one.</summary>
    public static IEnumerable<T[]> Shorter<T>(T[] row)
    {
        for (var cut = row.Length; cut > 0; cut /= 2)
        {
            for (var from = 0; from < row.Length; from += cut)
            {
                yield return [.. row.Take(from), .. row.Skip(from + cut)];
            }
        }
    }
}
