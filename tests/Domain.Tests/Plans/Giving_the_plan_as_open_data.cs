using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Tests.Plans;

public sealed class Giving_the_plan_as_open_data
{
    private static readonly WorkshopId First = new("W000000001");
    private static readonly CommitmentId Land = new("C000000001");

    [Fact]
    public void Takes_the_canvas_where_owners_said_nothing()
    {
        var given = Given(Of(("title", "Terres"), ("about", "Le cadastre est fermé"), ("answersTo", "Une demande"), ("what", "Ouvrir"),
            ("content", "Tout publier"), ("usefulness", "Moins de litiges"), ("collaboration", "Avec les notaires")));
        Assert.Equal(
            ("Terres", "Le cadastre est fermé\nUne demande", "Ouvrir\nTout publier", "Moins de litiges"),
            (given.Name, given.PublicProblem, given.What, given.HowItSolves));
        Assert.Equal(new OpenOgpValue(true, "Avec les notaires"), given.OgpValues.Participation);
        Assert.Null(given.OgpValues.Transparency);
        Assert.Equal([First.Value], given.Origin!.Workshops.AsEnumerable());
    }

    [Fact]
    public void Puts_what_owners_told_before_the_canvas()
    {
        var given = Given(Of(("about", "Canevas"), ("usefulness", "Canevas"), ("transparency", "Registre public")).With(Detail(
            ("publicProblem", "Des litiges"), ("howItSolves", "En publiant"), ("endDate", "2027-06"), ("ogpValues", "technology,transparency"),
            ("stateActors", "DITP\n\n Etalab "))));
        Assert.Equal(("Des litiges", "En publiant"), (given.PublicProblem, given.HowItSolves));
        Assert.Equal("2027-06", $"{given.EndDate}");
        Assert.Equal(new OpenOgpValue(true, "Registre public"), given.OgpValues.Transparency);
        Assert.Equal(new OpenOgpValue(true, null), given.OgpValues.Technology);
        Assert.Equal(["DITP", "Etalab"], given.StateActors.AsEnumerable());
    }

    [Fact]
    public void Loses_no_words_about_values()
    {
        Assert.Equal("Plus de transparence", Given(Of().With(Detail(("ogpValues", "Plus de transparence")))).OgpValues.Transparency!.Justification);
        var unclear = Given(Of().With(Detail(("ogpValues", "Un gouvernement meilleur"), ("additionalInfo", "Rien"))));
        Assert.Equal(("Rien", "Un gouvernement meilleur"), (unclear.AdditionalInfo, Unread.Of(unclear, "ogpValues")));

        // Words before a value that name none are not its reason, and are there all the same.
        const string both = "Un gouvernement meilleur.\nTransparence : oui – tout est public";
        var mixed = Given(Of().With(Detail(("ogpValues", both))));
        Assert.Equal((new OpenOgpValue(true, "tout est public"), both), (mixed.OgpValues.Transparency!, Unread.Of(mixed, "ogpValues")!));
    }

    [Fact]
    public void Gives_each_value_what_is_said_of_it_once()
    {
        var values = Given(Of(("participation", "Les essais sont suivis avec les associations")).With(Detail((
            "ogpValues",
            "Participation du public : oui – les essais sont suivis avec les associations. Transparence : tous les résultats sont publiés.\n"
            + "Responsabilité : non")))).OgpValues;
        Assert.Equal(new OpenOgpValue(true, "Les essais sont suivis avec les associations"), values.Participation! with
        {
            Justification = values.Participation!.Justification!.TrimEnd('.'),
        });
        Assert.Equal(new OpenOgpValue(true, "tous les résultats sont publiés."), values.Transparency);
        Assert.Equal(new OpenOgpValue(false, null), values.Accountability);
        Assert.Null(values.Technology);
    }

    [Fact]
    public void Holds_those_set_aside_with_their_reason()
    {
        var given = Given(Of(("title", "Terres")).With(new PlanCommand.SetAside(Land, "Doublon")));
        Assert.Equal(CommitmentStatus.SetAside, given.Status);
        Assert.Equal("Doublon", Assert.Single(given.Others).Value.GetString());
    }

    [Fact]
    public void Says_what_is_still_missing()
    {
        Assert.DoesNotContain(CommitmentGap.PublicProblem, Gaps(Of(("about", "Litiges"))));
        Assert.Contains(CommitmentGap.LeadAgency, Gaps(Of(("about", "Litiges"))));
        Assert.Contains(CommitmentGap.TechnologyAlone, Gaps(Of().With(Detail(("ogpValues", "technology")))));
        Assert.DoesNotContain(CommitmentGap.LeadAgency, Gaps(Of().With(Detail(("leadAgency", "DITP")))));
    }

    private static PlanStory Of(params (string Box, string Text)[] boxes) =>
        PlanStory.Begun.Brings(First, 1, Taking_in_what_workshops_bring.Canvas(Land, boxes));

    private static PlanCommand.DetailCommitment Detail(params (string Name, string Text)[] fields) =>
        new(Land, Orders.Edits(fields), By: null);

    private static OpenCommitment Given(PlanStory plan) =>
        Assert.Single(PlanAsOpenData.Of(new PlanId("P000000001"), plan.Held, "fr", TimeZoneInfo.Utc).Commitments);

    private static System.Collections.Immutable.ImmutableArray<CommitmentGap> Gaps(PlanStory plan) => CommitmentGaps.Of(plan.Held.Find(Land)!);
}
