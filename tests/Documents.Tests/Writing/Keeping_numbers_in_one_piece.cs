using OgpTeams.Documents.Elements;
using OgpTeams.Domain;
using static OgpTeams.Documents.Tests.PlanSamples;

namespace OgpTeams.Documents.Tests.Writing;

/// <summary>A number never stands on another line than what belongs to it, and nobody is told of it.</summary>
public sealed class Keeping_numbers_in_one_piece
{
    [Theory]
    [InlineData("reculer de 60 % en un an", "reculer de 60\u00A0% en un an")]
    [InlineData("les 3 000 familles", "les 3\u00A0000 familles")]
    [InlineData("500 000 $ ou 1 200 000 €", "500\u00A0000\u00A0$ ou 1\u00A0200\u00A0000\u00A0€")]
    [InlineData("12 M€ en 2017", "12\u00A0M€ en 2017")]
    [InlineData("le n° 5", "le n°\u00A05")]
    [InlineData("en 2017 120 titres", "en 2017 120 titres")]
    [InlineData("30 juin, 4 fois", "30 juin, 4 fois")]
    [InlineData(" 60 %", " 60\u00A0%")]
    [InlineData("60 ", "60 ")]
    public void Is_what_a_no_break_space_is_for(string said, string written) => Assert.Equal(written, NoBreak.Glue(said));

    [Fact]
    public void Changes_nothing_in_a_document_where_they_stand_apart()
    {
        var plan = With(Grants with { What = "Publier 50 % des subventions." });
        var apart = new WordFile(PlanDocument.Write(plan, "P", null).Bytes).Retype("Publier 50\u00A0% des subventions.", "Publier 50 % des subventions.");
        var edited = apart.Type($"commitment/{Grants.Id}/leadAgency", "Direction du budget").Save();
        var merged = PlanDocument.Write(plan, "P", edited);
        Assert.Empty(new WordFile(merged.Bytes).Comments);
        Assert.Equal("Publier 50 % des subventions.", new WordFile(merged.Bytes).TextOf($"commitment/{Grants.Id}/what"));
    }

    [Fact]
    public void Gives_the_plan_back_as_it_was()
    {
        var plan = With(Land);
        Assert.Equal(Land.What, PlanReading.Read(PlanDocument.Write(plan, plan.Id, null).Bytes, Language.French).Plan.Commitments[0].What);
    }
}
