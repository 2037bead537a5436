using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Actions;

public sealed class Odd_addresses
{
    [Theory]
    [InlineData("2001-01-01T00:00:00Z")]
    [InlineData("9998-01-01T00:00:00Z")]
    public async Task The_same_account_in_another_tenant_is_somebody_else(string timestamp)
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        var forged = workshop.Lead.Click("facilitation.open");
        forged["timestamp"] = timestamp;
        forged["conversation"]!["tenantId"] = "another";
        forged["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "another" } };
        Assert.Equal("refused; code=gone", (await workshop.Lead.SendAsync(forged)).Outcome);

        await AcceptedAsync(workshop.Lead.PressAsync("facilitation.open"));
    }

    [Fact]
    public async Task A_date_from_the_future_does_not_keep_later_addresses_out()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        await Eventually.HoldsAsync(() => workshop.Posts.Count == 1, "the workshop card");
        var early = workshop.Lead.Say("aide");
        early["timestamp"] = "9998-01-01T00:00:00Z";
        early["serviceUrl"] = "http://localhost:1/";
        await workshop.Lead.SendAsync(early);

        await AcceptedAsync(workshop.Lead.PressAsync("facilitation.open"));
        await workshop.NextAsync();
        await Eventually.HoldsAsync(() => workshop.Posts.Count == 2, "the step card");
    }
}
