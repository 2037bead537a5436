using OgpTeams.Documents;
using OgpTeams.Documents.Outcomes;

namespace OgpTeams.AddinBackend.Commands;

/// <summary>A version to publish written to disk, as Word document and, where LibreOffice is on this machine, as tagged PDF.</summary>
internal static class FinalFile
{
    /// <param name="draft">The path of the document that drafters work in; null: it is made from the data alone.</param>
    /// <param name="template">The path of an administration's own template; null for ours.</param>
    /// <param name="write">From the bytes of both, if any.</param>
    /// <param name="errors">Gets a line for each thing that is missing, then one for each file.</param>
    public static void Write(
        string output, string? draft, string? template, Func<byte[]?, byte[]?, MergeOutcome> write, Messages messages, TextWriter errors)
    {
        if (new[] { draft, template }.OfType<string>().Any(source => WholeFile.AreSame(output, source)))
        {
            throw new UnusableFileException(output, "FileWouldBeReplaced");
        }

        if (WholeFile.ReadIfThere(output) is { } standing && !RefusedDocumentException.Naming(output, null, () => FinalDocument.IsUntouched(standing)))
        {
            throw new UnusableFileException(output, "FinalWouldReplace");
        }

        var existing = draft is null ? null : WholeFile.Read(draft);
        var model = template is null ? null : WholeFile.Read(template);
        var written = RefusedDocumentException.Naming(draft ?? output, template, () => write(existing, model));
        var final = RefusedDocumentException.Naming(draft ?? output, template, () => FinalDocument.Of(written.Bytes, messages.Language));
        var published = FinalDocument.PublishAsync(final.Bytes, CancellationToken.None).GetAwaiter().GetResult();
        WholeFile.Write(output, published.Document);
        foreach (var finding in written.Findings)
        {
            errors.WriteLine(messages.Format("Finding", finding.Tag, finding.Message));
        }

        foreach (var missing in final.Missing)
        {
            errors.WriteLine(missing);
        }

        errors.WriteLine(messages.Format("DocumentWritten", output));
        if (published.Print is { } pdf)
        {
            var print = Path.ChangeExtension(output, "pdf");
            WholeFile.Write(print, pdf);
            errors.WriteLine(messages.Format("DocumentWritten", print));
        }
        else
        {
            errors.WriteLine(messages[published.HasPrinter ? "FinalNotPrinted" : "FinalNoPrinter"]);
        }
    }
}
