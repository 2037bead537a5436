using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Values;
using OgpTeams.Domain;

namespace OgpTeams.Documents.Reading;

/// <summary>
/// Goes through a document from its beginning to its end and sorts its words: by our controls, and where they are gone by the
/// labels and headings of the official form.
/// </summary>
/// <param name="published">What we last wrote in the document; null when that is not known.</param>
/// <param name="labels">Of the plan, or of its self-assessment report.</param>
internal sealed class PlanWalk(Published? published, FormLabels labels, ReadingFindings findings)
{
    private const int LongestTitle = 200;

    // The section and the part of a form passed last.
    private string? _section;
    private int _sectionLevel;
    private (string Field, XElement? Control)? _part;
    private LooseForms? _loose;
    private ILookup<string, XElement>? _items;

    public FormLabels Labels => labels;

    /// <summary>Whether the form, the document's model or its template says this itself.</summary>
    public bool IsOurs(string text) => labels.IsOurs(text) || IsFixed(text);

    /// <summary>Whether all these words stood in the document's template.</summary>
    public bool IsFixed(string text) => published?.Template?.IsFixed(text) == true;

    public FoundFields Plan { get; } = new();

    public List<FoundItem> Commitments { get; } = [];

    public void Blocks(IEnumerable<XElement> blocks, FoundItem? scope = null)
    {
        foreach (var block in blocks)
        {
            Block(block, scope);
        }
    }

    /// <summary>What stands beside the running text of a document without tags: text boxes, notes.</summary>
    public void Beside(IEnumerable<XElement> blocks)
    {
        _section = null;
        Loose.Close();
        Blocks(blocks);
    }

    /// <summary>The commitment with this id in the tags: the one that was opened last.</summary>
    public FoundItem Commitment(string id) => Commitments.FindLast(one => one.Source == id) ?? Open(id);

    public FoundItem Open(string id, XElement? control = null)
    {
        Loose.Close();
        var found = new FoundItem(id) { Place = control };
        Commitments.Add(found);
        return found;
    }

    /// <summary>Whether the document has no tag of ours.</summary>
    public bool IsUntagged { get; init; }

    /// <inheritdoc cref="LooseForms.Beginning"/>
    public string? Beginning { get; init; }

    /// <summary>What is told by forms without tags.</summary>
    public LooseForms Loose => _loose ??= new(labels, Commitments) { IsAll = IsUntagged, Beginning = Beginning };

    public void Field(XElement control, FoundItem? scope, FoundItem? milestone)
    {
        var tag = FieldTag.Of(control)!;
        var (fields, item) = (Plan, default(FoundItem));
        if (tag.Commitment is { } id)
        {
            item = scope?.Source == id ? scope : Commitment(id);
            item = tag.Milestone is null ? item : milestone?.Source == tag.Milestone ? milestone : MilestoneOf(item, tag.Milestone);
            fields = item.Fields;
        }

        _section = tag.Commitment is null && labels.IsSection(tag.Field!) ? tag.Field : null;
        _part = tag is { Commitment: not null, Milestone: null } && labels.IsPart(tag.Field!) ? (tag.Field!, control) : null;
        fields.Add(tag.Field!, (tag.Field is "startDate" or "endDate" ? ValueHolder.DayShown(control) : null) ?? TextOf(control));
        if (TrackedChanges.Touch(control))
        {
            findings.Add(ReadingFindingKind.PendingTrackedChange, Control.TagOf(control)!, Control.AliasOf(control));
        }

        if (ValueHolder.Contradicts(control))
        {
            findings.Add(ReadingFindingKind.DisplayDiffers, Control.TagOf(control)!, Control.AliasOf(control));
        }
    }

    public static FoundItem OpenMilestone(FoundItem commitment, string id, XElement control)
    {
        var found = new FoundItem(id) { Place = control };
        commitment.Milestones.Add(found);
        return found;
    }

    /// <summary>Notes whether people changed the words around an item's fields since we wrote it.</summary>
    public void Compare(FoundItem item, XElement control) =>
        item.IsEdited = published?[Control.TagOf(control)!]?.Hash is not { } hash
            || (hash != CanonicalText.Hash(CanonicalText.Around(control)) && hash != Published.Entry.OfItem(Alike(control)).Hash);

