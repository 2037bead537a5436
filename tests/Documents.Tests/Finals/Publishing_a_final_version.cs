using System.Text;
using System.Xml.Linq;
using OgpTeams.Documents.Finals;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.PlanSamples;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Finals;

/// <summary>The version to publish: nothing to fill in, nothing of the drafters', and the list of what it does without.</summary>
public sealed class Publishing_a_final_version
{
    [Fact]
    public void Leaves_no_placeholder_and_no_empty_row()
    {
        var file = new WordFile(Final(Written(With(Land, Grants))).Bytes);
        Assert.Empty(file.Document.Descendants(W + "showingPlcHdr"));
        Assert.DoesNotContain("Décrivez", file.AllText, StringComparison.Ordinal);
        Assert.DoesNotContain("textes d’aide", file.AllText, StringComparison.Ordinal);
        Assert.Contains("sous licence CC BY 4.0.", file.AllText, StringComparison.Ordinal);
        Assert.False(file.Has($"commitment/{Grants.Id}/additionalInfo"));
        Assert.All(file.Body.Descendants(W + "tr"), row => Assert.All(row.Elements(W + "tc"), cell => Assert.NotEqual("", Text(cell))));
        Assert.Empty(DocumentCheck.Validate(file.Save()));
    }

    [Fact]
    public void Takes_along_a_heading_under_which_nothing_is_left_and_counts_on()
    {
        var headings = new WordFile(Final(Written(With(Land))).Bytes).Body.Descendants(W + "p")
            .Where(paragraph => (string?)paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val") == "Heading1")
            .Select(Text);
        Assert.Equal(["1. Introduction", "2. Engagements"], headings);
    }

    [Fact]
    public void Tells_what_is_missing_and_not_what_is_optional()
    {
        var missing = Final(Written(With(Land, Grants))).Missing;
        Assert.Contains("Manque\u00A0: Les efforts du gouvernement ouvert à ce jour", missing[0], StringComparison.Ordinal);
        Assert.Contains(missing, line => line.Contains("6. Ouvrir le registre des subventions", StringComparison.Ordinal)
            && line.Contains("Principal organisme", StringComparison.Ordinal));
        Assert.DoesNotContain(missing, line => line.Contains("Information supplémentaire", StringComparison.Ordinal));
        Assert.DoesNotContain(missing, line => line.Contains("Documents publics relatifs aux terres", StringComparison.Ordinal));
    }

    [Fact]
    public void Goes_by_what_drafters_wrote_in_the_document()
    {
        var drafted = new WordFile(Written(With(Grants))).Type($"commitment/{Grants.Id}/leadAgency", "Direction du budget").Save();
        var final = Final(PlanDocument.Write(With(Grants), "P", drafted).Bytes);
        Assert.Equal("Direction du budget", new WordFile(final.Bytes).TextOf($"commitment/{Grants.Id}/leadAgency"));
        Assert.DoesNotContain(final.Missing, line => line.Contains("Principal organisme", StringComparison.Ordinal));
    }

    [Fact]
    public void Keeps_nothing_of_what_is_among_drafters()
    {
        var edited = new WordFile(Written(With(Land))).Type($"commitment/{Land.Id}/what", "Notre texte").Save();
        var proposed = PlanDocument.Write(With(Land with { What = "Le texte du plan" }), "P", edited).Bytes;
        Assert.NotEmpty(new WordFile(proposed).Comments);
        var final = Final(proposed);
        var file = new WordFile(final.Bytes);
        Assert.Empty(file.Comments);
        Assert.Empty(file.Document.Descendants(W + "commentReference"));
        Assert.DoesNotContain("urn:ogpteams:published", file.Everything, StringComparison.Ordinal);
        Assert.Equal("Notre texte", file.TextOf($"commitment/{Land.Id}/what"));
        Assert.Contains(final.Missing, line => line.Contains("1 commentaire", StringComparison.Ordinal));
    }

    [Fact]
    public void Accepts_the_changes_that_wait()
    {
        var file = new WordFile(Written(With(Land)));
        var run = file.Control($"commitment/{Land.Id}/leadAgency").Descendants(W + "r").Single();
        run.AddAfterSelf(
            new XElement(W + "ins", new XAttribute(W + "id", 9_001), new XAttribute(W + "author", "A"), Run(" et foncières")),
            new XElement(W + "del", new XAttribute(W + "id", 9_002), new XAttribute(W + "author", "A"),
                new XElement(W + "r", new XElement(W + "delText", " de Tapir"))));
        var final = Final(file.Save());
        Assert.Equal("Autorité nationale relative aux terres et foncières", new WordFile(final.Bytes).TextOf($"commitment/{Land.Id}/leadAgency"));
        Assert.Contains(final.Missing, line => line.Contains("2 modifications suivies", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Numbers_the_pages_of_its_contents_and_prints_them_for_everyone()
    {
        var published = await FinalDocument.PublishAsync(Final(Written(With(Land, Grants))).Bytes, CancellationToken.None);
        if (!published.HasPrinter)
        {
            Assert.Contains("updateFields", new WordFile(published.Document).Raw("word/settings.xml"), StringComparison.Ordinal);
            return;
        }

        var lines = new WordFile(published.Document).Body.Descendants(W + "p")
            .Where(paragraph => ((string?)paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val"))?.StartsWith("TOC", StringComparison.Ordinal) == true)
            .Select(line => string.Concat(line.Descendants().Where(one => one.Name == W + "t" || one.Name == W + "tab").Select(one => one.Name == W + "t" ? one.Value : "|")))
            .Where(line => line.Contains('|', StringComparison.Ordinal)).ToList();
        Assert.StartsWith("1. Introduction|2", lines[0], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Matches(@"\|\d+$", line));
        var pdf = Encoding.Latin1.GetString(published.Print!);
        Assert.Contains("/StructTreeRoot", pdf, StringComparison.Ordinal);
        Assert.Contains("pdfuaid", pdf, StringComparison.Ordinal);
        Assert.Empty(DocumentCheck.Validate(published.Document));
    }

    [Fact]
    public void Is_known_for_one_until_somebody_saves_it()
    {
        var made = FinalDocument.WithPages(Final(Written(With(Land))).Bytes, null);
        Assert.True(FinalDocument.IsUntouched(made));
        Assert.False(FinalDocument.IsUntouched(new WordFile(made).Retype("Autorité nationale relative aux terres", "Autre").Save()));
        Assert.False(FinalDocument.IsUntouched(Written(With(Land))));
    }

    private static byte[] Written(OpenPlan plan) => PlanDocument.Write(plan, "P", null).Bytes;

    private static FinalVersion Final(byte[] document) => FinalDocument.Of(document, Language.French);
}
