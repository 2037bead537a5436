using System.Diagnostics;
using System.Text.Json.Nodes;
using OgpTeams.GraphServer;
using Xunit.Abstractions;

namespace OgpTeams.Microsoft365.Tests.GraphServer.Running;

/// <summary>As tests start it.</summary>
public sealed class In_process(ITestOutputHelper output)
{
    [Fact]
    public async Task Stamps_every_answer_and_what_it_stands_for()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        var file = server.Put("Plan.txt", [1]);
        var content = await wire.GetAsync($"{wire.Drive}/items/{file.Id}/content");
        Answer[] answers =
        [
            await wire.GetAsync($"/sites/{server.SiteId}"), await wire.GetAsync(wire.Drive),
            await wire.GetAsync($"{wire.Drive}/root"), content,
            await wire.GetAsync(content.Header("Location")!), await wire.GetAsync($"{wire.Drive}/nothing"),
        ];
        Assert.All(answers, answer => Assert.Equal("1", answer.Header("x-ogp-simulated")));
        Assert.All(answers[..3], answer => Assert.Equal("local simulation, not Microsoft 365", answer["@ogp.simulation"]));
        Assert.Equal("local simulation, not Microsoft 365", (string?)answers[^1].Json["error"]!["innerError"]!["simulation"]);
    }

    [Fact]
    public async Task Knows_who_says_who_they_are()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        await wire.GetAsync(wire.Drive);
        await wire.GetAsync(wire.Drive, ("User-Agent", "NONISV|Contoso|OgpTeams/1.0"));
        Assert.Equal([false, true], server.Calls.Select(call => call.IsDecorated));
    }

    [Fact]
    public async Task Starts_again_from_its_folder()
    {
        var folder = Directory.CreateTempSubdirectory("graph-kept-").FullName;
        string site, drive;
        SimulatedFile before;
        await using (var server = await GraphDouble.StartAsync(folder: folder))
        {
            using var wire = new Wire(server);
            (site, drive) = (server.SiteId, server.DriveId);
            server.AddColumn("AtelierId");
            await wire.PutAsync($"{wire.Root("Ateliers/Plan.txt")}:/content", "un");
            await wire.PatchAsync($"{wire.Root("Ateliers/Plan.txt")}:/listItem/fields", new JsonObject { ["AtelierId"] = "A1" });
            await wire.PostAsync("/users/a@contoso.example/sendMail", JsonNode.Parse(
                """{"message":{"subject":"Merci","toRecipients":[{"emailAddress":{"address":"b@contoso.example"}}]}}""")!);
            before = server.Find("Ateliers/Plan.txt")!;
        }

        await using (var server = await GraphDouble.StartAsync(folder: folder))
        {
            var after = server.Find("Ateliers/Plan.txt")!;
            Assert.Equal((site, drive, before.Id, before.ETag, "A1"), (
                server.SiteId, server.DriveId, after.Id, after.ETag, after.Fields["AtelierId"]));
            Assert.Equal(before.Versions, after.Versions);
            Assert.Equal("un"u8.ToArray(), after.Content);
            Assert.Single(server.Outbox);
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A test should not wait for its double: a generous bound, and the figure for who reads the log.</summary>
    [Fact]
    public async Task Costs_little()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        for (var n = 0; n < 300; n++)
        {
            server.Put($"Autres/{n}.txt", [1]);
        }

        var content = new string('x', 100_000);
        await wire.PutAsync($"{wire.Root("Plan.txt")}:/content", content);
        var clock = Stopwatch.StartNew();
        for (var n = 0; n < 30; n++)
        {
            await wire.PutAsync($"{wire.Root("Plan.txt")}:/content", content);
        }

        var put = clock.Elapsed / 30;
        clock.Restart();
        for (var n = 0; n < 30; n++)
        {
            await wire.GetAsync(wire.Root("Plan.txt"));
        }

        var get = clock.Elapsed / 30;
        output.WriteLine($"PUT of 100 kB {put.TotalMilliseconds:0.00} ms, GET {get.TotalMilliseconds:0.00} ms");
        Assert.True(put < TimeSpan.FromMilliseconds(500) && get < TimeSpan.FromMilliseconds(500), $"{put}, {get}");
    }
}
