using System.Text.Json.Nodes;
using static OgpTeams.EndToEnd.Contract.People;

namespace OgpTeams.EndToEnd.Contract;

/// <summary>What a workshop brings is a proposal, until an owner of the plan retains it.</summary>
[Collection(nameof(ByContract))]
public sealed class Owning_a_plan(StartedBot bot)
{
    private readonly Chat _chat = bot.NewChat();

    [Fact]
    public async Task Lets_a_proposal_into_the_plan_or_sets_it_aside_with_a_reason()
    {
        const string Plan = "Plan à décider";
        await ClosesWithACanvasAsync(Plan, retain: false);
        var id = await CommitmentAsync(Plan, "proposal");
        var empty = await bot.Library.WordAsync($"{Plan}/Plan d'action.docx", _ => true);
        Assert.DoesNotContain(WordFile.Typed(Lands.What), WordFile.Typed(empty.AllText), StringComparison.Ordinal);

        var plan = await _chat.PlanAsync();
        await _chat.RefusesAsync("notOwner", Paul, "commitment.retain", ("plan", plan), ("commitment", id));
        await _chat.RefusesAsync("notOwner", Paul, "commitment.setAside", ("plan", plan), ("commitment", id), ("reason", "Non"));
        await _chat.RefusesAsync("unknown", Claire, "commitment.retain", ("plan", plan), ("commitment", "0000000000"));
        await _chat.RefusesAsync("missingInput", Claire, "commitment.retain", ("plan", plan));
        await _chat.RefusesAsync("gone", Claire, "commitment.retain", ("plan", "0000000000"), ("commitment", id));

        await _chat.AcceptsAsync(Claire, "commitment.retain", ("plan", plan), ("commitment", id));
        await _chat.KnowsAsync(Claire, "commitment.retain", ("plan", plan), ("commitment", id));
        await _chat.ShowsAsync(Claire, "documents.publish");
        Assert.Equal(id, await CommitmentAsync(Plan, "retained"));
        await bot.Library.WordAsync($"{Plan}/Plan d'action.docx", file => file[$"commitment/{id}/what"] is { } what
            && WordFile.Typed(what).Contains(WordFile.Typed(Lands.What), StringComparison.Ordinal));

        await _chat.AcceptsAsync(Claire, "commitment.setAside", ("plan", plan), ("commitment", id), ("reason", "Fait par la loi de 2018"));
        await _chat.ShowsAsync(Claire, "documents.publish");
        Assert.Equal(id, await CommitmentAsync(Plan, "setAside"));
    }

    [Fact]
    public async Task Completes_the_plan_and_its_commitments_after_the_workshop()
    {
        const string Plan = "Plan à compléter";
        await ClosesWithACanvasAsync(Plan, retain: true);
        var plan = await _chat.PlanAsync();
        await _chat.RefusesAsync("notOwner", Paul, "plan.details", ("plan", plan), ("country", "Nulle part"));
        await _chat.RefusesAsync("invalidInput", Claire, "plan.details", ("plan", plan), ("startDate", "un jour"));
        await _chat.AcceptsAsync(
            Claire, "plan.details", ("plan", plan), ("country", "Tapir"), ("startDate", "2017-06-30"), ("endDate", "2019-06-30"));
        await _chat.KnowsAsync(Claire, "plan.details", ("plan", plan), ("country", "Tapir"));
        await _chat.RefusesAsync("invalidInput", Claire, "commitment.details", ("endDate", "2017-02-30"));
        await _chat.AcceptsAsync(Claire, "commitment.details", Lands.Details);
        await _chat.ShowsAsync(Claire, "documents.publish");

        var written = await bot.Library.PlanAsync(Plan, read => (string?)read["commitments"]![0]?["contactName"] == "Gonzalo Vega");
        Assert.Equal(
            ("Tapir", "2017-06-30", "2019-06-30"),
            ((string?)written["plan"]!["country"], (string?)written["plan"]!["startDate"], (string?)written["plan"]!["endDate"]));
        await bot.Library.WordAsync($"{Plan}/Plan d'action.docx", file => file["plan/country"] == "Tapir");
    }

    [Fact]
    public async Task Is_shared_with_those_an_owner_names()
    {
        const string Plan = "Plan à plusieurs";
        await ClosesWithACanvasAsync(Plan, retain: false);
        var (plan, id) = (await _chat.PlanAsync(), await CommitmentAsync(Plan, "proposal"));
        await _chat.RefusesAsync("notOwner", Paul, "plan.owner.add", ("plan", plan), ("person", Paul));
        await _chat.RefusesAsync("missingInput", Claire, "plan.owner.add", ("plan", plan));
        await _chat.RefusesAsync("invalidInput", Claire, "plan.owner.add", ("plan", plan), ("person", "Z999999999"));
        await _chat.AcceptsAsync(Paul, "feedback.submit", ("rating", 5));
        await _chat.AcceptsAsync(Claire, "plan.owner.add", ("plan", plan), ("person", Paul));
        await _chat.AcceptsAsync(Paul, "commitment.retain", ("plan", plan), ("commitment", id));
    }

    [Fact]
    public async Task Decides_what_closing_a_workshop_retains()
    {
        // Paul facilitates and does not own the plan: what he closes stays a proposal.
        const string Plan = "Plan d’une autre";
        await _chat.CreatesAsync(Claire, "format2", "Vers un engagement", ("planName", Plan), ("subjectText", Lands.Title));
        await _chat.AcceptsAsync(Claire, "facilitator.add", ("person", Paul));
        await _chat.GoesToAsync(Claire, "F2-S6");
        await _chat.AcceptsAsync(Paul, "canvas.save", Lands.Canvas);
        await _chat.RefusesAsync("notOwner", Paul, "workshop.close", ("retain", true));
        await _chat.AcceptsAsync(Paul, "workshop.close");
        await CommitmentAsync(Plan, "proposal");
    }

    private async Task ClosesWithACanvasAsync(string plan, bool retain)
    {
        await _chat.CreatesAsync(Claire, "format2", "Vers un engagement", ("planName", plan), ("subjectText", Lands.Title));
        await _chat.GoesToAsync(Claire, "F2-S6");
        await _chat.AcceptsAsync(Claire, "canvas.save", Lands.Canvas);
        await _chat.AcceptsAsync(Claire, "workshop.close", ("retain", retain));
    }

    /// <summary>The id of the plan's only commitment, once it stands as wanted.</summary>
    private async Task<string> CommitmentAsync(string plan, string status)
    {
        var read = await bot.Library.PlanAsync(plan, read => read["commitments"] is JsonArray and [{ } one]
            && ((string?)one["status"] ?? "retained") == status);
        return (string)read["commitments"]![0]!["id"]!;
    }
}
