using OgpTeams.Domain.Rules;

namespace OgpTeams.Domain.Tests.Rules;

/// <summary>B02 to B04: what a workshop says in one sentence, in two, in 140 characters.</summary>
public sealed class Judging_short_texts
{
    [Fact]
    public void Lets_a_subject_take_one_sentence()
    {
        Assert.Null(WordingRules.OfSubjectDescription("Ouvrir l’art. 3 du registre, p. ex. en mairie.", Stage.Draft));
        var finding = WordingRules.OfSubjectDescription("Ouvrir. Publier.", Stage.Submission)!;
        Assert.Equal(("B02", Severity.Warning), (finding.Id, finding.Severity));
        Assert.StartsWith("2 phrases\u00a0:", finding.Message.French, StringComparison.Ordinal);
    }

    [Fact]
    public void Lets_the_canvas_take_two()
    {
        Assert.Null(WordingRules.OfCanvasWhat("Ouvrir. Publier.", Stage.Submission));
        Assert.Equal(Severity.Error, WordingRules.OfCanvasWhat("Ouvrir. Publier. Dire.", Stage.Submission)!.Severity);
        Assert.Equal(Severity.Warning, WordingRules.OfCanvasWhat("Ouvrir. Publier. Dire.", Stage.Draft)!.Severity);
    }

    [Fact]
    public void Counts_characters_as_people_see_them()
    {
        var families = string.Concat(Enumerable.Repeat("👨‍👩‍👧", 139)) + "e\u0301";
        Assert.Null(WordingRules.OfShortDescription(families, Stage.Draft));
        Assert.Equal("B04", WordingRules.OfShortDescription(families + "!", Stage.Draft)!.Id);
    }
}
