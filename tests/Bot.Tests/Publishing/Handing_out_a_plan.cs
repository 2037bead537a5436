using System.Collections.Immutable;
using System.IO.Compression;
using OgpTeams.Bot.Library;
using OgpTeams.Bot.Publishing;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Bot.Tests.Publishing;

public sealed class Handing_out_a_plan
{
    private const string Private = "Jamais retenue";

    private static readonly OpenPlan _plan = new()
    {
        Id = "P",
        Title = "Plan",
        Commitments =
        [
            new() { Id = "C1", Name = "Ouvrir le registre" }, new() { Id = "C2", Name = Private, Status = CommitmentStatus.Proposal },
            new() { Id = "C3", What = Private, Status = CommitmentStatus.SetAside },
        ],
        Assessments =
        [
            new() { Kind = AssessmentKind.Midterm, Date = PartialDate.Of(2026, 6), Commitments = [new() { Id = "C1", Results = "Deux réunions." }] },
            new() { Kind = AssessmentKind.EndOfTerm, Date = PartialDate.Of(2027, 6), Commitments = [new() { Id = "C1", Results = "Le bilan final." }] },
        ],
    };

    [Fact]
    public void Keeps_what_was_not_retained_out_of_every_document_and_of_its_hidden_part()
    {
        var documents = PlanContents.Of(new PlanId("PLAN000001"), _plan).OfType<DueDocument.Word>().Select(Text).ToList();
        Assert.Equal(3, documents.Count);
        Assert.All(documents, text => Assert.Contains("Ouvrir le registre", text, StringComparison.Ordinal));
        Assert.All(documents, text => Assert.DoesNotContain(Private, text, StringComparison.Ordinal));
        Assert.Single(documents, text => text.Contains("Le bilan final.", StringComparison.Ordinal));
    }

    private static string Text(DueDocument.Word document)
    {
        using var archive = new ZipArchive(new MemoryStream(document.Write(null, null, new(), ImmutableDictionary<string, string>.Empty).Bytes));
        return string.Concat(archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }
}
