using OgpTeams.Fuzz.Engine;

namespace OgpTeams.Documents.Tests.Hostile;

/// <summary>The fuzz run of <c>tests/Fuzz</c>, in small and always the same.</summary>
public sealed class Living_through_any_mutation
{
    private static readonly IReadOnlyList<Specimen> Specimens = Corpus.All([]);

    /// <summary>The first ones there are, none left out.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 6)];

    [Fact]
    public void Answers_keeps_peoples_words_and_settles() => Try(seed: 1, cases: 10);

    [Theory]
    [Trait("Length", "Long")]
    [MemberData(nameof(Seeds))]
    public void Answers_keeps_peoples_words_and_settles_at_length(int seed) => Try(seed, cases: 40);

    private static void Try(int seed, int cases)
    {
        for (var number = 0; number < cases; number++)
        {
            Assert.True(Judge.Try(new Case(Specimens, seed, number)) is null, $"dotnet run --project tests/Fuzz -- --corpus none --seed {seed} --replay {number}");
        }
    }
}
