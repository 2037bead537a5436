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
        Proposals = new(package, texts, published);
        Ids = new(package);
        AddAll();
    }

    public DocxPackage Package { get; }

    public Published Published { get; }

    /// <summary>What we would write today.</summary>
    public FreshDocument Fresh => _fresh ??= _template.Fill(Values);

    /// <summary>Whether an item may stand in several places.</summary>
    public bool RepeatsItems => _template.RepeatsTags || Published.Template is { Repeats: true };

    public DocumentValues Values { get; }

    public Findings Findings { get; }

    public StyleSheet Styles { get; }

    public Proposals Proposals { get; }

    public ControlIds Ids { get; private set; }

    /// <summary>Makes what is taken from <see cref="Fresh"/> fit to stand in the document.</summary>
    public CopiedMarkup Copies => _copies ??= new(Fresh.Package, Package, Ids);

    /// <summary>The field of an item that stands under a heading people typed; null: none that is known.</summary>
    public Func<string, string?> FieldOf { get; set; } = _ => null;

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

    /// <summary>The places where an item stands: those of the template it was written by, as far as the document tells.</summary>
    public List<ItemPlaces.Place> PlacesOf(string item) => Published.Template?.PlacesOf(item) is { Count: > 0 } written
        ? written.ConvertAll(place => new ItemPlaces.Place(place.Fields, place.IsRow))
        : Published.Template is { IsTheirs: false } ? [] : FreshPlacesOf(item);

    /// <summary>How often a field stands, as the document tells or the template has it; at least once.</summary>
    public int CountPlaces(string field)
    {
        var end = field.LastIndexOf('/');
        var written = end < 0 ? [] : Published.Template?.PlacesOf(field[..end]) ?? [];
        return Math.Max(1, written.Count > 0 ? written.Count(place => place.Fields.Contains(field[(end + 1)..])) : Fresh.Places(field).Count());
    }

    /// <summary>The control of this item in one of its places.</summary>
    public XElement? ControlAt(string item, int place) =>
        RepeatsItems ? ItemPlaces.At(item, Controls(item), PlacesOf(item), place) : FirstControl(item);

    /// <summary>The control of this item that stands where it would stand in a new document.</summary>
    public XElement? ControlLike(string item, XElement fresh)
    {
        var places = Fresh.Places(item).ToList();
        return places.Count > 1 ? ItemPlaces.At(item, Controls(item), FreshPlacesOf(item), places.IndexOf(fresh))
            : Controls(item).FirstOrDefault(control => Control.StandAlike(control, fresh)) ?? FirstControl(item);
    }

    /// <summary>
    /// Whether the template at hand has room for what is new: an administration's document takes nothing from our own template, and
    /// a new item must find all the places and fields that it has there, or the next update would look for them in vain.
    /// </summary>
    public bool HasRoom(string? item = null) => Published.Template is not { } written || ((!written.IsTheirs || _template.IsTheirs)
        && (item is null || written.PlacesOf(item) is not { Count: > 0 } places || FreshPlacesOf(item) is var fresh
            && fresh.Count == places.Count
            && places.TrueForAll(place => fresh.Exists(other => other.IsRow == place.IsRow && other.Fields.IsSupersetOf(place.Fields.Where(field => !IsUnused($"{item}/{field}")))))));

    private bool IsUnused(string field) => Values.Fields.TryGetValue(field, out var value) && value is null;

    private List<ItemPlaces.Place> FreshPlacesOf(string item) => [.. Fresh.Places(item).Select(place => ItemPlaces.Of(item, place))];

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
        if (Published[tag] is not { } entry)
        {
            // An administration's own control says nothing of ours.
            return !Values.Fields.ContainsKey(tag) && !Values.IsOfItem(tag);
        }

        return entry.IsItem
            ? entry.Hash == Published.Entry.OfItem([inner]).Hash || entry.Hash == Published.Entry.OfItem(Controls(tag)).Hash
            : Means(inner, entry) && !Handwork.In(inner, isDrawn: entry.Source is not null);
    });

    /// <summary>Whether a field says this, be it in words of people that mean the same.</summary>
    public bool Means(XElement field, Published.Entry entry) => entry.Says(field) || (entry.Source is null
        && CanonicalText.Of(field) is var words && Values.Meaning(Control.TagOf(field)!, words) is var meaning
        && meaning != words && entry.Says(meaning));

    /// <summary>Whether somebody proposes to delete the control: until that is settled, it is neither there nor gone.</summary>
    public bool IsProposedForDeletion(string tag) => _proposedForDeletion.Contains(tag);

    public bool HasFieldsOf(string item) => _within.GetValueOrDefault(item) > 0;

    /// <summary>Leaves an item and all in it as it is: a person removed it, or it has no place.</summary>
    public void Leave(string item) => _left.Add(item);

    /// <summary>Whether the control, or what it stands in, was not even read: it is settled.</summary>
    public bool LeavesOut(string tag) => _abridgement?.LeavesOut(tag) == true;

    /// <summary>Empties a field: it says what it said while it was empty, or what the template says.</summary>
    public void Empty(XElement field)
    {
        var tag = Control.TagOf(field)!;
        string?[] words = [PlaceholderOf(tag), Control.AliasOf(field)];
        var said = Published.Template?.PlaceholdersOf(tag).FirstOrDefault() ?? Array.Find(words, one => one is { Length: > 0 }) ?? "–";
        ControlWriter.ShowPlaceholder(field, said, Styles);
        Published.Leave(Values.PatternOf(tag), CanonicalText.Shown(field));
    }

    /// <summary>Notes what the empty fields of a part of the template say that was just put into the document.</summary>
    public void Left(XElement inserted)
    {
        foreach (var field in Control.Tagged(inserted).Where(field => Control.IsFlagged(field) && !Control.HoldsTagged(field)))
        {
            Published.Leave(Values.PatternOf(Control.TagOf(field)!), CanonicalText.Shown(field));
        }
    }

    /// <summary>Tells what people typed from what we left, in the document as it stands now.</summary>
    public void JudgePlaceholders() => PlaceholderWords.Judge(Package, Published, new([_template.Written]), areAtHand: true);

    /// <summary>What the control says while it is empty, in the template.</summary>
    private string? PlaceholderOf(string tag) => _template.WordsOf(tag, Values)?.Placeholder;

    /// <summary>Whether these are the words that a field says while it is empty.</summary>
    public bool IsPlaceholder(string tag, string words) => Published.Template?.PlaceholdersOf(tag).ToList() is { Count: > 0 } known
        ? known.Contains(words)
        : PlaceholderOf(tag) == words;

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
