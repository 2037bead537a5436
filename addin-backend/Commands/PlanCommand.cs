using System.CommandLine;
using OgpTeams.Documents;

namespace OgpTeams.AddinBackend.Commands;

/// <summary>
/// <c>plan plan.json --out plan.docx</c>: writes the plan, or merges it into the document that stands there; with <c>--final</c> the
/// version to publish, from the plan or from its document (<c>--draft</c>).
/// </summary>
internal static class PlanCommand
{
    public static Command Of(Messages messages, TextWriter errors)
    {
        var file = new Argument<string>("plan.json") { Description = messages["HelpPlanFile"] };
        var output = new Option<string>("--out") { Required = true, HelpName = "plan.docx", Description = messages["HelpOut"] };
        var template = new Option<string>("--template") { HelpName = "t.docx", Description = messages["HelpOwnTemplate"] };
        var final = new Option<bool>("--final") { Arity = ArgumentArity.Zero, Description = messages["HelpFinal"] };
        var draft = new Option<string>("--draft") { HelpName = "plan.docx", Description = messages["HelpDraft"] };
        var letterheads = new LetterheadLine(messages);
        var command = new Command("plan", messages["HelpPlan"]) { file, output, template, final, draft };
        letterheads.AddTo(command);
        command.SetAction(line =>
        {
            var plan = PlanFile.Read(line.GetRequiredValue(file));
            plan = plan with { Language = line.GetValue<string>("--language") ?? plan.Language };
            var letterhead = letterheads.Of(line, line.GetRequiredValue(file));
            var (target, model) = (line.GetRequiredValue(output), line.GetValue(template));
            if (line.GetValue(final) || line.GetValue(draft) is not null)
            {
                FinalFile.Write(
                    target, line.GetValue(draft), model,
                    (existing, own) => PlanDocument.Write(plan, plan.Id, existing, own, letterhead), messages, errors);
            }
            else
            {
                MergedFile.Write(
                    target, model, (existing, own) => PlanDocument.Write(plan, plan.Id, existing, own, letterhead), messages, errors);
            }
        });
        return command;
    }
}
