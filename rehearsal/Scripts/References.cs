namespace OgpTeams.Rehearsal.Scripts;

/// <summary>What an action needs of others.</summary>
internal static class References
{
    /// <summary>Names given by earlier actions.</summary>
    public static IEnumerable<string> Of(ScriptAction action) => action is ScriptAction.Rate rate
        ? rate.Tendencies.Keys
        : Inputs(action).OfType<InputValue.Reference>().SelectMany(reference => reference.Names);

    /// <summary>People it is about.</summary>
    public static IEnumerable<string> PeopleOf(ScriptAction action) =>
        Inputs(action).OfType<InputValue.PersonOf>().Select(person => person.Id);

    private static IEnumerable<InputValue> Inputs(ScriptAction action) =>
        action is ScriptAction.Press { Inputs: { } inputs } ? inputs.Select(input => input.Value) : [];
}
