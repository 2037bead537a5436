using FsCheck;
using FsCheck.Fluent;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Tests.Reading;

/// <summary>Whatever a file says, the plan made of it says too: brought in again, it has nothing to propose.</summary>
public sealed class Importing_any_plan
{
    private static readonly Act _act = new(new("AACE000002"), "import", DateTimeOffset.UnixEpoch);

    [Fact]
    public void Proposes_nothing_the_second_time() => Check.One(Reading_any_plan.Seeded(60), Prop.ForAll(Reading_any_plan.Plans.ToArbitrary(), any =>
    {
        var file = Read(any);
        var plan = Made(file);
        var again = ImportMatch.To(plan, file);
        Assert.Empty(PlanChanges.OfFile(Open(plan), again));
        Assert.True(PlanDecider.Decide(new PlanCommand.Import("f", "1", again, PlanChanges.OfFile(Open(plan), again)), _act, plan).IsRepeat);
    }));

    [Fact]
    public void Says_in_its_document_what_the_file_says_in_its_own() => Check.One(
        Reading_any_plan.Seeded(30), Prop.ForAll(Reading_any_plan.Plans.ToArbitrary(), any =>
    {
        var numbered = Read(Numbered(any));
        var made = Open(Made(numbered));
        Assert.Equal(
            new WordFile(PlanDocument.Write(numbered, "P", null).Bytes).AllText, new WordFile(PlanDocument.Write(made, "P", null).Bytes).AllText);
    }));

    private static OpenPlan Read(OpenPlan plan) => Assert.IsType<ImportedFile.Usable>(ImportedFile.Read(PlanJson.Write(plan), Language.French)).Plan;

    /// <summary>As plans are: those that stand in it by number, one after the other.</summary>
    private static OpenPlan Numbered(OpenPlan plan) => plan with
    {
        Title = string.Join(' ', plan.Title.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)),
        Commitments = [.. plan.Commitments.Select((one, index) => one with { Number = $"{index + 1}" })],
    };

    private static Plan Made(OpenPlan file) => ImportRules.Create(
        new("Imports/plan.json", "1", file, [], "Écarté."), file.Title, "tenant", _act).Aggregate(
        (Plan?)null, (plan, happened) => PlanEvolution.Evolve(plan, new(happened, _act.By, _act.Cause, _act.At)))!;

    private static OpenPlan Open(Plan plan) => PlanAsOpenData.Of(new("P"), plan, "fr", TimeZoneInfo.Utc);
}
