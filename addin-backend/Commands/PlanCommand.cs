using System.Collections.Immutable;
using OgpTeams.Documents;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.AddinBackend.Commands;

/// <summary><c>plan plan.json --out plan.docx</c>: writes the plan, or merges it into the document that stands there.</summary>
internal static class PlanCommand
{
    public static int Run(Arguments arguments, Messages messages, TextWriter errors)
    {
        if (arguments.Names is not [var file] || arguments["--out"] is not { } output)
        {
            throw new UsageException();
        }

        var others = arguments["--template"] is { } named ? [file, named] : new[] { file };
        if (others.Any(other => WholeFile.AreSame(output, other)))
        {
            throw new UnusableFileException(output, "FileWouldBeReplaced");
        }

        var plan = Read(file);
        plan = arguments["--language"] is { } language ? plan with { Language = language } : plan;
        var template = arguments["--template"] is { } path ? WholeFile.Read(path) : null;
        var existing = WholeFile.ReadIfThere(output);
        var outcome = PlanDocument.Write(plan, plan.Id, existing, template);
        if (outcome.Changed)
        {
            WholeFile.Write(output, outcome.Bytes);
        }

        foreach (var finding in outcome.Findings)
        {
            errors.WriteLine(messages.Format("Finding", finding.Tag, finding.Message));
        }

        return 0;
    }

    private static OpenPlan Read(string file) => PlanJson.Parse(WholeFile.Read(file)) switch
    {
        ParsedPlan.Usable usable => usable.Plan,
        ParsedPlan.Unusable unusable => throw new UnusablePlanException(Path.GetFileName(file), unusable.Problems),
        var other => throw new System.Diagnostics.UnreachableException($"No way to read {other}."),
    };
}

/// <summary>The file is no <c>plan.json</c>, or holds something to correct.</summary>
internal sealed class UnusablePlanException(string file, ImmutableArray<PlanProblem> problems) : Exception
{
    public string File => file;

    public ImmutableArray<PlanProblem> Problems => problems;
}
