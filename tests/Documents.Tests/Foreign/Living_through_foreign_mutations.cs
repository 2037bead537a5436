using OgpTeams.Doubles.Foreign;
using OgpTeams.Fuzz.Engine;

namespace OgpTeams.Documents.Tests.Foreign;

/// <summary>The corpus broken: parts lost, doubled and exchanged, bits turned, files cut short.</summary>
public sealed class Living_through_foreign_mutations
{
    private static readonly Dictionary<string, Specimen[]> Specimens = Corpus.Foreign()
        .GroupBy(one => one.Name.Split(';')[0], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    public static TheoryData<string> All => [.. Specimens.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void Answers_keeps_peoples_words_and_settles(string name) => Try(name, from: 0, cases: 1);

    [Theory]
    [Trait("Length", "Long")]
    [MemberData(nameof(All))]
    public void Answers_keeps_peoples_words_and_settles_at_length(string name) => Try(name, from: 1, cases: 12);

    private static void Try(string name, int from, int cases)
    {
        for (var number = from; number < from + cases; number++)
        {
            var failure = Judge.Try(new Case(Specimens[name], Shapes.All.Count, number));
            Assert.True(failure is null, $"case {number}: {failure}");
        }
    }
}
