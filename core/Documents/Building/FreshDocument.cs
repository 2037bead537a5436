using System.Xml.Linq;
using OgpTeams.Documents.Controls;
using OgpTeams.Documents.Filling;
using OgpTeams.Documents.Merging;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Text;

namespace OgpTeams.Documents.Building;

/// <summary>A template filled with values: a new document, before anybody edits it.</summary>
internal sealed class FreshDocument(CompiledTemplate template, DocumentValues values, Texts texts)
{
    private DocxPackage? _package;
    private Dictionary<string, XElement>? _controls;

    /// <summary>The document in memory, for what a merge takes from it.</summary>
    public DocxPackage Package => _package ??= Fill(new(texts), withContents: false);

    public XElement? this[string tag]
    {
        get
        {
            _controls ??= Control.Tagged(Package.Body).GroupBy(control => Control.TagOf(control)!, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
            return _controls.GetValueOrDefault(tag);
        }
    }

    /// <summary>What the control says while it is empty; also one of an item that is no longer in the content.</summary>
    public string? PlaceholderOf(string tag) => template.PlaceholderOf(tag, values);

    public MergeOutcome Write()
    {
        var findings = new Findings(texts);
        return new(Fill(findings, withContents: true).ToBytes(), true, findings.All);
    }

    private DocxPackage Fill(Findings findings, bool withContents)
    {
        var package = template.NewPackage();
        var drawings = new Drawings(package);
        Draw(drawings, findings);
        foreach (var (pattern, items) in values.Items)
        {
            if (items.Count > 0 && values.PatternOf(pattern[..^2]) + "/*" is var missing && !template.Patterns.Contains(missing))
            {
                findings.NotPlaced(missing);
            }
        }

        DocumentProperties.Write(package, values.Title, texts.Culture, values.DocumentId);
        var published = new Published
        {
            DocumentId = values.DocumentId,
            Kind = values.Kind,
            Title = CanonicalText.Hash(CanonicalText.Of(values.Title)),
        };
        published.Keep(values);
        package.Put(package.MainPart, stream => Write(stream, published, drawings, withContents));
        published.WriteLast(package);
        return package;
    }

    private void Draw(Drawings drawings, Findings findings)
    {
        foreach (var (tag, value) in values.Fields)
        {
            findings.Note(tag, value);
            if (value is null)
            {
                continue;
            }

            var pattern = values.PatternOf(tag);
            var places = template.Fields.GetValueOrDefault(pattern);
            if (places is null ? value.Text.Length > 0 : value is FieldValue.Blocks && places.Exists(place => place.IsInside))
            {
                findings.NotPlaced(pattern);
            }

            foreach (var place in places ?? [])
            {
                if (place.NeedsDrawing(value))
                {
                    drawings.Draw(place, tag, value);
                }
            }
        }
    }

    private void Write(Stream stream, Published published, Drawings drawings, bool withContents)
    {
        var filling = new DocumentFilling(template, values, published, drawings) { Output = new(stream) };
        if (withContents && template.Contents is { } contents)
        {
            filling.Contents = new(contents);
            template.Main.TellHeadings(filling);
            filling.Contents = filling.Contents.AreThere ? null : filling.Contents;
        }

        template.Main.Write(filling);
        filling.Output.Flush();
    }
}
