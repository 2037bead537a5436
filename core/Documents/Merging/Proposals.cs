using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Merging;

/// <summary>
/// Our proposals: at most one Word comment on a control, by « OgpTeams ». They are found by where they are anchored, since
/// Word renumbers comments, and by what they say: people may bear our name, or write in our comments, which are theirs then.
/// They carry no date: a document is a function of its content, without a clock.
/// </summary>
internal sealed class Proposals(DocxPackage package, Texts texts, Published published)
{
    private const string Author = "OgpTeams";

    private static readonly string[] Numbered = ["comment", "commentRangeStart", "commentRangeEnd", "commentReference"];

    private static readonly string[] Introductions = [.. Texts.Both.Select(both => CanonicalText.Of(both["CommentIntroduction"]))];

    private readonly HashSet<string> _proposed = [.. published.Entries.Values.Select(entry => entry.Proposed).OfType<string>()];
    private int? _highest;

    /// <summary>Whether Word lets a comment stand on this control.</summary>
    public static bool Fits(XElement control) => Stories.IsRunningText(control) && Control.HoldsWords(control);

    /// <summary>Whether our proposal stands there, be it that somebody wrote in it since.</summary>
    public bool Has(XElement control) => Find(control) is not null || On(control, ByUs(), start => IsOn(control, start)) is not null;

    /// <summary>Whether our proposal stands there as we wrote it.</summary>
    public bool IsOpen(XElement control) => Find(control) is not null;

    public void Put(XElement control, string text)
    {
        var content = Content(text).ToList();
        _proposed.Add(CanonicalText.Hash(text));
        if (Find(control) is not { } comment)
        {
            var part = Part();
            _highest = (_highest ?? Highest(part)) + 1;
            var id = _highest.Value;
            part.Add(new XElement(
                Ns.W + "comment", new XAttribute(Ns.W + "id", id), new XAttribute(Ns.W + "author", Author),
                new XAttribute(Ns.W + "initials", "OT"), content));
            Anchor(control, id);
        }
        else if (CanonicalText.Of(comment) != CanonicalText.Of(content))
        {
            // Replies and the mark « resolved » hang on the number of the last paragraph: a new proposal is open again.
            content[^1].SetAttributeValue(Ns.W14 + "paraId", CommentThreads.ParagraphOf(comment));
            comment.ReplaceNodes(content);
            CommentThreads.Entries(package, comment).Attributes(Ns.W15 + "done").Remove();
        }
    }

    public void Remove(XElement control)
    {
        // A thread people answered in is theirs too.
        if (Find(control) is { } comment && !CommentThreads.HasReplies(package, comment))
        {
            Delete(comment);
        }
    }

    public void RemoveInside(XElement control)
    {
        var ids = control.Descendants(Ns.W + "commentReference").Select(IdOf).ToHashSet(StringComparer.Ordinal);
        foreach (var comment in Ours().Where(comment => ids.Contains(IdOf(comment))).ToList())
        {
            Delete(comment);
        }
    }

    public bool HasPeoplesComments(XElement control)
    {
        var ours = Ours().Where(comment => !CommentThreads.HasReplies(package, comment)).Select(IdOf).ToHashSet(StringComparer.Ordinal);
        return control.Descendants().Any(element =>
            element.Name.Namespace == Ns.W && element.Name.LocalName is "commentReference" or "commentRangeStart"
            && !ours.Contains(IdOf(element)));
    }

    /// <summary>By what we proposed on it: on a field within it stands another proposal.</summary>
    private XElement? Find(XElement control) => Control.TagOf(control) is { } tag && published[tag]?.Proposed is { } proposed
        ? On(control, ByUs().Where(comment => SaidIn(comment).Contains(proposed)), _ => true)
        : null;

    private static XElement? On(XElement control, IEnumerable<XElement> comments, Func<XElement, bool> isOn)
    {
        // Around a control within a paragraph; inside any other; LibreOffice moves the former inside as well.
        var ids = control.Descendants(Ns.W + "commentRangeStart").Where(isOn)
            .Concat(control.ElementsBeforeSelf().Reverse().TakeWhile(IsMarker).Where(one => one.Name == Ns.W + "commentRangeStart"))
            .Select(IdOf).ToHashSet(StringComparer.Ordinal);
        return ids.Count == 0 ? null : comments.FirstOrDefault(comment => ids.Contains(IdOf(comment)));
    }

