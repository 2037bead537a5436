namespace OgpTeams.Documents.Packages;

/// <summary>
/// The tags of an XML part one after the other, as places in its bytes: for UTF-8 that a parser has accepted before
/// (<see cref="XmlScreen"/>), and only as fast as that allows.
/// </summary>
internal ref struct XmlTags(ReadOnlySpan<byte> xml)
{
    private readonly ReadOnlySpan<byte> _xml = xml;
    private ReadOnlySpan<byte> _tag;

    /// <summary>Where the tag begins.</summary>
    public int From { get; private set; }

    /// <summary>Where what follows it begins.</summary>
    public int To { get; private set; }

    /// <summary>With its prefix.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    public bool IsEnd { get; private set; }

    /// <summary>Whether the tag is an element whole.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>False once a comment, CDATA or a processing instruction was met, where tags could seem to stand that do not.</summary>
    public bool IsPlain { get; private set; } = true;

    public bool Read()
    {
        var start = _xml[To..].IndexOf((byte)'<');
        if (start < 0 || !IsPlain)
        {
            return false;
        }

        From = To + start;
        _tag = _xml[(From + 1)..];
        _tag = _tag[..EndOf(_tag)];
        To = From + _tag.Length + 2;
        if (_tag[0] is (byte)'!' or (byte)'?')
        {
            // The declaration stands first or not at all.
            IsPlain = From == 0 || (From == 3 && _xml[0] == 0xEF);
            return IsPlain && Read();
        }

        IsEnd = _tag[0] == '/';
        IsEmpty = _tag[^1] == '/';
        _tag = _tag[(IsEnd ? 1 : 0)..(IsEmpty ? ^1 : ^0)];
        var end = _tag.IndexOfAny(" \t\r\n"u8);
        Name = end < 0 ? _tag : _tag[..end];
        return true;
    }

    /// <summary>The value of an attribute as it stands, entities and all; empty when there is none.</summary>
    /// <param name="name">With its prefix.</param>
    public readonly ReadOnlySpan<byte> Attribute(ReadOnlySpan<byte> name)
    {
        var rest = _tag[Name.Length..].TrimStart(" \t\r\n"u8);
        while (rest.Length > 0)
        {
            var equals = rest.IndexOf((byte)'=');
            var quoted = rest[(equals + 1)..].TrimStart(" \t\r\n"u8);
            var length = quoted[1..].IndexOf(quoted[0]);
            if (rest[..equals].TrimEnd(" \t\r\n"u8).SequenceEqual(name))
            {
                return quoted.Slice(1, length);
            }

            rest = quoted[(length + 2)..].TrimStart(" \t\r\n"u8);
        }

        return default;
    }

    // A « > » may stand in the value of an attribute.
    private static int EndOf(ReadOnlySpan<byte> tag)
    {
        var at = tag.IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
        while (tag[at] != '>')
        {
            at += 2 + tag[(at + 1)..].IndexOf(tag[at]);
            at += tag[at..].IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
        }

        return at;
    }
}
