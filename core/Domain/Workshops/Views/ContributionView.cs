using System.Collections.Immutable;

namespace OgpTeams.Domain.Workshops.Views;

/// <summary>Anything said, as a viewer may see it.</summary>
/// <param name="Author">Null unless its author agreed to be named, and always null where answers are anonymous.</param>
/// <param name="Hidden">A facilitator hid it: its words are left out.</param>
/// <param name="HiddenBecause">Facilitators only.</param>
/// <param name="At">Cut to the day where answers are anonymous.</param>
public sealed record ContributionView(
    ContributionId Id, string Verb, string? StepId, ImmutableSortedDictionary<string, string> Fields, ParticipantId? Author,
    bool Mine, bool Late, bool OnBehalf, bool Hidden, string? HiddenBecause, DateTimeOffset At)
{
    public string this[string field] => Fields.GetValueOrDefault(field, "");
}

/// <summary>How many of those present have answered the current step; who passed is in it and cannot be told.</summary>
/// <param name="Sent">Of them, who sent what the step asks for.</param>
/// <param name="Finished">Who said that they are done, or pass: nobody sees which.</param>
/// <param name="Heard">Who has had the floor in the current opening.</param>
public sealed record AnswerCount(int Answered, int Expected, int Sent = 0, int Finished = 0, int Heard = 0);

/// <summary>What people said of the workshop, all together.</summary>
/// <param name="Average">1 to 5; null when nobody rated.</param>
public sealed record FeedbackSummary(int Answers, decimal? Average, IReadOnlyList<string> Liked, IReadOnlyList<string> Improve);
