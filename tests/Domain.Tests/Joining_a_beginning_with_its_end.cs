namespace OgpTeams.Domain.Tests;

public sealed class Joining_a_beginning_with_its_end
{
    [Theory]
    [InlineData("Il permet de...", "de savoir à qui est la parcelle", "Il permet de savoir à qui est la parcelle")]
    [InlineData("Il permet de…", "De savoir", "Il permet De savoir")]
    [InlineData("Il permet de...", "d’ouvrir le registre", "Il permet d’ouvrir le registre")]
    [InlineData("Il permet de...", "Il permet de savoir", "Il permet de savoir")]
    [InlineData("Il permet de...", "savoir qui", "Il permet de... savoir qui")]
    [InlineData("Il permet de...", "demander", "Il permet de... demander")]
    [InlineData("Il permet de...", "de", "Il permet de")]
    [InlineData("Que voulons-nous ?", "Nous voulons", "Que voulons-nous ? Nous voulons")]
    [InlineData("...", "Des points", "... Des points")]
    public void Says_once_what_both_say(string starter, string answer, string whole) => Assert.Equal(whole, SentenceStarter.Complete(starter, answer));
}
