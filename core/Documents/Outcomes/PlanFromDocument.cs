using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Outcomes;

/// <summary>A plan as a document says it, drafters' edits included.</summary>
/// <param name="Plan">Texts only: the look of words (bold, colours, lists) and pictures are not part of a plan.</param>
/// <param name="Findings">What could not simply be read.</param>
public sealed record PlanFromDocument(OpenPlan Plan, IReadOnlyList<ReadingFinding> Findings)
{
    /// <summary>Where it shows guidance in place of words: commitment and field, as findings of rules name them.</summary>
    public IReadOnlySet<(string? Commitment, string? Field)> Guided { get; init; } = new HashSet<(string?, string?)>();

    /// <summary>Of a self-assessment report; null: it is the plan's own document.</summary>
    public AssessmentKind? Report { get; init; }

    /// <summary>Of all its controls, as they stand in it: where a program can lead people to.</summary>
    public IReadOnlySet<string> Tags { get; init; } = new HashSet<string>();
}

/// <param name="Tag">Where, as in the document's tags with the ids of the plan read (<c>commitment/7F3A/startDate</c>); empty: the document.</param>
/// <param name="Message">One sentence for people. Holds labels, never what people wrote.</param>
public sealed record ReadingFinding(ReadingFindingKind Kind, string Tag, string Message)
{
    /// <summary>Of a date that is not understood: it is said in words (« fin 2019 », « Q1 2020 », « en cours »), as many a plan does.</summary>
    public bool IsInWords { get; init; }
}

/// <summary>What reading met in a document that people edited.</summary>
public enum ReadingFindingKind
{
    /// <summary>The document does not know its plan's id: one was made from its title.</summary>
    IdMade,

    /// <summary>The plan has no title: its kind stands for it.</summary>
    TitleMissing,

    /// <summary>No tag of ours: read by the labels of the official form.</summary>
    ReadByLabels,

    /// <summary>The tags were lost (LibreOffice drops them); found again by bookmarks.</summary>
    Relinked,

    /// <summary>The field is no longer in the document: read as empty.</summary>
    Missing,

    /// <summary>No date, or none that exists; the words are kept in <c>unread</c>.</summary>
    DateNotUnderstood,

    /// <summary>Names no OGP value; the words are kept in <c>unread</c>.</summary>
    ValuesNotUnderstood,

    /// <summary>The same field twice with different texts: one is read, the others are kept in <c>unplaced</c>.</summary>
    ReadTwice,

    /// <summary>A commitment or a milestone that somebody copied: it has a new id.</summary>
    Copied,

    /// <summary>A commitment or a milestone that somebody added without our tags: it has a new id.</summary>
    Added,

    /// <summary>Renamed in its heading only: the new name is read.</summary>
    NamedByHeading,

    /// <summary>Heading and form were both renamed: the form's name is read.</summary>
    HeadingDiffers,

    /// <summary>Tracked changes nobody accepted or refused yet: what is inserted counts, what is deleted does not.</summary>
    PendingTrackedChange,

    /// <summary>Text beside the fields, kept in <c>unplaced</c>.</summary>
    Unplaced,

    /// <summary>Text right after a field, read as part of it.</summary>
    Joined,

    /// <summary>None of the four boxes of a commitment's level is ticked, or several are: no level is read.</summary>
    LevelNotTicked,

    /// <summary>Names none of the four levels; the words are kept in <c>unread</c>.</summary>
    LevelNotUnderstood,

    /// <summary>Does not say how the work goes; the words are kept in <c>unread</c>.</summary>
    StatusNotUnderstood,

    /// <summary>The date, choice or tick that a program stored is not the one it shows: what is shown is read.</summary>
    DisplayDiffers,

    /// <summary>People wrote over what the report composes itself: their words are kept in <c>unread</c>, and stand there again.</summary>
    WordsKept,
}
