using OgpTeams.Documents.Outcomes;

namespace OgpTeams.AddinBackend.Commands;

/// <summary>A document written to disk, or merged into the one that stands there.</summary>
internal static class MergedFile
{
    /// <param name="template">The path of an administration's own template; null for ours.</param>
    /// <param name="write">From the bytes of what stands there and of the template, if any.</param>
    /// <param name="errors">Gets a line for each thing that could not simply be written, then one that says what became of the file.</param>
    public static void Write(
        string output, string? template, Func<byte[]?, byte[]?, MergeOutcome> write, Messages messages, TextWriter errors)
    {
        if (template is not null && WholeFile.AreSame(output, template))
        {
            throw new UnusableFileException(output, "FileWouldBeReplaced");
        }

        var existing = WholeFile.ReadIfThere(output);
        var model = template is null ? null : WholeFile.Read(template);
        var outcome = RefusedDocumentException.Naming(output, template, () => write(existing, model));
        if (outcome.Changed)
        {
            WholeFile.Write(output, outcome.Bytes);
        }

        foreach (var finding in outcome.Findings)
        {
            errors.WriteLine(messages.Format("Finding", finding.Tag, finding.Message));
        }

        errors.WriteLine(messages.Format(!outcome.Changed ? "DocumentUnchanged" : existing is null ? "DocumentWritten" : "DocumentUpdated", output));
    }
}
