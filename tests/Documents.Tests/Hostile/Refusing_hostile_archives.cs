using System.Text;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Doubles.Foreign;
using static OgpTeams.Documents.Tests.Hostile.Broken;

namespace OgpTeams.Documents.Tests.Hostile;

public sealed class Refusing_hostile_archives
{
    private static readonly byte[] Some = Encoding.UTF8.GetBytes("<a>Bonjour</a>");

    // Made when they are tried: some are of sixty megabytes, and xunit keeps what a theory is given.
    private static readonly Dictionary<string, (Func<byte[]> File, UnusableReason Reason)> Archives = new(StringComparer.Ordinal)
    {
        ["a picture that inflates a thousandfold"] = (
            () => Plus("word/media/image1.png", new byte[60 << 20]), UnusableReason.TooLarge),
        ["a part that does"] = (
            () => Plus("word/more.xml", Encoding.UTF8.GetBytes("<d>" + new string(' ', 41 << 20) + "</d>")), UnusableReason.TooLarge),
        ["many that inflate just under a limit"] = (() => Many(80, 1 << 20), UnusableReason.TooLarge),
        ["parts by the thousand"] = (() => Many(2_100, 0), UnusableReason.TooLarge),
        ["parts by the hundred thousand, declared only"] = (
            () => RawZip.Of(Good).Bytes(count: 100_000, isLong: true), UnusableReason.TooLarge),
        ["a size of gigabytes"] = (
            () => RawZip.Of(Good).Add("a.bin", Some, size: 3_000_000_000).Bytes(), UnusableReason.TooLarge),
        ["sizes beyond any number"] = (() => Negative(), UnusableReason.Damaged),
        ["more than declared"] = (() => RawZip.Of(Good).Add("a.xml", Some, size: 3).Bytes(), UnusableReason.Damaged),
        ["less than declared"] = (() => RawZip.Of(Good).Add("a.xml", Some, size: 300).Bytes(), UnusableReason.Damaged),
        ["stored, more than declared"] = (
            () => RawZip.Of(Good).Add("a.xml", Some, method: 0, size: 3).Bytes(), UnusableReason.Damaged),
        ["another checksum"] = (() => RawZip.Of(Good).Add("a.xml", Some, crc: 1).Bytes(), UnusableReason.Damaged),
        ["bzip2"] = (() => RawZip.Of(Good).Add("a.xml", Some, method: 12).Bytes(), UnusableReason.Damaged),
        ["lzma"] = (() => RawZip.Of(Good).Add("a.xml", Some, method: 14).Bytes(), UnusableReason.Damaged),
        ["no method at all"] = (() => RawZip.Of(Good).Add("a.xml", Some, method: 999).Bytes(), UnusableReason.Damaged),
        ["an encrypted part"] = (() => RawZip.Of(Good).Add("a.xml", Some, flags: 1).Bytes(), UnusableReason.EncryptedOrOldFormat),
        ["two parts in the same bytes"] = (() => Overlapping(), UnusableReason.Damaged),
        ["a part where there is none"] = (() => RawZip.Of(Good).Add("a.xml", Some, header: 7).Bytes(), UnusableReason.Damaged),
        ["a part beyond the end"] = (() => RawZip.Of(Good).Add("a.xml", Some, header: 1 << 30).Bytes(), UnusableReason.Damaged),
        ["two names for one part"] = (() => RawZip.Of(Good).Add("a.xml", Some, local: "b.xml").Bytes(), UnusableReason.Damaged),
        ["fewer parts declared than there are"] = (() => RawZip.Of(Good).Bytes(count: 1), UnusableReason.NotWord),
        ["more parts declared than there are"] = (() => RawZip.Of(Good).Bytes(count: 50), UnusableReason.Damaged),
        ["a folder with a content"] = (() => RawZip.Of(Good).Add("word/a/", Some).Bytes(), UnusableReason.Damaged),
    };

    public static TheoryData<string> ArchiveNames => [.. Archives.Keys];

    [Theory]
    [MemberData(nameof(ArchiveNames))]
    public void Says_why_an_archive_cannot_be_trusted(string name) => Entrances.AreAllClosedTo(Archives[name].File(), Archives[name].Reason);

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("WORD/Document.XML")]
    [InlineData("word/%64ocument.xml")]
    [InlineData("../../etc/passwd")]
    [InlineData("word/../../a.xml")]
    [InlineData("word/%2e%2e/%2e%2e/a.xml")]
    [InlineData("word/%2F/a.xml")]
    [InlineData("word//a.xml")]
    [InlineData("word/a.xml\0.png")]
    [InlineData("")]
    public void Refuses_a_part_that_hides_another_or_leaves_the_package(string name) =>
        Entrances.AreAllClosedTo(RawZip.Of(Good).Add(name, Some).Bytes(), UnusableReason.Damaged);

    [Fact]
    public void Takes_two_spellings_of_an_accent_for_one_name() => Entrances.AreAllClosedTo(
        RawZip.Of(Good).Add("word/media/\u00E9.png", Some).Add("word/media/e\u0301.png", Some).Bytes(), UnusableReason.Damaged);

    [Fact]
    public void Reads_what_honest_programs_write()
    {
        var honest = new[]
        {
            RawZip.Of(Good).Bytes(), RawZip.Of(Good).Bytes(isLong: true), RawZip.Of(Good).Bytes(comment: "fait à Lyon"),
            RawZip.Of(Good).Add("word/media/é.png", Some, isLong: true).Bytes(), RawZip.Of(Good).Add("word/media/", [], method: 0).Bytes(),
            Streamed(),
        };
        Assert.All(honest, file => Assert.False(PlanDocument.Write(PlanSamples.Plan, "P", file).Changed));
    }

    private static byte[] Plus(string name, byte[] content) => RawZip.Of(Good).Add(name, content).Bytes();

    private static byte[] Many(int count, int size)
    {
        var zip = RawZip.Of(Good);
        var content = new byte[size];
        var packed = RawZip.Deflated(content);
        for (var i = 0; i < count; i++)
        {
            zip.Add($"word/media/{i}.png", content, crc: 0, packed: packed);
        }

        return zip.Bytes();
    }

    private static byte[] Negative()
    {
        var file = RawZip.Of(Good).Add("a.xml", Some, isLong: true).Bytes();
        var extra = file.AsSpan().LastIndexOf("a.xml"u8) + "a.xml"u8.Length + 4;
        file.AsSpan(extra, 8).Fill(0xFF);
        return file;
    }

    private static byte[] Overlapping()
    {
        var zip = RawZip.Of(Good).Add("a.xml", Some);
        return zip.Add("b.xml", Some, header: zip.Last, local: "b.xml").Bytes();
    }

    // Sizes after the content, as programs do that write to a network.
    private static byte[] Streamed()
    {
        using var output = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(new OneWayStream(output), System.IO.Compression.ZipArchiveMode.Create))
        {
            using var source = new System.IO.Compression.ZipArchive(new MemoryStream(Good));
            foreach (var entry in source.Entries)
            {
                using var from = entry.Open();
                using var to = archive.CreateEntry(entry.FullName).Open();
                from.CopyTo(to);
            }
        }

        return output.ToArray();
    }
}
