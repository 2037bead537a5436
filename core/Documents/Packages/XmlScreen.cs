using System.Xml;
using OgpTeams.Documents.Outcomes;

namespace OgpTeams.Documents.Packages;

/// <summary>Reads XML once without keeping any of it, to know that keeping it is safe.</summary>
/// <remarks>
/// What counts is what the XML becomes in memory, not its length: 30 MB of empty elements become twenty times as much. 500
/// commitments of 10 milestones weigh 120 MB by this measure.
/// </remarks>
internal sealed class XmlScreen(int depth = XmlScreen.MaxDepth)
{
    /// <summary>A person's document stays under 60. The Open XML SDK recurses, and a stack overflow cannot be caught.</summary>
    public const int MaxDepth = 256;

    /// <summary>What all parts together may take in memory, about, in bytes.</summary>
    public const long MaxWeight = 160L << 20;

    public const long LeafWeight = 72;

    private const int MaxAttributes = 256;

    /// <summary>What the parts read so far take in memory, about, in bytes.</summary>
    public long Weight { get; private set; }

    /// <summary>The same, for a part we can do without.</summary>
    /// <returns>False when it is no XML, though nobody made it to deceive.</returns>
    /// <exception cref="UnusableDocumentException">It is too deep, too heavy, or declares a DTD.</exception>
    public bool TryAdd(string part, byte[] bytes)
    {
        try
        {
            Add(part, bytes);
            return true;
        }
        catch (UnusableDocumentException broken) when (broken.Reason == UnusableReason.BadXml && !DeclaresDtd(bytes))
        {
            return false;
        }
    }

    /// <summary>Adds one part; what all parts weigh together is limited, since all may be opened together.</summary>
    /// <exception cref="UnusableDocumentException">The part is too deep, too heavy, or no XML that can be trusted.</exception>
    public void Add(string part, byte[] bytes)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), SafeXml.Settings);
            while (reader.Read())
            {
                Weight += Weigh(reader);
                if (reader.Depth > depth)
                {
                    throw Refused(UnusableReason.TooDeep, part, "is nested too deep");
                }

                if (Weight > MaxWeight || reader.AttributeCount > MaxAttributes)
                {
                    throw Refused(UnusableReason.TooLarge, part, "holds too much");
                }
            }
        }
        catch (XmlException broken)
        {
            throw SafeXml.Broken(part, broken);
        }
    }

    private static bool DeclaresDtd(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("<!DOCTYPE"u8) >= 0 || bytes.IndexOf("<\0!\0D\0O\0C\0T\0Y\0P\0E"u8) >= 0;

    // The sizes of XElement, XAttribute and XText with their strings, in bytes.
    private static long Weigh(XmlReader reader) => reader.NodeType switch
    {
        XmlNodeType.Element => WeightOf(reader.AttributeCount),
        XmlNodeType.EndElement => 0,
        _ => LeafWeight,
    };

    public static long WeightOf(int attributes) => 64 + (100 * attributes);

    private static UnusableDocumentException Refused(UnusableReason reason, string part, string what) =>
        new(reason, $"The part {part} {what}.") { Part = part };
}
