using Microsoft.Extensions.Options;
using OgpTeams.Bot.Library;
using OgpTeams.Bot.Streams;
using OgpTeams.Documents;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Bot.Publishing;

/// <summary>A plan as open data, and the documents it makes, in its language and under its administration's name.</summary>
internal sealed class PlanPapers(WorkshopDesk desk, WordReading word, IOptions<WorkshopOptions> options)
{
    /// <summary>Whether there is anything to write of it.</summary>
    public static bool HasAny(Plan plan) => !plan.Commitments.IsEmpty || !plan.Details.IsEmpty || !plan.Assessments.IsEmpty
        || plan.Adoption is not null || !plan.Submission.IsEmpty;

    /// <summary>The plan as <c>plan.json</c> gives it.</summary>
    public async Task<OpenPlan> OpenAsync(PlanId id, Plan plan, CancellationToken cancellation) =>
        Open(id, plan, await LanguageAsync(plan, cancellation));

    public async Task<IReadOnlyList<DueDocument>> OfAsync(PlanId id, Plan plan, string language, CancellationToken cancellation) =>
        PlanContents.Of(
            id, Open(id, plan, language), await AdministrationAsync(plan, cancellation),
            DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(plan.ChangedAt, options.Value.Zone).DateTime),
            (document, merged, stop) => word.NoteAsync(id, now => Open(id, now, language), document, merged, stop));

    /// <summary>What its owners said, else that of its first workshop.</summary>
    public async Task<string> LanguageAsync(Plan plan, CancellationToken cancellation) =>
        plan.Details.GetValueOrDefault(PlanField.Language)
        ?? (plan.Order is [var first, ..] ? (await desk.LoadAsync(first, cancellation))?.State.Brief.Language : null)
        ?? "fr";

    /// <summary>The plan in that language.</summary>
    public OpenPlan Open(PlanId id, Plan plan, string language) =>
        AmendmentSummaries.In(PlanAsOpenData.Of(id, plan, language, options.Value.Zone));

    /// <summary>That of its first workshop that names one.</summary>
    private async Task<string> AdministrationAsync(Plan plan, CancellationToken cancellation)
    {
        foreach (var workshop in plan.Order)
        {
            if ((await desk.LoadAsync(workshop, cancellation))?.State.Brief.Administration is { Length: > 0 } named)
            {
                return named;
            }
        }

        return "";
    }
}
