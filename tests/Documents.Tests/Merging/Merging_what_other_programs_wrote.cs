using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Tests.Templates;
using static OgpTeams.Documents.Tests.Merging.EditedPlan;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Merging;

/// <summary>Files of the corpus: our plan after npm docx, docxtemplater and LibreOffice (Corpus/README.md).</summary>
public sealed class Merging_what_other_programs_wrote
{
    public static readonly TheoryData<string, string> Files = new()
    {
        { "docx", "Mot du ministre, par docx." },
        { "docxtemplater", "Mot du ministre, par docxtemplater." },
        { "libreoffice", "{{foreword}}" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Brings_it_up_to_date_and_keeps_what_they_wrote(string program, string written)
    {
        var outcome = Write(Changed, Read(program));
        Assert.DoesNotContain(outcome.Findings, finding => finding.Kind != MergeFindingKind.Relinked);
        var file = new WordFile(outcome.Bytes);
        Assert.Equal("Notre nouvelle phrase.", file.TextOf(What));
        Assert.Contains(written, file.AllText, StringComparison.Ordinal);
        AssertSettled(Changed, outcome);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Keeps_what_a_drafter_writes_in_it_through_three_merges(string program, string written)
    {
        var bytes = Write(PlanSamples.Plan, Read(program)).Bytes;
        foreach (var turn in new[] { "Un", "Deux", "Trois" })
        {
            bytes = Edit(bytes, file => file.Type(What, $"Tour {turn}, de la rédactrice."));
            var plan = PlanSamples.With(
                PlanSamples.Land with { What = "Notre " + turn, LeadAgency = "Autorité " + turn }, PlanSamples.Grants, PlanSamples.Portal);
            var outcome = Write(plan, bytes);
            Assert.Equal([(MergeFindingKind.KeptPersonsText, What)], Found(outcome));
            Assert.EndsWith("Notre " + turn, Assert.Single(new WordFile(outcome.Bytes).Comments).Text, StringComparison.Ordinal);
            Assert.Equal("Autorité " + turn, new WordFile(outcome.Bytes).TextOf(Item + "/leadAgency"));
            Assert.Contains(written, new WordFile(outcome.Bytes).AllText, StringComparison.Ordinal);
            AssertSettled(plan, outcome);
            bytes = outcome.Bytes;
        }
    }

    [Fact]
    public void Finds_its_fields_again_when_LibreOffice_saved_the_merged_document_once_more()
    {
        var once = Edit(Write(PlanSamples.Plan, Read("libreoffice")).Bytes, file => file.Type(Milestone + "/title", "Étape précisée"));
        var twice = Office.SaveAgain(once);
        Assert.Empty(new WordFile(twice).Tags);
        var outcome = Write(Changed, twice);
        Assert.Equal([MergeFindingKind.Relinked], outcome.Findings.Select(finding => finding.Kind));
        Assert.Equal("Notre nouvelle phrase.", new WordFile(outcome.Bytes).TextOf(What));
        Assert.Equal("Étape précisée", new WordFile(outcome.Bytes).TextOf(Milestone + "/title"));
        AssertSettled(Changed, outcome);
    }

    [Fact]
    public void Finds_the_title_in_the_header_again_too()
    {
        var template = OwnTemplate.WithHeader(OwnTemplate.Of(new XElement(W + "p", OwnTemplate.Inline("plan/title"))), "plan/title");
        var saved = Office.SaveAgain(Write(PlanSamples.Plan with { Title = "Un titre" }, template: template).Bytes);
        var plan = PlanSamples.Plan with { Title = "Un autre titre" };
        var outcome = Write(plan, saved, template);
        var file = new WordFile(outcome.Bytes);
        var headers = file.Parts.Where(part => part.Contains("header", StringComparison.Ordinal)).Select(part => WordFile.Text(file.Xml(part)!.Root!));
        Assert.Equal("Un autre titre", file.TextOf("plan/title"));
        Assert.Contains("Un autre titre", headers);
        AssertSettled(plan, outcome, template);
    }

    [Fact]
    public void Brings_up_to_date_what_it_finds_of_a_commitment_whose_heading_is_gone()
    {
        var edited = Edit(Read("libreoffice"), file => file.Body.Descendants(W + "p").Last(paragraph =>
            WordFile.Text(paragraph) == PlanSamples.Portal.Name && paragraph.Parent == file.Body).Remove());
        var plan = PlanSamples.With(PlanSamples.Land, PlanSamples.Grants, PlanSamples.Portal with { LeadAgency = "Une autre" });
        var outcome = Write(plan, edited);
        Assert.Equal(
            [
                (MergeFindingKind.NotFound, "commitment/C-7"), (MergeFindingKind.NotFound, "commitment/C-7/heading"),
                (MergeFindingKind.Relinked, ""),
            ],
            Found(outcome));
        Assert.Equal("Une autre", new WordFile(outcome.Bytes).TextOf("commitment/C-7/leadAgency"));
        AssertSettled(plan, outcome);
    }

    private static byte[] Read(string program) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Corpus", program + ".docx"));
}
