using OgpTeams.Domain;
using static OgpTeams.Documents.Tests.PlanSamples;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Filling;

/// <summary>The document we made, not saved by anybody since, holds nobody's work: it is written anew, which merging must equal.</summary>
public sealed class Writing_anew_what_nobody_touched
{
    private static readonly OgpTeams.Domain.Plans.Open.OpenPlan _changed = With(
        Grants with { Name = "Ouvrir les subventions" }, Land with { What = "Autre contenu." }, Grants with { Id = "C-12", Number = "9" });

    [Fact]
    public void Gives_the_very_document_a_first_writing_gives()
    {
        var outcome = PlanDocument.Write(_changed, "P", PlanDocument.Write(Plan, "P", null).Bytes);
        Assert.True(outcome.Changed);
        Assert.Equal(PlanDocument.Write(_changed, "P", null).Bytes, outcome.Bytes);
    }

    [Fact]
    public void Says_what_merging_says()
    {
        // The same parts in another order: a file that somebody's program saved, without a word changed.
        var merged = PlanDocument.Write(_changed, "P", SavedAgain(PlanDocument.Write(Plan, "P", null).Bytes));
        var anew = PlanDocument.Write(_changed, "P", PlanDocument.Write(Plan, "P", null).Bytes);
        Assert.Equal(new WordFile(anew.Bytes).Tags.Order(), new WordFile(merged.Bytes).Tags.Order());
        Assert.All(new WordFile(anew.Bytes).Tags.Distinct(), tag =>
            Assert.Equal(new WordFile(anew.Bytes).TextOf(tag), new WordFile(merged.Bytes).TextOf(tag)));
    }

    [Fact]
    public void Is_not_done_once_a_word_stands_there_that_is_not_ours()
    {
        var edited = new WordFile(PlanDocument.Write(Plan, "P", null).Bytes);
        edited.Body.Elements(W + "p").First().AddAfterSelf(new System.Xml.Linq.XElement(W + "p", Run("Une phrase de la rédactrice.")));
        var outcome = PlanDocument.Write(_changed, "P", edited.Save());
        Assert.Contains("Une phrase de la rédactrice.", new WordFile(outcome.Bytes).AllText, StringComparison.Ordinal);
        Assert.Contains("Autre contenu.", new WordFile(outcome.Bytes).AllText, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_not_done_to_a_document_made_from_somebodys_template()
    {
        var template = new WordFile(PlanDocument.Template(Language.French));
        template.Body.Elements(W + "p").First().AddBeforeSelf(new System.Xml.Linq.XElement(W + "p", Run("République de Tapir")));
        var first = PlanDocument.Write(Plan, "P", null, template.Save()).Bytes;
        Assert.Contains("République de Tapir", new WordFile(PlanDocument.Write(_changed, "P", first).Bytes).AllText, StringComparison.Ordinal);
    }

    private static byte[] SavedAgain(byte[] bytes)
    {
        var file = new WordFile(bytes);
        file.Body.Add(new System.Xml.Linq.XComment("saved"));
        return file.Save();
    }
}
