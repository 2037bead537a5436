using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Letterheads;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Templates;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Filling;

/// <summary>
/// A new document from our own template, written straight into its file. What takes the whole document in memory (a template of
/// an administration, a merge) is left to <see cref="FreshDocument"/>, which says the same.
/// </summary>
/// <param name="optional">Columns that some items do without.</param>
internal sealed class StreamedDocument(CompiledTemplate template, DocumentValues values, Texts texts, OptionalColumns? optional = null)
{
    /// <summary>Whether each value has a place that can be written as it comes.</summary>
    public bool CanWrite => !template.RepeatsTags
        && values.Fields.All(given => values.PatternOf(given.Key) is var pattern && (template.Fields.GetValueOrDefault(pattern) is not { } places
        || places.TrueForAll(place => place.IsOrdinary && (given.Value is null
            ? !place.IsInTable || optional?.Leaves(pattern) == true
            : !place.IsInside || given.Value is FieldValue.Lines))));

    /// <param name="frame">Of its pages; null: as the template has it.</param>
    public MergeOutcome Write(PageFrame? frame = null)
    {
        var findings = new Findings(texts);
        var package = Fill(findings);
        frame?.Fill(package);
        return new(package.ToBytes(), true, findings.All);
    }

    private DocxPackage Fill(Findings findings)
    {
        var package = template.NewPackage();
        var drawings = new Drawings(package);
        Draw(drawings, findings);
        foreach (var (pattern, items) in values.Items)
        {
            if (items.Count > 0 && values.PatternOf(pattern[..^2]) + "/*" is var missing && !template.Items.ContainsKey(missing))
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
            Template = template.Written,
        };
        published.Keep(values);
        package.Put(package.MainPart, stream => Write(stream, published, drawings));
        published.WriteLast(package);
        return package;
    }

    private void Draw(Drawings drawings, Findings findings)
    {
        Func<string, string?> labelOf = tag => template.Words.GetValueOrDefault(values.PatternOf(tag))?.Label;
        foreach (var (tag, value) in values.Fields)
        {
            findings.Note(tag, value, labelOf);
            if (value is null)
            {
                continue;
            }

            var pattern = values.PatternOf(tag);
            var places = optional?.PlacesOf(tag, pattern) ?? template.Fields.GetValueOrDefault(pattern);
            if (places is null ? value.Text.Length > 0 && !values.IsOffered(tag) : value is FieldValue.Blocks && places.Exists(place => place.IsInside))
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

    private void Write(Stream stream, Published published, Drawings drawings)
    {
        var filling = new DocumentFilling(template, values, published, drawings) { Output = new(stream), Optional = optional };
        if (template.Contents is { } contents)
        {
            filling.Contents = new(contents);
            template.Main.TellHeadings(filling);
            filling.Contents = filling.Contents.AreThere ? null : filling.Contents;
        }

        template.Main.Write(filling);
        filling.Output.Flush();
    }
}
