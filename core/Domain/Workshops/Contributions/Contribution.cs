using System.Collections.Immutable;

namespace OgpTeams.Domain.Workshops.Contributions;

/// <summary>
/// Something a person said, whatever the step: a subject, a note, the reason for being here, feedback.
/// What is particular to subjects (merging, ratings) is kept by <see cref="Subjects.SubjectBoard"/>.
/// </summary>
/// <param name="Number">The order of arrival, from 1: the stable order of every list.</param>
/// <param name="Verb">How it came, one of <see cref="Verbs"/>.</param>
/// <param name="StepId">The step it belongs to; null before the first.</param>
/// <param name="Author">Who said it; the person spoken for when <paramref name="OnBehalf"/>.</param>
/// <param name="Fields">By the public names of the inputs (<see cref="Field"/>), trimmed, none empty.</param>
/// <param name="Late">Came after its step: kept, and shown as « reçu hors délai ».</param>
/// <param name="Revealed">False during individual writing: only its author sees it.</param>
/// <param name="Message">When the message it came in was last edited; null while it was not.</param>
/// <param name="RewordedBy">Who changed its words on a card since then; null when nobody did.</param>
/// <param name="HiddenBecause">The facilitator's reason; hidden words leave cards, exports and documents.</param>
public sealed record Contribution(
    ContributionId Id, int Number, string Verb, string? StepId, ParticipantId Author, string Cause,
    ImmutableSortedDictionary<string, string> Fields, DateTimeOffset At,
    bool Late = false, bool OnBehalf = false, bool Revealed = true, bool Withdrawn = false, string? HiddenBecause = null,
    DateTimeOffset? Message = null, ParticipantId? RewordedBy = null)
{
    /// <summary>Neither withdrawn nor hidden.</summary>
    public bool Stands => !Withdrawn && HiddenBecause is null;

    public string this[string field] => Fields.GetValueOrDefault(field, "");
}

/// <summary>The names of what a contribution can hold.</summary>
public static class Field
{
    public const string Title = "title";
    public const string Description = "description";
    public const string Reformulation = "reformulation";
    public const string Notes = "notes";
    public const string Text = "text";
    public const string Reason = "reason";
    public const string Rating = "rating";
    public const string Liked = "liked";
    public const string Improve = "improve";

    /// <summary>Of a rewording: « Ce sujet m’évoque… ». Its other fields are those of <see cref="Formats.StepFields"/>.</summary>
    public const string Evokes = "evokes";

    /// <summary>Of a sub-action: the prompt it answers.</summary>
    public const string Prompt = "prompt";

    /// <summary>Of a proposal: the box of the canvas (<see cref="Commitments.CanvasBox"/>).</summary>
    public const string Box = "field";

    /// <summary>An idea answers the prompt after this prefix.</summary>
    public const string IdeaPrefix = "i-";
}
