using System.Buffers;
using System.Text;
using OgpTeams.Documents.Elements;

namespace OgpTeams.Documents.Values;

/// <summary>XML on its way into a stream, as bytes: what a template holds as it is, what people wrote escaped.</summary>
internal sealed class Utf8Writer(Stream target)
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create("&<>\"\r\n\t");
    private static readonly SearchValues<char> EscapedInText = SearchValues.Create("&<>\r");

    private readonly byte[] _buffer = new byte[1 << 16];
    private int _length;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _length)
        {
            Flush();
            if (bytes.Length > _buffer.Length)
            {
                target.Write(bytes);
                return;
            }
        }

        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    public void Write(int number)
    {
        Span<byte> digits = stackalloc byte[11];
        number.TryFormat(digits, out var length, provider: System.Globalization.CultureInfo.InvariantCulture);
        Write(digits[..length]);
    }

    /// <summary>Text, clean (<see cref="XmlText.Clean"/>).</summary>
    public void Text(ReadOnlySpan<char> text) => Escape(text, EscapedInText);

    /// <summary>The value of an attribute, clean.</summary>
    public void Attribute(ReadOnlySpan<char> value) => Escape(value, Escaped);

    public void Flush()
    {
        target.Write(_buffer.AsSpan(0, _length));
        _length = 0;
    }

    private void Escape(ReadOnlySpan<char> text, SearchValues<char> escaped)
    {
        while (text.IndexOfAny(escaped) is >= 0 and var at)
        {
            Encode(text[..at]);
            Write(text[at] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                '\r' => "&#xD;"u8,
                '\n' => "&#xA;"u8,
                _ => "&#x9;"u8,
            });
            text = text[(at + 1)..];
        }

        Encode(text);
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        // Three bytes a character at most; a surrogate pair takes four for two.
        while (text.Length > 0)
        {
            if ((_buffer.Length - _length) / 3 < Math.Min(text.Length, 1024))
            {
                Flush();
            }

            var take = Math.Min(text.Length, (_buffer.Length - _length) / 3);
            take -= take < text.Length && take > 1 && char.IsHighSurrogate(text[take - 1]) ? 1 : 0;
            _length += Encoding.UTF8.GetBytes(text[..take], _buffer.AsSpan(_length));
            text = text[take..];
        }
    }
}
