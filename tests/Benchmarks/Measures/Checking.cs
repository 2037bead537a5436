using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OgpTeams.AddinBackend.Documents;
using OgpTeams.Documents;
using OgpTeams.Doubles.Word;

namespace OgpTeams.Benchmarks.Measures;

/// <summary>
/// What checking a plan of 15 commitments costs the server when the pane asks for it, by its controls and by its file, beside reading
/// the file once. Aim: less than twice.
/// </summary>
internal static class Checking
{
    private const int Commitments = 15;
    private const int Times = 60;

    public static void Run(RunOptions options)
    {
        var file = PlanDocument.Write(DocumentCase.Plan(Commitments, changed: false), "plan", null).Bytes;
        var live = Live(new WordFile(file));
        var read = Measure(() => PlanReading.Read(file), options.Rounds);
        (string Name, (double Wall, double Cpu) Cost)[] cases =
        [
            ("reading the file once", read),
            ("check of the file, answer written", Measure(() => Check(file, LiveDocument.MediaType), options.Rounds)),
            ("check of the controls, answer written", Measure(() => Check(live, "application/json"), options.Rounds)),
        ];
        Table.Print(
            $"Checking an action plan of {Commitments} commitments of 10 milestones ({file.Length / 1024} KB; by controls {live.Length / 1024} KB)",
            ["case", "ms", "to reading", "CPU ms", "to reading"],
            cases.Select(one => new[]
            {
                one.Name, Table.Number(one.Cost.Wall, 1), $"{Table.Number(one.Cost.Wall / read.Wall, 2)} ×", Table.Number(one.Cost.Cpu, 1),
                $"{Table.Number(one.Cost.Cpu / read.Cpu, 2)} ×",
            }));
    }

    /// <summary>The endpoint itself, from the body to the bytes of the answer.</summary>
    private static void Check(byte[] body, string type)
    {
        var http = new DefaultHttpContext { RequestServices = Services };
        http.Request.Body = new MemoryStream(body, writable: false);
        http.Request.ContentType = type;
        http.Response.Body = new MemoryStream();
        DocumentEndpoints.CheckAsync(http.Request, TimeProvider.System, CancellationToken.None).GetAwaiter().GetResult()
            .ExecuteAsync(http).GetAwaiter().GetResult();
    }

    private static ServiceProvider Services { get; } = new ServiceCollection().AddLogging().AddProblemDetails().BuildServiceProvider();

    private static (double Wall, double Cpu) Measure(Action work, int rounds)
    {
        var (walls, cpus) = (new List<double>(), new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            using var process = Process.GetCurrentProcess();
            var (start, before) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
            for (var i = 0; i < Times; i++)
            {
                work();
            }

            process.Refresh();
            if (round > 0)
            {
                walls.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds / Times);
                cpus.Add((process.TotalProcessorTime - before).TotalMilliseconds / Times);
            }
        }

        return (Table.Median(walls), Table.Median(cpus));
    }

    /// <summary>As the pane tells it.</summary>
    private static byte[] Live(WordFile file)
    {
        var ours = file.Parts.First(part => part.StartsWith("customXml/item", StringComparison.Ordinal)
            && file.Raw(part).Contains("<kept", StringComparison.Ordinal));
        return Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
        {
            controls = file.Controls.Where(control => WordFile.Tag(control) is not null).Select(control => new
            {
                tag = WordFile.Tag(control),
                text = WordFile.Text(control),
                placeholder = control.Descendants(WordFile.W + "showingPlcHdr").Any(),
            }),
            part = file.Raw(ours),
        }));
    }
}
