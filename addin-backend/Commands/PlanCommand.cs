using System.CommandLine;
using OgpTeams.Documents;

namespace OgpTeams.AddinBackend.Commands;

/// <summary><c>plan plan.json --out plan.docx</c>: writes the plan, or merges it into the document that stands there.</summary>
internal static class PlanCommand
{
    public static Command Of(Messages messages, TextWriter errors)
    {
        var file = new Argument<string>("plan.json") { Description = messages["HelpPlanFile"] };
        var output = new Option<string>("--out") { Required = true, HelpName = "plan.docx", Description = messages["HelpOut"] };
        var template = new Option<string>("--template") { HelpName = "t.docx", Description = messages["HelpOwnTemplate"] };
        var command = new Command("plan", messages["HelpPlan"]) { file, output, template };
        command.SetAction(line =>
        {
            var plan = PlanFile.Read(line.GetRequiredValue(file));
            plan = plan with { Language = line.GetValue<string>("--language") ?? plan.Language };
            MergedFile.Write(
                line.GetRequiredValue(output), line.GetValue(template),
                (existing, model) => PlanDocument.Write(plan, plan.Id, existing, model), messages, errors);
        });
        return command;
    }
}
