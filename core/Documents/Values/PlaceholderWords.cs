using System.Text;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Domain;

namespace OgpTeams.Documents.Values;

/// <summary>
/// Tells the words somebody typed in an empty field from those we left there. Programs say it by a flag, and many type without
/// taking it away, or take it away without typing: the words themselves decide.
/// </summary>
internal sealed class PlaceholderWords
{
    private const string Glossary = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/glossaryDocument";

    private static readonly string Empty = CanonicalText.Hash("");

    /// <summary>What Word and LibreOffice show themselves in a field that was emptied.</summary>
    private static readonly HashSet<string> OfPrograms =
        [.. Texts.Both.SelectMany(texts => texts["PlaceholdersOfPrograms"].Split('\n')).Select(Folded.Plain)];

    private readonly DocxPackage _package;
    private readonly Published? _published;
    private readonly Lazy<IReadOnlyList<WrittenTemplate>> _templates;
    private readonly bool _areAtHand;
    private readonly Lazy<string?> _style;
    private readonly Lazy<HashSet<string>> _repeated;
    private readonly Lazy<Dictionary<string, string>> _glossary;

    private PlaceholderWords(DocxPackage package, Published? published, Lazy<IReadOnlyList<WrittenTemplate>> templates, bool areAtHand)
    {
        (_package, _published, _templates, _areAtHand) = (package, published, templates, areAtHand);
        _style = new(FindStyle);
        _repeated = new(FindRepeated);
        _glossary = new(ReadGlossary);
    }

    /// <summary>Judges the fields of a document before they are read; what it says stays with its controls until they are written.</summary>
    /// <param name="templates">What a field may have been left with where the document does not tell.</param>
    /// <param name="areAtHand">Whether it is the template the document comes from, and not one that it may come from.</param>
    public static void Judge(
        DocxPackage package, Published? published, Lazy<IReadOnlyList<WrittenTemplate>> templates, bool areAtHand)
    {
        var words = new PlaceholderWords(package, published, templates, areAtHand);
        foreach (var field in Control.Tagged(package).Where(control => !Control.HoldsTagged(control)))
        {
            words.Judge(field);
        }
    }

    private void Judge(XElement field)
    {
        // A control of somebody's within the field says its words too.
        foreach (var inner in Control.Inside(field).DescendantsAndSelf(Ns.W + "sdt").Where(Control.IsFlagged))
        {
            var shown = CanonicalText.Shown(inner);
            Control.Judge(inner, OfProgram(inner).Any(known => IsSame(known, shown)) ? "" : shown);
        }

        var (tag, isFlagged) = (Control.TagOf(field)!, Control.IsFlagged(field));
        var written = _published?[tag];
        if (isFlagged || written is { IsItem: false } && written.Hash == Empty)
        {
            if (SaidIn(field, tag, written, isFlagged) is { } said)
            {
                Control.Judge(field, said);
            }
        }
    }

    /// <returns>Null: the words are as they stand.</returns>
    private string? SaidIn(XElement field, string tag, Published.Entry? written, bool isFlagged)
    {
        var shown = CanonicalText.Shown(field);
        if (shown.Length == 0 || (written is { IsItem: false } && CanonicalText.Hash(shown) is var hash && (hash == written.Hash || hash == written.Proposed)))
        {
            return shown;
        }

        var known = _published?.Template?.PlaceholdersOf(tag).ToList() ?? [];
        var isRecorded = known.Count > 0;
        known.AddRange(isRecorded ? [] : _templates.Value.SelectMany(template => template.PlaceholdersOf(tag)));
        known.AddRange(isFlagged ? OfProgram(field) : []);
        return known.Exists(words => IsSame(words, shown)) || (isFlagged && OfPrograms.Contains(Folded.Plain(shown))) ? ""
            : Beside(field, known, isFlagged) is { } beside ? beside
            : !isFlagged ? null
            : !isRecorded && IsLikely(field, tag, shown) ? ""
            : shown;
    }

    /// <summary>
    /// A document that does not tell what it was left with: the flag counts where the words look like a placeholder too, and
    /// where something is to be written over them, only where they are no words. One written by this version always tells.
    /// </summary>
    private bool IsLikely(XElement field, string tag, string shown) => !shown.Any(char.IsLetterOrDigit)
        || (!_areAtHand && (LooksLikeOne(field) || _repeated.Value.Contains(Ending(tag) + shown)));

    private bool LooksLikeOne(XElement field) => field.Descendants(Ns.W + "r").Where(run => run.Elements(Ns.W + "t").Any()).All(run =>
            _style.Value is { } style && (string?)run.Element(Ns.W + "rPr")?.Element(Ns.W + "rStyle")?.Attribute(Ns.W + "val") == style);

