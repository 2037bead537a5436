using System.Text;
using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Filling;

/// <summary>Elements as the bytes they are in a given part: its root has declared the namespaces.</summary>
internal sealed class Fragments
{
    private readonly List<XAttribute> _declared;
    private readonly List<string> _declarations;

    /// <param name="root">Calls the Word namespace <c>w</c> from now on, as everything written here does.</param>
    public Fragments(XElement root)
    {
        root.SetAttributeValue(XNamespace.Xmlns + "w", Ns.W);
        root.Descendants().Attributes(XNamespace.Xmlns + "w").Where(one => one.Value != Ns.W.NamespaceName).Remove();
        _declared = root.Attributes().Where(one => one.IsNamespaceDeclaration && one.Name.LocalName != "xmlns").ToList();
        _declarations = _declared.ConvertAll(one => $" {one}");
    }

    public byte[] Of(XElement element)
    {
        var named = new XElement(element);
        _declared.ForEach(one => named.SetAttributeValue(one.Name, one.Value));
        var text = named.ToString(SaveOptions.DisableFormatting);
        var head = text[..text.IndexOf('>', StringComparison.Ordinal)];
        var plain = _declarations.Aggregate(head, (tag, declaration) => tag.Replace(declaration, "", StringComparison.Ordinal));
        return Encoding.UTF8.GetBytes(string.Concat(plain, text.AsSpan(head.Length)));
    }

    /// <summary>Reads elements written for this part.</summary>
    public XElement Read(byte[] fragment)
    {
        var start = Encoding.UTF8.GetBytes($"<read{string.Concat(_declarations)}>");
        return SafeXml.Load([.. start, .. fragment, .. "</read>"u8], "fragment").Root!;
    }
}
