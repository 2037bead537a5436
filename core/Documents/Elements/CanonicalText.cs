using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Elements;

/// <summary>
/// The text of a piece of document, the same whatever way Word wrote it down: runs may be split anywhere, a line may be a
/// paragraph or a break. Deleted text is out, inserted text in.
/// </summary>
internal static class CanonicalText
{
    private const char Drawing = '\uFFFC';
    private const int HashLength = 22;

    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(0, 0x300).Concat(Enumerable.Range(0x2002, 0x2100 - 0x2002)).Append(Drawing).Select(code => (char)code)]);

    public static string Of(XElement element) => Of([element]);

    public static string Of(IEnumerable<XElement> elements) => Read(elements, nested: null);

    /// <summary>All words that stand in a control, whoever's they are.</summary>
    public static string Shown(XElement control)
    {
        var reader = new Reader(nested: null) { ReadsPlaceholders = true };
        foreach (var element in Control.Inside(control))
        {
            reader.Append(element);
        }

        return Normalize(reader.Text.ToString());
    }

    public static string Of(string text) => Normalize(XmlText.Clean(text));

    /// <summary>The words between the tagged controls inside an item: what changes only when a person changes it.</summary>
    public static string Around(XElement item) => Read([item], nested: control => control == item ? null : Control.TagOf(control));

    /// <summary>Tells texts apart: 128 bits (XXH3) as 22 characters of base64url. No secret hangs on it: it stands beside the text.</summary>
    public static string Hash(string canonical) => string.Create(HashLength, canonical, (hash, text) => Hash(text, hash));

    /// <summary>Whether <see cref="Hash(string)"/> would give this.</summary>
    public static bool HasHash(string canonical, string hash)
    {
        Span<char> own = stackalloc char[HashLength];
        Hash(canonical, own);
        return own.SequenceEqual(hash);
    }

    private static void Hash(string canonical, Span<char> hash)
    {
        Span<byte> bits = stackalloc byte[16];
        XxHash128.Hash(MemoryMarshal.AsBytes(canonical.AsSpan()), bits);
        Base64Url.EncodeToChars(bits, hash);
    }

    /// <summary>The text in stretches: those that begin a line, words, the tagged controls inside the element.</summary>
    public static IReadOnlyList<(bool Line, string? Words, XElement? Control)> Shape(XElement element)
    {
        var reader = new Reader(control => control == element ? null : Control.TagOf(control)) { Shape = [] };
        reader.Append(element);
        reader.EndWords();
        return reader.Shape;
    }

    private static string Read(IEnumerable<XElement> elements, Func<XElement, string?>? nested)
    {
        var reader = new Reader(nested);
        foreach (var element in elements)
        {
            reader.Append(element);
        }

        return Normalize(reader.Text.ToString());
    }

    private static string Normalize(string text) => IsNormal(text) ? text
        : string.Join('\n', text.Split('\n').Select(line => line.TrimEnd())).TrimEnd('\n').Normalize(NormalizationForm.FormC);

    // Most texts are: Latin letters and common punctuation are in form C whatever stands beside them.
    private static bool IsNormal(string text)
    {
        if (text.AsSpan().ContainsAnyExcept(Plain) || (text.Length > 0 && char.IsWhiteSpace(text[^1])))
        {
            return false;
        }

        for (var end = text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.IndexOf('\n', end + 1))
        {
            if (end > 0 && char.IsWhiteSpace(text[end - 1]))
            {
                return false;
            }
        }

        return true;
    }

    private sealed class Reader(Func<XElement, string?>? nested)
    {
        private bool _inText;

        public StringBuilder Text { get; } = new();

        public bool ReadsPlaceholders { get; init; }

        /// <summary>Null for the text in one piece.</summary>
        public List<(bool Line, string? Words, XElement? Control)>? Shape { get; init; }

        public void EndWords()
        {
            if (Text.Length > 0)
            {
                Shape!.Add((false, Text.ToString(), null));
                Text.Clear();
            }
        }

        public void Append(XElement element)
        {
            if (element.Name.Namespace == Ns.W)
            {
                AppendWord(element);
            }
            else if (element.Name != Ns.Mc + "Fallback")
            {
                AppendChildren(element);
            }
        }

        /// <summary>A new page before the words of a paragraph, as LibreOffice writes what Word keeps among its properties.</summary>
        private static bool IsBreakBefore(XElement element) => (string?)element.Attribute(Ns.W + "type") == "page"
            && element.Ancestors(Ns.W + "p").FirstOrDefault() is { } paragraph
            && !paragraph.Descendants().TakeWhile(one => one != element).Any(one => one.Name.LocalName is "t" or "tab" or "br" or "sdt");

        private void AppendWord(XElement element)
        {
            switch (element.Name.LocalName)
            {
                case "p":
                    StartLine();
                    AppendChildren(element);
                    break;
                case "sdt":
                    AppendControl(element);
                    break;
                case "t":
                    Text.Append(element.Value);
                    break;
                case "tab":
                    Text.Append('\t');
                    break;
                case "br" when IsBreakBefore(element):
                    break;
                case "br" or "cr":
                    Text.Append('\n');
                    break;
                case "noBreakHyphen":
                    Text.Append('\u2011');
                    break;
                case "softHyphen":
                    Text.Append('\u00AD');
                    break;
                case "drawing" or "pict" or "object":
                    Text.Append(Drawing);
                    break;
                case "sym":
                    Text.Append(Symbol((string?)element.Attribute(Ns.W + "char")));
                    break;
                case "del" or "moveFrom" or "delText" or "instrText" or "delInstrText" or "pPr" or "rPr" or "tblPr" or "trPr"
                    or "tcPr" or "sdtPr" or "sdtEndPr" or "sectPr" or "tblGrid":
                    break;
                default:
                    AppendChildren(element);
                    break;
            }
        }

        private void AppendControl(XElement control)
        {
            if (nested?.Invoke(control) is { } tag)
            {
                if (Shape is not null)
                {
                    EndWords();
                    Shape.Add((!Control.IsInside(control), null, control));
                    return;
                }

                if (!Control.IsInside(control))
                {
                    StartLine();
                }

                Text.Append(Drawing).Append(tag);
            }
            else if (ReadsPlaceholders)
            {
                AppendChildren(control);
            }
            else if (Control.SaidIn(control) is { Length: > 0 } said)
            {
                if (!Control.IsInside(control))
                {
                    StartLine();
                }

                Text.Append(said);
            }
            else if (!Control.ShowsPlaceholder(control))
            {
                AppendChildren(control);
            }
        }

        private static string Symbol(string? hex) =>
            int.TryParse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code)
                ? new Rune(code).ToString()
                : "";

        private void StartLine()
        {
            if (Shape is not null)
            {
                EndWords();
                Shape.Add((true, null, null));
            }
            else if (_inText)
            {
                Text.Append('\n');
            }

            _inText = true;
        }

        private void AppendChildren(XElement element)
        {
            foreach (var child in element.Elements())
            {
                Append(child);
            }
        }
    }
}
