using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using OgpTeams.Benchmarks;
using OgpTeams.Benchmarks.Measures;
using OgpTeams.Benchmarks.Targets;

if (typeof(RunOptions).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true })
{
    Console.Error.WriteLine("A debug build says nothing about speed: dotnet run -c Release --project tests/Benchmarks");
    return 2;
}

try
{
    switch (args)
    {
        case [BareEndpoint.Command, var answer]:
            await BareEndpoint.RunAsync(answer);
            return 0;
        case ["throughput", .. var options]:
            await Throughput.RunAsync(RunOptions.Read(options));
            return 0;
        case ["steady", .. var options]:
            await SteadyLoad.RunAsync(RunOptions.Read(options));
            return 0;
        case ["start", .. var options]:
            var programs = options.TakeWhile(option => !option.StartsWith('-')).ToList();
            await Starting.RunAsync(RunOptions.Read(options[programs.Count..]), programs);
            return 0;
        case ["microsoft365", .. var options]:
            var builds = options.TakeWhile(option => !option.StartsWith('-')).ToList();
            await Microsoft365.RunAsync(
                RunOptions.Read(options[builds.Count..]), before: builds.ElementAtOrDefault(1),
                now: builds.ElementAtOrDefault(0) ?? AppContext.BaseDirectory);
            return 0;
        case ["checking", .. var options]:
            Checking.Run(RunOptions.Read(options));
            return 0;
        case ["growth"]:
            await Growth.RunAsync();
            return 0;
        case ["publish", .. var options]:
            await Publishing.RunAsync(RunOptions.Read(options));
            return 0;
        case ["documents", .. var options]:
            await OgpTeams.Benchmarks.Measures.Documents.RunAsync(RunOptions.Read(options));
            return 0;
        case [DocumentCase.Command, var kind, var commitments, var folder, var rounds]:
            DocumentCase.Run(kind, int.Parse(commitments, CultureInfo.InvariantCulture), folder, int.Parse(rounds, CultureInfo.InvariantCulture));
            return 0;
        case ["all", .. var options]:
            await Throughput.RunAsync(RunOptions.Read(options));
            await SteadyLoad.RunAsync(RunOptions.Read(options));
            await Growth.RunAsync();
            await Publishing.RunAsync(RunOptions.Read(options));
            await OgpTeams.Benchmarks.Measures.Documents.RunAsync(RunOptions.Read(options));
            Checking.Run(RunOptions.Read(options));
            return 0;
    }
}
catch (FormatException wrong)
{
    Console.Error.WriteLine(wrong.Message);
}

Console.Error.WriteLine(RunOptions.Usage);
return 2;
