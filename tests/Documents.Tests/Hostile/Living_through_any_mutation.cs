using OgpTeams.Fuzz.Engine;

namespace OgpTeams.Documents.Tests.Hostile;

/// <summary>The fuzz run of <c>tests/Fuzz</c>, in small and always the same.</summary>
public sealed class Living_through_any_mutation
{
    private static readonly IReadOnlyList<Specimen> Specimens = Corpus.All([]);

    /// <summary>The first ones there are, none left out.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 6)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Answers_keeps_peoples_words_and_settles(int seed)
    {
        for (var number = 0; number < 40; number++)
        {
            Assert.True(Judge.Try(new Case(Specimens, seed, number)) is null, $"dotnet run --project tests/Fuzz -- --corpus none --seed {seed} --replay {number}");
        }
    }
}
