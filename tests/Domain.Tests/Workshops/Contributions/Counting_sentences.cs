using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Domain.Tests.Workshops.Contributions;

/// <summary>Domain §9, B02 and B03.</summary>
public sealed class Counting_sentences
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("   ", 0)]
    [InlineData("Publier les rapports", 1)]
    [InlineData("Publier les rapports.", 1)]
    [InlineData("Publier les rapports. Dire ce qui en est fait.", 2)]
    [InlineData("Publier ! Vraiment ? Oui.", 3)]
    [InlineData("Voir l’art. 3 de la loi.", 1)]
    [InlineData("M. Diop et Mme. Le Goff le demandent.", 1)]
    [InlineData("Écoles, hôpitaux, etc. sont concernés.", 1)]
    [InlineData("Écoles, hôpitaux, etc. Tous sont concernés.", 2)]
    [InlineData("Gagner 3.5 points, p. ex. en un an.", 1)]
    [InlineData("Si je devais dire... ce serait la cantine.", 1)]
    [InlineData("Ouvrir… Ou pas.", 1)]
    [InlineData("Il a dit : « Ouvrons ! » puis il est parti.", 1)]
    [InlineData("Il a dit : « Ouvrons ! » Puis il est parti.", 2)]
    [InlineData("Une adresse : https://www.exemple.fr/a.b suffit.", 1)]
    [InlineData("Premier point.\nSecond point.", 2)]
    [InlineData("J.-P. Martin et J. Dupont, de l’O.N.U. Genève, le disent.", 1)]
    [InlineData("1. Ouvrir le registre\n2. Publier les titres", 1)]
    [InlineData("En 2019. Puis en 2020.", 2)]
    [InlineData("See no. 5 and p. 3 of the act.", 1)]
    [InlineData("They said no. Then they left.", 2)]
    [InlineData("Écrire à a.b@exemple.fr, cf. Annexe 2, n° 3.", 1)]
    [InlineData("هل هذا واضح؟ نعم.", 2)]
    public void Knows_what_ends_one(string text, int count) => Assert.Equal(count, Sentences.Count(text));

    [Fact]
    public void Takes_time_in_proportion_to_the_text() =>
        Assert.Equal(50_000, Sentences.Count(string.Concat(Enumerable.Repeat("A va. ", 50_000))));
}
