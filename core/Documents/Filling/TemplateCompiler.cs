using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Templates;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Filling;

/// <summary>
/// Takes a template apart. Marks are put into its main part where something is written anew; written out, the part falls
/// into pieces at the marks.
/// </summary>
internal sealed class TemplateCompiler
{
    private readonly DocxPackage _package;
    private readonly XElement _body;
    private readonly StyleSheet _styles;
    private readonly Fragments _fragments;
    private readonly PieceMarks _marks = new();
    private readonly Dictionary<string, List<ContentPiece>> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<XElement> _repeated = [];
    private readonly Dictionary<string, ItemsPiece> _patterns = new(StringComparer.Ordinal);

    private TemplateCompiler(DocxPackage template)
    {
        (_package, _body, _styles) = (template, template.Body, new(template));
        _fragments = new(template.Main.Root!);
    }

    /// <param name="template">One of ours; used up by this.</param>
    public static CompiledTemplate Compile(DocxPackage template)
    {
        PieceMarks.Clear(template.Body);
        template.ContentTypes.Set(template.MainPart, Ns.DocumentType);
        return new TemplateCompiler(template).Compile();
    }

    private CompiledTemplate Compile()
    {
        var tags = Control.Tagged(_package).Select(control => Control.TagOf(control)!).ToList();
        var (words, written) = (ControlWords.In(_package), WrittenTemplate.Of(_package));
        var repeats = tags.Count != Control.Tagged(_body).Select(Control.TagOf).Distinct(StringComparer.Ordinal).Count();
        TidyPatterns();
        new ControlIds().Renumber(_body);
        var highest = ControlIds.Highest(_body, Ns.W + "bookmarkStart", Ns.W + "id");

        // First all that is read, then all that is marked: a mark changes what can be read.
        var marks = new List<Action>();
        ReadControls(marks);
        var contents = ContentsOf(marks);
        ReadDirections(marks);
        marks.ForEach(mark => mark());
        Number();
        return new()
        {
            Main = _marks.Cut(SafeXml.Save(_package.Main)),
            Parts = _package.Parts(),
            Fragments = _fragments,
            Contents = contents,
            HighestBookmark = highest,
            Fields = _fields,
            Items = _patterns,
            RepeatsTags = repeats,
            Words = words,
            Written = written,
        };
    }

    private static bool IsPattern(XElement control) => Control.TagOf(control)?.EndsWith("/*", StringComparison.Ordinal) == true;

    private static List<string> PatternsAround(XElement element) =>
        [.. element.Ancestors(Ns.W + "sdt").Where(IsPattern).Select(control => Control.TagOf(control)!).Reverse()];

    /// <summary>Takes out of what is repeated all that may stand once only.</summary>
    private void TidyPatterns()
    {
        foreach (var pattern in Control.Tagged(_body).Where(IsPattern).ToList())
        {
            pattern.DescendantsAndSelf().Attributes().Where(one => one.Name == Ns.W14 + "paraId" || one.Name == Ns.W14 + "textId").Remove();
            var fields = Control.Tagged(pattern).Where(control => !IsPattern(control));
            Markers.Remove(pattern, marker => marker.Name.LocalName.StartsWith("comment", StringComparison.Ordinal) || Contents.IsAnchor(marker));
            fields.ToList().ForEach(field => Markers.Remove(field, _ => true));
            _repeated.UnionWith(pattern.Descendants().Where(one => one.Name == Ns.W + "bookmarkStart" || one.Name == Ns.W + "bookmarkEnd"));
        }
    }

    private void ReadControls(List<Action> marks)
    {
        foreach (var control in Control.Tagged(_body).ToList())
        {
            var (tag, patterns) = (Control.TagOf(control)!, PatternsAround(control));
            if (IsPattern(control))
            {
                ReadPattern(control, TagName.Of(tag[..^2], patterns)!.Value, patterns, marks);
            }
            else if (TagName.Of(tag, patterns) is { } name)
            {
                ReadField(control, tag, name, marks);
            }
        }
    }

    private void ReadDirections(List<Action> marks)
    {
        foreach (var paragraph in _body.Descendants(Ns.W + "p").Where(paragraph => paragraph.Element(Ns.W + "pPr") is not null).ToList())
        {
            var shape = new TextShape(paragraph, says: true, PatternsAround(paragraph));
            if (shape.IsBare && shape.Fields.Any() && paragraph.Element(Ns.W + "pPr") is { } properties)
            {
                var item = paragraph.Ancestors(Ns.W + "sdt").FirstOrDefault(IsPattern);
                var piece = new DirectionPiece(
                    properties, shape.Fields, _fragments,
                    sharesPage: item is not null && PageBreaks.Of(item)?.Parent == properties && PageBreaks.Follow(item));
                marks.Add(() => _marks.Around([properties], piece));
            }
        }
    }

