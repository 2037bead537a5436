using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using OgpTeams.Documents;
using OgpTeams.Documents.Tests;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Benchmarks.Measures;

/// <summary>One way to make a plan's document, in a process of its own: its first time, then its median, processor and memory.</summary>
internal static class DocumentCase
{
    public const string Command = "document";

    /// <summary>The case that is not measured: a person types a sentence and saves.</summary>
    public const string Save = "save";

    /// <param name="kind">
    /// <c>fill</c>; <c>anew</c> and <c>merge</c>, a text of every commitment changed, into what nobody and what a person saved;
    /// <c>unchanged</c>, into what a person saved; <c>floor</c>.
    /// </param>
    /// <param name="folder">Holds <c>{commitments}.docx</c>, written by <c>fill</c>, and <c>{commitments}-saved.docx</c>.</param>
    public static void Run(string kind, int commitments, string folder, int rounds)
    {
        var path = Path.Combine(folder, $"{commitments}.docx");
        var saved = Path.Combine(folder, $"{commitments}-saved.docx");
        var plan = Plan(commitments, changed: kind is "anew" or "merge");
        var existing = kind == "fill" ? null : File.ReadAllBytes(kind is "merge" or "unchanged" ? saved : path);
        Func<byte[]> make = kind switch
        {
            "fill" => () => PlanDocument.Write(plan, "plan", null).Bytes,
            "anew" or "merge" or "unchanged" => () => PlanDocument.Write(plan, "plan", existing).Bytes,
            Save => () => Saved(existing!),
            "floor" => () => Rezipped(existing!),
            _ => throw new FormatException($"Unknown case {kind}."),
        };

        var (cold, bytes) = Time(make);
        if (kind is "fill" or Save)
        {
            File.WriteAllBytes(kind == "fill" ? path : saved, bytes);
        }

        for (var round = 0; round < rounds; round++)
        {
            Time(make);
        }

        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var times = Enumerable.Range(0, rounds).Select(_ => Time(make).Milliseconds).ToList();
        process.Refresh();
        var cpu = (process.TotalProcessorTime - before).TotalMilliseconds / rounds;
        var peak = File.ReadLines("/proc/self/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        var kilobytes = double.Parse(peak.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"measured {cold} {Table.Median(times)} {cpu} {kilobytes / 1024} {bytes.Length}"));
    }

    /// <summary>Ten milestones a commitment, no two texts of the long fields alike.</summary>
    public static OpenPlan Plan(int commitments, bool changed) => PlanSamples.Plan with
    {
        Commitments = [.. Enumerable.Range(1, commitments).Select(number => PlanSamples.Land with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"7F3AKQ{number:0000}"),
            Number = $"{number}",
            Name = $"{PlanSamples.Land.Name} {number}",
            PublicProblem = $"{number} – {PlanSamples.Land.PublicProblem}",
            What = $"{number} – {PlanSamples.Land.What}",
            HowItSolves = $"{number} – {PlanSamples.Land.HowItSolves}",
            ContactName = changed ? $"Camille Vega {number}" : $"Gonzalo Vega {number}",
            Milestones = [.. Enumerable.Range(1, 10).Select(milestone => PlanSamples.Land.Milestones[milestone % 4] with
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"7F3AKM{milestone:0000}"),
                Title = $"{number}.{milestone} {PlanSamples.Land.Milestones[milestone % 4].Title}",
                Deliverable = $"{PlanSamples.Land.Milestones[milestone % 4].Deliverable} ({number}.{milestone})",
            })],
        })],
    };

    private static (double Milliseconds, byte[] Bytes) Time(Func<byte[]> make)
    {
        var start = Stopwatch.GetTimestamp();
        var bytes = make();
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, bytes);
    }

    /// <summary>With a sentence more at its end.</summary>
    private static byte[] Saved(byte[] file)
    {
        using var output = new MemoryStream();
        output.Write(file);
        using (var archive = new ZipArchive(output, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var main = archive.GetEntry("word/document.xml")!.Open();
            var document = XDocument.Load(main, LoadOptions.PreserveWhitespace);
            var word = document.Root!.Name.Namespace;
            document.Root.Element(word + "body")!.Elements(word + "sectPr").Last()
                .AddBeforeSelf(new XElement(word + "p", new XElement(word + "r", new XElement(word + "t", "Ajouté par la rédactrice."))));
            main.SetLength(0);
            document.Save(main, SaveOptions.DisableFormatting);
        }

        return output.ToArray();
    }

    /// <summary>The floor: every entry inflated and deflated again at the level we write with.</summary>
    private static byte[] Rezipped(byte[] file)
    {
        using var output = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(file, writable: false)))
        using (var target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                using var from = entry.Open();
                using var to = target.CreateEntry(entry.FullName, CompressionLevel.Optimal).Open();
                from.CopyTo(to);
            }
        }

        return output.ToArray();
    }
}
