using System.Collections.Immutable;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops.Commitments;
using static OgpTeams.Domain.Tests.Plans.PlanStory;

namespace OgpTeams.Domain.Tests.Plans;

/// <summary>What owners decide about what drafters changed in Word.</summary>
public sealed class Reading_the_plan_back
{
    private static readonly CommitmentId _land = new("LAND");

    [Fact]
    public void Waits_until_an_owner_takes_it_to_the_letter()
    {
        var story = Retained.With(Read(Changed("name", "Terres du littoral"), Changed("what", "  deux\nlignes ")));
        Assert.Equal("Terres", Open(story).Name);
        Assert.Equal(2, story.Held.WaitingChanges.Count());
        Assert.Equal(Refusal.NotOwner, story.Decide(All, People.Bob).Refusal);

        var taken = story.With(All);
        Assert.Equal(("Terres du littoral", "  deux\nlignes "), (Open(taken).Name, Open(taken).What));
        Assert.Empty(taken.Held.WaitingChanges);
        Assert.True(taken.Decide(All).IsRepeat);
    }

    [Fact]
    public void Leaves_conflicts_to_be_decided_one_by_one()
    {
        var story = Retained.With(Read(Changed("leadAgency", "Mairie") with { Conflicts = true }, Changed("what", "Un registre"))).With(All);
        Assert.Equal((null, "Un registre"), (Open(story).LeadAgency, Open(story).What));
        Assert.Equal("Mairie", Open(story.With(Take("commitment/LAND/leadAgency"))).LeadAgency);
    }

    [Fact]
    public void Does_not_ask_again_about_words_that_an_owner_left()
    {
        var read = Read(Changed("what", "Un registre"));
        var kept = Retained.With(read).With(new PlanCommand.ReadBack(ReadBackDecision.Keep, "commitment/LAND/what", ""));
        Assert.Empty(kept.Held.WaitingChanges);
        Assert.True(kept.Decide(read).IsRepeat);
        Assert.Single(kept.With(Read(Changed("what", "Un autre registre"))).Held.WaitingChanges);

        // Undone in Word and then written again, they were not left a second time.
        Assert.Single(kept.With(Read()).With(read).Held.WaitingChanges);
        Assert.True(kept.With(Read()).Decide(Read()).IsRepeat);
    }

    [Fact]
    public void Empties_what_was_emptied_although_a_workshop_brought_it()
    {
        var story = Retained.With(Read(Changed("name", ""))).With(All);
        Assert.Null(Open(story).Name);

        // Told again by an owner, it stands again.
        var told = Retained.With(Read(Changed("leadAgency", ""))).With(All).With(new PlanCommand.DetailCommitment(
            _land, Orders.Edits(("leadAgency", "DITP")), null));
        Assert.Equal("DITP", Open(told).LeadAgency);
    }

    [Fact]
    public void Keeps_words_that_are_no_date_and_values_with_their_own_reasons()
    {
        var values = FieldText.Of(
            OpenFields.OfCommitment.First(field => field.Name == "ogpValues"), new OpenCommitment
            {
                Id = "X",
                OgpValues = new() { Transparency = new(true, "Les relevés sont publics."), Technology = new(false, null) },
            });
        var story = Retained.With(Read(Changed("endDate", "à la fonte"), Changed("ogpValues", values))).With(All);
        Assert.Null(Open(story).EndDate);
        Assert.Equal("à la fonte", Unread.Of(Open(story), "endDate"));
        Assert.Equal(new OpenOgpValue(true, "Les relevés sont publics."), Open(story).OgpValues.Transparency);
        Assert.Equal(new OpenOgpValue(false, null), Open(story).OgpValues.Technology);
    }

    [Fact]
    public void Decides_about_what_was_seen_and_nothing_else()
    {
        var (seen, now) = (Changed("what", "Un registre"), Changed("what", "Un autre registre"));
        var story = Retained.With(Read(now, Changed("name", "Eaux")));
        var card = new PlanCommand.ReadBack(ReadBackDecision.Take, seen.Field, "", WordChange.SeenOf(seen));
        Assert.Equal(Refusal.Reworded, story.Decide(card).Refusal);
        Assert.Equal(Refusal.Reworded, story.Decide(card with { Decision = ReadBackDecision.Keep }).Refusal);
        Assert.Equal(Refusal.Reworded, story.Decide(All with { Seen = WordChange.SeenOf(seen) }).Refusal);
        Assert.Equal("Un autre registre", Open(story.With(card with { Seen = WordChange.SeenOf(now) })).What);
        Assert.Equal("Eaux", Open(story.With(All with { Seen = WordChange.SeenOf(story.Held.WaitingChanges) })).Name);
    }

    [Fact]
    public void Leaves_a_title_that_another_plan_has()
    {
        var title = new WordChange("plan/title", WordChangeKind.Changed, "Plan", "Autre", Fields(("title", "Autre")));
        var story = Retained.With(Read(title, Changed("what", "Un registre")));
        Assert.Equal(Refusal.NameTaken, story.Decide(Take("plan/title") with { TitleIsTaken = true }).Refusal);
        var all = story.With(All with { TitleIsTaken = true });
        Assert.Equal(("Un registre", "plan/title"), (Open(all).What, Assert.Single(all.Held.WaitingChanges).Field));
        Assert.Equal(Refusal.NameTaken, all.Decide(All with { TitleIsTaken = true }).Refusal);
    }

