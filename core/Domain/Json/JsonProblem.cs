namespace OgpTeams.Domain.Json;

/// <summary>Something to correct in a JSON file.</summary>
/// <param name="Path">Where: <c>steps[2].minutes</c>; empty when it is the file as a whole.</param>
/// <param name="Message">What is wrong and what to do about it.</param>
public sealed record JsonProblem(string Path, BilingualText Message)
{
    public string In(Language language) => Path.Length == 0 ? Message.In(language) : $"{Path}: {Message.In(language)}";
}
