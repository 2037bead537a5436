using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OgpTeams.Doubles;
using OgpTeams.Doubles.Tools;

namespace OgpTeams.Microsoft365.Tests.GraphServer.Running;

/// <summary>As a developer starts it: a process of its own, steered through <c>/simulation</c>.</summary>
public sealed class The_program : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("graph-program-").FullName;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public The_program() => _http.DefaultRequestHeaders.Authorization = new("Bearer", "secret-of-the-test");

    [Fact]
    public async Task Says_that_it_is_a_simulation_and_is_steered_from_outside()
    {
        var faults = Path.Combine(_folder, "faults.json");
        await File.WriteAllTextAsync(faults, """
            [
              // Camille opens the plan just before it is written, and leaves after two minutes.
              { "operation": "content.put", "do": { "action": "open", "as": "Camille Martin", "for": "00:02:00" } },
              { "operation": "delta", "status": 503, "headers": { "Retry-After": "7" }, "body": "Empty" },
            ]
            """);
        await using var server = await StartAsync("--profile", "fault", "--faults", faults);
        var about = await JsonAsync("/simulation/");
        Assert.Equal("local simulation, not Microsoft 365", (string?)about["simulation"]);
        var drive = $"/v1.0/drives/{about["driveId"]}";
        (await _http.PutAsync(new Uri(server.Address, "/simulation/files/Ateliers/Plan.txt?as=Dominique"), new StringContent("un"))).EnsureSuccessStatusCode();
        Assert.Equal(423, await PutAsync("deux"));
        await _http.PostAsync(new Uri(server.Address, "/simulation/clock?seconds=130"), null);
        Assert.Equal(200, await PutAsync("deux"));
        Assert.Equal(503, (int)(await _http.GetAsync(new Uri(server.Address, $"{drive}/root/delta"))).StatusCode);

        Assert.Equal(204, await DoAsync("""{ "action": "open", "path": "Ateliers/Plan.txt", "mode": "desktop" }"""));
        Assert.Equal(423, await PutAsync("trois"));
        Assert.Equal(204, await DoAsync("""{ "action": "close", "path": "Ateliers/Plan.txt" }"""));
        Assert.Equal(404, await DoAsync("""{ "action": "open", "path": "Nulle part.txt" }"""));
        Assert.Equal(400, await DoAsync("""{ "action": "sing", "path": "Ateliers/Plan.txt" }"""));
        Assert.Equal("deux", await _http.GetStringAsync(new Uri(server.Address, "/simulation/files/Ateliers/Plan.txt")));
        var versions = JsonNode.Parse(await _http.GetStringAsync(new Uri(server.Address, "/simulation/versions/Ateliers/Plan.txt")))!.AsArray();
        Assert.Equal(["OgpTeams", "Dominique"], versions.Select(version => (string?)version!["by"]));

        var settings = await _http.PostAsJsonAsync(new Uri(server.Address, "/simulation/settings"), new { ReadOnlyStatus = 403 });
        Assert.Equal(403, (int?)JsonNode.Parse(await settings.Content.ReadAsStringAsync())!["readOnlyStatus"]);
        Assert.Equal(403, await PutAsync("quatre"));
        var calls = await _http.GetStringAsync(new Uri(server.Address, "/simulation/calls"));
        Assert.Contains("content.put", calls, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-of-the-test", calls, StringComparison.Ordinal);

        async Task<JsonNode> JsonAsync(string path) => JsonNode.Parse(await _http.GetStringAsync(new Uri(server.Address, path)))!;
        async Task<int> PutAsync(string text) => (int)(await _http.PutAsync(
            new Uri(server.Address, $"{drive}/root:/Ateliers/Plan.txt:/content"), new StringContent(text))).StatusCode;
        async Task<int> DoAsync(string deed) => (int)(await _http.PostAsync(
            new Uri(server.Address, "/simulation/deeds"), new StringContent(deed))).StatusCode;
    }

    [Theory]
    [InlineData("--urls", "http://0.0.0.0:0", "could be reached by others")]
    [InlineData("--urls", "http://example.org:80", "could be reached by others")]
    [InlineData("--profile", "dream", "strict, field or fault")]
    [InlineData("--colour", "blue", "is not understood")]
    [InlineData("--faults", "nowhere.json", "nowhere.json")]
    public async Task Refuses_what_it_does_not_understand_and_to_be_reached_by_others(string option, string value, string why)
    {
        var stopped = await Assert.ThrowsAsync<ToolFailedException>(
            () => Shell.RunAsync("dotnet", Arguments(option, value), _folder));
        Assert.Contains(why, stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_no_page_of_the_web()
    {
        await using var server = await StartAsync();
        using var renamed = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, "/simulation/"));
        renamed.Headers.Host = "evil.example";
        var misdirected = await _http.SendAsync(renamed);
        Assert.Equal((HttpStatusCode.MisdirectedRequest, "1"), (
            misdirected.StatusCode, misdirected.Headers.GetValues("x-ogp-simulated").Single()));
        using var foreign = new HttpRequestMessage(HttpMethod.Delete, new Uri(server.Address, "/simulation/faults"));
        foreign.Headers.Add("Origin", "https://evil.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await _http.SendAsync(foreign)).StatusCode);
    }

    /// <summary>
    /// Killed in the middle of writing, again and again: every answer that was given stands, and nothing is half there.
    /// </summary>
    [Fact]
    public async Task Loses_nothing_when_it_is_killed()
    {
        var (acknowledged, drive) = (0, string.Empty);
        for (var round = 0; round < 6; round++)
        {
            var server = await StartAsync();
            var about = JsonNode.Parse(await _http.GetStringAsync(new Uri(server.Address, "/simulation/")))!;
            drive = drive.Length == 0 ? $"{about["driveId"]}" : drive;
            Assert.Equal(drive, $"{about["driveId"]}");
            if (acknowledged > 0)
            {
                var kept = await _http.GetStringAsync(new Uri(server.Address, "/simulation/files/Plan.txt"));
                Assert.Equal(new string('x', 200_000), kept[..200_000]);
                Assert.InRange(int.Parse(kept[200_000..], null), acknowledged, acknowledged + 1);
                Assert.InRange(JsonNode.Parse(await _http.GetStringAsync(new Uri(server.Address, "/simulation/versions/Plan.txt")))!.AsArray().Count, acknowledged, acknowledged + round);
            }

            Task? killing = null;
            try
            {
                while (true)
                {
                    using var content = new StringContent($"{new string('x', 200_000)}{acknowledged + 1}");
                    using var put = await _http.PutAsync(
                        new Uri(server.Address, $"/v1.0/drives/{drive}/root:/Plan.txt:/content"), content);
                    acknowledged += put.IsSuccessStatusCode ? 1 : 0;
                    killing ??= KillAsync(server, TimeSpan.FromMilliseconds(20 + round * 13));
                }
            }
            catch (HttpRequestException)
            {
                await killing!;
            }
        }


        static async Task KillAsync(ServerProcess server, TimeSpan after)
        {
            await Task.Delay(after);
            await server.DisposeAsync();
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Task<ServerProcess> StartAsync(params string[] options) =>
        ServerProcess.Start("dotnet", Arguments(options), _folder).ListensAsync();

    private string[] Arguments(params string[] options) =>
    [
        Path.Combine(AppContext.BaseDirectory, "OgpTeams.GraphServer.dll"), "--folder", Path.Combine(_folder, "kept"),
        "--token", "secret-of-the-test", .. options.Contains("--urls") ? (string[])[] : ["--urls", "http://127.0.0.1:0"],
        .. options,
    ];
}
