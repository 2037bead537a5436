using OgpTeams.Documents;

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
        try
        {
            return arguments switch
            {
                ["validate", .. var rest] => Validate(new Arguments(rest, "--language"), messages, output),
                ["plan", .. var rest] => PlanCommand.Run(new Arguments(rest, "--out", "--template", "--language"), messages, errors),
                ["assess", .. var rest] => AssessCommand.Run(
                    new Arguments(rest, "--kind", "--out", "--template", "--language", "--date", "--since"), messages, errors),
                ["read", .. var rest] => ReadCommand.Run(new Arguments(rest, "--out", "--language"), messages, output, errors),
                ["check", .. var rest] => CheckCommand.Run(
                    new Arguments(rest, "--rules", "--stage", "--format", "--language"), messages, output, errors),
                ["template", .. var rest] => Template(new Arguments(rest, "--language", "--out"), messages),
                _ => throw new UsageException(),
            };
        }
        catch (UsageException)
        {
            errors.WriteLine(messages["Usage"]);
        }
        catch (UnusableDocumentException unusable)
        {
            errors.WriteLine(Refusal.Of(unusable, arguments, messages));
        }
        catch (UnusablePlanException unusable)
        {
            foreach (var problem in unusable.Problems)
            {
                var message = problem.Message.In(messages.Language);
                errors.WriteLine(problem.Path.Length == 0
                    ? messages.Format("PlanFileProblem", unusable.File, message)
                    : messages.Format("PlanProblem", unusable.File, problem.Path, message));
            }
        }
        catch (UnusableFileException unusable)
        {
            errors.WriteLine(messages.Format("Refusal", unusable.File, messages[unusable.MessageName]));
        }

        return Unusable;
    }

    private static int Validate(Arguments arguments, Messages messages, TextWriter output)
    {
        if (arguments.Names is not [var file])
        {
            throw new UsageException();
        }

        var findings = DocumentCheck.Validate(WholeFile.Read(file), messages.Language);
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

    private static int Template(Arguments arguments, Messages messages)
    {
        var template = arguments.Names switch
        {
            ["subjects"] => SubjectSheetDocument.Template(messages.Language),
            ["report"] => ReportDocument.Template(messages.Language),
            ["plan"] => PlanDocument.Template(messages.Language),
            ["assessment"] => AssessmentDocument.Template(messages.Language),
            ["canvas"] => CanvasDocument.Template(messages.Language),
            ["roadmap"] => RoadmapDocument.Template(messages.Language),
            _ => throw new UsageException(),
        };
        WholeFile.Write(arguments["--out"] ?? throw new UsageException(), template);
        return Done;
    }
}
