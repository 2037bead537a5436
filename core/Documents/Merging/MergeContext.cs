using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Merging.Abridging;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Templates;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Merging;

/// <summary>The three sides of a merge: the document as it stands, what we last wrote in it, what we would write today.</summary>
internal sealed class MergeContext
{
    private readonly HashSet<string> _left = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<XElement>> _controls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _within = new(StringComparer.Ordinal);
    private readonly HashSet<string> _proposedForDeletion = new(StringComparer.Ordinal);
    private readonly MergeTemplate _template;
    private readonly Abridgement? _abridgement;
    private Dictionary<XElement, int>? _places;
    private FreshDocument? _fresh;
    private CopiedMarkup? _copies;

    public MergeContext(
        DocxPackage package, Published published, MergeTemplate template, DocumentValues values, Texts texts, Findings findings,
        Abridgement? abridgement = null)
    {
        (Package, Published, Values, Findings) = (package, published, values, findings);
        (_template, _abridgement) = (template, abridgement);
        Styles = new(package);
        Proposals = new(package, texts);
        Ids = new(package);
        AddAll();
    }

    public DocxPackage Package { get; }

    public Published Published { get; }

    /// <summary>What we would write today.</summary>
    public FreshDocument Fresh => _fresh ??= _template.Fill(Values);

    /// <summary>Whether an item may stand in several places.</summary>
    public bool RepeatsItems => _template.RepeatsTags;

    public DocumentValues Values { get; }

    public Findings Findings { get; }

    public StyleSheet Styles { get; }

    public Proposals Proposals { get; }

    public ControlIds Ids { get; private set; }

    /// <summary>Makes what is taken from <see cref="Fresh"/> fit to stand in the document.</summary>
    public CopiedMarkup Copies => _copies ??= new(Fresh.Package, Package, Ids);

    /// <summary>The document's controls with this tag; several when somebody copied one.</summary>
    public IReadOnlyList<XElement> Controls(string tag) => _controls.TryGetValue(tag, out var found) ? found : [];

    public XElement? FirstControl(string tag) => Controls(tag) is [var first, ..] ? first : null;

    /// <summary>To be called with what was just put into the document.</summary>
    public void Added(XElement inserted) => Count(inserted, 1, (controls, control) =>
    {
        if (TrackedChanges.Delete(control))
        {
            _proposedForDeletion.Add(Control.TagOf(control)!);
        }
        else
        {
            controls.Add(control);
        }
    });

    /// <summary>To be called with what was just taken out of the document.</summary>
    public void Removed(XElement removed) => Count(removed, -1, (controls, control) => controls.Remove(control));

    /// <summary>To be called after items changed places.</summary>
    public void Moved() => _places = null;

    /// <summary>To be called when the document's controls are all new.</summary>
    public void Rebuilt()
    {
        _controls.Clear();
        _within.Clear();
        AddAll();

        // After the highest: LibreOffice leaves ends of bookmarks whose start is gone, and they keep their number.
        (Ids, _copies) = (new(Package), null);
        Stories.Of(Package).ToList().ForEach(Ids.Renumber);
    }

    /// <summary>The control of this item in one of the places where the template repeats it.</summary>
    public XElement? ControlAt(string item, int place)
    {
        if (!RepeatsItems)
        {
            return FirstControl(item);
        }

        var places = Fresh.Places(item).ToList();
        return Controls(item).FirstOrDefault(control => ItemPlaces.Of(control, places) == place);
    }

    /// <summary>Those that stand in the document, in its order.</summary>
    public List<string> InDocumentOrder(IEnumerable<string> items, int place = 0)
    {
        _places ??= Control.Tagged(Package).Index().ToDictionary(one => one.Item, one => one.Index);
        return [.. items.Select(item => (item, Control: ControlAt(item, place))).Where(one => one.Control is not null)
            .OrderBy(one => _places[one.Control!]).Select(one => one.item)];
    }

    /// <summary>Whether nobody touched a control, nor anything in it, since we wrote it.</summary>
    public bool IsAsWritten(XElement control) => !TrackedChanges.Touch(control) && Control.Tagged(control).All(inner =>
    {
        var tag = Control.TagOf(inner)!;
        return Published[tag] is { } entry && (entry.IsItem
            ? entry.Hash == Published.Entry.OfItem([inner]).Hash || entry.Hash == Published.Entry.OfItem(Controls(tag)).Hash
            : entry.Says(inner) && !Handwork.In(inner, isDrawn: entry.Source is not null));
    });

    /// <summary>Whether somebody proposes to delete the control: until that is settled, it is neither there nor gone.</summary>
    public bool IsProposedForDeletion(string tag) => _proposedForDeletion.Contains(tag);

    public bool HasFieldsOf(string item) => _within.GetValueOrDefault(item) > 0;

    /// <summary>Leaves an item and all in it as it is: a person removed it, or it has no place.</summary>
    public void Leave(string item) => _left.Add(item);

    /// <summary>Whether the control, or what it stands in, was not even read: it is settled.</summary>
    public bool LeavesOut(string tag) => _abridgement?.LeavesOut(tag) == true;

    /// <summary>What the control says while it is empty, in the template.</summary>
    public string? PlaceholderOf(string tag) => _template.WordsOf(tag, Values)?.Placeholder;

    public bool IsLeft(string tag) => _left.Count > 0 && Tags.Upwards(tag).Any(_left.Contains);

    public void Report(MergeFindingKind kind, string tag) => Findings.Add(kind, tag, LabelOf(tag));

    /// <summary>Once for all items: it is the template, or what people made of it, that has no place.</summary>
    public void NotPlaced(string tag) => Findings.NotPlaced(Values.PatternOf(tag), _template.WordsOf(tag, Values)?.Label);

    /// <summary>What people call the control, in the document or else in the template.</summary>
    public string? LabelOf(string tag) => FirstControl(tag) is { } control ? Control.AliasOf(control) : _template.WordsOf(tag, Values)?.Label;

    private void AddAll()
    {
        foreach (var story in Stories.Of(Package))
        {
            Added(story);
        }
    }

    private void Count(XElement changed, int change, Action<List<XElement>, XElement> note)
    {
        foreach (var control in Control.Tagged(changed))
        {
            var tag = Control.TagOf(control)!;
            if (!_controls.TryGetValue(tag, out var controls))
            {
                _controls[tag] = controls = [];
            }

            note(controls, control);
            foreach (var item in Tags.Upwards(tag).Skip(1))
            {
                _within[item] = _within.GetValueOrDefault(item) + change;
            }
        }

        _places = null;
    }
}
