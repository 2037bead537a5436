using System.Collections.Immutable;
using OgpTeams.Domain.Json;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.AddinBackend.Commands;

/// <summary>A <c>plan.json</c> on disk.</summary>
internal static class PlanFile
{
    /// <exception cref="UnusablePlanException">The file is no <c>plan.json</c>, or holds something to correct.</exception>
    public static OpenPlan Read(string file) => Parse(WholeFile.Read(file), file);

    /// <inheritdoc cref="Read"/>
    public static OpenPlan Parse(byte[] bytes, string file) => PlanJson.Parse(bytes) switch
    {
        ParsedPlan.Usable usable => usable.Plan,
        ParsedPlan.Unusable unusable => throw new UnusablePlanException(Path.GetFileName(file), unusable.Problems),
        var other => throw new System.Diagnostics.UnreachableException($"No way to read {other}."),
    };
}

/// <summary>The file is no <c>plan.json</c>, or holds something to correct.</summary>
internal sealed class UnusablePlanException(string file, ImmutableArray<JsonProblem> problems) : Exception
{
    /// <summary>A line for each thing to correct.</summary>
    public IEnumerable<string> In(Messages messages) => problems.Select(wrong => wrong.Path.Length == 0
        ? messages.Format("PlanFileProblem", file, wrong.Message.In(messages.Language))
        : messages.Format("PlanProblem", file, wrong.Path, wrong.Message.In(messages.Language)));
}
