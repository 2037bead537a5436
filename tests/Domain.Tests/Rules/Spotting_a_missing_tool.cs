using OgpTeams.Domain.Rules;

namespace OgpTeams.Domain.Tests.Rules;

/// <summary>B27: a problem worded as the absence of a tool, a lead and no verdict.</summary>
public sealed class Spotting_a_missing_tool
{
    [Theory]
    [InlineData("Il n'y a pas de portail pour accéder aux enregistrements fonciers.")]
    [InlineData("il n’y a pas de portail")]
    [InlineData("Aujourd’hui, il n’y a aucun registre public.")]
    [InlineData("Il n’existe pas encore de plateforme nationale.")]
    [InlineData("Il n’existe aucune base de données des marchés.")]
    [InlineData("Absence de portail.")]
    [InlineData("L’absence d’un site internet dédié.")]
    [InlineData("Le manque d’outils de suivi.")]
    [InlineData("La commune ne dispose pas d’un véritable logiciel.")]
    [InlineData("Nous n’avons pas de plate-forme.")]
    [InlineData("Faute d’application, les usagers attendent.")]
    [InlineData("Les familles ignorent leurs droits. Il n’y a pas de portail.")]
    [InlineData("There is no portal for land records.")]
    [InlineData("There isn’t a single public register.")]
    [InlineData("The lack of an online platform.")]
    [InlineData("The ministry does not have a website.")]
    [InlineData("Absence of a database")]
    public void Hints_at_it(string problem)
    {
        var finding = Assert.Single(Land.Findings(Land.With(commitment => commitment with { PublicProblem = problem })));
        Assert.Equal(("B27", Severity.Warning, "publicProblem"), (finding.Id, finding.Severity, finding.Field));
        Assert.StartsWith("Piste\u00a0: «\u00a0", finding.Message.French, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Il n’y a pas d’égalité devant l’impôt.")]
    [InlineData("Il n’y a pas assez de médecins.")]
    [InlineData("L’absence de confiance dans les institutions nourrit la violence.")]
    [InlineData("Le manque d’application de la loi laisse les familles démunies.")]
    [InlineData("L’absence d’application effective des lois.")]
    [InlineData("Le registre ne connaît que 50 titres.")]
    [InlineData("Cinq villages sans registre des actes.")]
    [InlineData("Il n’y a pas de site de décharge surveillé.")]
    [InlineData("Il n’y a pas eu d’enquête.")]
    [InlineData("There is no equality before the law.")]
    [InlineData("The lack of application of the law.")]
    [InlineData("Citizens have no say in the budget.")]
    [InlineData("Le portail actuel est lent et personne ne s’en sert.")]
    public void Leaves_real_problems_alone(string problem) =>
        Assert.Empty(Land.IdsWith(commitment => commitment with { PublicProblem = problem }));

    [Theory]
    [InlineData("il n'y a pas de a ")]
    [InlineData("il n'y a ")]
    [InlineData("there is no ")]
    [InlineData("absence de ")]
    [InlineData("lack of a b ")]
    [InlineData("a")]
    [InlineData("absence                              ")]
    public void Takes_its_time_in_proportion_to_hostile_texts(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 50_000 / piece.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Empty(Land.IdsWith(commitment => commitment with { PublicProblem = text }));
        Assert.InRange(watch.ElapsedMilliseconds, 0, 900);
    }
}