    /// <summary>All controls of an item that its template shows in several places.</summary>
    private IEnumerable<XElement> Alike(XElement control)
    {
        _items ??= Control.Tagged(control.AncestorsAndSelf().Last()).Where(one => FieldTag.Of(one) is { Field: null })
            .ToLookup(one => Control.TagOf(one)!, StringComparer.Ordinal);
        return _items[Control.TagOf(control)!];
    }

    /// <summary>The words of a paragraph or a cell: its fields, what goes on after the last of them, and what stands beside.</summary>
    public void Words(XElement holder, FoundItem? scope, FoundItem? milestone)
    {
        var controls = FieldTag.FieldsIn(holder).ToList();
        controls.ForEach(control => Field(control, scope, milestone));
        if (milestone is null && scope is null)
        {
            Loose.Strays.AddRange(WrittenTemplate.PiecesOf(holder).Select(piece => piece.Trim()).Where(piece => !IsOurs(piece)));
            return;
        }

        if ((milestone ?? scope) is not { IsEdited: true } item)
        {
            return;
        }

        var around = Control.Tagged(holder).Aggregate(
            CanonicalText.Around(holder), (text, control) => text.Replace("\uFFFC" + Control.TagOf(control), "\u0001", StringComparison.Ordinal));
        var pieces = around.Replace("\uFFFC", "", StringComparison.Ordinal).Split('\u0001');
        if (controls.Count > 0 && !IsOurs(pieces[^1]))
        {
            Continue(item, controls[^1], pieces[^1]);
            pieces = pieces[..^1];
        }

        var rest = pieces.Where(piece => !IsOurs(piece)).Select(piece => piece.Trim()).ToList();
        if (controls.Count == 0 && milestone is null && _part is { } part)
        {
            rest.ForEach(text => Continue(item, part, text));
        }
        else
        {
            item.Beside.AddRange(rest);
        }
    }

    /// <summary>Text under the heading of a section; words that nothing explains.</summary>
    public void Continue(string text)
    {
        if (_section is not { } section)
        {
            Loose.Note(text, level: 0);
        }
        else if (!string.IsNullOrWhiteSpace(text))
        {
            Plan.Continue(section, text, "\n");
            if (Plan.Tagged.Contains(section, StringComparer.Ordinal))
            {
                findings.Add(ReadingFindingKind.Joined, labels.Document + "/" + section);
            }
        }
    }

    /// <summary>Text under the heading of a part of a form.</summary>
    private void Continue(FoundItem item, (string Field, XElement? Control) part, string text)
    {
        item.Fields.Continue(part.Field, text, "\n");
        if (part.Control is { } control)
        {
            findings.Add(ReadingFindingKind.Joined, Control.TagOf(control)!, Control.AliasOf(control));
        }
    }

    private void Continue(FoundItem item, XElement control, string text)
    {
        item.Fields.Continue(FieldTag.Of(control)!.Field!, text.TrimStart('\n'), text.StartsWith('\n') ? "\n" : "");
        findings.Add(ReadingFindingKind.Joined, Control.TagOf(control)!, Control.AliasOf(control));
    }

    private void Block(XElement block, FoundItem? scope)
    {
        switch (block.Name.LocalName)
        {
            case "sdt":
                OfControl(block, scope);
                break;
            case "tbl":
                _part = null;
                new TableWalk(this, findings, block).Read(scope);
                break;
            case "p":
                Paragraph(block, scope);
                break;
            case "del" or "moveFrom" or "sectPr" or "bookmarkStart" or "bookmarkEnd":
                break;
            default:
                Blocks(block.Elements(), scope);
                break;
        }
    }

    private void OfControl(XElement control, FoundItem? scope)
    {
        switch (FieldTag.Of(control))
        {
            case { Field: not null }:
                Field(control, scope, milestone: null);
                break;
            case { Milestone: { } milestone, Commitment: { } id }:
                var found = OpenMilestone(scope?.Source == id ? scope : Commitment(id), milestone, control);
                Compare(found, control);
                foreach (var block in Control.Inside(control))
                {
                    Words(block, scope, found);
                }

                break;
            case { Commitment: { } id }:
                scope = Open(id, control);
                Compare(scope, control);
                _section = null;
                Blocks(Control.Inside(control), scope);
                break;
            default:
                Blocks(Control.Inside(control), scope);
                break;
        }
    }

