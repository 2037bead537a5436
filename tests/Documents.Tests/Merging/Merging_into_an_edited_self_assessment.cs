using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.AssessmentSamples;
using static OgpTeams.Documents.Tests.PlanSamples;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Merging;

public sealed class Merging_into_an_edited_self_assessment
{
    private const string Complete = "☐\u00A0Non débuté\n☐\u00A0Limité\n☐\u00A0Substantiel\n☒\u00A0Complété";
    private const string Substantial = "☐\u00A0Non débuté\n☐\u00A0Limité\n☒\u00A0Substantiel\n☐\u00A0Complété";

    private static readonly XNamespace _w14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static readonly string _land = $"assessment/commitment/{Land.Id}/";

    [Fact]
    public void Changes_nothing_when_nothing_is_new()
    {
        var report = Write(Assessed).Bytes;
        Assert.Same(report, Write(Assessed, report).Bytes);
    }

    [Fact]
    public void Follows_a_new_level_and_keeps_the_boxes()
    {
        var outcome = Write(Level(CompletionLevel.Complete), Write(Assessed).Bytes);
        var file = new WordFile(outcome.Bytes);
        Assert.Empty(outcome.Findings);
        Assert.Equal(Complete, file.TextOf(_land + "level"));
        Assert.Equal(4, file.Control(_land + "level").Descendants(_w14 + "checkbox").Count());
        Assert.Empty(DocumentCheck.Validate(outcome.Bytes));
    }

    [Fact]
    public void Proposes_its_level_when_a_person_ticked_another()
    {
        var edited = new WordFile(Write(Assessed).Bytes);
        Tick(edited, 1);
        Assert.Empty(Write(Assessed, edited.Save()).Findings);
        var outcome = Write(Level(CompletionLevel.Complete), edited.Save());
        Assert.Equal([MergeFindingKind.KeptPersonsText], outcome.Findings.Select(finding => finding.Kind));
        var file = new WordFile(outcome.Bytes);
        Assert.Equal("☐\u00A0Non débuté\n☒\u00A0Limité\n☐\u00A0Substantiel\n☐\u00A0Complété", file.TextOf(_land + "level"));
        Assert.Contains(Complete, file.Comments.Single().Text, StringComparison.Ordinal);
        Assert.Empty(DocumentCheck.Validate(outcome.Bytes));
    }

    [Fact]
    public void Keeps_what_drafters_typed()
    {
        var edited = new WordFile(Write(Assessed).Bytes).Type("assessment/lessons", "Nos mots.").Type(_land + "changed", "Rien de grave.");
        var outcome = Write(With(assessment => assessment with { Period = "Autre période" }), edited.Save());
        var file = new WordFile(outcome.Bytes);
        Assert.Equal(("Nos mots.", "Rien de grave.", "Autre période"), (
            file.TextOf("assessment/lessons"), file.TextOf(_land + "changed"), file.TextOf("assessment/period")));
    }

    [Fact]
    public void Remembers_the_plan_it_was_begun_from()
    {
        var begun = Plan with { Assessments = [Midterm with { Since = null }] };
        var later = begun with
        {
            Commitments = [Land with { Name = "Registre des terres" }, Health, Portal, Grants with { Status = CommitmentStatus.SetAside }],
        };
        var report = Write(later, Write(begun, Write(begun).Bytes).Bytes).Bytes;
        var file = new WordFile(report);
        Assert.Equal(
            "Modifié\u00A0:\n– nom (avant\u00A0: «\u00A0Documents publics relatifs aux terres\u00A0»)", file.TextOf(_land + "changed"));
        Assert.StartsWith("Ajouté", file.TextOf("assessment/commitment/H-1/changed"), StringComparison.Ordinal);
        Assert.StartsWith("Retiré", file.TextOf($"assessment/commitment/{Grants.Id}/changed"), StringComparison.Ordinal);
        Assert.Equal(Grants.What, file.TextOf($"assessment/commitment/{Grants.Id}/what"));
        Assert.Same(report, Write(later, report).Bytes);
    }

    [Fact]
    public void Never_takes_one_report_for_the_other() => Assert.Throws<UnusableDocumentException>(() =>
        Write(Assessed, Write(Assessed).Bytes, AssessmentKind.EndOfTerm));

    [Fact]
    public void Ticks_boxes_drawn_in_a_font_of_signs()
    {
        var template = new WordFile(AssessmentDocument.Template(Language.French));
        foreach (var box in template.Body.Descendants(_w14 + "checkbox").Select(state => state.Parent!.Parent!).ToList())
        {
            box.Descendants(_w14 + "checked").Remove();
            box.Descendants(W + "t").Single().ReplaceWith(new XElement(
                W + "sym", new XAttribute(W + "font", "Wingdings"), new XAttribute(W + "char", "F0A8")));
        }

        var outcome = Write(Assessed, template: template.Save());
        Assert.Equal(Substantial, new WordFile(outcome.Bytes).TextOf(_land + "level"));
        Assert.Empty(DocumentCheck.Validate(outcome.Bytes));
    }

    [Fact]
    public void Survives_LibreOffice()
    {
        var saved = Office.SaveAgain(Write(Assessed).Bytes);
        Assert.Empty(new WordFile(saved).Tags);
        var outcome = Write(Level(CompletionLevel.Complete), saved);
        Assert.Equal([MergeFindingKind.Relinked], outcome.Findings.Select(finding => finding.Kind));
        var file = new WordFile(outcome.Bytes);
        Assert.Equal(Complete, file.TextOf(_land + "level"));
        Assert.Equal(4, file.Control(_land + "level").Descendants(_w14 + "checkbox").Count());
        Assert.Equal("Complété", file.TextOf(_land + "milestone/M1/level"));
        Assert.Equal(Land.PublicProblem!.Replace("3 000", "3\u00A0000", StringComparison.Ordinal), file.TextOf(_land + "publicProblem"));
        Assert.Same(outcome.Bytes, Write(Level(CompletionLevel.Complete), outcome.Bytes).Bytes);
    }

    [Fact]
    public void Keeps_in_LibreOffice_the_level_that_a_person_ticked_there()
    {
        var edited = new WordFile(Write(Assessed).Bytes);
        Tick(edited, 2);
        Assert.Equal(Substantial, edited.TextOf(_land + "level"));
        Tick(edited, 3);
        var outcome = Write(Assessed, Office.SaveAgain(edited.Save()));
        Assert.Equal(Complete, new WordFile(outcome.Bytes).TextOf(_land + "level"));
        Assert.Empty(new WordFile(outcome.Bytes).Comments);
    }

    private static OpenPlan Level(CompletionLevel level) => With(assessment => assessment with
    {
        Commitments = assessment.Commitments.SetItem(0, assessment.Commitments[0] with { Level = level }),
    });

    /// <summary>As Word does it: each box is a control of its own, with a state and a glyph.</summary>
    private static void Tick(WordFile file, int chosen)
    {
        foreach (var (i, mark) in file.Control(_land + "level").Descendants(_w14 + "checkbox").Index())
        {
            mark.Element(_w14 + "checked")!.SetAttributeValue(_w14 + "val", i == chosen ? "1" : "0");
            mark.Ancestors(W + "sdt").First().Descendants(W + "t").Single().Value = i == chosen ? "☒" : "☐";
        }
    }
}