    private void ReadPattern(XElement control, TagName name, List<string> patterns, List<Action> marks)
    {
        var pattern = Control.TagOf(control)!;
        var isFixed = PatternHolders.BeginsAndEndsFixed(control);
        var piece = new ItemsPiece(name with { Rest = name.Rest + "/*" })
        {
            Around = new(control, says: false, [.. patterns, pattern]),
            IsBookmarked = isFixed,
        };
        _patterns.TryAdd(pattern, piece);
        var depth = patterns.Count + 1;
        marks.Add(() =>
        {
            if (isFixed)
            {
                _marks.Bookmark(
                    Control.ContentOf(control), new(filling => filling.StartBookmark(filling.TagOf(new(depth, "")), filling.BookmarkOfItem(depth))),
                    new(filling => filling.EndBookmark(filling.BookmarkOfItem(depth))));
            }

            Retag(control, new(depth, ""));
            _marks.Around([control], piece);
        });
    }

    private void ReadField(XElement control, string tag, TagName name, List<Action> marks)
    {
        var content = new ContentPiece(control, _fragments, _styles);
        var field = new FieldPiece(name, first: !_fields.ContainsKey(tag));
        if (!_fields.TryGetValue(tag, out var places))
        {
            _fields[tag] = places = [];
        }

        places.Add(content);
        marks.Add(() =>
        {
            MarkFlag(control, content);
            MarkContent(control, content);
            if (name.Depth > 0)
            {
                Retag(control, name);
            }

            _marks.Around([control], field);
            if (content.IsInside)
            {
                control.AddBeforeSelf(_marks.Hole(FieldPiece.BookmarkStart));
                control.AddAfterSelf(_marks.Hole(FieldPiece.BookmarkEnd));
            }
        });
    }

    private void MarkFlag(XElement control, ContentPiece content)
    {
        var properties = control.Element(Ns.W + "sdtPr")!;
        var flags = properties.Elements(Ns.W + "showingPlcHdr").ToList();
        byte[] own = flags is [var flag, ..] ? _fragments.Of(flag) : [];
        flags.ForEach(one => one.Remove());
        properties.Add(_marks.Hole(FieldPiece.Flag(own, content.IsInside)));
    }

    private void MarkContent(XElement control, ContentPiece piece)
    {
        var content = Control.ContentOf(control);
        if (!piece.IsInside)
        {
            _marks.Bookmark(content, FieldPiece.BookmarkStart, FieldPiece.BookmarkEnd);
        }

        var holder = piece.IsInside ? content : content.Element(Ns.W + "tc") ?? content;
        _marks.Around([.. holder.Nodes().Where(node => node is not XElement element || element.Name != Ns.W + "tcPr")], piece, holder);
    }

    private void Retag(XElement control, TagName name) =>
        Control.SetTag(control, _marks.Attribute(filling => filling.Output.Attribute(filling.TagOf(name))));

    private ContentsPiece? ContentsOf(List<Action> marks)
    {
        if (Contents.Find(_package) is not [var place, ..] || place.Lines[0].Ancestors(Ns.W + "sdt").Any(control => Control.TagOf(control) is { Length: > 0 }))
        {
            return null;
        }

        var headings = _body.Descendants(Ns.W + "p").Where(paragraph => !place.Lines.Contains(paragraph)).ToList();
        var contents = new ContentsPiece(place, _styles)
        {
            HighestAnchor = Contents.HighestAnchor(_body),
        };
        marks.Add(() => _marks.Around([.. place.Lines], contents));
        foreach (var heading in headings)
        {
            if (contents.LevelOf(heading) is { } level)
            {
                var anchor = Contents.AnchorOf(heading);
                var piece = new HeadingPiece(new(heading, says: true, PatternsAround(heading)), level, anchor);
                marks.Add(() =>
                {
                    Markers.PutFirst(heading, _marks.Hole(HeadingPiece.Start));
                    heading.Add(_marks.Hole(HeadingPiece.End));
                    _marks.Around([heading], piece);
                });
            }
        }

        return contents;
    }

    private void Number()
    {
        foreach (var id in _body.Descendants(Ns.W + "sdtPr").Elements(Ns.W + "id"))
        {
            id.SetAttributeValue(Ns.W + "val", _marks.Attribute(filling => filling.Output.Write(filling.NextControl())));
        }

        foreach (var drawing in _body.Descendants(Ns.Wp + "docPr"))
        {
            drawing.SetAttributeValue("id", _marks.Attribute(filling => filling.Output.Write(filling.NextDrawing())));
        }

        foreach (var marker in _repeated)
        {
            var (id, isStart) = ((string?)marker.Attribute(Ns.W + "id") ?? "", marker.Name == Ns.W + "bookmarkStart");
            marker.SetAttributeValue(Ns.W + "id", _marks.Attribute(filling => filling.Output.Write(filling.Renumber(id, isStart))));
        }
    }
}
