using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Filling;

/// <summary>Runs of one look as <see cref="Wml.Runs"/> makes them, straight into bytes.</summary>
internal sealed class RunWriter(XElement? look, Fragments fragments)
{
    private readonly byte[] _leftToRight = Look("a", look, fragments);
    private readonly byte[] _rightToLeft = Look("\u05D0", look, fragments);

    /// <param name="text">Clean.</param>
    public void Write(Utf8Writer output, string text)
    {
        var lines = text.AsSpan();
        for (var first = true; ; first = false)
        {
            var end = lines.IndexOf('\n');
            var line = end < 0 ? lines : lines[..end];
            output.Write("<w:r>"u8);
            output.Write(Direction.IsRightToLeft(line) ? _rightToLeft : _leftToRight);
            output.Write(first ? [] : "<w:br/>"u8);
            WriteWithTabs(output, line);
            output.Write("</w:r>"u8);
            if (end < 0)
            {
                return;
            }

            lines = lines[(end + 1)..];
        }
    }

    private static void WriteWithTabs(Utf8Writer output, ReadOnlySpan<char> line)
    {
        for (var first = true; ; first = false)
        {
            var end = line.IndexOf('\t');
            var words = end < 0 ? line : line[..end];
            output.Write(first ? [] : "<w:tab/>"u8);
            if (words.Length > 0)
            {
                output.Write("<w:t xml:space=\"preserve\">"u8);
                output.Text(words);
                output.Write("</w:t>"u8);
            }

            if (end < 0)
            {
                return;
            }

            line = line[(end + 1)..];
        }
    }

    private static byte[] Look(string text, XElement? look, Fragments fragments) =>
        Wml.Runs(text, look).Single().Element(Ns.W + "rPr") is { } properties ? fragments.Of(properties) : [];
}
