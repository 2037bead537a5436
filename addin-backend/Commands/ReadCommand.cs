using System.CommandLine;
using OgpTeams.Documents;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.AddinBackend.Commands;

/// <summary><c>read plan.docx</c>: the plan back from a document, drafters' edits included, as <c>plan.json</c>.</summary>
internal static class ReadCommand
{
    public static Command Of(Messages messages, TextWriter output, TextWriter errors)
    {
        var file = new Argument<string>("document.docx") { Description = messages["HelpReadFile"] };
        var target = new Option<string>("--out") { HelpName = "plan.json", Description = messages["HelpReadOut"] };
        var command = new Command("read", messages["HelpRead"]) { file, target };
        command.SetAction(line => Run(line.GetRequiredValue(file), line.GetValue(target), messages, output, errors));
        return command;
    }

    private static void Run(string file, string? target, Messages messages, TextWriter output, TextWriter errors)
    {
        if (target is not null && WholeFile.AreSame(target, file))
        {
            throw new UnusableFileException(target, "FileWouldBeReplaced");
        }

        var bytes = WholeFile.Read(file);
        var read = RefusedDocumentException.Naming(file, template: null, () => PlanReading.Read(bytes, messages.Language));
        var json = PlanJson.Write(read.Plan);
        if (target is not null)
        {
            WholeFile.Write(target, json);
        }
        else
        {
            output.Write(System.Text.Encoding.UTF8.GetString(json));
        }

        foreach (var finding in read.Findings)
        {
            errors.WriteLine(messages.Format("Finding", finding.Tag, finding.Message));
        }
    }
}
