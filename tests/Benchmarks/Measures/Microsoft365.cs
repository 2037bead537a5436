using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using OgpTeams.Benchmarks.Loads;
using OgpTeams.Benchmarks.Targets;
using OgpTeams.Doubles;
using OgpTeams.Doubles.Entra;
using OgpTeams.GraphServer;

namespace OgpTeams.Benchmarks.Measures;

/// <summary>
/// What Microsoft 365 costs those who use it, and those who do not: until a first workshop is created, and until its first documents
/// stand in the library. All ways take turns, so that they share what else the machine does.
/// </summary>
internal static class Microsoft365
{
    private const string Tenant = "00000000-0000-0000-0000-000000000001";
    private const string App = "0b7d7f0e-0000-4000-8000-0000000000b0";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <param name="before">The folder of a published build to compare with; null: none.</param>
    /// <param name="now">The folder of a published build.</param>
    public static async Task RunAsync(RunOptions options, string? before, string now)
    {
        await using var service = await BotServiceDouble.StartAsync();
        await using var library = await GraphDouble.StartAsync();
        Way[] ways =
        [
            .. before is null ? [] : new Way[] { new("before, folder, anonymous", before, [], IsGuarded: false) },
            new("folder, anonymous", now, [], IsGuarded: false),
            new("folder, tokens asked for", now,
            [
                "--Bot:Authentication", "SingleTenant", "--Bot:AppId", App, "--Bot:TenantId", Tenant, "--Bot:AccessToken", "given",
                "--Bot:AllowedServiceHosts", "127.0.0.1", "--Bot:OpenIdMetadata", service.OpenIdMetadata.AbsoluteUri,
            ], IsGuarded: true),
            new("SharePoint, anonymous", now,
            [
                "--DocumentLibrary:Provider", "Graph", "--DocumentLibrary:Graph:BaseUrl", library.Graph.AbsoluteUri,
                "--DocumentLibrary:Graph:SiteUrl", library.SiteUrl.AbsoluteUri, "--DocumentLibrary:Graph:AccessToken", library.Token,
            ], IsGuarded: false),
        ];
        var measured = ways.ToDictionary(way => way, _ => new List<double[]>());
        for (var round = -1; round < options.Rounds; round++)
        {
            foreach (var way in ways)
            {
                var figures = await MeasureAsync(way, service, library);
                if (round >= 0) // The first one warms up what measures.
                {
                    measured[way].Add(figures);
                }
            }
        }

        var first = measured[ways[0]];
        Table.Print(
            $"Microsoft 365: {options.Rounds} rounds, medians; in brackets to the first line",
            ["way", "ms to a workshop", "CPU ms to it", "RSS MB then", "CPU ms to its documents", "RSS MB then"],
            [.. ways.Select(way => (string[])[way.Name, .. Enumerable.Range(0, 5).Select(column => Cell(measured[way], first, column))])]);
    }

    private static string Cell(List<double[]> figures, List<double[]> first, int column)
    {
        var (own, other) = (Table.Median(figures.Select(one => one[column])), Table.Median(first.Select(one => one[column])));
        return double.IsNaN(own) ? "–" : FormattableString.Invariant($"{own:0} ({own / other:0.00})");
    }

    private static async Task<double[]> MeasureAsync(Way way, BotServiceDouble service, GraphDouble library)
    {
        await using var connector = await Connector.StartAsync();
        var data = Directory.CreateTempSubdirectory("ogpteams-benchmark-");
        var written = Written(way, library, data.FullName);
        try
        {
            var started = Stopwatch.GetTimestamp();
            await using var bot = await ServerProcess.StartBot(
                ["--DataFolder", data.FullName, .. way.Settings], program: way.Program).ListensAsync();
            using var http = new HttpClient { BaseAddress = bot.Address };
            if (way.IsGuarded)
            {
                var token = Jwt.Write(service.Key, BotServiceDouble.Claims(App, connector.Address));
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            }

            var chat = new Chat(0, connector.Address);
            await PressAsync(http, chat, "workshop.create", """ "id":"new","format":"format1","title":"Mesurer","language":"fr" """);
            double[] toWorkshop = [Stopwatch.GetElapsedTime(started).TotalMilliseconds, bot.Cpu.TotalMilliseconds, bot.Megabytes];
            if (way.IsGuarded)
            {
                return [.. toWorkshop, double.NaN, double.NaN]; // Its API asks Entra.
            }

            var ids = await http.GetFromJsonAsync<string[]>(
                new Uri($"/api/v1/workshops?conversation={Uri.EscapeDataString(chat.Id)}", UriKind.Relative));
            await PressAsync(http, chat, "step.goto", $""" "workshop":"{ids![0]}","id":"go","step":"F1-S4" """);
            for (var since = Stopwatch.GetTimestamp(); Written(way, library, data.FullName) < written + 3; await Task.Delay(20))
            {
                if (Stopwatch.GetElapsedTime(since) > Patience)
                {
                    throw new InvalidDataException($"{way.Name}: no documents came.");
                }
            }

            return [.. toWorkshop, bot.Cpu.TotalMilliseconds, bot.Megabytes];
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static int Written(Way way, GraphDouble library, string data)
    {
        var folder = new DirectoryInfo(Path.Combine(data, "library"));
        return way.Settings.Contains("Graph") ? library.Paths().Count
            : folder.Exists ? folder.GetFiles("*", SearchOption.AllDirectories).Count(file => file.Extension is ".docx" or ".csv") : 0;
    }

    private static async Task PressAsync(HttpClient http, Chat chat, string verb, string inputs)
    {
        using var press = new ByteArrayContent(chat.Press(0, verb, inputs));
        press.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await http.PostAsync(new Uri("/api/messages", UriKind.Relative), press);
        if (!answer.Headers.TryGetValues("X-Ogp-Outcome", out var outcomes) || outcomes.Single() != "accepted")
        {
            throw new InvalidDataException($"The bot refused {verb}: {(int)answer.StatusCode}.");
        }
    }

    private sealed record Way(string Name, string Program, string[] Settings, bool IsGuarded);
}
