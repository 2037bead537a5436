using System.Text.Json.Nodes;
using OgpTeams.GraphServer;
using OgpTeams.GraphServer.Settings;

namespace OgpTeams.Microsoft365.Tests.GraphServer.Items;

/// <summary>Somebody has it open in Word: what programs are told, and until when.</summary>
public sealed class Open_documents
{
    [Theory]
    [InlineData("web", 423)]
    [InlineData("desktop", 423)]
    [InlineData("read", 200)]
    public async Task Cannot_be_written_by_a_program(string mode, int status)
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        var file = server.Put("Plan.docx", "un"u8.ToArray());
        server.Open("Plan.docx", mode: mode);
        var address = $"{wire.Drive}/items/{file.Id}";
        Assert.Equal(status, (await wire.PutAsync($"{address}/content", "deux")).Status);
        Assert.Equal(status, (await wire.PostAsync($"{address}/createUploadSession", new JsonObject())).Status);
        Assert.Equal(status, (await wire.PatchAsync($"{address}/listItem/fields", new JsonObject { ["Title"] = "x" })).Status);
        Assert.Equal(status, (await wire.PatchAsync(address, new JsonObject { ["name"] = "Autre.docx" })).Status);
        Assert.Equal(302, (await wire.GetAsync($"{address}/content")).Status);
        Assert.Equal(202, (await wire.PostAsync($"{address}/copy", new JsonObject { ["name"] = "Copie.docx" })).Status);
        Assert.Equal(status == 200 ? 204 : 423, (await wire.PostAsync($"{address}/checkout", new JsonObject())).Status);
        Assert.Equal(status == 200 ? 204 : 423, (await wire.DeleteAsync(address)).Status);
    }

    [Theory]
    [InlineData(LockedBody.NotAllowed, "notAllowed", "resourceLocked")]
    [InlineData(LockedBody.ResourceLocked, "resourceLocked", null)]
    [InlineData(LockedBody.CheckedOutOrLocked, "accessDenied", null)]
    [InlineData(LockedBody.LockToken, "accessDenied", null)]
    public async Task Are_told_of_in_four_ways(LockedBody body, string code, string? inner)
    {
        await using var server = await GraphDouble.StartAsync(change: settings => settings with { LockedBody = body });
        using var wire = new Wire(server);
        server.Put("Plan.docx", "un"u8.ToArray());
        server.Open("Plan.docx");
        var answer = await wire.PutAsync($"{wire.Root("Plan.docx")}:/content", "deux");
        Assert.Equal((423, code, inner, null), (answer.Status, answer.Code, answer.Inner, answer.Header("Retry-After")));
    }

    [Fact]
    public async Task Are_free_when_the_last_one_leaves_or_their_lock_times_out()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        server.Put("Plan.docx", "un"u8.ToArray());
        server.Open("Plan.docx", "Camille");
        server.Open("Plan.docx", "Dominique", "desktop");
        server.Close("Plan.docx", "Camille");
        Assert.Equal(423, await PutAsync());
        server.Crash("Plan.docx", "Dominique");
        server.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(423, await PutAsync());
        server.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(200, await PutAsync());

        async Task<int> PutAsync() => (await wire.PutAsync($"{wire.Root("Plan.docx")}:/content", "deux")).Status;
    }

    [Fact]
    public async Task Are_saved_by_those_who_edit_them_together()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        var before = server.Put("Plan.docx", "un"u8.ToArray());
        server.Open("Plan.docx");
        var after = server.Edit("Plan.docx", bytes => [.. bytes, .. " deux"u8]);
        Assert.NotEqual((before.ETag, before.CTag), (after.ETag, after.CTag));
        Assert.Equal("Camille Martin", after.ModifiedBy);
        Assert.Equal(423, (await wire.PutAsync($"{wire.Root("Plan.docx")}:/content", "trois")).Status);
    }

    [Fact]
    public async Task Can_be_passed_by_for_a_name_and_a_deletion_never_for_content()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        var file = server.Put("Ateliers/Plan.docx", "un"u8.ToArray());
        server.Open("Ateliers/Plan.docx");
        (string, string) bypass = ("Prefer", "bypass-shared-lock");
        Assert.Equal(423, (await wire.PutAsync($"{wire.Drive}/items/{file.Id}/content", "deux", bypass)).Status);
        Assert.Equal(423, (await wire.PatchAsync(wire.Root("Ateliers"), new JsonObject { ["name"] = "Autres" })).Status);
        Assert.Equal(200, (await wire.PatchAsync($"{wire.Drive}/items/{file.Id}", new JsonObject { ["name"] = "P.docx" }, bypass)).Status);
        Assert.Equal(204, (await wire.DeleteAsync($"{wire.Drive}/items/{file.Id}", bypass)).Status);
    }

    [Fact]
    public async Task Are_open_as_well_while_a_person_has_them_checked_out()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        using var camille = new Wire(server, server.TokenFor("Camille"));
        var file = server.Put("Plan.docx", "un"u8.ToArray());
        var address = $"{wire.Drive}/items/{file.Id}";
        Assert.Equal(204, (await camille.PostAsync($"{address}/checkout", new JsonObject())).Status);
        var refused = await wire.PutAsync($"{address}/content", "deux");
        Assert.Equal((423, "accessDenied"), (refused.Status, refused.Code));
        var publication = (await wire.GetAsync($"{address}?$select=id,publication")).Json["publication"]!;
        Assert.Equal(("checkout", "Camille"), ((string)publication["level"]!, (string)publication["checkedOutBy"]!["user"]!["displayName"]!));
        Assert.Equal(403, (await wire.PostAsync($"{address}/discardCheckout", new JsonObject())).Status);
        Assert.Equal(200, (await camille.PutAsync($"{address}/content", "trois")).Status);
        Assert.Equal(204, (await camille.PostAsync($"{address}/checkin", new JsonObject { ["comment"] = "relu" })).Status);
        Assert.Equal(200, (await wire.PutAsync($"{address}/content", "quatre")).Status);
        Assert.Equal(409, (await wire.PostAsync($"{address}/checkin", new JsonObject())).Status);
    }

    [Fact]
    public async Task Can_be_seen_and_held_through_beta_alone()
    {
        await using var server = await GraphDouble.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(server.Graph, "/beta/") };
        http.DefaultRequestHeaders.Authorization = new("Bearer", server.Token);
        var file = server.Put("Plan.docx", "un"u8.ToArray());
        var address = $"drives/{server.DriveId}/items/{file.Id}";
        server.Open("Plan.docx", "Camille");
        Assert.Equal("shared", (string?)await LockAsync());
        server.Close("Plan.docx", "Camille");

        using var half = new StringContent("""{"durationMinutes":31}""");
        Assert.Equal(400, (int)(await http.PostAsync(new Uri($"{address}/lock", UriKind.Relative), half)).StatusCode);
        using var good = new StringContent("""{"durationMinutes":5}""");
        Assert.Equal(200, (int)(await http.PostAsync(new Uri($"{address}/lock", UriKind.Relative), good)).StatusCode);
        Assert.Equal("exclusive", (string?)await LockAsync());
        using var camille = new Wire(server, server.TokenFor("Camille"));
        Assert.Equal(423, (await camille.PutAsync($"{camille.Root("Plan.docx")}:/content", "deux")).Status);
        server.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal("none", (string?)await LockAsync());
        Assert.Equal(400, (int)(await http.GetAsync(new Uri($"{address}/versions", UriKind.Relative))).StatusCode);

        async Task<JsonNode?> LockAsync() =>
            JsonNode.Parse(await http.GetStringAsync(new Uri(address, UriKind.Relative)))!["file"]!["lockInfo"]!["lockType"];
    }
}
