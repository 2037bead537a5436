using OgpTeams.Bot.Streams;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Bot.Plans;

/// <summary>What a workshop of a plan can start from, as the creation card offers it.</summary>
/// <param name="Subjects">Chosen ones first.</param>
/// <param name="Commitments">In the order they were brought.</param>
internal sealed record StartOffer(IReadOnlyList<OfferedSubject> Subjects, IReadOnlyList<PlanCommitment> Commitments)
{
    /// <summary>Of the chat's plan, in which the workshop will stand when no other is named; null when it has none.</summary>
    public string? PlanName { get; init; }

    /// <summary>The administration's civil year, for the name of a new plan.</summary>
    public int Year { get; init; }

    public static StartOffer None { get; } = new([], []);

    public static StartOffer Of(CurrentPlan? current) => current?.Plan.State is not { } plan ? None
        : new StartOffer(OfferedSubject.Of(current.Workshops), plan.Commitments);

    /// <summary>A workshop is usually called as what it is about; empty when that is not offered.</summary>
    public string TitleOf(string subject, string commitment) =>
        Commitments.FirstOrDefault(offered => offered.Id.Value == commitment)?.Name
        ?? Subjects.FirstOrDefault(offered => offered.Subject.Id.Value == subject)?.Subject.Fields.GetValueOrDefault(Field.Title)
        ?? "";
}
