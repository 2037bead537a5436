using System.Xml.Linq;

namespace OgpTeams.Documents.Packages;

/// <summary>
/// The parts that copied markup links to. A picture may be shown by many; a chart, a diagram, an object is one drawing's, and a
/// copy gets a part of its own, with what that part links to. Into another document all of them are taken along.
/// </summary>
internal sealed class CarriedParts(DocxPackage from, DocxPackage to)
{
    // What is copied is read again: it must not come to more than a file may hold.
    private const long MaxCopied = 64L << 20;

    private static readonly XName DiagramLink = "relId";

    private static readonly HashSet<string> Shared = new(StringComparer.Ordinal)
    {
        "image", "hyperlink", "header", "footer", "hdphoto", "media", "video", "audio", "font", "model3d",
    };

    private readonly Dictionary<string, byte[]> _read = new(StringComparer.OrdinalIgnoreCase);
    private long _copied;

    /// <param name="copy">Its links lead from <paramref name="source"/> before, from <paramref name="target"/> afterwards.</param>
    /// <param name="rename">What a link within the document (<c>#name</c>) leads to in the copy.</param>
    public void Carry(XElement copy, string source, string target, Func<string, string> rename)
    {
        var carried = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var attribute in copy.DescendantsAndSelf().Attributes().Where(IsLink).ToList())
        {
            attribute.Value = Carry(attribute.Value, source, target, rename, carried);
        }
    }

    private static bool IsLink(XAttribute attribute) => (attribute.Name.Namespace == Ns.R || attribute.Name.LocalName == "relid")
        && !attribute.IsNamespaceDeclaration && attribute.Value.Length > 0;

    private string Carry(string id, string source, string target, Func<string, string> rename, Dictionary<string, string> carried)
    {
        if (carried.TryGetValue(id, out var known) || Relationships.Find(from, source, id) is not { } link)
        {
            return known ?? id;
        }

        var type = (string?)link.Attribute("Type") ?? "";
        var (kind, place, isHere) = (Relationships.KindOf(link), rename(Relationships.Target(link)), from == to && source == target);
        if (Relationships.IsExternal(link))
        {
            return carried[id] = isHere && place == Relationships.Target(link) ? id : Relationships.External(to, target, type, place);
        }

        var part = Relationships.TargetOf(from, source, id)!;
        if (!from.Has(part) || (isHere && Shared.Contains(kind)))
        {
            return carried[id] = id;
        }

        if (Shared.Contains(kind) && Same(part, kind) is { } same)
        {
            return carried[id] = Relationships.To(to, target, type, same);
        }

        var copy = Copy(part, new(StringComparer.OrdinalIgnoreCase));
        carried[id] = Relationships.Append(to, target, type, copy);
        if (kind == "diagramData")
        {
            // The drawing that stands for the diagram is linked from where the diagram stands.
            foreach (var inner in to.Xml(copy).Descendants().Attributes(DiagramLink).ToList())
            {
                inner.Value = Carry(inner.Value, source, target, rename, carried);
            }
        }

        return carried[id];
    }

    /// <summary>The part that says the same in the other document. A header is what people made of it there.</summary>
    private string? Same(string part, string kind) => from == to ? part
        : to.Has(part) && (kind is "header" or "footer" || to.AsItStands(part).AsSpan().SequenceEqual(Bytes(part))) ? part
        : null;

    private byte[] Bytes(string part) => _read.TryGetValue(part, out var bytes) ? bytes : _read[part] = from.AsItStands(part);

    /// <param name="known">The copies made of what this part belongs to: parts may link to each other.</param>
    private string Copy(string part, Dictionary<string, string> known)
    {
        if (known.TryGetValue(part, out var copy))
        {
            return copy;
        }

        var bytes = Bytes(part);
        if ((_copied += bytes.Length) > MaxCopied)
        {
            throw PackageScreen.OutputTooLarge(part);
        }

        var extension = Path.GetExtension(part);
        known[part] = copy = to.FreeName(part[..^extension.Length].TrimEnd([.. "0123456789"]) + "{0}" + extension);
        to.Put(copy, stream => stream.Write(bytes));
        if (from.ContentTypes.Of(part) is { } type && to.ContentTypes.Of(copy) != type)
        {
            to.ContentTypes.Set(copy, type);
        }

        if (Relationships.Copy(from, part, target => from.Has(target) ? Copy(target, known) : target) is { } links)
        {
            Relationships.Put(to, copy, links);
        }

        return copy;
    }
}
