using System.Text.Json;
using System.Text.Json.Nodes;
using OgpTeams.Doubles.Tools;
using OgpTeams.GraphServer;

namespace OgpTeams.Microsoft365.Tests.GraphServer.Clients;

/// <summary>npm/drive.mjs, by Microsoft's client for JavaScript.</summary>
public sealed class Another_client_drives_it
{
    [Fact]
    public async Task Through_all_a_program_does_with_files()
    {
        await Npm.NodeModulesAsync();
        await using var server = await GraphDouble.StartAsync();
        var printed = await Shell.RunAsync(
            "node", ["drive.mjs", server.Graph.AbsoluteUri, server.Token, server.DriveId],
            Path.Combine(AppContext.BaseDirectory, "npm"), timeout: TimeSpan.FromMinutes(2));
        var told = JsonNode.Parse(printed.Split('\n').Last(line => line.StartsWith('{')))!.AsObject();
        var expected = new JsonObject
        {
            ["folder"] = "Ateliers",
            ["folderAgain"] = "409 nameAlreadyExists",
            ["content"] = "un",
            ["movedOn"] = true,
            ["stale"] = "412 resourceModified",
            ["versions"] = new JsonArray("2.0", "1.0"),
            ["first"] = "un",
            ["names"] = new JsonArray("Note 0 é.txt", "Note 1 é.txt", "Note 2 é.txt", "Note 3 é.txt", "Note 4 é.txt", "Plan.txt"),
            ["changes"] = new JsonArray("Plan.txt deleted"),
            ["uploaded"] = 700 * 1024,
            ["moved"] = "Archives/Déplacé.bin",
            ["copy"] = 202,
            ["copied"] = "completed",
            ["shared"] = new JsonArray(201, 200, "edit", true),
        };
        Assert.Equal(expected.ToJsonString(), told.ToJsonString(new JsonSerializerOptions()));
        Assert.Empty(server.Breaches);
    }
}