    private void Paragraph(XElement paragraph, FoundItem? scope)
    {
        var (text, style) = (TextOf(paragraph), StyleOf(paragraph));
        if (text.Length > 0 && (labels.IsOurs(text) || (scope is null && IsHeading(style))))
        {
            _part = labels.Part(text) is { } part ? (part, null) : null;
        }

        if (scope is not null || FieldTag.FieldsIn(paragraph).Any())
        {
            Words(paragraph, scope, milestone: null);
        }
        else if (style.StartsWith("TOC", StringComparison.OrdinalIgnoreCase) || IsOfContents(paragraph))
        {
            _section = null;
        }
        else if (Loose.Open is not null && _part is { Control: null } && Loose.Ask(text, LevelOf(style), inSection: false, looksLikeALabel: false))
        {
            _section = null;
        }
        else if (labels.Section(text) is { } section)
        {
            Loose.Close();
            (_section, _sectionLevel, _part) = (section.Length == 0 ? null : section, LevelOf(style), null);
            Loose.Evidence.Add("section/" + section);
        }
        else if (Loose.Ask(text, LevelOf(style), _section is not null, IsBoldLabel(paragraph, text)))
        {
            _section = null;
        }
        else if (IsTitle(text, style) && !IsFixed(text))
        {
            Plan.Label("title", text);
            Loose.Evidence.Add("title");
        }
        else if (IsHeading(style) && (!IsUntagged || _section is null || LevelOf(style) <= _sectionLevel))
        {
            _section = null;
            if (!IsFixed(text))
            {
                Loose.Note(text, LevelOf(style));
            }
        }
        else if (!IsFixed(text) && (_section is null || !labels.IsOurs(text)))
        {
            Continue(text);
        }
    }

    /// <summary>By its style; where a program has no such style, the first heading that calls it a plan.</summary>
    private bool IsTitle(string text, string style) => !Plan.Has("title") && text.Length > 0
        && (style is "Title" or "Titre" || (IsUntagged && Commitments.Count == 0 && _section is null && LevelOf(style) <= 1
            && text.Length < LongestTitle && Folded.Plain(text) is var plain
            && (FormLabels.Calls("plan", plain) >= 0 || FormLabels.Calls("report", plain) >= 0)));

    private static FoundItem MilestoneOf(FoundItem commitment, string id)
    {
        if (commitment.Milestones.FindLast(one => one.Source == id) is not { } found)
        {
            found = new FoundItem(id);
            commitment.Milestones.Add(found);
        }

        return found;
    }

    private static bool IsBoldLabel(XElement paragraph, string text) => text.IndexOf(':', StringComparison.Ordinal) is > 0 and < 80
        && paragraph.Elements(Ns.W + "r").FirstOrDefault()?.Element(Ns.W + "rPr")?.Element(Ns.W + "b") is not null;

    /// <summary>A line of the contents, under whatever style a program gives it: a link to a heading, with its page.</summary>
    private static bool IsOfContents(XElement paragraph) => paragraph.Descendants(Ns.W + "instrText")
            .Any(code => code.Value.Contains("PAGEREF _Toc", StringComparison.OrdinalIgnoreCase))
        || paragraph.Elements(Ns.W + "hyperlink").Any(link => ((string?)link.Attribute(Ns.W + "anchor"))?.StartsWith("_Toc", StringComparison.Ordinal) == true);

    // Word translates the styles' ids.
    private static bool IsHeading(string style) =>
        style.Contains("Heading", StringComparison.OrdinalIgnoreCase) || style.StartsWith("Titre", StringComparison.Ordinal);

    private static int LevelOf(string style) => !IsHeading(style) ? 0 : char.IsAsciiDigit(style[^1]) ? style[^1] - '0' : 1;

    private static string StyleOf(XElement paragraph) =>
        (string?)paragraph.Element(Ns.W + "pPr")?.Element(Ns.W + "pStyle")?.Attribute(Ns.W + "val") ?? "";

    // A picture is no text: it would stand there as U+FFFC, which people may also have typed.
    public static string TextOf(XElement element)
    {
        var text = CanonicalText.Of(element);
        return text.Contains('\uFFFC', StringComparison.Ordinal)
            && element.Descendants().Any(one => one.Name.LocalName is "drawing" or "pict" or "object")
            ? CanonicalText.Of(text.Replace("\uFFFC", "", StringComparison.Ordinal)) : text;
    }
}
