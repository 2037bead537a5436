using System.IO.Compression;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.Hostile.Broken;

namespace OgpTeams.Documents.Tests.Hostile;

/// <summary>Word files that went through other hands: zipped again on a Mac, by a program that writes backslashes, in another order.</summary>
public sealed class Reading_what_others_zipped
{
    private static readonly OpenPlan Revised = PlanSamples.Plan with { Title = "Plan revu" };

    private static readonly Dictionary<string, Func<RawZip>> Archives = new(StringComparer.Ordinal)
    {
        ["on a Mac"] = () => Named(name => name).Add("__MACOSX/", [], method: 0).Add("__MACOSX/word/._document.xml", [0, 5, 0x16, 7, 0, 2])
            .Add("__MACOSX/_rels/._.rels", [0, 5, 0x16, 7]).Add(".DS_Store", [0, 0, 0, 1, .. "Bud1"u8]).Add("word/.DS_Store", [0, 0, 0, 1])
            .Add("word/._styles.xml", [0, 5, 0x16, 7]),
        ["on Windows"] = () => Named(name => name).Add("word/media/Thumbs.db", [0xD0, 0xCF, 0x11, 0xE0]).Add("desktop.ini", "[.ShellClassInfo]"u8.ToArray()),
        ["with backslashes"] = () => Named(name => name.Replace('/', '\\')).Add(@"word\media\", [], method: 0),
        ["with some backslashes"] = () => Named(name => name.StartsWith("word", StringComparison.Ordinal) ? name.Replace('/', '\\') : name),
        ["with a slash before each name"] = () => Named(name => "/" + name),
        ["with a dot before each name"] = () => Named(name => "./" + name),
        ["in capitals"] = () => Named(name => name.ToUpperInvariant()),
        ["in small letters"] = () => Named(name => name.ToLowerInvariant()),
        ["the other way round"] = () => Named(name => name, reversed: true),
        ["with backslashes in what they say of each other"] = () => Said(text => text
            .Replace("PartName=\"/word/", "PartName=\"\\word\\", StringComparison.Ordinal).Replace("Target=\"/word/", "Target=\"\\word\\", StringComparison.Ordinal)),
        ["without a slash before the names that have a type"] = () => Said(text => text.Replace("PartName=\"/", "PartName=\"", StringComparison.Ordinal)),
        ["without a type for links"] = () => Said(text => text.Replace(
            "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\" />", "", StringComparison.Ordinal)),
    };

    public static TheoryData<string> Ways => [.. Archives.Keys];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Reads_and_updates_it_and_writes_a_proper_one(string way)
    {
        var file = Archives[way]().Bytes();
        Assert.Equal(PlanSamples.Plan.Title, PlanReading.Read(file).Plan.Title);
        Assert.False(PlanDocument.Write(PlanSamples.Plan, "P", file).Changed);
        foreach (var written in new[] { PlanDocument.Write(Revised, "P", file).Bytes, PlanDocument.Write(Revised, "P", null, file).Bytes })
        {
            using var archive = new ZipArchive(new MemoryStream(written));
            var names = archive.Entries.Select(entry => entry.FullName).ToList();
            Assert.Contains("[Content_Types].xml", names);
            Assert.DoesNotContain(names, name => name.Contains('\\', StringComparison.Ordinal) || name.StartsWith('/') || name.StartsWith('.')
                || name.Contains("MACOSX", StringComparison.Ordinal) || name.Contains(".DS_Store", StringComparison.Ordinal) || name.Contains("._", StringComparison.Ordinal));
            Assert.Empty(DocumentCheck.Validate(written, Language.English));
            Assert.False(PlanDocument.Write(Revised, "P", written).Changed);
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Checks_all_of_it_and_says_what_is_odd(string way)
    {
        var findings = DocumentCheck.Validate(Archives[way]().Bytes(), Language.English);
        if (way == "without a type for links")
        {
            var found = Assert.Single(findings);
            Assert.Equal((FindingSeverity.Error, "[Content_Types].xml"), (found.Severity, found.Where));
            Assert.Contains(".rels", found.Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.DoesNotContain(findings, finding => finding.Severity == FindingSeverity.Error);
        }
    }

    [Theory]
    [InlineData(@"word\document.xml")]
    [InlineData("/word/document.xml")]
    [InlineData("./word/document.xml")]
    [InlineData(@"WORD\document.xml")]
    [InlineData(@"..\word\a.xml")]
    [InlineData("//word/a.xml")]
    public void Refuses_a_name_that_hides_another_that_way(string name) =>
        Entrances.AreAllClosedTo(RawZip.Of(Good).Add(name, "<a/>"u8.ToArray()).Bytes(), UnusableReason.Damaged);

    [Theory]
    [InlineData(9_500_000)]
    [InlineData(45 << 20)]
    public void Accepts_a_picture_of_nothing(int size)
    {
        var (file, part) = Strangers.With(Strangers.Kinds[3], ("emf", "image/x-emf"), new byte[size], byDefault: true);
        Assert.True(file.Length < 400_000);
        Assert.True(PlanDocument.Write(Revised, "P", file).Changed);
        Assert.True(PlanDocument.Write(Revised, "P", null, file).Changed);
        Assert.DoesNotContain(DocumentCheck.Validate(file), finding => finding.Severity == FindingSeverity.Error);
        Assert.Contains(part, new WordFile(PlanDocument.Write(Revised, "P", file).Bytes).Parts);
    }

    [Fact]
    public void Refuses_pictures_of_nothing_that_are_too_many() => Entrances.AreAllClosedTo(
        Enumerable.Range(1, 6).Aggregate(RawZip.Of(Good), (zip, number) => zip.Add($"word/media/{number}.emf", new byte[9_500_000])).Bytes(),
        UnusableReason.TooLarge);

    private static RawZip Named(Func<string, string> name, bool reversed = false)
    {
        var zip = new RawZip();
        using var archive = new ZipArchive(new MemoryStream(Good));
        foreach (var entry in reversed ? archive.Entries.Reverse() : archive.Entries)
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            zip.Add(name(entry.FullName), content.ToArray());
        }

        return zip;
    }

    private static RawZip Said(Func<string, string> change)
    {
        var word = new WordFile(Good);
        foreach (var part in word.Parts.Where(part => part.EndsWith(".rels", StringComparison.Ordinal) || part == "[Content_Types].xml").ToList())
        {
            word.Put(part, change(word.Raw(part)));
        }

        return RawZip.Of(word.Save());
    }
}
