using OgpTeams.Domain;
using OgpTeams.Domain.Formats;

namespace OgpTeams.Bot.Rehearsal.Scripts;

/// <summary>Something to correct in a script.</summary>
/// <param name="Path">Where: <c>scenes[2].actions[0].by</c>; empty when it is the file as a whole.</param>
internal sealed record ScriptProblem(string Path, BilingualText Message)
{
    public string In(Language language) => Path.Length == 0 ? Message.In(language) : $"{Path}: {Message.In(language)}";

    /// <param name="language"><c>fr</c> or <c>en</c>.</param>
    public string In(string language) => In(Language.Of(language));
}

/// <summary>What came out of a script file: a script, or everything there is to correct.</summary>
internal sealed record ParsedScript(RehearsalScript? Script, IReadOnlyList<ScriptProblem> Problems);
