using System.Text.Json;

namespace OgpTeams.Rehearsal.Playing;

/// <summary>What the bot tells other tools of workshops and plans.</summary>
internal sealed class WorkshopApi(HttpClient bot)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <returns>The newest workshop's id; null when the chat had none.</returns>
    public async Task<string?> NewestAsync(string conversation, CancellationToken cancellation) =>
        (await bot.GetFromJsonAsync<string[]>(
            $"/api/v1/workshops?conversation={Uri.EscapeDataString(conversation)}", Json, cancellation))?.FirstOrDefault();

    public async Task<ApiResults> ResultsAsync(string workshop, CancellationToken cancellation) =>
        await bot.GetFromJsonAsync<ApiResults>($"/api/v1/workshops/{workshop}/results", Json, cancellation)
            ?? throw new JsonException("The results are empty.");

    /// <summary>The plan as open data.</summary>
    public Task<byte[]> PlanAsync(string plan, CancellationToken cancellation) =>
        bot.GetByteArrayAsync($"/api/v1/plans/{plan}", cancellation);
}

/// <summary>The part of the results that a rehearsal reads.</summary>
/// <param name="Plan">Its id.</param>
/// <param name="Commitment">The id of what it works on.</param>
/// <param name="Canvas">By box; null without a canvas.</param>
internal sealed record ApiResults(
    string Id, string Title, string? Step, string Plan, IReadOnlyList<ParticipantResult> Participants,
    IReadOnlyList<ContributionResult> Contributions, IReadOnlyList<SubjectResult> Subjects, string? Commitment,
    IReadOnlyDictionary<string, string>? Canvas, IReadOnlyList<SubActionResult> Subactions,
    IReadOnlyList<MilestoneResult> Milestones, IReadOnlyList<DocumentResult> Documents);

/// <param name="Name">Null: not to be written anywhere.</param>
internal sealed record ParticipantResult(string? Name, bool Present);

internal sealed record ContributionResult(
    string Id, string Verb, bool Late, bool Hidden, bool OnBehalf, IReadOnlyDictionary<string, string> Fields);

internal sealed record SubjectResult(
    string Id, string Title, string Description, decimal? Desirability, decimal? Feasibility, int? Rank,
    IReadOnlyList<string> MergedFrom);

internal sealed record SubActionResult(string Id, string Text);

internal sealed record MilestoneResult(
    string Id, string Title, string? Deliverable, string? StartDate, string? EndDate, string? Duration, string? Budget,
    string? Responsible = null);

internal sealed record DocumentResult(string Path, string State, string? Version = null);
