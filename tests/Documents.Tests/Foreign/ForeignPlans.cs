using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Tests.Foreign;

/// <summary>A plan of three commitments with two milestones each, and what becomes of it.</summary>
internal static class ForeignPlans
{
    public static readonly OpenPlan Plan = new()
    {
        Id = "P",
        Title = "Plan neuf",
        Language = "fr",
        Sections = new() { Introduction = "Ce plan ouvre les registres.\nIl en compte trois." },
        Commitments = [.. Enumerable.Range(1, 3).Select(Commitment)],
    };

    /// <summary>One field says something else.</summary>
    public static readonly OpenPlan Changed = Plan with
    {
        Commitments = [Plan.Commitments[0] with { What = "Notre nouvelle phrase." }, .. Plan.Commitments.Skip(1)],
    };

    /// <summary>Much is different: an order, a milestone less, a commitment more.</summary>
    public static readonly OpenPlan Later = Plan with
    {
        Title = "Plan revu",
        Sections = new() { Introduction = "Ce plan ouvre tous les registres." },
        Commitments =
        [
            Plan.Commitments[0] with
            {
                What = "Notre nouvelle phrase.",
                HowItSolves = "Autrement.",
                Milestones = [Plan.Commitments[0].Milestones[0] with { Title = "Publier autrement" }],
            },
            Commitment(4), Plan.Commitments[2], Plan.Commitments[1],
        ],
    };

    private static OpenCommitment Commitment(int number) => new()
    {
        Id = $"C-{number}",
        Number = $"{number}",
        Name = $"Engagement {number}",
        What = $"Ouvrir le registre {number}.\nPuis le tenir.",
        HowItSolves = "Chacun le consulte.",
        EndDate = PartialDate.Of(2028, 6),
        Milestones = [.. Enumerable.Range(1, 2).Select(milestone => Milestone(number, milestone))],
    };

    private static OpenMilestone Milestone(int commitment, int number) =>
        new() { Id = $"M{number}", Title = $"Étape {commitment}.{number}", Deliverable = "Un rapport" };
}
