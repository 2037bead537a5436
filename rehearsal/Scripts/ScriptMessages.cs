using OgpTeams.Domain.Json;

namespace OgpTeams.Rehearsal.Scripts;

/// <summary>What is wrong in a script, and what to do about it: <c>ScriptMessages.resx</c> and its English twin.</summary>
internal static class ScriptMessages
{
    public static JsonMessages All { get; } = new(typeof(ScriptMessages));

    /// <summary>A problem that shows once the whole script is read.</summary>
    public static JsonProblem Problem(string path, string message, params object[] values) => new(path, All[message, values]);
}
