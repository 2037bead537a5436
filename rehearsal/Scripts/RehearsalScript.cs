using System.Collections.Immutable;

namespace OgpTeams.Rehearsal.Scripts;

/// <summary>Who says and does what in a rehearsal, and what the bot must answer (docs/schema/rehearsal.schema.json).</summary>
/// <param name="Language"><c>fr</c> or <c>en</c>: of the people, thus of the bot's answers.</param>
/// <param name="People">Facilitators and participants, in order of importance: a smaller cast loses the last participants.</param>
/// <param name="Workshops">One after the other, with the same people; each may go on with what an earlier one brought.</param>
internal sealed record RehearsalScript(
    string Title, string Language, ImmutableArray<CastMember> People, Understudies Understudies,
    ImmutableArray<ScriptedWorkshop> Workshops)
{
    public IEnumerable<CastMember> Participants => People.Where(person => !person.Facilitator);

    public IEnumerable<ScriptAction> Actions => Workshops.SelectMany(workshop => workshop.Actions);
}

/// <param name="Path">Where it stands in the script: <c>workshops[2]</c>; empty when the script is one workshop.</param>
/// <param name="Chat">Which group chat it is held in.</param>
/// <param name="MaxPosts">How many messages the bot may post in the chat for it; 25 unless set.</param>
internal sealed record ScriptedWorkshop(string Path, string Title, string Chat, int MaxPosts, ImmutableArray<Scene> Scenes)
{
    public const string OnlyChat = "main";

    public IEnumerable<ScriptAction> Actions => Scenes.SelectMany(scene => scene.Actions);

    /// <summary>As its creation says; null when it is never created.</summary>
    public string? Format => Actions.Where(ScriptRules.Creates).OfType<ScriptAction.Press>()
        .SelectMany(creation => creation.Inputs ?? []).Where(input => input.Name == "format")
        .Select(input => (input.Value as InputValue.Plain)?.Text).FirstOrDefault();
}

/// <param name="Id">How the script calls the person.</param>
/// <param name="Introduction">The inputs of <c>participant.introduce</c>.</param>
/// <param name="Spare">Understudies only: the subject they submit.</param>
internal sealed record CastMember(
    string Id, string Name, bool Facilitator, ImmutableArray<ScriptInput> Introduction, SpareSubject? Spare = null)
{
    public bool IsUnderstudy => Spare is not null;
}

/// <summary>Where further participants come from.</summary>
/// <param name="Names">Used in order; whoever comes after the last is numbered.</param>
/// <param name="Subjects">Used in turn.</param>
internal sealed record Understudies(ImmutableArray<string> Names, ImmutableArray<SpareSubject> Subjects);

internal sealed record SpareSubject(string Title, string Description);

/// <param name="At">When in the story it begins, by the clock of the place; null: right after what came before.</param>
internal sealed record Scene(string Title, DateTime? At, ImmutableArray<ScriptAction> Actions);

/// <summary>One thing somebody does.</summary>
/// <param name="Path">Where it stands in the script: <c>workshops[1].scenes[2].actions[3]</c>.</param>
/// <param name="By">A person's id, <see cref="Everyone"/> or <see cref="Extras"/>.</param>
/// <param name="Named">How later actions call what this one brings.</param>
/// <param name="Expect">The <c>X-Ogp-Outcome</c> that must come back.</param>
/// <param name="About">Printed instead of our own description.</param>
internal abstract record ScriptAction(string Path, string By, string? Named, string Expect, string? About)
{
    /// <summary>Whether what its workshop builds on must have been played before, or must not.</summary>
    public ActionTime When { get; init; }

    /// <summary>How much time of the story passes before it.</summary>
    public TimeSpan After { get; init; }

    public const string Everyone = "participants";
    public const string Extras = "understudies";
    public const string Accepted = "accepted";

    public bool IsByMany => By is Everyone or Extras;

    /// <summary>Presses a card.</summary>
    /// <param name="Inputs">Null: what the person brings along (their introduction, an understudy's subject).</param>
    /// <param name="Twice">A double press: the same card goes twice at the same moment, and the second must be a repeat.</param>
    public sealed record Press(
        string Path, string By, string? Named, string Expect, string? About, string Verb, ImmutableArray<ScriptInput>? Inputs, bool Twice)
        : ScriptAction(Path, By, Named, Expect, About);

    /// <summary>Writes to the bot.</summary>
    public sealed record Say(string Path, string By, string? Named, string Expect, string? About, string Text)
        : ScriptAction(Path, By, Named, Expect, About);

    /// <summary>Writes in the plan's document in Word, as drafters do; an owner of the plan takes what came of it.</summary>
    public sealed record Draft(string Path, string By, string? About, DraftedEdits Edits) : ScriptAction(Path, By, null, Accepted, About);

    /// <summary>Rates every subject, four a card, each person a little apart from the tendency given.</summary>
    /// <param name="Tendencies">By the name of a subject; the others follow <paramref name="Otherwise"/>.</param>
    public sealed record Rate(
        string Path, string By, string Expect, string? About, Tendency Otherwise, ImmutableSortedDictionary<string, Tendency> Tendencies)
        : ScriptAction(Path, By, null, Expect, About);
}

/// <summary>What a drafter changes in one commitment, as it is typed into the document.</summary>
/// <param name="Commitment">By the name the script gives it.</param>
/// <param name="Texts">Typed over what stands there; of a milestone, by its name, or of the commitment itself.</param>
/// <param name="Rows">Typed by hand, under the commitment's last milestone.</param>
/// <param name="Resaved">LibreOffice opens and saves the document before.</param>
/// <param name="TakenBy">The owner of the plan who takes it all.</param>
internal sealed record DraftedEdits(
    string Commitment, ImmutableArray<DraftedEdit> Texts, ImmutableArray<DraftedRow> Rows, bool Resaved, string TakenBy)
{
    public IEnumerable<string> Milestones => Texts.Select(text => text.Milestone).OfType<string>().Distinct(StringComparer.Ordinal);
}

/// <param name="Field">By its public name: <c>publicProblem</c>, <c>endDate</c>.</param>
internal sealed record DraftedEdit(string? Milestone, string Field, string Text);

/// <param name="Cells">In the order of the columns; lines of a cell by line ends: a title, and its deliverable under it.</param>
/// <param name="Named">How later actions call the milestone it becomes.</param>
internal sealed record DraftedRow(ImmutableArray<string> Cells, string? Named);

/// <summary>When an action of the script is played.</summary>
internal enum ActionTime
{
    Always,

    /// <summary>Its workshop is the first one played: nothing was prepared by another.</summary>
    Alone,

    /// <summary>Other workshops were played before.</summary>
    Chained,
}

/// <summary>1 to 5 on each axis.</summary>
internal sealed record Tendency(int Desirability, int Feasibility);

internal sealed record ScriptInput(string Name, InputValue Value);

internal abstract record InputValue
{
    private InputValue() { }

    /// <summary>As a client sends it: always text.</summary>
    public sealed record Plain(string Text) : InputValue;

    /// <summary>What earlier actions brought, by its names; several are joined by commas.</summary>
    public sealed record Reference(ImmutableArray<string> Names) : InputValue
    {
        public bool Equals(Reference? other) => other is not null && Names.SequenceEqual(other.Names);

        public override int GetHashCode() => Names.Length;
    }

    /// <summary>Somebody of the script, as the channel knows them.</summary>
    public sealed record PersonOf(string Id) : InputValue;
}
