using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using OgpTeams.Doubles.Tools;

namespace OgpTeams.Documents.Tests.Writing;

public sealed class Reading_in_LibreOffice
{
    [Fact]
    public void Shows_every_subject_on_the_pages_of_the_sheet()
    {
        var pages = Office.PdfText(SubjectSheetDocument.Write(Samples.Sheet, null).Bytes);
        // pdftotext gives right-to-left words in the order of the glyphs.
        Assert.All(
            Samples.Subjects.Select(subject => subject.Title.Replace(" 🎒", "", StringComparison.Ordinal)).Where(title => title[0] < '\u0590'),
            title => Office.AssertHolds(title, pages));
        Office.AssertHolds("Page 1 sur", pages);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(9)]
    public void Names_the_quadrants_in_the_chart(int subjects)
    {
        var launched = Enumerable.Range(1, subjects).Select(i => Samples.Subject($"S{i}", $"Sujet {i}", "", 4 + (i % 3 / 2m), 4 + (i / 3 / 4m), i));
        var pages = Office.PdfText(SubjectSheetDocument.Write(Samples.Sheet with { Subjects = [.. launched] }, null).Bytes);
        var chart = pages[..pages.IndexOf(Soffice.Letters("La matrice en tableau"), StringComparison.Ordinal)];
        Assert.All(["À préparer", "À garder en réserve", "À laisser pour l’instant"], name => Office.AssertHolds(name, chart));
    }

    [Fact]
    public void Shows_every_step_on_the_pages_of_the_report()
    {
        var report = Samples.Report with { Heading = Samples.Report.Heading with { Language = Language.English } };
        var pages = Office.PdfText(ReportDocument.Write(report, null).Bytes);
        Assert.All(Samples.Report.Steps, step => Office.AssertHolds($"{step.Number}. {step.Title}", pages));
        Office.AssertHolds("Page 1 of", pages);
    }

    [Fact]
    public void Loses_the_tags_and_changes_nothing_else_when_it_saves()
    {
        var saved = Office.SaveAgain(SubjectSheetDocument.Write(Samples.Sheet, null).Bytes);
        Assert.Empty(new WordFile(saved).Tags);

        var outcome = SubjectSheetDocument.Write(Samples.Sheet, saved);

        Assert.Equal([MergeFindingKind.Relinked], outcome.Findings.Select(finding => finding.Kind));
        Assert.False(SubjectSheetDocument.Write(Samples.Sheet, outcome.Bytes).Changed);
        Assert.DoesNotContain(DocumentCheck.Validate(outcome.Bytes), finding => finding.Severity == FindingSeverity.Error);
    }

    [Fact]
    public void Does_not_stop_the_sheet_from_being_brought_up_to_date()
    {
        var saved = Office.SaveAgain(SubjectSheetDocument.Write(Samples.Sheet, null).Bytes);
        var registry = Samples.RegistryAt(1) with { Title = "Ouvrir tout le registre", Description = "Deux\nlignes.", Notes = "" };
        var outcome = SubjectSheetDocument.Write(Samples.Sheet with { Subjects = [registry, .. Samples.Subjects.Skip(1)] }, saved);

        Assert.Equal([MergeFindingKind.Relinked], outcome.Findings.Select(finding => finding.Kind));
        var file = new WordFile(outcome.Bytes);
        Assert.Equal("Ouvrir tout le registre", file.TextOf($"subject/{registry.Id}/title"));
        Assert.Equal("Deux\nlignes.", file.TextOf($"subject/{registry.Id}/description"));
        Assert.Equal("1", file.TextOf($"subject/{registry.Id}/desirability"));
        Assert.Contains("Ouvrir tout le registre", file.TextOf("subjects/ranking"), StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_a_persons_words_and_our_proposal_apart()
    {
        var description = $"subject/{Samples.Registry.Id}/description";
        var content = Samples.Sheet with
        {
            Subjects = [Samples.Registry with { Description = "Notre phrase." }, .. Samples.Subjects.Skip(1)],
        };
        var edited = new WordFile(SubjectSheetDocument.Write(Samples.Sheet, null).Bytes).Type(description, "Ma phrase.").Save();
        var saved = Office.SaveAgain(SubjectSheetDocument.Write(content, edited).Bytes);

        var outcome = SubjectSheetDocument.Write(content, saved);

        Assert.Equal("Ma phrase.", new WordFile(outcome.Bytes).TextOf(description));
        Assert.Equal(
            [MergeFindingKind.Relinked, MergeFindingKind.KeptPersonsText], outcome.Findings.Select(finding => finding.Kind));
        Assert.Single(new WordFile(outcome.Bytes).Document.Descendants(WordFile.W + "commentReference"));
    }

    [Fact]
    public void Keeps_the_report_recognisable()
    {
        var saved = Office.SaveAgain(ReportDocument.Write(Samples.Report, null).Bytes);
        var outcome = ReportDocument.Write(Samples.Report with { Contact = "autre@exemple.gouv.fr", NextSteps = ["Une seule suite."] }, saved);
        Assert.Equal([MergeFindingKind.Relinked], outcome.Findings.Select(finding => finding.Kind));
        Assert.Equal("autre@exemple.gouv.fr", new WordFile(outcome.Bytes).TextOf("report/contact"));
        Assert.Equal("Une seule suite.", new WordFile(outcome.Bytes).TextOf("report/nextSteps"));
    }
}
