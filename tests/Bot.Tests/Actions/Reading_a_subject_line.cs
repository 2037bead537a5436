using FsCheck;
using FsCheck.Fluent;
using OgpTeams.Bot.Inputs;
using OgpTeams.Domain.Tests.Anything;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Bot.Tests.Actions;

public sealed class Reading_a_subject_line
{
    [Theory]
    [InlineData("Registre : un fichier par an", "Registre", "un fichier par an")]
    [InlineData("Registre\u00a0: un fichier", "Registre", "un fichier")]
    [InlineData("Registre\u202f:\u00a0un fichier", "Registre", "un fichier")]
    [InlineData("Registre: un fichier", "Registre", "un fichier")]
    [InlineData("Registre:un fichier", "Registre", "un fichier")]
    [InlineData("Registre：un fichier", "Registre", "un fichier")]
    [InlineData(": Registre : un fichier", "Registre", "un fichier")]
    [InlineData("Registre :", "Registre", "")]
    [InlineData("Registre", "Registre", "")]
    [InlineData("Registre : un : deux", "Registre", "un : deux")]
    [InlineData("Améliorer https://data.exemple.fr : le rendre lisible", "Améliorer https://data.exemple.fr", "le rendre lisible")]
    [InlineData("Améliorer https://data.exemple.fr: le rendre lisible", "Améliorer https://data.exemple.fr", "le rendre lisible")]
    [InlineData("Améliorer https://data.exemple.fr:8080/a:b", "Améliorer https://data.exemple.fr:8080/a:b", "")]
    [InlineData("https://data.exemple.fr", "https://data.exemple.fr", "")]
    [InlineData("Écrire à mailto:awa@exemple.fr", "Écrire à mailto:awa@exemple.fr", "")]
    [InlineData("Ouvrir dès 14:30 : un guichet", "Ouvrir dès 14:30", "un guichet")]
    [InlineData("Ouvrir dès 14:30", "Ouvrir dès 14:30", "")]
    [InlineData("Entretiens 1:1", "Entretiens 1:1", "")]
    [InlineData(@"Ranger C:\Budget", @"Ranger C:\Budget", "")]
    [InlineData("Ranger D:/Budget : par année", "Ranger D:/Budget", "par année")]
    [InlineData("Merci :) à tous", "Merci :) à tous", "")]
    [InlineData("« Budget : l’essentiel » : une page", "« Budget : l’essentiel »", "une page")]
    [InlineData("Lire “Budget: brief” : une page", "Lire “Budget: brief”", "une page")]
    [InlineData("Lire \"a : b\": une page", "Lire \"a : b\"", "une page")]
    [InlineData("« Budget : sans fin", "« Budget", "sans fin")]
    [InlineData("Budget 2024 : 12 mesures", "Budget 2024", "12 mesures")]
    [InlineData("Registre\nun fichier\npar an", "Registre", "un fichier\npar an")]
    [InlineData("Registre :\r\nun fichier : par an", "Registre", "un fichier : par an")]
    [InlineData("Registre : un fichier\npar an", "Registre", "un fichier\npar an")]
    [InlineData("Registre\n\n- voir https://a.fr : ici", "Registre", "- voir https://a.fr : ici")]
    public void Finds_the_title_and_the_description(string line, string title, string description)
    {
        var read = SubjectLine.Read(line);
        Assert.Equal((title, description), (read[Field.Title], read.GetValueOrDefault(Field.Description, "")));
    }

    [Theory]
    [InlineData(":")]
    [InlineData(" : : ")]
    public void Is_never_without_a_title(string line) => Assert.NotEqual("", SubjectLine.Read(line)[Field.Title]);

    /// <summary>However it is typed, and whatever addresses and hours stand in its title, both parts come back whole.</summary>
    [Fact]
    public void Comes_apart_where_it_was_put_together() => ForAll.Holds(
        seed: 22,
        (from words in Words.NonEmptyListOf()
         from said in Words.ListOf()
         from colon in Gen.Elements(" : ", ": ", "\u00a0: ", "\u202f: ", "\u00a0:\u00a0", " ：", "\n", " :\n", "\r\n")
         select (Title: string.Join(' ', words), Colon: colon, Description: string.Join(' ', said))).ToArbitrary(),
        typed =>
        {
            var read = SubjectLine.Read(typed.Title + typed.Colon + typed.Description);
            Assert.Equal((typed.Title, typed.Description), (read[Field.Title], read.GetValueOrDefault(Field.Description, "")));
        },
        tests: 300, longest: 8);

    private static Gen<string> Words => Gen.Elements(
        "Registre", "des", "aides", "https://data.exemple.fr/a:b", "http://a.fr:80", "14:30", "1:1", @"C:\x", "« a : b »", "“c: d”", "l’eau",
        "mailto:a@b.fr", ":)", "R&D", "10:00-12:00", "été", "–", "?", "🌳");
}
