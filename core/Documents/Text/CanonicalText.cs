using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using OgpTeams.Documents.Controls;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Text;

/// <summary>
/// The text of a piece of document, the same whatever way Word wrote it down: runs may be split anywhere, a line may be a
/// paragraph or a break. Deleted text is out, inserted text in.
/// </summary>
internal static class CanonicalText
{
    private const char Drawing = '\uFFFC';

    public static string Of(XElement element) => Of([element]);

    public static string Of(IEnumerable<XElement> elements) => Read(elements, nested: null);

    public static string Of(string text) => Normalize(XmlText.Clean(text));

    /// <summary>The words between the tagged controls inside an item: what changes only when a person changes it.</summary>
    public static string Around(XElement item) => Read([item], nested: control => control == item ? null : Control.TagOf(control));

    public static string Hash(string canonical) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));

    private static string Read(IEnumerable<XElement> elements, Func<XElement, string?>? nested)
    {
        var reader = new Reader(nested);
        foreach (var element in elements)
        {
            reader.Append(element);
        }

        return Normalize(reader.Text.ToString());
    }

    private static string Normalize(string text) => string.Join('\n', text.Split('\n').Select(line => line.TrimEnd()))
        .TrimEnd('\n').Normalize(NormalizationForm.FormC);

    private sealed class Reader(Func<XElement, string?>? nested)
    {
        private bool _inText;

        public StringBuilder Text { get; } = new();

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
                if (!Control.IsInside(control))
                {
                    StartLine();
                }

                Text.Append(Drawing).Append(tag);
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
            if (_inText)
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
