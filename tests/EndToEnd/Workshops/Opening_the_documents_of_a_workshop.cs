using OgpTeams.Documents;
using OgpTeams.Domain;
using OgpTeams.Doubles.Tools;
using OgpTeams.EndToEnd.Tools;

namespace OgpTeams.EndToEnd.Workshops;

/// <summary>The documents a workshop left, read by our own check and by LibreOffice.</summary>
[Collection(nameof(PlayedWorkshops))]
public sealed class Opening_the_documents_of_a_workshop(PlayedWorkshops workshops)
{
    [Theory]
    [InlineData("fr", "Fiche sujets.docx")]
    [InlineData("fr", "Compte rendu.docx")]
    [InlineData("en", "Subject sheet.docx")]
    [InlineData("en", "Report.docx")]
    [InlineData("hostile fr", "Fiche sujets.docx")]
    [InlineData("hostile fr", "Compte rendu.docx")]
    [InlineData("hostile en", "Subject sheet.docx")]
    [InlineData("hostile en", "Report.docx")]
    public async Task Finds_them_valid_and_accessible(string name, string document)
    {
        var language = Language.Of(workshops[name].Told.Language);

        Assert.Empty(DocumentCheck.Validate(await File.ReadAllBytesAsync(workshops[name].Document(document)), language));
    }

    [Theory]
    [InlineData("fr", "Fiche sujets.docx", "subject-sheet-fr")]
    [InlineData("en", "Subject sheet.docx", "subject-sheet-en")]
    public async Task Reads_every_subject_in_the_sheet(string name, string document, string picture)
    {
        var told = workshops[name].Told;
        var text = await ReadAsync(name, document, picture);

        Assert.All(told.Subjects.SkipLast(2), subject => AssertHolds(text, subject.Title));
        Assert.All(told.Subjects.SkipLast(2), subject => AssertHolds(text, subject.Description));
        Assert.All(new[] { told.Title, told.Grouped, told.Late }, words => AssertHolds(text, words));
    }

    [Theory]
    [InlineData("fr", "Compte rendu.docx", "report-fr")]
    [InlineData("en", "Report.docx", "report-en")]
    public async Task Reads_who_came_and_what_happens_next_in_the_report(string name, string document, string picture)
    {
        var told = workshops[name].Told;
        var text = await ReadAsync(name, document, picture);

        // The first asked to be forgotten at the very end: by now the report may have been written again without the name.
        Assert.All(told.Participants.Skip(1), person => AssertHolds(text, person.Name));
        Assert.All(new[] { told.Title, told.Words, told.NextSteps, told.Contact }, words => AssertHolds(text, words));
        Assert.DoesNotContain("moi@exemple.fr", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Finds_every_contribution_in_the_export(string name)
    {
        var told = workshops[name].Told;
        var csv = await File.ReadAllTextAsync(workshops[name].Document("contributions.csv"));

        Assert.All(told.Subjects, subject => Assert.Contains(subject.Title, csv, StringComparison.Ordinal));
        Assert.StartsWith("id;step;verb;title;text;author;profile;late;onBehalf;createdAt", csv, StringComparison.Ordinal);
    }

    /// <summary>The text of the PDF that LibreOffice prints; leaves a picture of its first page.</summary>
    private async Task<string> ReadAsync(string name, string document, string picture)
    {
        var folder = Directory.CreateTempSubdirectory("ogpteams-pdf-").FullName;
        var pdf = await Soffice.ToPdfAsync(workshops[name].Document(document), folder);
        var pages = await Soffice.ToImagesAsync(pdf, folder);
        await Pictures.KeepAsync(picture, await File.ReadAllBytesAsync(pages[0]));
        return await Soffice.TextAsync(pdf);
    }

    private static void AssertHolds(string text, string words) =>
        Assert.True(text.Contains(Soffice.Letters(words), StringComparison.Ordinal), $"« {words} » is not in:\n{text}");
}
