using System.Xml.Linq;

namespace OgpTeams.Documents.Tests.Reading;

public sealed class Reading_words_by_their_tags
{
    private static readonly byte[] Sheet = SubjectSheetDocument.Write(Samples.Sheet, existing: null).Bytes;

    [Fact]
    public void Gives_what_each_control_says() =>
        Assert.Equal([Samples.Registry.Notes], DocumentText.ByTag(Sheet)["subject/7F3AKQ0001/notes"]);

    [Fact]
    public void Gives_the_tags_in_the_order_of_the_document() => Assert.Equal(
        Samples.Subjects.Select(subject => $"subject/{subject.Id}/title"),
        DocumentText.ByTag(Sheet).Select(controls => controls.Key)
            .Where(tag => tag.StartsWith("subject/", StringComparison.Ordinal) && tag.EndsWith("/title", StringComparison.Ordinal)));

    [Fact]
    public void Takes_a_placeholder_for_nothing() => Assert.Equal([""], DocumentText.ByTag(Sheet)["subject/7F3AKQ0009/rank"]);

    [Fact]
    public void Finds_a_control_that_stands_twice()
    {
        var file = new WordFile(Sheet);
        var title = file.Control("subject/7F3AKQ0002/title");
        title.AddAfterSelf(new XElement(title));
        Assert.Equal(2, DocumentText.ByTag(file.Save())["subject/7F3AKQ0002/title"].Count());
    }

    [Fact]
    public void Sees_what_nobody_sees()
    {
        var everything = DocumentText.Everything(Sheet);
        Assert.Contains($"{Samples.Sheet.Heading.DocumentId}", everything, StringComparison.Ordinal);
        Assert.Contains("Cent personnes, deux week-ends.", everything, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_a_text_as_it_comes_back() => Assert.Equal("déjà\nvu", DocumentText.Canonical("de\u0301jà \r\nvu\n"));
}
