using OgpTeams.Domain.Plans;

namespace OgpTeams.Rehearsal.Scripts;

/// <summary>What an action needs of others.</summary>
internal static class References
{
    /// <summary>Names given by earlier actions.</summary>
    public static IEnumerable<string> Of(ScriptAction action) => action switch
    {
        ScriptAction.Rate rate => rate.Tendencies.Keys,
        ScriptAction.Draft draft => draft.Edits.Milestones.Prepend(draft.Edits.Commitment),
        _ => Inputs(action).OfType<InputValue.Reference>().SelectMany(reference => reference.Names),
    };

    /// <summary>People it is about.</summary>
    public static IEnumerable<string> PeopleOf(ScriptAction action) => action is ScriptAction.Draft draft
        ? [draft.Edits.TakenBy]
        : Inputs(action).OfType<InputValue.PersonOf>().Select(person => person.Id);

    /// <summary>Milestones that a report is told of, by the script's names: <c>m-register</c>. An unknown one is sent as it is.</summary>
    public static IEnumerable<string> Milestones(ScriptAction action) => action is ScriptAction.Press { Inputs: { } inputs }
        ? inputs.Select(input => ProgressField.MilestoneOf(input.Name)?.Value).OfType<string>()
        : [];

    /// <summary>What it brings, by the names it gives.</summary>
    public static IEnumerable<string> Given(ScriptAction action) => action is ScriptAction.Draft draft
        ? draft.Edits.Rows.Select(row => row.Named).OfType<string>()
        : action.Named is { } named ? [named] : [];

    private static IEnumerable<InputValue> Inputs(ScriptAction action) =>
        action is ScriptAction.Press { Inputs: { } inputs } ? inputs.Select(input => input.Value) : [];
}
