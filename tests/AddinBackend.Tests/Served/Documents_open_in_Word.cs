using System.Text;
using System.Xml.Linq;
using OgpTeams.Documents;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Doubles.Word;

namespace OgpTeams.AddinBackend.Tests.Served;

/// <summary>No file of them can be had everywhere: Word tells them as one XML text, or by their controls.</summary>
public sealed class Documents_open_in_Word(ServedAddin addin) : IClassFixture<ServedAddin>
{
    private const string Xml = "application/xml";
    private const string Json = "application/json";
    private static readonly XNamespace W = WordFile.W;

    [Theory]
    [InlineData("inspect")]
    [InlineData("check?stage=submission")]
    [InlineData("check?language=en")]
    public async Task Say_as_one_text_what_their_file_says(string path)
    {
        var docx = Edited().Save();
        Assert.Equal((await addin.AnswerAsync(path, docx)).ToJsonString(), (await addin.AnswerAsync(path, OpenInWord.Flat(docx), Xml)).ToJsonString());
    }

    [Theory]
    [InlineData("inspect", true)]
    [InlineData("inspect", false)]
    [InlineData("check?stage=submission", true)]
    [InlineData("check?stage=submission", false)]
    [InlineData("check?stage=draft&language=en", false)]
    public async Task Say_by_their_controls_what_their_file_says(string path, bool withItems)
    {
        var file = Edited();
        var (said, told) = (await addin.AnswerAsync(path, file.Save()), await addin.AnswerAsync(path, OpenInWord.Controls(file, withItems), Json));
        Assert.Equal(said.ToJsonString(), told.ToJsonString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Have_two_forms_when_somebody_copied_one(bool withItems)
    {
        var file = Edited();
        var form = file.Control("commitment/land");
        form.AddAfterSelf(new XElement(form));
        file.Type("commitment/land/what", "Un second engagement, copié du premier.");
        var (said, told) = (await addin.AnswerAsync("inspect", file.Save()), await addin.AnswerAsync("inspect", OpenInWord.Controls(file, withItems), Json));
        Assert.Equal(2, said["commitments"]!.AsArray().Count);
        Assert.Equal(said["plan"]!["commitments"]!.ToJsonString(), told["plan"]!["commitments"]!.ToJsonString());
    }

    [Theory]
    [InlineData("midterm")]
    [InlineData("endOfTerm")]
    public async Task Are_reports_too(string kind)
    {
        var plan = Commands.PlanFile.Parse(Encoding.UTF8.GetBytes(ServedAddin.Land), "plan.json");
        var asked = kind == "midterm" ? AssessmentKind.Midterm : AssessmentKind.EndOfTerm;
        var file = new WordFile(AssessmentDocument.Write(plan, asked, plan.Id, new DateOnly(2018, 9, 1), existing: null).Bytes);
        file.Type("assessment/commitment/land/results", "Deux conseils se sont tenus.");
        var (said, told) = (await addin.AnswerAsync("inspect", file.Save()), await addin.AnswerAsync("inspect", OpenInWord.Controls(file), Json));
        Assert.Equal(kind, (string?)told["kind"]);
        Assert.Equal(said["plan"]!.ToJsonString(), told["plan"]!.ToJsonString());
        Assert.Equal(said["commitments"]!.ToJsonString(), told["commitments"]!.ToJsonString());
        Assert.Equal(
            (await addin.AnswerAsync("check?stage=submission", file.Save())).ToJsonString(),
            (await addin.AnswerAsync("check?stage=submission", OpenInWord.Controls(file), Json)).ToJsonString());
    }

    [Fact]
    public async Task Are_read_without_our_hidden_part_where_Word_gives_none()
    {
        var told = await addin.AnswerAsync("inspect", OpenInWord.Controls(Edited(), withPart: false), Json);
        Assert.Equal("Quatre villages ouvrent leurs registres.", (string?)told["plan"]!["commitments"]![0]!["what"]);
    }

    [Fact]
    public async Task Are_refused_when_they_hold_nothing_of_ours()
    {
        using var answer = await addin.PostAsync("inspect", "{\"controls\":[]}"u8.ToArray(), Json);
        await ServedAddin.ProblemAsync(422, answer);
    }

    [Theory]
    [InlineData("""{"controls": 5}""", 400)]
    [InlineData("""{"controls": [null, {"tag": null}, {"tag": "commitment/", "text": "a"}, {"tag": "\u0000\uffff", "text": "\ud800\u0001"}]}""", 400)]
    [InlineData("""{"controls": [], "part": "<a"}""", 422)]
    [InlineData("""{"controls": [{"tag": "plan/title", "text": "T"}], "part": "<!DOCTYPE a [<!ENTITY b 'c'>]><published xmlns='urn:ogpteams:published:1'>&b;</published>"}""", 422)]
    [InlineData("""[]""", 422)]
    [InlineData("""{"controls": [""", 400)]
    public async Task Are_hostile_until_they_are_read(string json, int status)
    {
        using var answer = await addin.PostAsync("inspect", Encoding.UTF8.GetBytes(json), Json);
        await ServedAddin.ProblemAsync(status, answer);
    }

    [Fact]
    public async Task Are_refused_before_their_weight_is_made()
    {
        var lines = $$"""{"controls": [{"tag": "plan/title", "text": "{{new StringBuilder().Insert(0, "\\n", 500_000)}}"}]}""";
        using var deep = await addin.PostAsync("inspect", Encoding.UTF8.GetBytes(lines), Json);
        await ServedAddin.ProblemAsync(422, deep);
        var many = $$"""{"controls": [{{string.Join(',', Enumerable.Repeat("{}", 100_001))}}]}""";
        using var wide = await addin.PostAsync("inspect", Encoding.UTF8.GetBytes(many), Json);
        await ServedAddin.ProblemAsync(413, wide);
    }

    [Theory]
    [InlineData("<a/>")]
    [InlineData("<pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")]
    [InlineData("<pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'><pkg:part pkg:name='/../../a.xml'><pkg:xmlData><a/></pkg:xmlData></pkg:part></pkg:package>")]
    [InlineData("<pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'><pkg:part pkg:name='/a.bin'><pkg:binaryData>%%</pkg:binaryData></pkg:part></pkg:package>")]
    [InlineData("<pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'><pkg:part/></pkg:package>")]
    public async Task Are_hostile_as_one_text_until_they_are_read(string xml)
    {
        using var answer = await addin.PostAsync("inspect", Encoding.UTF8.GetBytes(xml), Xml);
        await ServedAddin.ProblemAsync(422, answer);
    }

    [Fact]
    public async Task Are_not_nested_deeper_than_Word_does()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 5_000)) + string.Concat(Enumerable.Repeat("</a>", 5_000));
        using var answer = await addin.PostAsync("inspect", Encoding.UTF8.GetBytes(deep), Xml);
        await ServedAddin.ProblemAsync(422, answer);
    }

    /// <summary>The worked example, with a field typed over, one emptied, and a date that is none.</summary>
    private static WordFile Edited()
    {
        var file = new WordFile(ServedAddin.LandDocument);
        file.Type("commitment/land/what", "Quatre villages ouvrent leurs registres.");
        file.Type("commitment/land/milestone/1/endDate", "31/06/2017");
        file.Control("commitment/land/leadAgency").Descendants(W + "r").Remove();
        return file;
    }
}
