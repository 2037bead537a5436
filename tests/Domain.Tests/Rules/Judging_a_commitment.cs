using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Rules;

namespace OgpTeams.Domain.Tests.Rules;

/// <summary>Domain §6.2, §6.3; B26 to B28.</summary>
public sealed class Judging_a_commitment
{
    [Theory]
    [InlineData("leadAgency", "B26")]
    [InlineData("publicProblem", "B26")]
    [InlineData("name", "SMART-specific")]
    [InlineData("what", "SMART-specific")]
    [InlineData("howItSolves", "SMART-specific")]
    [InlineData("startDate", "SMART-timed")]
    [InlineData("endDate", "SMART-timed")]
    [InlineData("contactName", "SMART-responsible")]
    [InlineData("number", "NUMBER-missing")]
    public void Asks_for_what_the_official_form_asks(string field, string id)
    {
        var finding = Assert.Single(Land.Findings(Land.With(commitment => Without(commitment, field))));
        Assert.Equal((id, field, Land.Commitment.Id), (finding.Id, finding.Field, finding.Commitment));
    }

    [Fact]
    public void Weighs_what_is_missing_by_the_stage()
    {
        var plan = Land.With(commitment => commitment with { LeadAgency = " " });
        Assert.Equal(Severity.Warning, Assert.Single(Land.Findings(plan, Stage.Draft)).Severity);
        Assert.Equal(Severity.Error, Assert.Single(Land.Findings(plan, Stage.Submission)).Severity);
    }

    [Fact]
    public void Wants_a_contact_who_can_be_reached()
    {
        Assert.Empty(Land.IdsWith(commitment => commitment with { ContactEmail = null }));
        Assert.Empty(Land.IdsWith(commitment => commitment with { ContactPhone = null }));
        Assert.Equal(["SMART-responsible"], Land.IdsWith(commitment => commitment with { ContactEmail = null, ContactPhone = null }));
        Assert.Equal(["B26"], Land.IdsWith(commitment => commitment with { ContactName = null, ContactEmail = null, ContactPhone = null }));
    }

    [Fact]
    public void Wants_a_value_besides_technology()
    {
        var said = new OpenOgpValue(true, "Un portail");
        Assert.Equal(["B28"], Land.IdsWith(commitment => commitment with { OgpValues = new() }));
        Assert.Equal(["B28"], Land.IdsWith(commitment => commitment with { OgpValues = new() { Technology = said } }));
        Assert.Equal(["B28"], Land.IdsWith(commitment => commitment with { OgpValues = new() { Transparency = said with { Relevant = false } } }));
        Assert.Empty(Land.IdsWith(commitment => commitment with { OgpValues = new() { Technology = said, Accountability = said } }));
        Assert.Empty(Land.IdsWith(commitment => commitment with { OgpValues = new() { Participation = said with { Relevant = null } } }));
    }

    [Fact]
    public void Wants_a_value_justified() => Assert.Equal(
        ["SMART-relevant"], Land.IdsWith(commitment => commitment with { OgpValues = new() { Transparency = new(true, " ") } }));

    [Fact]
    public void Wants_several_milestones()
    {
        Assert.Equal(
            ["SMART-measurable", "B32", "B32"], Land.IdsWith(commitment => commitment with { Milestones = [] }));
        var alone = Land.Findings(Land.With(commitment => commitment with { Milestones = [commitment.Milestones[3]] }));
        Assert.Equal([("SMART-measurable", Severity.Info), ("B32", Severity.Warning)], alone.Select(finding => (finding.Id, finding.Severity)));
    }

    [Theory]
    [InlineData("Gonzalo@land.gov", null)]
    [InlineData("Courriel : a.b@c-d.gouv.fr / 01 02 03", null)]
    [InlineData("gonzalo at land.gov", "CONTACT-email")]
    [InlineData("gonzalo@land", "CONTACT-email")]
    public void Looks_at_the_shape_of_an_address(string email, string? id) =>
        Assert.Equal(id is null ? [] : [id], Land.IdsWith(commitment => commitment with { ContactEmail = email }));

    [Theory]
    [InlineData("117", null)]
    [InlineData("à venir", "CONTACT-phone")]
    public void Looks_at_the_shape_of_a_number(string phone, string? id) =>
        Assert.Equal(id is null ? [] : [id], Land.IdsWith(commitment => commitment with { ContactPhone = phone }));

    [Fact]
    public void Leaves_alone_what_is_not_retained() => Assert.Empty(Land.Ids(Land.Plan with
    {
        Commitments = [Land.Commitment, new() { Id = "P", Status = CommitmentStatus.Proposal }, new() { Id = "S", Status = CommitmentStatus.SetAside }],
    }));

    private static OpenCommitment Without(OpenCommitment commitment, string field) => field switch
    {
        "leadAgency" => commitment with { LeadAgency = null },
        "publicProblem" => commitment with { PublicProblem = null },
        "name" => commitment with { Name = null },
        "what" => commitment with { What = null },
        "howItSolves" => commitment with { HowItSolves = null },
        "startDate" => commitment with { StartDate = null },
        "endDate" => commitment with { EndDate = null },
        "contactName" => commitment with { ContactName = null },
        _ => commitment with { Number = null },
    };
}
