using OgpTeams.Documents;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.AddinBackend.Commands;

/// <summary><c>read plan.docx</c>: the plan back from a document, drafters' edits included, as <c>plan.json</c>.</summary>
internal static class ReadCommand
{
    public static int Run(Arguments arguments, Messages messages, TextWriter output, TextWriter errors)
    {
        if (arguments.Names is not [var file])
        {
            throw new UsageException();
        }

        if (arguments["--out"] is { } target && WholeFile.AreSame(target, file))
        {
            throw new UnusableFileException(target, "FileWouldBeReplaced");
        }

        var read = PlanReading.Read(WholeFile.Read(file), messages.Language);
        var json = PlanJson.Write(read.Plan);
        if (arguments["--out"] is { } path)
        {
            WholeFile.Write(path, json);
        }
        else
        {
            output.Write(System.Text.Encoding.UTF8.GetString(json));
        }

        foreach (var finding in read.Findings)
        {
            errors.WriteLine(messages.Format("Finding", finding.Tag, finding.Message));
        }

        return 0;
    }
}
