using OgpTeams.Documents;

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

        var plan = PlanFile.Read(file, messages);
        plan = arguments["--language"] is { } language ? plan with { Language = language } : plan;
        MergedFile.Write(
            output, arguments["--template"], (existing, template) => PlanDocument.Write(plan, plan.Id, existing, template), messages, errors);
        return 0;
    }
}
