using OgpTeams.Domain.Workshops.Subjects;

namespace OgpTeams.Domain.Tests.Workshops.Subjects;

/// <summary>A hint for facilitators.</summary>
public sealed class Finding_near_duplicates
{
    private static (string, string)[] Find(params string[] titles) => [.. NearDuplicates.Find(titles, title => title)];

    [Theory]
    [InlineData("Publier le budget de la ville", "Publier le budget de la ville en ligne")]
    [InlineData("Ouvrir les données de transport", "OUVRIR LES DONNEES DU TRANSPORT")]
    [InlineData("Marchés publics", "« Marchés publics »")]
    [InlineData("Transparence", "La transparence !")]
    public void Sees_titles_that_share_most_of_their_words(string one, string other) => Assert.Equal([(one, other)], Find(one, other));

    [Theory]
    [InlineData("Publier le budget", "Publier les délibérations")]
    [InlineData("Budget participatif des écoles", "Budget des associations sportives")]
    [InlineData("De la, du, des", "De la, du, des")]
    [InlineData("", "")]
    public void Leaves_alone_those_that_do_not(string one, string other) => Assert.Empty(Find(one, other));

    [Fact]
    public void Gives_every_pair_in_the_order_given() => Assert.Equal(
        [("Budget ouvert", "budget ouvert"), ("Budget ouvert", "Budget, ouvert"), ("budget ouvert", "Budget, ouvert")],
        Find("Budget ouvert", "Cantine scolaire", "budget ouvert", "Budget, ouvert"));

    [Fact]
    public void Takes_any_text() => Assert.Single(Find("Ouvrir \ud83d les données \u0000", "Ouvrir les données 😀"));

    [Fact]
    public void Gives_up_when_there_are_too_many() =>
        Assert.Empty(Find([.. Enumerable.Repeat("Publier le budget", 151)]));
}
