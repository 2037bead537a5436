using System.Text;
using OgpTeams.Documents.Outcomes;
using static OgpTeams.Documents.Tests.Hostile.Broken;

namespace OgpTeams.Documents.Tests.Hostile;

public sealed class Refusing_hostile_XML
{
    private const string Entity = "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><d>&e;</d>";

    public static TheoryData<string> Parts => [.. new WordFile(Good).Parts];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Refuses_nesting_that_would_kill_the_process_in_any_part(string part) =>
        Entrances.AreAllClosedTo(With(part, Nested("<d>", 20_000)), UnusableReason.TooDeep);

    [Theory]
    [MemberData(nameof(Parts))]
    public void Refuses_a_DTD_in_any_part(string part) => Entrances.AreAllClosedTo(With(part, Entity), UnusableReason.BadXml);

    [Theory]
    [InlineData("word/_rels/footnotes.xml.rels")]
    [InlineData("customXml/item9.xml")]
    [InlineData("word/diagrams/drawing1.vml")]
    public void Looks_at_parts_nobody_links_to(string part)
    {
        Entrances.AreAllClosedTo(With(part, Nested("<d>", 20_000)), UnusableReason.TooDeep);
        Entrances.AreAllClosedTo(With(part, Entity), UnusableReason.BadXml);
    }

    [Fact]
    public void Looks_at_XML_under_any_name() => Entrances.AreAllClosedTo(
        RawZip.Of(Replacing("[Content_Types].xml", "</Types>", "<Default Extension=\"png\" ContentType=\"application/vnd.ms-word.x+XML\"/></Types>"))
            .Add("word/media/deep.png", Encoding.UTF8.GetBytes(Nested("<d>", 20_000))).Bytes(),
        UnusableReason.TooDeep);

    public static TheoryData<string, byte[]> Malformed => new()
    {
        { "cut", "<w:document"u8.ToArray() },
        { "empty", [] },
        { "two roots", "<a/><b/>"u8.ToArray() },
        { "an undeclared prefix", "<q:a/>"u8.ToArray() },
        { "an attribute twice", "<a b=\"\" b=\"\"/>"u8.ToArray() },
        { "a character XML forbids", "<a>\u0001</a>"u8.ToArray() },
        { "the same, escaped", "<a>&#1;</a>"u8.ToArray() },
        { "an entity nobody declared", "<a>&lol;</a>"u8.ToArray() },
        { "bytes that are no UTF-8", [.. "<a>"u8, 0xC3, 0x28, .. "</a>"u8] },
        { "another encoding than declared", [.. "<?xml version=\"1.0\" encoding=\"utf-16\"?><a/>"u8] },
        { "an encoding of nowhere", [.. "<?xml version=\"1.0\" encoding=\"klingon\"?><a/>"u8] },
        { "XML 1.1", [.. "<?xml version=\"1.1\"?><a/>"u8] },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Refuses_what_is_not_well_formed(string name, byte[] xml)
    {
        _ = name;
        Entrances.AreAllClosedTo(With("word/styles.xml", xml), UnusableReason.BadXml);
        Entrances.AreAllClosedTo(With("word/_rels/document.xml.rels", xml), UnusableReason.BadXml);
        Entrances.AreAllClosedTo(With("word/document.xml", xml), UnusableReason.BadXml);
    }

    // Made when they are tried: xunit keeps several copies of what a theory is given, of these some gigabytes.
    private static readonly Dictionary<string, Func<byte[]>> Heavy = new(StringComparer.Ordinal)
    {
        ["attributes"] = () => Numbered(i => $"a{i}=\"\" "),
        ["namespaces"] = () => Numbered(i => $"xmlns:a{i}=\"u{i}\" "),
        ["elements"] = () => Repeated("<b/>"u8, 9_000_000),
        ["comments"] = () => Repeated("<!---->"u8, 5_000_000),
        ["instructions"] = () => Repeated("<?x?>"u8, 7_500_000),
    };

    public static TheoryData<string> HeavyThings => [.. Heavy.Keys];

    [Theory]
    [Trait("Length", "Long")]
    [MemberData(nameof(HeavyThings))]
    public void Refuses_what_would_fill_the_memory(string things)
    {
        // Stored, so that it is not its ratio that gives it away.
        var file = RawZip.Of(Good).Add("customXml/item9.xml", Heavy[things](), method: 0).Bytes();
        Entrances.AreAllClosedTo(file, UnusableReason.TooLarge);
    }

    [Fact]
    public void Reads_parts_in_UTF_16_and_with_any_byte_order_mark()
    {
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF8, Encoding.UTF32 })
        {
            var xml = Part("word/styles.xml").Replace("encoding=\"utf-8\"", $"encoding=\"{encoding.WebName}\"", StringComparison.OrdinalIgnoreCase);
            var file = With("word/styles.xml", [.. encoding.GetPreamble(), .. encoding.GetBytes(xml)]);
            Assert.False(PlanDocument.Write(PlanSamples.Plan, "P", file).Changed);
        }
    }

    private static byte[] Numbered(Func<int, string> attribute) =>
        Encoding.UTF8.GetBytes("<a " + string.Concat(Enumerable.Range(0, 100_000).Select(attribute)) + "/>");

    private static byte[] Repeated(ReadOnlySpan<byte> piece, int times)
    {
        var xml = new byte["<a></a>".Length + (piece.Length * times)];
        "<a>"u8.CopyTo(xml);
        for (var i = 0; i < times; i++)
        {
            piece.CopyTo(xml.AsSpan(3 + (i * piece.Length)));
        }

        "</a>"u8.CopyTo(xml.AsSpan(xml.Length - 4));
        return xml;
    }
}
