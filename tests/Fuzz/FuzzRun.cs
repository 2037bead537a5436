using System.Diagnostics;
using System.Globalization;
using OgpTeams.Fuzz.Engine;

namespace OgpTeams.Fuzz;

/// <summary>Watches workers: a file that kills one, holds it up or makes it swell is a failure like any other.</summary>
internal sealed class FuzzRun(Options options)
{
    private const long MaxMemory = 512L << 20;
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);
    private static readonly string _folder = Path.Combine(Path.GetTempPath(), "ogpteams-fuzz");

    private readonly Stopwatch _total = Stopwatch.StartNew();
    private readonly Stopwatch _current = new();
    private int _number = -1;
    private int _failures;
    private long _peak;
    private TimeSpan _longest;

    public static int Start(Options options)
    {
        Console.WriteLine($"seed {options.Seed}");
        return options.Replay is { } number ? Replay(options, number) : new FuzzRun(options).Run();
    }

    private static int Replay(Options options, int number)
    {
        var failure = Judge.Try(Save(options, number));
        Console.WriteLine(failure ?? "holds");
        return failure is null ? 0 : 1;
    }

    private static Case Save(Options options, int number)
    {
        var tried = new Case(Corpus.Whole(Worker.Files(options.Corpus)), options.Seed, number);
        Directory.CreateDirectory(_folder);
        var file = Path.Combine(_folder, $"{options.Seed}-{number}.docx");
        File.WriteAllBytes(file, tried.File);
        Console.WriteLine($"{tried.Specimen.Name}, saved as {file}; again: --seed {options.Seed} --replay {number}");
        return tried;
    }

    private int Run()
    {
        while (!IsOver)
        {
            RunWorker();
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{_number + 1} files in {_total.Elapsed.TotalMinutes:0.0} min, {_failures} failures, peak {_peak >> 20} MB, longest {_longest.TotalSeconds:0.0} s"));
        return _failures == 0 ? 0 : 1;
    }

    private bool IsOver => _total.Elapsed.TotalMinutes >= options.Minutes;

    // It may end between any question whether it has ended and the next one.
    private static long Memory(Process worker)
    {
        try
        {
            worker.Refresh();
            return worker.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    private void RunWorker()
    {
        using var worker = new Process { StartInfo = StartInfo() };
        worker.OutputDataReceived += (_, line) => Hear(line.Data ?? "");
        worker.Start();
        worker.BeginOutputReadLine();
        _current.Restart();
        string? stopped = null;
        while (!IsOver && stopped is null && !worker.WaitForExit(100))
        {
            _peak = Math.Max(_peak, Memory(worker));
            stopped = _peak > MaxMemory ? "takes more than 512 MB" : _current.Elapsed > _patience ? "takes more than a minute" : null;
        }

        if (worker.HasExited)
        {
            worker.WaitForExit();
            Fail(_number, $"killed the process, exit code {worker.ExitCode}");
        }
        else
        {
            worker.Kill();
            worker.WaitForExit();
            if (stopped is not null)
            {
                _peak = 0;
                Fail(_number, stopped);
            }
        }
    }

    private ProcessStartInfo StartInfo()
    {
        string[] arguments = [Worker.Command, $"{options.Seed}", $"{_number + 1}", options.Corpus];
        return new ProcessStartInfo(Environment.ProcessPath!, [.. Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? [Environment.GetCommandLineArgs()[0]] : Array.Empty<string>(), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,

            // What the collector may hold; the rest of 512 MB is the runtime's own.
            Environment = { ["DOTNET_GCHeapHardLimit"] = "0x18000000" },
        };
    }

    private void Hear(string line)
    {
        if (line.StartsWith(Worker.Begins, StringComparison.Ordinal))
        {
            _longest = _current.Elapsed > _longest && _number >= 0 ? _current.Elapsed : _longest;
            _number = int.Parse(line.AsSpan(Worker.Begins.Length), CultureInfo.InvariantCulture);
            _current.Restart();
        }
        else if (line.StartsWith(Worker.Fails, StringComparison.Ordinal))
        {
            Fail(_number, line[Worker.Fails.Length..]);
        }
    }

    private void Fail(int number, string what)
    {
        _failures++;
        Console.WriteLine($"FAILS {number}: {what}");
        Save(options, number);
    }
}