    /// <summary>The style that Word gives its placeholders, by the name it keeps in every language.</summary>
    private string? FindStyle() => (string?)Relationships.Targets(_package, _package.MainPart, Ns.StylesPart).Where(_package.Has)
        .SelectMany(part => _package.Xml(part).Root!.Elements(Ns.W + "style"))
        .FirstOrDefault(style => string.Equals(
            (string?)style.Element(Ns.W + "name")?.Attribute(Ns.W + "val"), "Placeholder Text", StringComparison.OrdinalIgnoreCase))
        ?.Attribute(Ns.W + "styleId");

    private HashSet<string> FindRepeated() => Control.Tagged(_package).Where(Control.IsFlagged).Where(control => !Control.HoldsTagged(control))
        .GroupBy(control => Ending(Control.TagOf(control)!) + CanonicalText.Shown(control), StringComparer.Ordinal)
        .Where(group => group.Skip(1).Any()).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);

    private static string Ending(string tag) => tag[(tag.LastIndexOf('/') + 1)..] + "\n";

    /// <summary>What the document itself keeps for a program to show in this control.</summary>
    private IEnumerable<string> OfProgram(XElement control) =>
        (string?)control.Element(Ns.W + "sdtPr")?.Element(Ns.W + "placeholder")?.Element(Ns.W + "docPart")?.Attribute(Ns.W + "val") is { } name
        && _glossary.Value.TryGetValue(name, out var words) ? [words] : [];

    private Dictionary<string, string> ReadGlossary()
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in Relationships.Targets(_package, _package.MainPart, Glossary).Where(_package.Has)
            .SelectMany(name => _package.Xml(name).Root!.Descendants(Ns.W + "docPart")))
        {
            if ((string?)part.Element(Ns.W + "docPartPr")?.Element(Ns.W + "name")?.Attribute(Ns.W + "val") is { } name
                && part.Element(Ns.W + "docPartBody") is { } body)
            {
                words[name] = CanonicalText.Of(body);
            }
        }

        return words;
    }

    private static bool IsSame(string words, string shown) => words == shown || words.Trim() == shown.Trim();

    /// <summary>
    /// What somebody typed in runs or paragraphs of its own beside words that nobody typed, or over some paragraphs of them; null:
    /// it cannot be told apart.
    /// </summary>
    private static string? Beside(XElement field, List<string> known, bool isFlagged)
    {
        var (text, edges) = Runs(field);
        var left = Taken(known) ?? Taken(known.Where(words => words.Contains('\n', StringComparison.Ordinal)).SelectMany(words => words.Split('\n')));
        return left is null ? null : CanonicalText.Of(string.Join('\n', left.Split('\n')
            .Where(line => line.Length == 0 || line.Trim('\uFFFE', ' ').Length > 0)
            .Select(line => line.Replace("\uFFFE", "", StringComparison.Ordinal).Trim())));

        // Words that stand in runs of their own leave a mark where they stood.
        string? Taken(IEnumerable<string> all)
        {
            var rest = text;
            foreach (var words in all.Where(words => words.Length > 0 && (isFlagged || words.Contains(' ', StringComparison.Ordinal))).OrderByDescending(words => words.Length))
            {
                for (var at = rest.IndexOf(words, StringComparison.Ordinal); at >= 0; at = rest.IndexOf(words, at + 1, StringComparison.Ordinal))
                {
                    if (edges.Contains(at) && edges.Contains(at + words.Length))
                    {
                        rest = string.Concat(rest.AsSpan(0, at), new string('\uFFFE', words.Length), rest.AsSpan(at + words.Length));
                    }
                }
            }

            return rest == text ? null : rest;
        }
    }

    /// <summary>The words of a control, and where its runs begin and end in them.</summary>
    private static (string Text, HashSet<int> Edges) Runs(XElement content)
    {
        var (text, edges) = (new StringBuilder(), new HashSet<int>());
        var isFirst = true;
        foreach (var element in content.Descendants().Where(one => !one.Ancestors().Any(holder => holder.Name == Ns.W + "del" || holder.Name == Ns.W + "moveFrom")))
        {
            if (element.Name == Ns.W + "p")
            {
                text.Append(isFirst ? "" : "\n");
                isFirst = false;
            }
            else if (element.Name == Ns.W + "r")
            {
                edges.Add(text.Length);
                text.Append(CanonicalText.Of(new XElement(Ns.W + "p", element, new XElement(Ns.W + "r", new XElement(Ns.W + "t", "|"))))[..^1]);
                edges.Add(text.Length);
            }
        }

        return (text.ToString(), edges);
    }
}
