using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Values;

/// <summary>What we last wrote, as hashes, in a custom XML part of the document: the base of the merge.</summary>
internal sealed class Published
{
    private const string ItemId = "{0C8F3A5E-6B1D-4E0B-9B54-3C1B7A0F52D1}";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static readonly XNamespace Store = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

    private readonly OrderedDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    private string? _title;
    private bool _mayDiffer;

    public required string DocumentId { get; init; }

    public required string Kind { get; init; }

    /// <summary>Hash of the title we gave the file in its properties.</summary>
    public string? Title
    {
        get => _title;
        set => (_title, _mayDiffer) = (value, true);
    }

    /// <summary>The <see cref="PartsFingerprint"/> of the file when it was new; null once it has been merged into.</summary>
    public string? Untouched { get; set; }

    /// <summary>False for a document recognised by its properties alone: what we wrote in it is not known.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>What it got from its template; null in a document that an earlier version wrote.</summary>
    public WrittenTemplate? Template { get; set; }

    /// <summary>What the document has no field for, by name: JSON texts, replaced whole at each writing.</summary>
    public SortedDictionary<string, string> Kept { get; } = new(StringComparer.Ordinal);

    /// <summary>In the order they were written.</summary>
    public IReadOnlyDictionary<string, Entry> Entries => _entries;

    public Entry? this[string tag]
    {
        get => _entries.GetValueOrDefault(tag);
        set
        {
            if (value == _entries.GetValueOrDefault(tag))
            {
                return;
            }

            _mayDiffer = true;
            if (value is null)
            {
                _entries.Remove(tag);
            }
            else
            {
                _entries[tag] = value;
            }
        }
    }

    /// <summary>Notes words that stand in a field from now on while it is empty.</summary>
    /// <param name="tag">As the template holds it.</param>
    public void Leave(string tag, string words) => _mayDiffer |= (Template ??= new()).Leave(tag, words);

    /// <summary>Those we wrote, in the order we wrote them.</summary>
    public IEnumerable<string> InWrittenOrder(IEnumerable<string> tags) => tags.Where(_entries.ContainsKey).OrderBy(_entries.IndexOf);

    /// <summary>Notes what the values say the document has no field for.</summary>
    public void Keep(DocumentValues values)
    {
        _mayDiffer |= !Kept.SequenceEqual(values.Kept);
        Kept.Clear();
        foreach (var (name, json) in values.Kept)
        {
            Kept[name] = json;
        }
    }

    public void RemoveUnder(string item)
    {
        _mayDiffer = true;
        foreach (var tag in _entries.Keys.Where(tag => tag == item || Tags.IsWithin(tag, item)).ToList())
        {
            _entries.Remove(tag);
        }
    }

    /// <summary>Texts of ours that somebody took over, wherever the file of that moment is: not proposed to them again once they edit them.</summary>
    /// <param name="inserted">By tag, as <see cref="Outcomes.PlanProposal.Fingerprint"/>.</param>
    public void NoteInserted(IReadOnlyDictionary<string, string> inserted, DocumentValues values)
    {
        foreach (var (tag, fingerprint) in inserted)
        {
            if (this[tag] is { IsItem: false } entry && values.Fields.GetValueOrDefault(tag) is FieldValue.Lines value
                && CanonicalText.HasHash(CanonicalText.Of(NoBreak.Part(value.Text)), fingerprint))
            {
                this[tag] = entry with { Proposed = Entry.Of(value).Hash };
            }
        }
    }

    /// <summary>Puts the entries of these tags in this order, in the places they hold together.</summary>
    public void Reorder(IReadOnlyList<string> tags)
    {
        var known = tags.Where(_entries.ContainsKey).ToList();
        var places = known.ConvertAll(tag => _entries.IndexOf(tag));
        if (places.Order().SequenceEqual(places))
        {
            return;
        }

        _mayDiffer = true;
        places.Sort();
        var entries = known.ConvertAll(tag => KeyValuePair.Create(tag, _entries[tag]));
        var all = _entries.ToList();
        for (var i = 0; i < places.Count; i++)
        {
            all[places[i]] = entries[i];
        }

        _entries.Clear();
        foreach (var (tag, entry) in all)
        {
            _entries.Add(tag, entry);
        }
    }

