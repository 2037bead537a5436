using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops.Commitments;

namespace OgpTeams.Domain.Tests.Plans;

/// <summary>Each OGP value has a reason of its own, and what workshops say of it goes on being one until somebody writes another.</summary>
public sealed class Justifying_each_value
{
    private static readonly CommitmentId _land = new("C000000001");
    private static readonly WorkshopId _first = new("W000000001");

    [Fact]
    public void Keeps_four_texts_apart()
    {
        var values = Values(Of().With(Tell(
            ("ogpValues", "transparency"), ("ogpValues.transparency", "Tout est publié."), ("ogpValues.accountability", "Un juge veille."))));
        Assert.Equal(new OpenOgpValue(true, "Tout est publié."), values.Transparency);
        Assert.Equal(new OpenOgpValue(true, "Un juge veille."), values.Accountability);
        Assert.Null(values.Participation);
        Assert.Null(values.Technology);
    }

    [Fact]
    public void Lets_the_canvas_speak_until_somebody_writes()
    {
        var story = Of(("transparency", "Registre public"));
        Assert.True(story.Decide(Tell(
            Drawn("ogpValues", "transparency"), Drawn("ogpValues.transparency", "Registre public"), Drawn("leadAgency", ""))).IsRepeat);
        var later = story.Brings(_first, 2, Taking_in_what_workshops_bring.Canvas(_land, ("transparency", "Registre ouvert")));
        Assert.Equal("Registre ouvert", Values(later).Transparency!.Justification);

        var written = later.With(Tell(("ogpValues.transparency", "Un registre que chacun lit.")))
            .Brings(_first, 3, Taking_in_what_workshops_bring.Canvas(_land, ("transparency", "Autre")));
        Assert.Equal(new OpenOgpValue(true, "Un registre que chacun lit."), Values(written).Transparency);
        Assert.Equal("Autre", written.Held.Find(_land)![CanvasBox.Transparency]);
    }

    [Fact]
    public void Ticks_and_unticks_without_losing_a_reason()
    {
        var story = Of().With(Tell(("ogpValues.transparency", "Tout est publié."), ("ogpValues.technology", "En ligne.")));
        var ticked = Values(story.With(Tell(("ogpValues", "participation,transparency"))));
        Assert.Equal(new OpenOgpValue(true, "Tout est publié."), ticked.Transparency);
        Assert.Equal(new OpenOgpValue(true, null), ticked.Participation);
        Assert.Equal(new OpenOgpValue(false, "En ligne."), ticked.Technology);
    }

    [Fact]
    public void Keeps_the_reasons_of_two_people_at_once()
    {
        var drawn = CanvasText.Fingerprint("Tout est publié.");
        var story = Of().With(Tell(("ogpValues.transparency", "Tout est publié.")))
            .With(Tell(new FieldEdit("ogpValues.transparency", "Chaque mois.", drawn)))
            .With(Tell(new FieldEdit("ogpValues.transparency", "En ligne.", drawn), new FieldEdit("ogpValues.technology", "", CanvasText.Fingerprint(""))));
        Assert.Equal("Chaque mois.\nEn ligne.", Values(story).Transparency!.Justification);
    }

    [Fact]
    public void Leaves_what_another_changed_in_a_field_that_one_did_not_touch()
    {
        var (lead, end) = (CanvasText.Fingerprint("DITP"), CanvasText.Fingerprint("2027-06"));
        var story = Of().With(Tell(("leadAgency", "DITP"), ("endDate", "2027-06")))
            .With(Tell(new FieldEdit("leadAgency", "Etalab", lead), new FieldEdit("endDate", "2027-06", end)))
            .With(Tell(new FieldEdit("leadAgency", "DITP", lead), new FieldEdit("endDate", "2027-12", end)));
        var open = PlanAsOpenData.Of(story.Held.Find(_land)!);
        Assert.Equal(("Etalab", "2027-12"), (open.LeadAgency, $"{open.EndDate}"));
    }

    [Fact]
    public void Keeps_both_names_that_two_people_gave_at_once_and_the_last_number()
    {
        var (name, number) = (CanvasText.Fingerprint("Terres"), CanvasText.Fingerprint("1"));
        var story = Of().With(new PlanCommand.Retain(_land))
            .With(new PlanCommand.EditCommitment(_land, [new("name", "Terres de Mia", name), new("number", "7", number)]))
            .With(new PlanCommand.EditCommitment(_land, [new("name", "Terres de Léa", name), new("number", "5 bis", number)]));
        var commitment = story.Held.Find(_land)!;
        Assert.Equal(("Terres de Mia – Terres de Léa", "5 bis", 5), (commitment.Name, commitment.NumberText, commitment.Number));
        var open = PlanAsOpenData.Of(commitment);
        Assert.Equal("5 bis", open.Number);
    }

    private static FieldEdit Drawn(string field, string text) => new(field, text, CanvasText.Fingerprint(text));

    private static PlanCommand.DetailCommitment Tell(params (string Field, string Text)[] edits) => new(_land, Orders.Edits(edits), null);

    private static PlanCommand.DetailCommitment Tell(params FieldEdit[] edits) => new(_land, [.. edits], null);

    private static PlanStory Of(params (string Box, string Text)[] boxes) =>
        PlanStory.Begun.Brings(_first, 1, Taking_in_what_workshops_bring.Canvas(_land, [("title", "Terres"), .. boxes]));

    private static OpenOgpValues Values(PlanStory story) => PlanAsOpenData.Of(story.Held.Find(_land)!).OgpValues;
}
