using System.Collections.Immutable;
using OgpTeams.Bot.Plans;
using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops.Commitments;

namespace OgpTeams.Bot.Cards;

/// <summary>A plan to draw cards from, as full as words can make it.</summary>
internal static class PlanRoom
{
    /// <param name="commitments">One in three is retained, one in three set aside; the first has two texts for a box.</param>
    /// <param name="crowded">All are retained, with forty milestones each.</param>
    public static PlanContext With(int commitments, string text, string language, bool crowded = false)
    {
        var room = CommitmentRoom.InFormat3(7, commitments == 0 ? 0 : 3, text, language);
        var share = WorkshopShare.Of(room.Workshop);
        List<PlanEvent> events = [new PlanEvent.Created(text), new PlanEvent.Joined(room.Workshop.Id)];
        events.Add(new PlanEvent.Detailed(All(PlanField.All, text)));
        foreach (var number in Enumerable.Range(0, commitments))
        {
            var shared = share.Commitment! with { Id = CommitmentId.Of(NewId.Draw()) };
            shared = crowded ? shared with { Milestones = [.. Enumerable.Range(0, 40).Select(_ => Another(shared.Milestones[0]))] } : shared;
            var workshop = number == 0 ? room.Workshop.Id : WorkshopId.Of(NewId.Draw());
            events.Add(new PlanEvent.Brought(workshop, 1, share with { Commitment = shared }));
            events.Add(new PlanEvent.CommitmentDetailed(shared.Id, All(CommitmentField.All.RemoveRange([CommitmentField.OgpValues]), text)));
            events.Add(number % 3 == 0 || crowded ? new PlanEvent.Retained(shared.Id) : new PlanEvent.CommitmentDetailed(shared.Id, All([CommitmentField.OgpValues], text)));
            if (number % 3 == 1 && !crowded)
            {
                events.Add(new PlanEvent.SetAside(shared.Id, text));
            }

            if (number == 0)
            {
                events.Add(new PlanEvent.Brought(WorkshopId.Of(NewId.Draw()), 1, share with
                {
                    Commitment = shared with { Boxes = shared.Boxes.SetItem(CanvasBox.About, "Un autre texte"), From = shared.From.Clear() },
                }));
            }
        }

        Assess(events, text);
        Adopt(events, text);
        Read(events, text);
        var plan = events.Aggregate((Plan?)null, (held, happened) =>
            PlanEvolution.Evolve(held, new Recorded<PlanEvent>(happened, room.Lead, "act", room.For(null).Now)))!;
        return new PlanContext(
            PlanId.Of(NewId.Draw()), plan, [room.Workshop], Texts.For(language), IsOwner: true, room.Names, Drawings.Documents, "drawn-now", new DateOnly(2026, 3, 12));
    }

    private static Milestone Another(Milestone milestone) => milestone with { Id = MilestoneId.Of(NewId.Draw()) };

    /// <summary>The mid-term report is full for the first commitment, the end-of-term report begun.</summary>
    private static void Assess(List<PlanEvent> events, string text)
    {
        events.AddRange(Enum.GetValues<AssessmentKind>().Select(kind => new PlanEvent.AssessmentCreated(kind)));
        if (events.OfType<PlanEvent.Brought>().FirstOrDefault()?.Share.Commitment is { } first)
        {
            events.Add(new PlanEvent.ProgressSaved(first.Id, AssessmentKind.Midterm, All(ProgressField.Texts, text)
                .Add(ProgressField.Level, "complete").Add(ProgressField.Status, "blocked")
                .AddRange(first.Milestones.Select(milestone => KeyValuePair.Create(ProgressField.Of(milestone.Id), "limited")))));
        }
    }

    /// <summary>Adopted, handed in, and amended since: in an owner's words, and in other words again.</summary>
    private static void Adopt(List<PlanEvent> events, string text)
    {
        events.AddRange(
            new PlanEvent.Adopted(new(2025, 6, 15)),
            new PlanEvent.SubmissionTold(null, All(SubmissionField.OfPlan.AddRange(SubmissionField.Address), text)
                .SetItem(SubmissionField.DeliveredOn, "2025-06-30").SetItem(SubmissionField.DueOn, "2024-06-30").SetItem(SubmissionField.Languages, "fr,en")));
        foreach (var id in events.OfType<PlanEvent.Brought>().Select(brought => brought.Share.Commitment!.Id).Distinct().Take(20).ToList())
        {
            events.AddRange(
                new PlanEvent.CommitmentDetailed(id, All(["leadAgency"], $"Avant {text}")),
                new PlanEvent.AmendmentTold(id, All([AmendmentField.Summary], text), "of another change"));
        }
    }

    /// <summary>Everything that can wait in Word, about the first commitments and the plan.</summary>
    private static void Read(List<PlanEvent> events, string text)
    {
        var ids = events.OfType<PlanEvent.Brought>().Select(brought => brought.Share.Commitment!.Id).Distinct().Take(5).ToList();
        events.Add(new PlanEvent.WordRead(PlanDocuments.Import,
        [
            .. ids.Take(2).SelectMany(id => new WordChange[]
            {
                new($"commitment/{id}/name", WordChangeKind.Changed, text, text, All(["name"], text)),
                new($"commitment/{id}/unplaced", WordChangeKind.Beside, "", $"{text} ", All([], text)),
            }),
        ]));
        events.Add(new PlanEvent.WordRead(PlanDocuments.Plan,
        [
            new("plan/title", WordChangeKind.Changed, text, text, All(["title"], text)),
            .. ids.SelectMany(id => new WordChange[]
            {
                new($"commitment/{id}/publicProblem", WordChangeKind.Changed, text, text, All(["publicProblem"], text), Conflicts: true),
                new($"commitment/{id}/milestone/NEW", WordChangeKind.Added, "", text, All(["title"], text)),
                new($"commitment/{id}", WordChangeKind.Removed, text, "", All([], text)),
                new($"commitment/{id}/unplaced", WordChangeKind.Beside, "", text, All([], text)),
                new($"assessment/midterm/commitment/{id}/results", WordChangeKind.Changed, "", text, All(["results"], text)),
            }),
        ]));
    }

    private static ImmutableSortedDictionary<string, string> All(ImmutableArray<string> fields, string text) =>
        fields.ToImmutableSortedDictionary(field => field, _ => text, StringComparer.Ordinal);
}
