using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Values;

/// <summary>What goes into one control.</summary>
internal abstract record FieldValue
{
    private FieldValue() { }

    /// <summary>Its canonical text, as <see cref="CanonicalText"/> will read it back from a document.</summary>
    public abstract string Text { get; }

    /// <summary>Changes whenever what we would write changes, even where the text stays (the points of a chart).</summary>
    public abstract string Source { get; }

    /// <summary>The same, the numbers of what is drawn in one piece.</summary>
    public virtual FieldValue Bound() => this;

    /// <summary>A field people edit as text.</summary>
    public sealed record Lines(params IReadOnlyList<Line> All) : FieldValue
    {
        private string? _text;

        public override string Text =>
            _text ??= CanonicalText.Of(All is [var only] ? only.Text : string.Join('\n', All.Select(line => line.Text)));

        public override string Source => Text;

        /// <summary>As it was given, where that differs from what is written: the words of earlier versions, and of people.</summary>
        public string? Said => All.Any(line => !ReferenceEquals(line.Said, line.Text))
            ? CanonicalText.Of(string.Join('\n', All.Select(line => line.Said)))
            : null;

        public static Lines Of(string? text) => string.IsNullOrWhiteSpace(text) ? new() : new(new Line(text));
    }

    /// <summary>Paragraphs and tables we draw, with at most one chart (its reference's <c>r:id</c> is set when placed).</summary>
    public sealed record Blocks(IReadOnlyList<XElement> All, XDocument? Chart = null) : FieldValue
    {
        public override string Text => CanonicalText.Of(All);

        public override string Source =>
            string.Concat(All.Select(block => block.ToString(SaveOptions.DisableFormatting))) + Chart?.ToString(SaveOptions.DisableFormatting);

        public override FieldValue Bound() => new Blocks([.. All.Select(NoBreak.Glued)], Chart);

        /// <summary>The blocks ready for <paramref name="package"/>: its style names, the chart as one of its parts.</summary>
        /// <param name="reuse">The chart part of the control being replaced, if it has one.</param>
        public IReadOnlyList<XElement> For(DocxPackage package, StyleSheet styles, string? reuse = null)
        {
            var blocks = All.Select(block => new XElement(block)).ToList();
            blocks.ForEach(styles.Adopt);
            if (Chart is not null)
            {
                var id = reuse ?? Relationships.Add(
                    package, package.MainPart, Ns.Chart, package.FreeName("word/charts/chart{0}.xml"));
                package.Put(Relationships.TargetOf(package, package.MainPart, id)!, new XDocument(Chart), Ns.ChartType);
                blocks.SelectMany(block => block.Descendants(Ns.C + "chart")).Single().SetAttributeValue(Ns.R + "id", id);
            }

            return blocks;
        }
    }
}
