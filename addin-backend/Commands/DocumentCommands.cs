using System.CommandLine;
using OgpTeams.CommandLine;
using OgpTeams.Documents;
using OgpTeams.Documents.Letterheads;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;

namespace OgpTeams.AddinBackend.Commands;

/// <summary>Documents on the command line: results on the output, messages on the error output.</summary>
internal static class DocumentCommands
{
    private const int Done = 0;
    private const int Errors = 1;
    private const int Unusable = 2;

    public static int Run(string[] arguments, TextWriter output, TextWriter errors)
    {
        var messages = new Messages(arguments);
        var root = new RootCommand(messages["Help"])
        {
            Validate(messages, output), PlanCommand.Of(messages, errors), AssessCommand.Of(messages, errors),
            ReadCommand.Of(messages, output, errors), CheckCommand.Of(messages, output, errors), Template(messages),
            CommandLineWords.LanguageOption(messages["HelpLanguage"]),
        };
        var words = new CommandLineWords(messages.Language, "dotnet run --project addin-backend --");
        var line = words.Parse(root, arguments);
        if (words.Problem(line) is { } problem)
        {
            var command = line.CommandResult.Command;
            errors.WriteLine(messages.Format("Usage", problem, command == root ? "--help" : $"{command.Name} --help"));
            return Unusable;
        }

        try
        {
            return line.Invoke(new() { Output = output, Error = errors, EnableDefaultExceptionHandler = false });
        }
        catch (RefusedDocumentException refused)
        {
            errors.WriteLine(refused.In(messages));
        }
        catch (UnusablePlanException unusable)
        {
            foreach (var wrong in unusable.In(messages))
            {
                errors.WriteLine(wrong);
            }
        }
        catch (UnusableFileException unusable)
        {
            errors.WriteLine(messages.Format("Refusal", unusable.File, messages[unusable.MessageName]));
        }
#pragma warning disable CA1031 // The one place where what nobody foresaw ends: people get a sentence, not a stack trace.
        catch (Exception unexpected)
#pragma warning restore CA1031
        {
            errors.WriteLine(messages.Format("Unexpected", unexpected.GetType().Name));
        }

        return Unusable;
    }

    private static Command Validate(Messages messages, TextWriter output)
    {
        var file = new Argument<string>("document.docx") { Description = messages["HelpFile"] };
        var command = new Command("validate", messages["HelpValidate"]) { file };
        command.SetAction(line => Validate(line.GetRequiredValue(file), messages, output));
        return command;
    }

    private static int Validate(string file, Messages messages, TextWriter output)
    {
        var bytes = WholeFile.Read(file);
        var findings = RefusedDocumentException.Naming(
            file, template: null, () => DocumentCheck.Validate(bytes, messages.Language));
        foreach (var finding in findings)
        {
            var severity = finding.Severity.ToString().ToLowerInvariant();
            output.WriteLine($"{severity}\t{finding.Rule}\t{finding.Message}\t{finding.Where}".TrimEnd());
        }

        if (findings.Count == 0)
        {
            output.WriteLine(messages["NoFinding"]);
        }

        return findings.Any(finding => finding.Severity == FindingSeverity.Error) ? Errors : Done;
    }

    private static Command Template(Messages messages)
    {
        var templates = new Dictionary<string, Func<Language, Look, byte[]>>(StringComparer.Ordinal)
        {
            ["subjects"] = SubjectSheetDocument.Template,
            ["report"] = ReportDocument.Template,
            ["plan"] = PlanDocument.Template,
            ["assessment"] = AssessmentDocument.Template,
            ["canvas"] = CanvasDocument.Template,
            ["roadmap"] = RoadmapDocument.Template,
        };
        var kind = new Argument<string>("document") { Description = messages["HelpTemplateKind"] }
            .AcceptOnlyFromAmong([.. templates.Keys]);
        var target = new Option<string>("--out")
        {
            Required = true,
            HelpName = "t.docx",
            Description = messages["HelpTemplateOut"],
        };
        var look = LetterheadLine.LookOption(messages);
        var command = new Command("template", messages["HelpTemplate"]) { kind, target, look };
        command.SetAction(line => WholeFile.Write(
            line.GetRequiredValue(target), templates[line.GetRequiredValue(kind)](messages.Language, LetterheadLine.LookOf(line, look))));
        return command;
    }
}
