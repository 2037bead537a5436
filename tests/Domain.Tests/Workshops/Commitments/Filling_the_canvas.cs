using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;

namespace OgpTeams.Domain.Tests.Workshops.Commitments;

public sealed class Filling_the_canvas
{
    private const string What = CanvasBox.What;
    private static readonly Story Canvas = Given.WorkshopOfFormat2.At("F2-S6");
    private static readonly Story Filled = Canvas.With(Save((What, "Publier")), by: Claire);

    [Fact]
    public void Changes_only_the_boxes_sent()
    {
        var story = Filled.With(Save((CanvasBox.Title, "Terres ouvertes")), by: Claire);

        Assert.Equal(("Terres ouvertes", "Publier", ""), (Box(story, CanvasBox.Title), Box(story, What), Box(story, CanvasBox.About)));
    }

    [Fact]
    public void Begins_a_commitment()
    {
        Assert.False(Canvas.SeenByEveryone.Commitment.Touched);
        Assert.True(Filled.SeenByEveryone.Commitment.Touched);
    }

    [Fact]
    public void Begins_from_what_an_earlier_workshop_left()
    {
        var story = Given.Workshop(Given.WorkshopOfFormat3.Workshop.Brief with { Canvas = Fields((What, "Publier")) }).At("F3-S3");

        Assert.Equal("Publier", Box(story, What));
        Assert.False(story.SeenByEveryone.Commitment.Touched);
    }

    [Fact]
    public void Twice_alike_changes_nothing() => Filled.When(Save((What, "Publier")), by: Claire).Repeats();

    [Fact]
    public void With_an_empty_box_from_a_script_leaves_it() => Filled.When(Save((What, "")), by: Claire).Repeats();

    [Fact]
    public void With_a_box_emptied_in_its_form_clears_it() =>
        Assert.Equal("", Box(Filled.With(Save(What, "", shown: "Publier"), by: Claire), What));

    [Fact]
    public void With_a_box_left_as_it_was_shown_leaves_what_it_says_now()
    {
        var story = Filled.With(Save((What, "Publier et expliquer")), by: Claire);

        story.When(Save(What, "Publier", shown: "Publier"), by: Claire).Repeats();
    }

    [Fact]
    public void At_once_by_two_keeps_both_texts()
    {
        var first = Facilitated.With(Save(What, "Publier les actes", shown: "Publier"), by: Claire);

        var both = first.With(Save(What, "Publier le cadastre", shown: "Publier"), by: Alice, card: "form");

        Assert.Equal("Publier les actes", Box(both, What));
        var proposal = Assert.Single(both.SeenByEveryone.Commitment.Proposals);
        Assert.Equal((What, "Publier le cadastre", (bool?)null), (proposal.Said[Field.Box], proposal.Said[Field.Text], proposal.Taken));

        both.When(Save(What, "Publier le cadastre", shown: "Publier"), by: Alice, card: "form").Repeats();
    }

    [Fact]
    public void At_once_by_two_saves_the_boxes_that_nobody_else_changed()
    {
        var first = Facilitated.With(Save(What, "Publier les actes", shown: "Publier"), by: Claire);

        var both = first.With(new CommitmentCommand.SaveCanvas(
        [
            new BoxEdit(What, "Publier le cadastre", CanvasText.Fingerprint("Publier")),
            new BoxEdit(CanvasBox.Usefulness, "Moins de conflits", CanvasText.Fingerprint("")),
        ]), by: Alice);

        Assert.Equal(("Publier les actes", "Moins de conflits"), (Box(both, What), Box(both, CanvasBox.Usefulness)));
        Assert.Single(both.SeenByEveryone.Commitment.Proposals);
    }

    [Fact]
    public void Does_not_mind_line_ends_and_outer_spaces() =>
        Assert.Equal(CanvasText.Fingerprint("Un\nDeux"), CanvasText.Fingerprint(" Un\r\nDeux\n"));

    [Fact]
    public void Is_the_facilitators() => Canvas.When(Save((What, "Moi")), by: Alice).Refused(Refusal.NotFacilitator);

    [Theory]
    [InlineData("F2-S5")]
    [InlineData("F2-S7")]
    public void Outside_its_steps_is_refused(string step) =>
        Given.WorkshopOfFormat2.At(step).When(Save((What, "Non")), by: Claire).Refused(Refusal.StepNotOpen);

    [Theory]
    [InlineData("F3-S3")]
    [InlineData("F3-S6")]
    public void Goes_on_in_format_3(string step) =>
        Given.WorkshopOfFormat3.At(step).When(Save((What, "Oui")), by: Claire).Accepted();

    [Fact]
    public void Between_the_canvas_and_the_roadmap_waits() =>
        Given.WorkshopOfFormat3.At("F3-S5").When(Save((What, "Non")), by: Claire).Refused(Refusal.StepNotOpen);

    [Fact]
    public void In_a_closed_workshop_is_refused() =>
        Filled.With(Close, by: Claire).When(Save((What, "Non")), by: Claire).Refused(Refusal.StepNotOpen);

    /// <summary>Alice helps Claire, and both have the form that shows « Publier ».</summary>
    private static readonly Story Facilitated = Filled.With(Appoint(Alice, FacilitatorRole.Challenger), by: Claire);

    private static string Box(Story story, string box) => story.SeenByEveryone.Commitment[box];
}
