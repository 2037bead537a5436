using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Plans;

/// <summary>Owners make commitments, and change what the official form says, from the plan’s cards alone.</summary>
public sealed class Writing_in_the_plan_without_a_workshop
{
    [Fact]
    public async Task Makes_a_commitment_with_milestones_that_stands_in_the_document()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, plan) = await CreatedAsync(bot);
        var create = workshop.Lead.Click("commitment.create", new { plan, name = "Ouvrir les comptes", what = "Publier chaque marché." });
        await AcceptedAsync(workshop.Lead.SendAsync(create));
        Assert.Equal("repeat", (await workshop.Lead.SendAsync(create)).Outcome);
        var commitment = (string)(await CommitmentAsync(bot, plan))["id"]!;
        await AcceptedAsync(workshop.Lead.PressAsync(
            "plan.milestone.save", new { plan, commitment, title = "Recenser", deliverable = "Une liste", end = "30/06/2027" }));
        await AcceptedAsync(workshop.Lead.PressAsync("plan.milestone.save", new { plan, commitment, title = "Former", order = 1 }));
        var now = await CommitmentAsync(bot, plan);
        Assert.Equal(("retained", 1, "Publier chaque marché."), ((string?)now["status"], (int?)now["number"], (string?)now["what"]));
        Assert.Equal([("Former", null), ("Recenser", "2027-06-30")], Milestones(now));

        var document = Path.Combine(bot.Library, "Plan", "Plan d'action.docx");
        await Eventually.HoldsAsync(
            () => File.Exists(document) && WordFile.At(document).AllText.Contains("Former", StringComparison.Ordinal)
                && WordFile.At(document).AllText.Contains("Ouvrir les comptes", StringComparison.Ordinal), "the document");

        var second = (string)now["milestones"]![1]!["id"]!;
        await AcceptedAsync(workshop.Lead.PressAsync("plan.milestone.save", new { plan, commitment, milestone = second, end = "31/12/2027", order = 1 }));
        Assert.Equal([("Recenser", "2027-12-31"), ("Former", null)], Milestones(await CommitmentAsync(bot, plan)));
        await AcceptedAsync(workshop.Lead.PressAsync("plan.milestone.remove", new { plan, commitment, milestone = second }));
        Assert.Equal([("Former", null)], Milestones(await CommitmentAsync(bot, plan)));
        Assert.Equal("repeat", (await workshop.Lead.PressAsync("plan.milestone.remove", new { plan, commitment, milestone = second })).Outcome);
    }

    [Fact]
    public async Task Keeps_the_words_of_two_owners_at_once()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, plan) = await CreatedAsync(bot);
        await AcceptedAsync(workshop.Lead.PressAsync("commitment.create", new { plan, name = "Comptes", what = "Publier." }));
        var commitment = (string)(await CommitmentAsync(bot, plan))["id"]!;
        var opened = new { plan, form = "editCommitment", item = commitment };
        var (hers, his) = (Sent(await workshop.Lead.PressAsync("plan.open", opened)), Sent(await workshop.Lead.PressAsync("plan.open", opened)));
        hers["what"] = "Publier chaque mois.";
        his["what"] = "Publier en données ouvertes.";
        his["name"] = "Comptes ouverts";
        await AcceptedAsync(workshop.Lead.PressAsync("commitment.edit", hers));
        await AcceptedAsync(workshop.Lead.PressAsync("commitment.edit", his));
        var now = await CommitmentAsync(bot, plan);
        Assert.Equal(("Comptes ouverts", "Publier chaque mois.\nPublier en données ouvertes."), ((string?)now["name"], (string?)now["what"]));
    }

    [Fact]
    public async Task Has_a_text_for_each_value_and_asks_where_one_belongs_that_names_none()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, plan) = await CreatedAsync(bot);
        await AcceptedAsync(workshop.Lead.PressAsync("commitment.create", new { plan, name = "Comptes" }));
        var commitment = (string)(await CommitmentAsync(bot, plan))["id"]!;
        var refused = await workshop.Lead.PressAsync(
            "commitment.details", new { plan, commitment, ogpValues = "Un gouvernement meilleur", additionalInfo = "En publiant" });
        Assert.Equal("refused; code=invalidInput", refused.Outcome);

        // What was typed comes back beside the four texts, and is nowhere in the plan until it is placed.
        var form = Sent(refused, "commitment.details");
        Assert.Equal(("Un gouvernement meilleur", "En publiant"), ((string?)form["ogpValues.unplaced"], (string?)form["additionalInfo"]));
        Assert.Equal("refused; code=invalidInput", (await workshop.Lead.PressAsync("commitment.details", form)).Outcome);
        form["ogpValues.participation"] = form["ogpValues.unplaced"]!.DeepClone();
        form["ogpValues.unplaced"] = "";
        await AcceptedAsync(workshop.Lead.PressAsync("commitment.details", form));
        var now = await CommitmentAsync(bot, plan);
        Assert.Equal("En publiant", (string?)now["additionalInfo"]);
        Assert.Equal("Un gouvernement meilleur", (string?)now["ogpValues"]!["participation"]!["justification"]);
        Assert.True((bool)now["ogpValues"]!["participation"]!["relevant"]!);

        // Sent back as it is drawn now, the form changes nothing.
        var again = Sent(await workshop.Lead.PressAsync("plan.open", new { plan, form = "details", item = commitment, page = "2" }), "commitment.details");
        Assert.Equal("repeat", (await workshop.Lead.PressAsync("commitment.details", again)).Outcome);
    }

    [Fact]
    public async Task Keeps_names_without_what_nobody_sees_and_what_turns_them_around()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot, more: new { planName = "Plan\u202E\u0007 national" });
        var plan = (string)(await workshop.ResultsAsync())["plan"]!;
        await AcceptedAsync(workshop.Lead.PressAsync("commitment.create", new { plan, name = "Ouvrir\u202Edata\0\u2066 publiques" }));
        var commitment = (string)(await CommitmentAsync(bot, plan))["id"]!;
        await AcceptedAsync(workshop.Lead.PressAsync("plan.milestone.save", new { plan, commitment, title = "Former\u0001 les \u202Dmaires" }));
        var open = await CommitmentAsync(bot, plan);
        Assert.Equal(("Ouvrirdata publiques", "Former les maires"), ((string?)open["name"], (string?)open["milestones"]![0]!["title"]));
        Assert.Contains("Plan national", (await bot.Http.GetStringAsync(new Uri("/api/v1/plans", UriKind.Relative))), StringComparison.Ordinal);
        await AcceptedAsync(workshop.Lead.PressAsync("plan.rename", new { plan, name = "\u202EPlan\tnational\u2069 2" }));
        Assert.Contains("\"Plan national 2\"", (await bot.Http.GetStringAsync(new Uri("/api/v1/plans", UriKind.Relative))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_for_owners()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, plan) = await CreatedAsync(bot);
        await AcceptedAsync(workshop.Lead.PressAsync("commitment.create", new { plan, name = "Comptes" }));
        var commitment = (string)(await CommitmentAsync(bot, plan))["id"]!;
        var paul = workshop.Person("Paul");
        foreach (var (verb, inputs) in new (string, object)[]
        {
            ("commitment.create", new { plan, name = "Autre" }), ("commitment.edit", new { plan, commitment, name = "Autre" }),
            ("plan.milestone.save", new { plan, commitment, title = "Autre" }),
            ("plan.milestone.remove", new { plan, commitment, milestone = "X" }),
        })
        {
            Assert.Equal("refused; code=notOwner", (await paul.PressAsync(verb, inputs)).Outcome);
        }

        foreach (var form in new[] { "planDetails", "readback", "newCommitment", "editCommitment", "translations", "owner" })
        {
            Assert.Equal("refused; code=notOwner", (await paul.PressAsync("plan.open", new { plan, form, item = commitment })).Outcome);
        }

        Assert.Equal("refused; code=unknown", (await paul.PressAsync("plan.open", new { plan, form = "nothing" })).Outcome);
        Assert.Equal("refused; code=missingInput", (await workshop.Lead.PressAsync("commitment.create", new { plan, what = "Sans nom" })).Outcome);
        Assert.Equal("refused; code=missingInput", (await workshop.Lead.PressAsync("plan.milestone.save", new { plan, commitment, budget = "10" })).Outcome);
        Assert.Equal("refused; code=invalidInput", (await workshop.Lead.PressAsync(
            "plan.milestone.save", new { plan, commitment, title = "Former", end = "31/06/2027" })).Outcome);
        Assert.Equal("refused; code=unknown", (await workshop.Lead.PressAsync(
            "plan.milestone.save", new { plan, commitment, milestone = "0000000000", title = "Former" })).Outcome);
    }

    private static IEnumerable<(string?, string?)> Milestones(JsonNode commitment) =>
        commitment["milestones"]!.AsArray().Select(one => ((string?)one!["title"], (string?)one["endDate"]));

    /// <summary>What a form sends when its inputs are left alone.</summary>
    private static JsonObject Sent(TeamsReply form, string verb = "commitment.edit")
    {
        var card = JsonNode.Parse(form.Card!.Value.GetRawText())!;
        var data = card["actions"]!.AsArray().Single(action => (string?)action!["verb"] == verb)!["data"]!.DeepClone().AsObject();
        foreach (var (input, value) in DrawnCard.Typed(card))
        {
            data[input] = value;
        }

        return data;
    }

    private static async Task<JsonObject> CommitmentAsync(LiveBot bot, string plan) =>
        (await bot.Http.GetFromJsonAsync<JsonObject>(new Uri($"/api/v1/plans/{plan}", UriKind.Relative)))!["commitments"]![0]!.AsObject();

    private static async Task<(LiveWorkshop Workshop, string Plan)> CreatedAsync(LiveBot bot)
    {
        var workshop = await CreateAsync(bot, more: new { planName = "Plan" });
        return (workshop, (string)(await workshop.ResultsAsync())["plan"]!);
    }
}
