using System.Xml.Linq;

namespace OgpTeams.Documents.Packages;

/// <summary>A part that was read as XML. It notices changes itself; only then is it compared with what was read.</summary>
internal sealed class XmlPart
{
    private bool _touched;
    private bool? _differs;

    public XmlPart(XDocument content)
    {
        Content = content;
        content.Changed += (_, _) => (_touched, _differs) = (true, null);
    }

    public XDocument Content { get; }

    /// <summary>Whether it was put, not read.</summary>
    public bool IsNew { get; init; }

    /// <summary>What its content stands for, when only some of it was read.</summary>
    public AbridgedPart? Abridged { get; init; }

    /// <param name="original">The bytes the part had; null for none.</param>
    public bool DiffersFrom(byte[]? original, string part) =>
        original is null || ((_touched || IsNew) && (_differs ??= !XNode.DeepEquals(SafeXml.Load(Abridged?.Bytes ?? original, part), Content)));

    public void Save(Stream target)
    {
        if (Abridged is null)
        {
            SafeXml.Save(Content, target);
            return;
        }

        using var saved = new MemoryStream();
        SafeXml.Save(Content, saved);
        Abridged.Restore(saved.GetBuffer().AsSpan(0, (int)saved.Length), target);
    }
}
