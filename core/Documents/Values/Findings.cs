using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Values;

/// <summary>Collects what could not simply be written, once per control and kind, in the document's language.</summary>
internal sealed class Findings(Texts texts)
{
    private readonly List<MergeFinding> _all = [];
    private readonly HashSet<(MergeFindingKind, string)> _known = [];

    public IReadOnlyList<MergeFinding> All => _all;

    /// <summary>What people call each field of a template, by tag.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public void Add(MergeFindingKind kind, string tag, string? label = null)
    {
        if (_known.Add((kind, tag)))
        {
            _all.Add(new(kind, tag, texts.Format("Finding" + kind, label ?? tag)));
        }
    }

    public void NotPlaced(string tag, string? label = null) => Add(MergeFindingKind.NotPlaced, tag, Labels.GetValueOrDefault(tag) ?? label);

    public void FetchesFromOutside(DocxPackage package)
    {
        var fetched = OutsideContent.Of(package).Where(one => one.Kind == OutsideKind.Fetched).Select(one => one.What).Distinct().Take(5);
        if (string.Join(", ", fetched) is { Length: > 0 } kinds)
        {
            Add(MergeFindingKind.FetchesFromOutside, "", kinds);
        }
    }

    /// <summary>Reports text that XML cannot hold as it is.</summary>
    /// <param name="labelOf">What people call the control; asked only when there is something to report.</param>
    public void Note(string tag, FieldValue? value, Func<string, string?> labelOf)
    {
        var replaced = value switch
        {
            FieldValue.Lines { All: [var only] } => XmlText.Replaces(only.Text),
            FieldValue.Lines lines => lines.All.Any(line => XmlText.Replaces(line.Text)),
            FieldValue.Blocks blocks => blocks.Text.Contains('\uFFFD', StringComparison.Ordinal),
            _ => false,
        };
        if (replaced)
        {
            Add(MergeFindingKind.CharactersReplaced, tag, labelOf(tag));
        }
    }
}
