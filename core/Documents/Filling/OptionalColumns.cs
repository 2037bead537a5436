using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Templates;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Filling;

/// <summary>
/// Optional columns (who is responsible, the budget) that some items of a document do without: these are written from the same
/// template without those columns, the others from the template as it is.
/// </summary>
internal sealed class OptionalColumns
{
    private readonly Dictionary<string, CompiledTemplate> _without = new(StringComparer.Ordinal);
    private readonly HashSet<string> _whole = new(StringComparer.Ordinal);
    private readonly string _pattern;

    /// <param name="fields">Those of the columns, as the template holds them: <c>commitment/*/milestone/*/budget</c>.</param>
    /// <param name="without">The template <see cref="TakenFrom"/> which some of them were taken.</param>
    public OptionalColumns(IReadOnlyList<string> fields, DocumentValues values, Func<IReadOnlyList<string>, CompiledTemplate> without)
    {
        _pattern = Outermost(fields[0]);
        var split = new HashSet<string>(StringComparer.Ordinal);
        var unused = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var used = new HashSet<(string Item, string Field)>();
        foreach (var (tag, value) in values.Fields)
        {
            if (values.PatternOf(tag) is var field && fields.Contains(field))
            {
                var item = Tags.Upwards(tag).Last(one => values.IsItem(one));
                _ = value is null ? Of(unused, item).Add(field) : used.Add((item, field));
            }
        }

        foreach (var (item, gone) in unused)
        {
            split.UnionWith(gone.Where(field => used.Contains((item, field))));
            _without[item] = without([.. gone]);
        }

        _whole.UnionWith(fields.Where(field => Outermost(field) == _pattern && !split.Contains(field)));
    }

    /// <summary>The optional columns that some items do without; none when all are written whole.</summary>
    public static IReadOnlyList<string> In(DocumentValues values, CompiledTemplate template) =>
    [
        .. values.Fields.Where(one => one.Value is null).Select(one => values.PatternOf(one.Key)).Distinct(StringComparer.Ordinal)
            .Where(field => field.Contains('*', StringComparison.Ordinal)
                && template.Fields.GetValueOrDefault(field)?.Exists(place => place.IsInTable) == true)
            .Order(StringComparer.Ordinal),
    ];

    public static DocxPackage TakenFrom(DocxPackage template, IReadOnlyList<string> fields)
    {
        Control.Tagged(template.Body).Where(control => fields.Contains(Control.TagOf(control)!)).ToList().ForEach(UnusedColumns.RemoveWith);
        return template;
    }

    /// <summary>Whether such a value can be written: a column goes whole or stays.</summary>
    public bool Leaves(string field) => _whole.Contains(field) && _without.Values.All(template => template.Items.ContainsKey(_pattern));

    /// <summary>Where an item that does without a column is written from; null for the others.</summary>
    public ItemsPiece? PieceOf(string item) => _without.GetValueOrDefault(item)?.Items[_pattern];

    /// <summary>The places of a field of such an item.</summary>
    public List<ContentPiece>? PlacesOf(string tag, string field) =>
        Tags.Upwards(tag).Select(item => _without.GetValueOrDefault(item)).FirstOrDefault(template => template is not null) is { } template
            ? template.Fields.GetValueOrDefault(field) ?? []
            : null;

    private static string Outermost(string field) => field[..(field.IndexOf("/*", StringComparison.Ordinal) + 2)];

    private static SortedSet<string> Of(Dictionary<string, SortedSet<string>> unused, string item)
    {
        if (!unused.TryGetValue(item, out var fields))
        {
            unused[item] = fields = new(StringComparer.Ordinal);
        }

        return fields;
    }
}
