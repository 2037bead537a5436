using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Templates;

/// <summary>A template filled with values: a new document, before anybody edits it.</summary>
internal sealed class FreshDocument
{
    private readonly ILookup<string, XElement> _controls;

    private FreshDocument(DocxPackage package)
    {
        Package = package;
        _controls = Control.Tagged(package).ToLookup(control => Control.TagOf(control)!, StringComparer.Ordinal);
    }

    public DocxPackage Package { get; }

    public XElement? this[string tag] => _controls[tag].FirstOrDefault();

    /// <summary>All that the template makes of this: an item may be repeated in a summary and as a form, a title stand in the header.</summary>
    public IEnumerable<XElement> Places(string tag) => _controls[tag];

    /// <param name="isTheirs">Whether the template is an administration's own.</param>
    public static FreshDocument From(DocxPackage template, DocumentValues values, Texts texts, Findings findings, bool isTheirs = false)
    {
        template.ContentTypes.Set(template.MainPart, Ns.DocumentType);
        UntagItems(template, values);
        PatternExpansion.Wrap(template, values);
        var written = WrittenTemplate.Of(template, isTheirs);
        PatternExpansion.Expand(template, values);
        Fill(template, values, findings);
        var ids = new ControlIds();
        Stories.Of(template).ToList().ForEach(ids.Renumber);
        Bookmarks.AddAll(template, tag => values.Fields.ContainsKey(tag) || values.IsItem(tag));
        DocumentProperties.Write(template, values.Title, texts.Culture, values.DocumentId);
        Published.Of(values, template, written).Write(template);
        return new(template);
    }

    /// <summary>
    /// A template made of a document may hold the controls of its items: they are layout now, and must not be taken for an item
    /// when the document is read or written again.
    /// </summary>
    private static void UntagItems(DocxPackage template, DocumentValues values)
    {
        foreach (var control in Control.Tagged(template).Where(control => values.IsOfItem(Control.TagOf(control)!)).ToList())
        {
            control.Element(Ns.W + "sdtPr")!.Elements(Ns.W + "tag").Remove();
        }
    }

    private static void Fill(DocxPackage package, DocumentValues values, Findings findings)
    {
        var styles = new StyleSheet(package);
        var controls = Control.Tagged(package).ToLookup(control => Control.TagOf(control)!, StringComparer.Ordinal);
        Func<string, string?> labelOf = tag => findings.Labels.GetValueOrDefault(values.PatternOf(tag))
            ?? controls[tag].Select(Control.AliasOf).FirstOrDefault();
        foreach (var (tag, value) in values.Fields)
        {
            findings.Note(tag, value, labelOf);
            if (value is null)
            {
                controls[tag].ToList().ForEach(UnusedColumns.RemoveWith);
            }
            else if (!controls[tag].Any() ? value.Text.Length > 0 && !values.IsOffered(tag) : controls[tag].Any(control => !Put(control, value, package, styles)))
            {
                findings.NotPlaced(values.PatternOf(tag));
            }
        }

        foreach (var (pattern, items) in values.Items)
        {
            if (items.Exists(item => !controls.Contains(item)))
            {
                findings.NotPlaced(values.PatternOf(pattern[..^2]) + "/*");
            }
        }
    }

    private static bool Put(XElement control, FieldValue value, DocxPackage package, StyleSheet styles)
    {
        if (!ValueHolder.Holds(control, value))
        {
            return false;
        }

        switch (value)
        {
            case FieldValue.Lines { Text.Length: 0 }:
                Control.MarkPlaceholder(control, shown: true);
                return true;
            case FieldValue.Lines lines:
                ControlWriter.Write(control, lines.All, styles);
                return true;
            case FieldValue.Blocks blocks:
                ControlWriter.WriteBlocks(control, blocks.For(package, styles));
                return true;
            default:
                throw new System.Diagnostics.UnreachableException($"No way to write {value}.");
        }
    }
}
