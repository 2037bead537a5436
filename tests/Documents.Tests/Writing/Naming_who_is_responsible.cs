using System.Text;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.PlanSamples;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Writing;

/// <summary>« Pilote »: who sees to a milestone stands in a column of its own, in the forms that name anybody.</summary>
public sealed class Naming_who_is_responsible
{
    private const string Row = "commitment/7F3AKQ0102/milestone/";

    private static readonly OpenCommitment _named = Land with
    {
        Milestones =
        [
            Land.Milestones[0] with { Responsible = "Bureau du cadastre" }, .. Land.Milestones.Skip(1),
        ],
    };

    [Fact]
    public void Comes_after_the_activity_and_before_the_dates()
    {
        var file = Written(With(_named));
        Assert.Equal("Bureau du cadastre", file.TextOf($"commitment/{Land.Id}/milestone/M1/responsible"));
        Assert.Equal(
            ["Activité importante avec un livrable vérifiable", "Pilote", "Date de début\u00A0:", "Date de clôture\u00A0:", "Considérations budgétaires (facultatif)"],
            Headers(file));
    }

    [Fact]
    public void Is_no_column_of_a_form_that_names_nobody()
    {
        Assert.DoesNotContain("Pilote", Headers(Written(With(Land))));
        Assert.DoesNotContain(Written(With(Land, _named with { Id = "C-12" })).Tags, tag =>
            tag.StartsWith($"commitment/{Land.Id}/", StringComparison.Ordinal) && tag.EndsWith("/responsible", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("Bureau du cadastre", null)]
    [InlineData(null, "Salle")]
    [InlineData("Bureau du cadastre", "Salle")]
    public void Stays_or_goes_whatever_the_budget_does(string? responsible, string? budget)
    {
        var grants = Grants with { Milestones = [Grants.Milestones[0] with { Responsible = responsible, Budget = budget }] };
        var plan = With(_named, grants, grants with { Id = "C-12" }, Land with { Id = "C-13" });
        var outcome = PlanDocument.Write(plan, "P", null);
        Assert.Empty(outcome.Findings);
        Assert.Empty(DocumentCheck.Validate(outcome.Bytes));
        var table = new WordFile(outcome.Bytes).Control(Row + "M1").Ancestors(W + "tbl").First();
        Assert.Equal(3 + (responsible is null ? 0 : 1) + (budget is null ? 0 : 1), table.Descendants(W + "tr").First().Elements(W + "tc").Count());
        Assert.Equal(Json(plan), Json(PlanReading.Read(outcome.Bytes).Plan));
        Assert.False(PlanDocument.Write(plan, "P", outcome.Bytes).Changed);
    }

    [Fact]
    public void Is_read_from_a_column_that_people_typed()
    {
        var edited = Reading.Reading_an_edited_plan.Edited(PlanDocument.Write(With(_named), "P", null).Bytes, file =>
            file.Type($"commitment/{Land.Id}/milestone/M2/responsible", "Les cinq maires"));
        Assert.Equal("Les cinq maires", PlanReading.Read(edited).Plan.Commitments[0].Milestones[1].Responsible);
    }

    [Fact]
    public void Is_lost_from_no_plan_whose_edited_document_has_no_such_column()
    {
        var edited = new WordFile(PlanDocument.Write(With(Land), "P", null).Bytes).Type($"commitment/{Land.Id}/what", "Les mots d’une rédactrice").Save();
        var outcome = PlanDocument.Write(With(_named), "P", edited);
        Assert.Equal((MergeFindingKind.NotPlaced, "commitment/*/milestone/*/responsible"), outcome.Findings.Select(one => (one.Kind, one.Tag)).Single());
        Assert.Empty(DocumentCheck.Validate(outcome.Bytes));
        Assert.Equal(Json(With(_named with { What = "Les mots d’une rédactrice" })), Json(PlanReading.Read(outcome.Bytes).Plan));
    }

    private static string Json(OpenPlan plan) => Encoding.UTF8.GetString(PlanJson.Write(plan));

    private static WordFile Written(OpenPlan plan) => new(PlanDocument.Write(plan, "P", null).Bytes);

    private static IEnumerable<string> Headers(WordFile file) => file.Body.Descendants(W + "tbl")
        .First(table => table.Value.Contains("livrable vérifiable", StringComparison.Ordinal))
        .Descendants(W + "tr").First().Elements(W + "tc").Select(WordFile.Text);
}
