using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using static OgpTeams.Documents.Tests.Merging.EditedSheet;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Merging;

public sealed class Merging_cards
{
    [Fact]
    public void Adds_a_new_subject_at_its_place()
    {
        var added = Samples.Subject("NEW0000001", "Nouveau sujet", "Une phrase.", 4, 4, 2);
        var content = Samples.Sheet with { Subjects = [Samples.Registry, added, .. Samples.Subjects.Skip(1)] };
        var outcome = Write(content, First);
        Assert.Empty(outcome.Findings);
        Assert.Equal(content.Subjects.Select(subject => subject.Id.Value), Cards(outcome.Bytes));
        Assert.Equal("Nouveau sujet", new WordFile(outcome.Bytes).TextOf("subject/NEW0000001/title"));
        AssertSettled(content, outcome);
    }

    [Fact]
    public void Adds_the_first_subjects_to_an_empty_sheet()
    {
        var empty = Write(Samples.Sheet with { Subjects = [] }, null).Bytes;
        var outcome = Write(Samples.Sheet, empty);
        Assert.Empty(outcome.Findings);
        Assert.Equal(Tags(First), Tags(outcome.Bytes));
        AssertSettled(Samples.Sheet, outcome);
    }

    [Fact]
    public void Removes_a_withdrawn_subject_nobody_worked_on()
    {
        var outcome = Write(Without(Samples.Registry), First);
        Assert.Empty(outcome.Findings);
        Assert.False(new WordFile(outcome.Bytes).Has(Title));
        Assert.DoesNotContain(Samples.Registry.Title, new WordFile(outcome.Bytes).AllText, StringComparison.Ordinal);
        AssertSettled(Without(Samples.Registry), outcome);
    }

    [Theory]
    [InlineData("in a field")]
    [InlineData("between fields")]
    [InlineData("in a comment")]
    public void Keeps_a_withdrawn_subject_a_person_worked_on(string where)
    {
        var edited = Edit(file =>
        {
            switch (where)
            {
                case "in a field":
                    file.Type(Description, "À moi.");
                    break;
                case "between fields":
                    file.Control(Description).Parent!.AddBeforeSelf(Paragraph("Dans la carte."));
                    break;
                default:
                    file.Control(Description).Element(W + "sdtContent")!.Add(
                        new XElement(W + "r", new XElement(W + "commentReference", new XAttribute(W + "id", 77))));
                    break;
            }
        });
        var outcome = Write(Without(Samples.Registry), edited);
        Assert.Equal([MergeFindingKind.WithdrawnKept], Kinds(outcome));
        Assert.True(new WordFile(outcome.Bytes).Has(Title));
    }

    [Fact]
    public void Follows_the_new_order_of_the_ranking()
    {
        var content = Samples.Sheet with { Subjects = [.. Samples.Subjects.Take(8).Reverse(), .. Samples.Subjects.Skip(8)] };
        var outcome = Write(content, First);
        Assert.Empty(outcome.Findings);
        Assert.Equal(content.Subjects.Select(subject => subject.Id.Value), Cards(outcome.Bytes));
        AssertSettled(content, outcome);
    }

    [Fact]
    public void Keeps_the_order_people_gave_the_cards()
    {
        var moved = Edit(file =>
        {
            var card = file.Control("subject/" + Samples.Registry.Id);
            var last = file.Control("subject/" + Samples.Subjects[^1].Id);
            last.AddAfterSelf(new XElement(card));
            card.Remove();
        });
        var outcome = Write(With(Samples.Registry with { Description = "Autre." }), moved);
        Assert.Equal([MergeFindingKind.OrderKept], Kinds(outcome));
        Assert.Equal(Samples.Registry.Id.Value, Cards(outcome.Bytes)[^1]);
        Assert.Equal("Autre.", new WordFile(outcome.Bytes).TextOf(Description));
    }

    private static List<string> Cards(byte[] bytes) => new WordFile(bytes).Tags
        .Where(tag => tag.StartsWith("subject/", StringComparison.Ordinal) && tag.Count(one => one == '/') == 1).Select(tag => tag[8..]).ToList();

    private static IEnumerable<string> Tags(byte[] bytes) => new WordFile(bytes).Tags;
}
