using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Elements;

/// <summary>
/// Markup that was copied, within a document or into another: what may stand only once goes, what holds an id gets one of its
/// own, and what refers to it in the copy follows. Word asks to repair a document where an id stands twice.
/// </summary>
/// <param name="from">What the copy was taken from.</param>
/// <param name="to">Where it will stand; the same for a pattern that is repeated.</param>
internal sealed partial class CopiedMarkup(DocxPackage from, DocxPackage to, ControlIds ids)
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _shapes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, long> _next = new(StringComparer.OrdinalIgnoreCase);
    private readonly CarriedParts _parts = new(from, to);
    private readonly CopiedNotes _notes = new(from, to);
    private int _piece;
    private int _chain;
    private bool _isRead;

    /// <param name="copy">Not in the document yet.</param>
    /// <param name="source">The part it was taken from.</param>
    /// <param name="target">The part it will stand in.</param>
    public void Renew(XElement copy, string source, string target)
    {
        Read();
        DeclarePrefixes(copy, source);
        DropComments(copy);
        Ranges.Halves(copy).ForEach(half => half.Remove());
        DropHalvesOfFields(copy);
        var roots = _notes.CopyAll(copy).Prepend((Copy: copy, Source: source, Target: target)).ToList();
        var renewed = new Renewed();
        foreach (var (root, _, _) in roots)
        {
            var attributes = root.DescendantsAndSelf().Attributes().ToList();
            attributes.Where(MarkupIds.IsFleeting).Remove();
            ids.Renumber(root);
            attributes.ForEach(attribute => Give(attribute, renewed));
        }

        foreach (var (root, partFrom, partTo) in roots)
        {
            foreach (var attribute in root.DescendantsAndSelf().Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
            {
                Follow(attribute, renewed);
            }

            FollowInFields(root, renewed);
            _parts.Carry(root, partFrom, partTo, target => renewed.Target(target));
        }
    }

    /// <summary>Takes the comments out of a pattern: they are about the template, and would be said of each item.</summary>
    public static void DropComments(XElement copy)
    {
        foreach (var mark in copy.Descendants().Where(one => one.Name.Namespace == Ns.W
            && one.Name.LocalName is "commentRangeStart" or "commentRangeEnd" or "commentReference").ToList())
        {
            var run = mark.Parent!;
            mark.Remove();
            if (run.Name == Ns.W + "r" && run.Elements().All(one => one.Name == Ns.W + "rPr"))
            {
                run.Remove();
            }
        }
    }

    /// <summary>What begins or ends outside the copy does so once.</summary>
    private static void DropHalvesOfFields(XElement copy)
    {
        var open = new Stack<List<XElement>>();
        var lost = new List<XElement>();
        foreach (var mark in copy.Descendants().Where(one => one.Name.Namespace == Ns.W && one.Name.LocalName is "fldChar" or "instrText"))
        {
            switch ((string?)mark.Attribute(Ns.W + "fldCharType"))
            {
                case "begin":
                    open.Push([mark]);
                    break;
                case "end" when open.Count > 0:
                    open.Pop();
                    break;
                default:
                    (open.TryPeek(out var field) ? field : lost).Add(mark);
                    break;
            }
        }

        lost.Concat(open.SelectMany(field => field)).ToList().ForEach(mark => mark.Remove());
    }

    /// <summary>What a drawing asks of a program is said in prefixes, which the other document may not know.</summary>
    private void DeclarePrefixes(XElement copy, string source)
    {
        if (from == to)
        {
            return;
        }

        foreach (var choice in copy.Descendants(Ns.Mc + "Choice"))
        {
            foreach (var prefix in ((string?)choice.Attribute("Requires") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(prefix => choice.GetNamespaceOfPrefix(prefix) is null))
            {
                choice.SetAttributeValue(XNamespace.Xmlns + prefix, from.Xml(source).Root!.GetNamespaceOfPrefix(prefix)?.NamespaceName);
            }
        }
    }

    private void Read()
    {
        if (_isRead)
        {
            return;
        }

        _isRead = true;
        foreach (var attribute in Stories.Of(to).SelectMany(story => story.Descendants()).Attributes())
        {
            if (MarkupIds.IsName(attribute))
            {
                _names.Add(attribute.Value);
            }
            else if (MarkupIds.IsShape(attribute))
            {
                _shapes.Add(attribute.Value);
            }
            else if (MarkupIds.IsPiece(attribute))
            {
                _piece = Math.Max(_piece, NumberOf(attribute));
            }
            else if (MarkupIds.IsChain(attribute))
            {
                _chain = Math.Max(_chain, NumberOf(attribute));
            }
        }
    }

    private void Give(XAttribute attribute, Renewed renewed)
    {
        if (MarkupIds.IsName(attribute))
        {
            if (!Bookmarks.IsOurs(attribute.Parent!))
            {
                attribute.Value = Fresh(attribute.Value, renewed.Names, _names, MarkupIds.LongestName);
            }
        }
        else if (MarkupIds.IsShape(attribute))
        {
            attribute.Value = Fresh(attribute.Value, renewed.Shapes, _shapes, int.MaxValue);
        }
        else if (MarkupIds.IsPiece(attribute))
        {
            var old = attribute.Value;
            attribute.SetValue(++_piece);
            renewed.Pieces.TryAdd(old, attribute.Value);
        }
        else if (MarkupIds.IsChain(attribute))
        {
            if (!renewed.Chains.TryGetValue(attribute.Value, out var chain))
            {
                renewed.Chains[attribute.Value] = chain = (++_chain).ToString(CultureInfo.InvariantCulture);
            }

            attribute.Value = chain;
        }
    }

    private string Fresh(string old, Dictionary<string, string> renewed, HashSet<string> taken, int longest)
    {
        if (!renewed.TryGetValue(old, out var fresh))
        {
            renewed[old] = fresh = taken.Add(old) ? old : MarkupIds.Fresh(old, taken, _next, longest);
        }

        return fresh;
    }

    private static void Follow(XAttribute attribute, Renewed renewed)
    {
        switch (attribute.Name.LocalName)
        {
            case "anchor" when attribute.Name.Namespace == Ns.W:
                attribute.Value = renewed.Names.GetValueOrDefault(attribute.Value, attribute.Value);
                break;
            case "id" when attribute.Parent!.Name.LocalName is "stCxn" or "endCxn":
                attribute.Value = renewed.Pieces.GetValueOrDefault(attribute.Value, attribute.Value);
                break;
            case "instr" when attribute.Name.Namespace == Ns.W:
                attribute.Value = renewed.Instruction(attribute.Value);
                break;
            case "ShapeID" or "shapeid" or "shapeId" or "idsrc" or "iddest" or "idcntr":
                attribute.Value = renewed.Shapes.GetValueOrDefault(attribute.Value, attribute.Value);
                break;
            case var _ when attribute.Value.Contains('#', StringComparison.Ordinal):
                attribute.Value = Target().Replace(attribute.Value, match => renewed.Target(match.Value));
                break;
        }
    }

    /// <summary>Word may split what a field says over any number of runs.</summary>
    private static void FollowInFields(XElement root, Renewed renewed)
    {
        if (renewed.Names.Count == 0)
        {
            return;
        }

        var words = new List<XElement>();
        foreach (var mark in root.Descendants().Where(one => one.Name.Namespace == Ns.W && one.Name.LocalName is "fldChar" or "instrText" or "delInstrText").ToList())
        {
            if (mark.Name != Ns.W + "fldChar")
            {
                words.Add(mark);
                continue;
            }

            Rewrite(words);
            words.Clear();
        }

        Rewrite(words);

        void Rewrite(List<XElement> words)
        {
            var said = string.Concat(words.Select(word => word.Value));
            if (renewed.Instruction(said) is var says && says != said)
            {
                words[0].Value = says;
                words[0].SetAttributeValue(XNamespace.Xml + "space", "preserve");
                words.Skip(1).ToList().ForEach(word => word.Value = "");
            }
        }
    }

    private static int NumberOf(XAttribute attribute) =>
        int.TryParse(attribute.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue / 2 ? number : 0;

    [GeneratedRegex("#[^#\\s;]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Target();

    [GeneratedRegex("[\\p{L}_][\\p{L}\\p{N}_]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    /// <summary>What was renewed in one copy, by what it was.</summary>
    private sealed class Renewed
    {
        public Dictionary<string, string> Names { get; } = new(StringComparer.OrdinalIgnoreCase);

        public Dictionary<string, string> Shapes { get; } = new(StringComparer.OrdinalIgnoreCase);

        public Dictionary<string, string> Pieces { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, string> Chains { get; } = new(StringComparer.Ordinal);

        /// <summary><c>#name</c> of a shape or a bookmark.</summary>
        public string Target(string target) => target is not ['#', .. var name] ? target
            : Shapes.TryGetValue(name, out var shape) ? "#" + shape
            : Names.TryGetValue(name, out var bookmark) ? "#" + bookmark
            : target;

        /// <summary>What a field says; not its kind, which comes first, and not its switches.</summary>
        public string Instruction(string instruction)
        {
            var start = instruction.Length - instruction.AsSpan().TrimStart().Length;
            return Names.Count == 0 ? instruction : Word().Replace(instruction, match =>
                match.Index == start || instruction[match.Index - 1] == '\\' ? match.Value : Names.GetValueOrDefault(match.Value, match.Value));
        }
    }
}
