using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Templates;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Filling;

/// <summary>
/// An optional column (the budget) that some items of a document do without: these are written from the same template without
/// that column, the others from the template as it is.
/// </summary>
internal sealed class UnusedColumn
{
    private readonly CompiledTemplate _without;
    private readonly HashSet<string> _items = new(StringComparer.Ordinal);
    private readonly HashSet<string> _users = new(StringComparer.Ordinal);
    private readonly string _pattern;
    private readonly string _field;

    /// <param name="field">The field of the column, as the template holds it: <c>commitment/*/milestone/*/budget</c>.</param>
    /// <param name="without">The template <see cref="TakenFrom"/> which the column was taken.</param>
    public UnusedColumn(string field, CompiledTemplate without, DocumentValues values)
    {
        (_field, _without) = (field, without);
        _pattern = field[..(field.IndexOf("/*", StringComparison.Ordinal) + 2)];
        foreach (var (tag, value) in values.Fields.Where(one => values.PatternOf(one.Key) == field))
        {
            (value is null ? _items : _users).Add(Tags.Upwards(tag).Last(one => values.IsItem(one)));
        }
    }

    /// <summary>The one optional column that values do without; null when there is none.</summary>
    public static string? FieldOf(DocumentValues values, CompiledTemplate template) => values.Fields.Where(one => one.Value is null)
        .Select(one => values.PatternOf(one.Key))
        .FirstOrDefault(pattern => pattern.Contains('*', StringComparison.Ordinal) && template.Fields.GetValueOrDefault(pattern)?.Exists(place => place.IsInTable) == true);

    public static DocxPackage TakenFrom(DocxPackage template, string field)
    {
        Control.Tagged(template.Body).Where(control => Control.TagOf(control) == field).ToList().ForEach(UnusedColumns.RemoveWith);
        return template;
    }

    /// <summary>Whether such a value can be written: a column goes whole or stays.</summary>
    public bool Leaves(string pattern) => pattern == _field && !_items.Overlaps(_users) && _without.Items.ContainsKey(_pattern);

    /// <summary>Where an item that does without the column is written from; null for the others.</summary>
    public ItemsPiece? PieceOf(string item) => _items.Contains(item) ? _without.Items[_pattern] : null;

    /// <summary>The places of a field of such an item.</summary>
    public List<ContentPiece>? PlacesOf(string tag, string pattern) =>
        Tags.Upwards(tag).Any(_items.Contains) ? _without.Fields.GetValueOrDefault(pattern) ?? [] : null;
}
