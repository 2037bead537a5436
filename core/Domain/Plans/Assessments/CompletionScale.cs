using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Plans.Assessments;

/// <summary>
/// OGP's scale of completion and the follow-up's scale of status, side by side (domain §6.4). They are two scales; the mapping
/// is our proposal, and only says what a status alone can tell.
/// </summary>
public static class CompletionScale
{
    /// <summary>The levels a status may stand for. Several: people choose. None: the last level stays.</summary>
    public static ImmutableArray<CompletionLevel> LevelsOf(ProgressStatus status) => status switch
    {
        ProgressStatus.Done => [CompletionLevel.Complete],
        ProgressStatus.OnTrack => [CompletionLevel.Limited, CompletionLevel.Substantial],
        ProgressStatus.Blocked => [CompletionLevel.Limited],
        _ => [],
    };

    /// <summary>The level given; else the one a status alone tells; else, for what is abandoned, the last one.</summary>
    /// <param name="last">Of the report before. Null: not known.</param>
    public static CompletionLevel? LevelOf(CompletionLevel? level, ProgressStatus? status, CompletionLevel? last = null) =>
        level ?? status switch
        {
            null => null,
            ProgressStatus.Abandoned => last,
            { } said => LevelsOf(said) is [var only] ? only : null,
        };

    /// <summary>
    /// Whether somebody told the level, in words or by a status that can mean no other. « Bloquée » only suggests one: what is blocked may
    /// not have begun.
    /// </summary>
    public static bool IsTold(CompletionLevel? level, ProgressStatus? status, CompletionLevel? last = null) =>
        level is not null || (status != ProgressStatus.Blocked && LevelOf(level, status, last) is not null);

    /// <summary>Whether people are to say why.</summary>
    public static bool AsksReason(ProgressStatus status) => status is ProgressStatus.Blocked or ProgressStatus.Abandoned;
}