    /// <summary>Not on a field within this one.</summary>
    private static bool IsOn(XElement control, XElement start) =>
        start.Ancestors(Ns.W + "sdt").First(holder => holder == control || Control.TagOf(holder) is { Length: > 0 }) == control
        && !(start.ElementsAfterSelf().SkipWhile(IsMarker).FirstOrDefault() is { } next && next.Name == Ns.W + "sdt"
            && Control.TagOf(next) is { Length: > 0 });

    private static void Anchor(XElement control, int id)
    {
        var start = new XElement(Ns.W + "commentRangeStart", new XAttribute(Ns.W + "id", id));
        XElement[] end =
        [
            new(Ns.W + "commentRangeEnd", new XAttribute(Ns.W + "id", id)),
            new(Ns.W + "r", new XElement(Ns.W + "commentReference", new XAttribute(Ns.W + "id", id))),
        ];
        if (Control.IsInside(control))
        {
            control.AddBeforeSelf(start);
            control.AddAfterSelf(end);
        }
        else
        {
            var content = Control.ContentOf(control);
            if (!content.Descendants(Ns.W + "p").Any())
            {
                content.Add(new XElement(Ns.W + "p"));
            }

            Markers.PutStartsLast(content, [start]);
            Markers.PutEnds(content, end);
        }
    }

    private void Delete(XElement comment)
    {
        var id = IdOf(comment);
        var anchors = package.Body.Descendants().Where(element => element.Name.Namespace == Ns.W
            && element.Name.LocalName is "commentRangeStart" or "commentRangeEnd" or "commentReference" && IdOf(element) == id).ToList();
        foreach (var anchor in anchors)
        {
            (anchor.Name == Ns.W + "commentReference" ? anchor.Parent! : anchor).Remove();
        }

        CommentThreads.Entries(package, comment).Remove();
        comment.Remove();
    }

    private IEnumerable<XElement> Content(string text) =>
        text.Split('\n').Prepend(texts["CommentIntroduction"]).Select(line => Wml.Directed(
            new XElement(Ns.W + "p", new XElement(Ns.W + "pPr"), Wml.Runs(line.Length == 0 && text.Length == 0 ? texts["CommentEmpty"] : line)),
            line));

    private IEnumerable<XElement> Ours() => ByUs().Where(IsAsProposed);

    private bool IsAsProposed(XElement comment) => SaidIn(comment).Any(_proposed.Contains);

    /// <summary>Hashes of what a comment in our wording may propose; none of any other.</summary>
    private static IEnumerable<string> SaidIn(XElement comment) => CanonicalText.Of(comment).Split('\n', 2) is not [var introduction, var said]
        || !Introductions.Contains(introduction) ? []
        : Texts.Both.Any(both => both["CommentEmpty"] == said) ? [CanonicalText.Hash(said), CanonicalText.Hash("")]
        : [CanonicalText.Hash(said)];

    private IEnumerable<XElement> ByUs() => Existing()?.Elements(Ns.W + "comment")
        .Where(comment => (string?)comment.Attribute(Ns.W + "author") == Author) ?? [];

    private XElement? Existing() => Relationships.Targets(package, package.MainPart, Ns.Comments).FirstOrDefault() is { } part
        ? package.Xml(part).Root
        : null;

    private XElement Part()
    {
        if (Existing() is { } existing)
        {
            return existing;
        }

        var name = package.FreeName("word/comments{0}.xml");
        package.Put(name, new XDocument(new XElement(Ns.W + "comments", new XAttribute(XNamespace.Xmlns + "w", Ns.W))), Ns.CommentsType);
        Relationships.Add(package, package.MainPart, Ns.Comments, name);
        return package.Xml(name).Root!;
    }

    /// <summary>Of the anchors too: a program that drops comments may leave theirs, which would become ours.</summary>
    private int Highest(XElement part) => Stories.Of(package).Prepend(part).SelectMany(root => Numbered.Select(name =>
        ControlIds.Highest(root, Ns.W + name, Ns.W + "id"))).Max();

    private static bool IsMarker(XElement element) => element.Name.Namespace == Ns.W && element.Name.LocalName is "bookmarkStart"
        or "bookmarkEnd" or "commentRangeStart" or "commentRangeEnd" or "proofErr";

    private static string? IdOf(XElement element) => ((string?)element.Attribute(Ns.W + "id"))?.ToString(CultureInfo.InvariantCulture);
}
