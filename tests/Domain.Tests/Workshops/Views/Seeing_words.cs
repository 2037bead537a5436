using System.Collections.Immutable;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Views;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;
using static OgpTeams.Domain.Tests.Words;

namespace OgpTeams.Domain.Tests.Workshops.Views;

/// <summary>Alice said « Framboise ». Who finds the word anywhere in what they are shown?</summary>
public sealed class Seeing_words
{
    private const string Everyone = "the chat and the documents";
    private const string Author = "Alice, who said it";
    private const string Other = "Bob, who takes part";
    private const string Facilitator = "Claire, who facilitates";

    private static readonly Story Blind = Given.Workshop().At("F1-S4").With(Submit(A, "Framboise"), by: Alice);
    private static readonly Story Shared = Blind.At("F1-S5").With(Submit(B, "Budget"), by: Bob);
    private static readonly Story Reopened = Given.Workshop().At("F1-S5").With(Submit(B, "Budget"), by: Bob).At("F1-S4")
        .With(Submit(A, "Framboise"), by: Alice);
    private static readonly Story Told = Given.Workshop().At("F1-S7").With(Feedback(A, 3, liked: "Framboise"), by: Alice);

    private static readonly Dictionary<string, (Story Story, string[] SeenBy)> Table = new()
    {
        ["a subject while it is written alone"] = (Blind, [Author]),
        ["a subject written alone, after going back"] = (Blind.At("F1-S3"), [Author]),
        ["a subject written alone, when the reflection is opened again"] = (Blind.At("F1-S4"), [Author]),
        ["a subject written alone, edited by its author"] =
            (Given.Workshop().At("F1-S4").With(Submit(A, "X"), by: Alice).With(Edit(A, ("notes", "Framboise")), by: Alice), [Author]),
        ["a subject typed for Alice during the reflection"] =
            (Given.Workshop().At("F1-S4").With(SubmitFor(Alice, (A, "Framboise")), by: Claire), [Author]),
        ["a subject hidden during the reflection"] = (Blind.With(Hide(A), by: Claire), []),
        ["a subject once the sharing has begun"] = (Shared, [Everyone, Author, Other, Facilitator]),
        ["a subject when the sharing is skipped"] = (Blind.At("F1-S7"), [Everyone, Author, Other, Facilitator]),
        ["a subject when the workshop is closed during the reflection"] =
            (Blind.With(Close, by: Claire), [Everyone, Author, Other, Facilitator]),
        ["a subject shown once, after going back to the reflection"] = (Shared.At("F1-S4"), [Everyone, Author, Other, Facilitator]),
        ["a new subject of a reflection that was reopened"] = (Reopened, [Author]),
        ["a new subject of a reopened reflection, once it is over"] =
            (Reopened.At("F1-S6"), [Everyone, Author, Other, Facilitator]),
        ["a new subject when closing was undone during the reflection"] = (
            Given.Workshop().At("F1-S4").With(Close, by: Claire).With(Reopen, by: Claire).With(Submit(A, "Framboise"), by: Alice), [Author]),
        ["a late subject"] = (Given.Workshop().At("F1-S7").With(Submit(A, "Framboise"), by: Alice), [Everyone, Author, Other, Facilitator]),
        ["a hidden subject"] = (Shared.With(Hide(A), by: Claire), [Facilitator]),
        ["a hidden subject once closed"] = (Shared.With(Hide(A), by: Claire).With(Close, by: Claire), [Facilitator]),
        ["a withdrawn subject"] = (Shared.With(Withdraw(A), by: Alice), []),
        ["a subject inside a group"] = (
            Shared.With(Merge(Group, B, A), by: Claire), [Everyone, Author, Other, Facilitator]),
        ["a hidden subject inside a group"] = (Shared.With(Merge(Group, B, A), by: Claire).With(Hide(A), by: Claire), [Facilitator]),
        ["the reason for being here"] =
            (Given.Workshop().At("F1-S2").With(Introduce("Framboise"), by: Alice), [Everyone, Author, Other, Facilitator]),
        ["feedback before closing"] = (Told, [Author]),
        ["feedback once closed"] = (Told.With(Close, by: Claire), [Everyone, Author, Other, Facilitator]),
        ["feedback when closing was undone"] = (Told.With(Close, by: Claire).With(Reopen, by: Claire), [Author]),
        ["hidden feedback once closed"] = (Told.With(Close, by: Claire).With(Hide(A), by: Claire), [Facilitator]),
        ["feedback that was replaced"] = (Told.With(Feedback(B, 4), by: Alice).With(Close, by: Claire), []),
    };

