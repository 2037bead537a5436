using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Plans.Translations;
using OgpTeams.Domain.Workshops.Commitments;

namespace OgpTeams.Domain.Tests.Plans;

/// <summary>A twin has the plan's ids and its own texts, and says which of them the plan has changed since.</summary>
public sealed class Saying_the_plan_in_another_language
{
    private static readonly CommitmentId _land = new("C000000001");
    private static readonly WorkshopId _first = new("W000000001");
    private const string Name = "commitment/C000000001/name";
    private const string What = "commitment/C000000001/what";

    [Fact]
    public void Says_only_what_was_translated_but_for_names()
    {
        var story = Of().With(Save((What, "A register"))).With(new PlanCommand.DetailCommitment(
            _land, Orders.Edits(("leadAgency", "DITP"), ("contactEmail", "a@b.fr"), ("endDate", "2027-06"), ("publicProblem", "Des litiges")), null));
        var twin = Twin(story);
        var commitment = Assert.Single(twin.Commitments);
        Assert.Equal(("en", _land.Value), (twin.Language, commitment.Id));
        Assert.Equal(("A register", "Terres", null), (commitment.What, commitment.Name, commitment.PublicProblem));
        Assert.Equal(("DITP", "a@b.fr", "2027-06"), (commitment.LeadAgency, commitment.ContactEmail, $"{commitment.EndDate}"));
    }

    [Fact]
    public void Says_which_texts_the_plan_changed_since_until_they_are_read_again()
    {
        var story = Of().With(Save((Name, "Land"), (What, "A register")));
        Assert.All(Translation(story).Texts, text => Assert.Null(text.Stale));
        var changed = story.With(new PlanCommand.EditCommitment(_land, Orders.Edits(("what", "Un autre registre"))));
        Assert.Equal([What], Stale(changed));

        // Its form sent back as it was drawn says nothing new; saying that it holds still does.
        var asDrawn = new FieldEdit(What, "A register", CanvasText.Fingerprint("A register"));
        Assert.True(changed.Decide(Save([asDrawn])).IsRepeat);
        var held = changed.With(Save([asDrawn], stillHold: [What]));
        Assert.Empty(Stale(held));
        Assert.Empty(Stale(changed.With(Save((What, "Another register")))));
    }

    [Fact]
    public void Translates_the_text_that_its_form_showed()
    {
        var story = Of().With(new PlanCommand.EditCommitment(_land, Orders.Edits(("what", "Un autre registre"))))
            .With(Save([new FieldEdit(What, "A register", CanvasText.Fingerprint(""))], of: (What, CanvasText.Fingerprint("Un registre"))));
        Assert.Equal([What], Stale(story));
    }

    [Fact]
    public void Keeps_a_translation_whose_text_is_gone()
    {
        var story = Of().With(Save((What, "A register"))).With(new PlanCommand.EditCommitment(_land, Orders.Edits(("what", ""))));
        Assert.Equal([What], Stale(story));
        Assert.Empty(Translation(story.With(Save((What, "")))).Texts);
    }

    [Fact]
    public void Is_for_owners_and_for_texts_there_are()
    {
        Assert.Equal(Refusal.NotOwner, Of().Decide(Save((What, "A")), People.Bob).Refusal);
        Assert.Equal(Refusal.Unknown, Of().Decide(Save(("commitment/X/what", "A"))).Refusal);
        Assert.Equal(Refusal.InvalidInput, Of().With(new PlanCommand.Detail(Orders.Edits((PlanField.Language, "en")))).Decide(Save((What, "A"))).Refusal);
        Assert.True(Of().With(Save((What, "A"))).Decide(Save((What, "A"))).IsRepeat);
    }

    [Fact]
    public void Compares_with_what_the_plan_said_before_in_that_language()
    {
        var story = Of().With(new PlanCommand.Retain(_land)).With(new PlanCommand.CreateAssessment(AssessmentKind.Midterm))
            .With(Save((Name, "Land"), (What, "A register")));
        Assert.Equal("A register", Assert.Single(Assert.Single(Twin(story).Assessments).Since!.Commitments).What);
        var later = story.With(new PlanCommand.EditCommitment(_land, Orders.Edits(("what", "Un autre registre"))));
        Assert.Equal("Un registre", Assert.Single(Assert.Single(Twin(later).Assessments).Since!.Commitments).What);
    }

    [Theory]
    [InlineData("en", "commitment/C000000001/endDate", "December 15, 2026", "2026-12-15", true)]
    [InlineData("en", "commitment/C000000001/endDate", "13/04/2026", "2026-04-13", true)]
    [InlineData("en", "commitment/C000000001/endDate", "03/04/2026", "2026-04-03", false)]
    [InlineData("en", "commitment/C000000001/endDate", "by the end", "by the end", false)]
    [InlineData("fr", "commitment/C000000001/milestone/M000000001/startDate", "03/04/2026", "2026-04-03", true)]
    public void Tells_a_date_of_its_documents_as_the_plans_own(string language, string field, string text, string told, bool isChange)
    {
        var change = new WordChange(field, WordChangeKind.Changed, "", text, Orders.Fields((field.Split('/')[^1], told)));
        var twin = new OpenPlan { Id = "P", Title = "P", Language = language };
        var found = Assert.Single(TwinChanges.Of(change, twin));
        Assert.Equal($"{language}/{field}", found.Field);
        Assert.Equal((isChange ? WordChangeKind.Changed : WordChangeKind.Beside, isChange), (found.Kind, found.IsShared));
        Assert.Equal(isChange ? [found] : [], ReadBackRules.Takeable([found]));
    }

    private static PlanCommand.Translate Save(params (string Field, string Text)[] texts) => Save([.. Orders.Edits(texts)]);

    private static PlanCommand.Translate Save(FieldEdit[] edits, string[]? stillHold = null, (string Field, string Fingerprint)? of = null) => new(
        "en", [.. edits], of is { } shown ? Orders.Fields(shown) : Orders.Fields(), [.. stillHold ?? []]);

    private static PlanStory Of() => PlanStory.Begun.Brings(
        _first, 1, Taking_in_what_workshops_bring.Canvas(_land, ("title", "Terres"), ("what", "Un registre")));

    private static OpenPlan Open(PlanStory story) => PlanAsOpenData.Of(new PlanId("P000000001"), story.Held, "fr", TimeZoneInfo.Utc);

    private static OpenTranslation Translation(PlanStory story) => Assert.Single(Open(story).Translations);

    private static OpenPlan Twin(PlanStory story) => Domain.Plans.Translations.Twin.Of(Open(story), Translation(story));

    private static IEnumerable<string?> Stale(PlanStory story) => Translation(story).Texts.Where(text => text.Stale == true).Select(text => text.Field);
}