    /// <summary>Of a document just made.</summary>
    /// <param name="template">What it was made from.</param>
    public static Published Of(DocumentValues values, DocxPackage package, WrittenTemplate template)
    {
        var published = new Published
        {
            DocumentId = values.DocumentId,
            Kind = values.Kind,
            Title = CanonicalText.Hash(CanonicalText.Of(values.Title)),
            Template = template,
        };
        published.Keep(values);
        foreach (var controls in Control.Tagged(package).GroupBy(control => Control.TagOf(control)!, StringComparer.Ordinal))
        {
            if (values.Fields.GetValueOrDefault(controls.Key) is { } value)
            {
                published[controls.Key] = Entry.Of(value);
            }
            else if (values.IsItem(controls.Key))
            {
                published[controls.Key] = Entry.OfItem(controls);
            }
        }

        return published;
    }

    public static Published? Read(DocxPackage package)
    {
        if (Part(package) is not { } part)
        {
            return DocumentProperties.DocumentId(package) is { } id
                ? new Published { DocumentId = id, Kind = "", IsKnown = false }
                : null;
        }

        var published = PublishedPart.Read(package, part);
        published._mayDiffer = false;
        return published;
    }

    /// <summary>Writes it into the document, unless it stands there already.</summary>
    public void Write(DocxPackage package)
    {
        if (Part(package) is not { } part)
        {
            AddTo(package);
        }
        else if (_mayDiffer && (Read(package) is not { } written || !Says(written)))
        {
            Untouched = null;
            package.Put(part, stream => PublishedPart.Write(this, stream));
        }
    }

    /// <summary>Writes it into a document being made: it is complete once the parts before it are written.</summary>
    public void WriteLast(DocxPackage package)
    {
        if (Part(package) is null)
        {
            AddTo(package);
        }

        package.PutLast(Part(package)!, (stream, fingerprint) =>
        {
            Untouched = fingerprint;
            PublishedPart.Write(this, stream);
        });
    }

    private void AddTo(DocxPackage package)
    {
        var part = package.FreeName("customXml/item{0}.xml");
        package.Put(part, stream => PublishedPart.Write(this, stream));
        package.ContentTypes.Ensure(part, "application/xml");
        Relationships.Add(package, package.MainPart, Ns.CustomXml, part);
        var properties = package.FreeName("customXml/itemProps{0}.xml");
        package.Put(properties, new XDocument(new XElement(
            Store + "datastoreItem", new XAttribute(XNamespace.Xmlns + "ds", Store), new XAttribute(Store + "itemID", ItemId),
            new XElement(Store + "schemaRefs", new XElement(
                Store + "schemaRef", new XAttribute(Store + "uri", Ns.Published.NamespaceName))))), Ns.PropertiesType);
        Relationships.Add(package, part, Office + "customXmlProps", properties);
    }

    private bool Says(Published other) => DocumentId == other.DocumentId && Kind == other.Kind && Title == other.Title
        && Kept.SequenceEqual(other.Kept) && (Template?.Says(other.Template) ?? other.Template is null) && _entries.SequenceEqual(other._entries);

    /// <summary>The name of the part that holds it; null when the document has none.</summary>
    public static string? Part(DocxPackage package) =>
        Relationships.Targets(package, package.MainPart, Ns.CustomXml).FirstOrDefault(part => PublishedPart.IsOne(package, part));

    /// <param name="IsItem">A repeated item; its hash is that of the words around its fields.</param>
    /// <param name="Hash">Of the canonical text, by <see cref="CanonicalText.Hash(string)"/>.</param>
    /// <param name="Source">Of what a generated block was drawn from; null when it is the text.</param>
    /// <param name="Proposed">Of the text we proposed in a comment.</param>
    internal sealed record Entry(bool IsItem, string Hash, string? Source, string? Proposed)
    {
        public string SourceOrHash => Source ?? Hash;

        public bool IsNever => Hash.Length == 0 && Proposed is null;

        public static Entry Of(FieldValue value) => new(
            false, CanonicalText.Hash(value.Text), value is FieldValue.Blocks ? CanonicalText.Hash(value.Source) : null, null);

        /// <summary>What we did not write, as far as is known: the empty hash equals no text's.</summary>
        public static Entry Never(bool isItem) => new(isItem, "", null, null);

        /// <summary>Of an item, wherever it is repeated; an exact copy of it says nothing new.</summary>
        public static Entry OfItem(IEnumerable<XElement> controls) => new(
            true, CanonicalText.Hash(string.Join('\f', controls.Select(CanonicalText.Around).Distinct(StringComparer.Ordinal))), null, null);

        /// <summary>Whether the control says what we wrote, or what we proposed.</summary>
        public bool Says(XElement control) => Says(CanonicalText.Of(control));

        public bool Says(string text) => CanonicalText.Hash(text) is var theirs && (theirs == Hash || theirs == Proposed);
    }
}