    public static TheoryData<string, string, bool> Cases()
    {
        var cases = new TheoryData<string, string, bool>();
        foreach (var (what, (_, seenBy)) in Table)
        {
            foreach (var viewer in (string[])[Everyone, Author, Other, Facilitator])
            {
                cases.Add(what, viewer, seenBy.Contains(viewer));
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Depends_on_the_step_and_on_who_looks(string what, string viewer, bool seen)
    {
        var story = Table[what].Story;
        var view = viewer switch
        {
            Author => story.SeenBy(Alice),
            Other => story.SeenBy(Bob),
            Facilitator => story.SeenBy(Claire),
            _ => story.SeenByEveryone,
        };
        Assert.Equal(seen, Json.Of(view, story.Workshop).Contains("Framboise", StringComparison.Ordinal));
    }

    [Fact]
    public void Never_lets_blind_subjects_be_counted_among_those_shown()
    {
        Assert.Empty(Blind.SeenBy(Claire).Subjects);
        Assert.Empty(Blind.SeenBy(Claire).Contributions);
        Assert.Null(Blind.SeenBy(Claire).Find(A));
        Assert.Equal([A], Blind.SeenBy(Alice).Subjects.Select(subject => subject.Id));
    }

    [Fact]
    public void Comes_after_each_of_several_reflections()
    {
        ImmutableArray<PlannedStep> twoRounds =
        [
            new("X-S1", StepKind.Reflection, 5, "Réflexion"), new("X-S2", StepKind.Sharing, 5, "Partage"),
            new("X-S3", StepKind.Reflection, 5, "Réflexion"), new("X-S4", StepKind.Sharing, 5, "Partage"),
        ];
        var first = Given.Workshop(twoRounds).At("X-S1").With(Submit(A, "Un"), by: Alice).At("X-S2");
        Assert.Equal([A], first.SeenByEveryone.Subjects.Select(subject => subject.Id));

        var second = first.At("X-S3").With(Submit(B, "Deux"), by: Bob);
        Assert.Equal([A], second.SeenByEveryone.Subjects.Select(subject => subject.Id));
        Assert.Equal([A], second.At("X-S2").SeenByEveryone.Subjects.Select(subject => subject.Id));
        Assert.Equal([A, B], second.At("X-S4").SeenByEveryone.Subjects.Select(subject => subject.Id));
    }
}

public sealed class Naming_authors
{
    private static readonly Story Shared = Given.Workshop().At("F1-S2").With(Introduce(nameConsent: true), by: Alice)
        .With(Introduce(), by: Bob).At("F1-S5").With(Submit(A, "Un"), by: Alice).With(Submit(B, "Deux"), by: Bob)
        .With(Submit(C, "Trois"), by: Chen);

    [Fact]
    public void Needs_their_consent_whoever_looks()
    {
        foreach (var view in (WorkshopView[])[Shared.SeenByEveryone, Shared.SeenBy(Claire), Shared.SeenBy(Bob)])
        {
            Assert.Equal([Alice, null, null], view.Subjects.Select(subject => subject.Author));
            Assert.Equal([Alice, null, null], view.Contributions.Select(said => said.Author));
        }
    }

    [Fact]
    public void Ends_with_their_consent() => Assert.All(
        Shared.With(Introduce(nameConsent: false), by: Alice).SeenBy(Claire).Subjects, subject => Assert.Null(subject.Author));

    [Fact]
    public void Tells_each_which_are_theirs() => Assert.Equal(
        [false, true, false], Shared.SeenBy(Bob).Subjects.Select(subject => subject.Mine));

    [Fact]
    public void Never_happens_for_feedback()
    {
        var closed = Shared.At("F1-S7").With(Feedback(D, 2), by: Alice).With(Close, by: Claire);
        Assert.All((WorkshopView[])[closed.SeenByEveryone, closed.SeenBy(Claire), closed.SeenBy(Bob)], view =>
        {
            Assert.Null(view.Find(D)!.Author);
            Assert.False(view.Find(D)!.Mine);
        });
        Assert.True(closed.SeenBy(Alice).Find(D)!.Mine);
    }
}