    [Theory]
    [InlineData("""{"x":1,"x":2}""")]
    [InlineData("""{"x":1}""")]
    [InlineData("""{"Transparency":{"relevant":true,"relevant":false}}""")]
    [InlineData("""{"Transparency":{"relevant":"oui"}}""")]
    [InlineData("{}")]
    [InlineData("À voir avec le ministère")]
    public void Keeps_words_that_only_look_like_values(string words)
    {
        var story = Retained.With(Read(Changed("ogpValues", words))).With(All);
        Assert.Equal(words, Unread.Of(Open(story), "ogpValues"));
        Assert.Null(Open(story).AdditionalInfo);
    }

    [Fact]
    public void Brings_in_rows_where_they_stand_and_takes_out_those_that_went()
    {
        var first = new WordChange("commitment/LAND/milestone/MAP", WordChangeKind.Added, "", "Carte", Fields(("title", "Carte"), ("endDate", "2027-06")));
        var second = new WordChange(
            "commitment/LAND/milestone/LAW", WordChangeKind.Added, "", "Loi", Fields(("title", "Loi")), new MilestoneId("MAP"));
        var story = Retained.With(Read(second, first)).With(Take(first.Field)).With(Take(second.Field));
        Assert.Equal([("Carte", "2027-06"), ("Loi", "")], Open(story).Milestones.Select(one => (one.Title, $"{one.EndDate}")));
        var gone = story.With(Read(new WordChange(first.Field, WordChangeKind.Removed, "Carte", "", Fields()))).With(All);
        Assert.Equal(["Loi"], Open(gone).Milestones.Select(one => one.Title));
    }

    [Fact]
    public void Brings_in_a_commitment_whole_and_sets_aside_one_that_went()
    {
        var added = new WordChange("commitment/NEW", WordChangeKind.Added, "", "Eaux", Fields(("number", "7"), ("name", "Eaux")));
        var its = new WordChange("commitment/NEW/milestone/M", WordChangeKind.Added, "", "Puits", Fields(("title", "Puits")));
        var story = Retained.With(Read(added, its)).With(Take(its.Field));
        var eaux = story.Held.Find(new("NEW"))!;
        Assert.Equal((CommitmentStanding.Retained, 7, "Eaux"), (eaux.Standing, eaux.Number, eaux.Name));
        Assert.Equal(["Puits"], eaux.Milestones.Select(one => one.Title));
        Assert.Empty(story.Held.WaitingChanges);

        var gone = story.With(Read(new WordChange("commitment/NEW", WordChangeKind.Removed, "Eaux", "", Fields())))
            .With(new PlanCommand.ReadBack(ReadBackDecision.TakeAll, "", "Retiré dans Word."));
        Assert.Equal((CommitmentStanding.SetAside, "Retiré dans Word."), (gone.Held.Find(new("NEW"))!.Standing, gone.Held.Find(new("NEW"))!.Reason));
    }

    [Fact]
    public void Takes_by_itself_where_owners_said_so_but_no_conflict()
    {
        var story = Retained.With(new PlanCommand.Detail(Orders.Edits((PlanField.ReadBack, PlanField.TakesBack))))
            .With(Read(Changed("what", "Un registre"), Changed("leadAgency", "Mairie") with { Conflicts = true }));
        Assert.Equal("Un registre", Open(story).What);
        Assert.Equal(["commitment/LAND/leadAgency"], story.Held.WaitingChanges.Select(change => change.Field));
    }

    [Fact]
    public void Does_not_take_words_that_stand_in_no_field()
    {
        var beside = new WordChange("commitment/LAND/unplaced", WordChangeKind.Beside, "", "À relire", Fields());
        var story = Retained.With(Read(beside));
        Assert.Empty(story.Decide(All).Events);
        Assert.Equal(Refusal.InvalidInput, story.Decide(Take(beside.Field)).Refusal);
    }

    [Fact]
    public void Keeps_whole_a_milestone_that_was_edited_and_its_workshop_withdrew()
    {
        var workshop = new WorkshopId("W000000001");
        var story = Begun.Brings(workshop, 1, Share([new(new("MAP"), "Carte", "Un atlas", null, PartialDate.Of(2027, 6), "", "", [], "cause")]))
            .With(Read(new WordChange("commitment/LAND/milestone/MAP/title", WordChangeKind.Changed, "Carte", "Cartes", Fields(("title", "Cartes")))))
            .With(All).Brings(workshop, 2, Share([]));
        var map = Assert.Single(Open(story).Milestones);
        Assert.Equal(("Cartes", "Un atlas", "2027-06"), (map.Title, map.Deliverable, $"{map.EndDate}"));

        WorkshopShare Share(ImmutableArray<Milestone> milestones) => WorkshopShare.None with
        {
            Commitment = new(_land, "Atelier", Fields(("title", "Terres")), Fields(), milestones, [], []),
        };
    }

    private static PlanStory Retained { get; } = Begun.With(new PlanCommand.NoteWord(PlanDocuments.Plan,
        [new("commitment/LAND", WordChangeKind.Added, "", "Terres", Fields(("name", "Terres")))], "")).With(All);

    private static PlanCommand.ReadBack All => new(ReadBackDecision.TakeAll, "", "");

    private static PlanCommand.ReadBack Take(string field) => new(ReadBackDecision.Take, field, "");

    private static PlanCommand.NoteWord Read(params WordChange[] changes) => new(PlanDocuments.Plan, [.. changes], "");

    private static WordChange Changed(string field, string text) =>
        new($"commitment/LAND/{field}", WordChangeKind.Changed, "avant", text, Fields((field, text)));

    private static ImmutableSortedDictionary<string, string> Fields(params (string Name, string Text)[] fields) =>
        fields.ToImmutableSortedDictionary(field => field.Name, field => field.Text, StringComparer.Ordinal);

    private static OpenCommitment Open(PlanStory story) => PlanAsOpenData.Of(story.Held.Find(_land)!);
}
