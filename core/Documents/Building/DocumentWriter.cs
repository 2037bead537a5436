using System.Collections.Concurrent;
using OgpTeams.Documents.Controls;
using OgpTeams.Documents.Filling;
using OgpTeams.Documents.Merging;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Building;

/// <summary>From values to a file: the same few lines for every kind of document.</summary>
internal static class DocumentWriter
{
    private static readonly ConcurrentDictionary<(string, DocumentLanguage), CompiledTemplate> _ours = [];

    /// <param name="ours">Our own template: the same for all documents of this kind and language.</param>
    /// <param name="template">An administration's own; null for ours.</param>
    /// <param name="complete">Puts into an administration's template what it left to us.</param>
    /// <exception cref="UnusableDocumentException">One of the two files cannot be used.</exception>
    public static MergeOutcome Write(
        DocumentValues values, Texts texts, Func<Texts, DocxPackage> ours, byte[]? template, byte[]? existing,
        Func<DocxPackage, Texts, DocxPackage>? complete = null)
    {
        if (template is not null)
        {
            var theirs = DocxPackage.Open(template);
            return Write(values, texts, complete is null ? theirs : complete(theirs, texts), existing);
        }

        var compiled = _ours.GetOrAdd((values.Kind, texts.Language), _ => TemplateCompiler.Compile(ours(texts), []));
        return Write(values, texts, compiled, existing);
    }

    /// <param name="template">Taken apart for this document alone.</param>
    public static MergeOutcome Write(DocumentValues values, Texts texts, DocxPackage template, byte[]? existing) =>
        Write(values, texts, TemplateCompiler.Compile(template, values.Patterns), existing);

    public static byte[] Template(DocxPackage template, string title, Texts texts)
    {
        new ControlIds().Renumber(template.Body);
        DocumentProperties.WriteCore(template, title, texts.Culture);
        return template.ToBytes();
    }

    private static MergeOutcome Write(DocumentValues values, Texts texts, CompiledTemplate template, byte[]? existing)
    {
        var fresh = new FreshDocument(template, values, texts);
        return existing is null ? fresh.Write() : DocumentMerge.Run(existing, fresh, values, texts);
    }
}
