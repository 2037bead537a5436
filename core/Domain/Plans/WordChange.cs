using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops.Commitments;

namespace OgpTeams.Domain.Plans;

/// <summary>What a change in Word is.</summary>
public enum WordChangeKind
{
    Changed,

    /// <summary>A commitment or a milestone that somebody wrote or copied there.</summary>
    Added,

    /// <summary>A commitment or a milestone that somebody took out there.</summary>
    Removed,

    /// <summary>Words beside all fields: nothing of the plan says them.</summary>
    Beside,
}

/// <summary>
/// What people changed in a document of a plan since we wrote it. It waits for an owner: until then the plan says one thing and
/// its document another.
/// </summary>
/// <param name="Field">
/// The document's tag with the plan's ids: <c>commitment/7F3A/publicProblem</c>; of an item that came or went
/// <c>commitment/7F3A/milestone/9B2C</c>; in a report with its kind, <c>assessment/midterm/commitment/7F3A/results</c>.
/// </param>
/// <param name="Plan">As people read it in the plan; empty: nothing.</param>
/// <param name="Document">As they read it in the document.</param>
/// <param name="Fields">What taking it sets, in the texts of <see cref="FieldText"/>; empty for what went.</param>
/// <param name="After">Of a milestone that was added: the one it stands after.</param>
/// <param name="Conflicts">The plan changed there too, since the document was written.</param>
public sealed record WordChange(
    string Field, WordChangeKind Kind, string Plan, string Document, ImmutableSortedDictionary<string, string> Fields,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] MilestoneId? After = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Conflicts = false)
{
    /// <summary>Of a commitment that an imported file brings: where it stands there, and why it stands aside.</summary>
    public const string Status = "status";
    public const string Reason = "reason";

    /// <summary>Tells this text of the document from a later one in the same field.</summary>
    [JsonIgnore]
    public string Fingerprint => CanvasText.Fingerprint($"{Kind}\n{Document}");

    /// <summary>The title of the plan, which no other plan may have.</summary>
    [JsonIgnore]
    public bool IsTitle => Place is { Commitment: null, Report: null, Language: null, Name: "title" };

    /// <summary>Tells changes as somebody saw them from what waits in their place later.</summary>
    public static string SeenOf(params IEnumerable<WordChange> changes) => CanvasText.Fingerprint(string.Join(
        '\n', changes.Select(change => $"{change.Field}\n{change.Fingerprint}\n{change.Plan}\n{change.Conflicts}")));

    /// <summary>The field's place: the plan's name of what it belongs to, its ids apart.</summary>
    [JsonIgnore]
    public WordPlace Place => WordPlace.Of(Field);

    /// <summary>Whether a twin says what is the plan's own in each language, a date: taking it changes the plan, and translates nothing.</summary>
    [JsonIgnore]
    public bool IsShared => Kind == WordChangeKind.Changed && Place is { Language: not null, IsDate: true };

    /// <summary>What it sets in the plan, whichever of its documents says so.</summary>
    [JsonIgnore]
    public string Target => IsShared ? Field[(Place.Language!.Length + 1)..] : Field;

    public bool Equals(WordChange? other) => other is not null
        && (Field, Kind, Plan, Document, After, Conflicts) == (other.Field, other.Kind, other.Plan, other.Document, other.After, other.Conflicts)
        && Fields.SequenceEqual(other.Fields);

    public override int GetHashCode() => Field.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A tag of a plan's document, taken apart.</summary>
/// <param name="Commitment">Null: the plan's own.</param>
/// <param name="Milestone">Null: the commitment's own.</param>
/// <param name="Name">Of the field; empty: the item as a whole.</param>
/// <param name="Report">Null: it stands in the plan's own document.</param>
/// <param name="Language">Of the twin it stands in; null: it stands in a document in the plan's own language.</param>
public sealed record WordPlace(
    CommitmentId? Commitment, MilestoneId? Milestone, string Name, AssessmentKind? Report = null, string? Language = null)
{
    /// <summary>As events name the document it stands in (<see cref="PlanDocuments"/>).</summary>
    public string Document => PlanDocuments.Of(Report, Language);

    /// <summary>Whether it is one or two dates of the plan, of a commitment or of a milestone.</summary>
    public bool IsDate => Name is "startDate" or "endDate" || this is { Commitment: null, Report: null, Name: "period" };

    /// <summary>Whose amendment it is about: no field of the commitment itself.</summary>
    public CommitmentId? Amendment { get; init; }

    public static WordPlace Of(string tag) => tag.Split('/', 3) switch
    {
        [("fr" or "en") and var language, ..] => Of(tag[(language.Length + 1)..]) with { Language = language },
        ["assessment", var kind, var inside] => InPlan(inside) with { Report = OpenName.Read<AssessmentKind>(kind) },
        _ => InPlan(tag),
    };

    private static WordPlace InPlan(string tag) => tag.Split('/') switch
    {
        ["commitment", var id, "milestone", var milestone] => new(new(id), new(milestone), ""),
        ["commitment", var id, "milestone", var milestone, var name] => new(new(id), new(milestone), name),
        ["amendment", var id, var name] => new(null, null, name) { Amendment = new(id) },
        ["commitment", var id] => new(new(id), null, ""),
        ["commitment", var id, var name] => new(new(id), null, name),
        [.., var name] => new(null, null, name),
        _ => new(null, null, ""),
    };
}
