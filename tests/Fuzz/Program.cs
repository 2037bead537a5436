using OgpTeams.Fuzz;

// dotnet run -c Release --project tests/Fuzz -- --minutes 10 [--seed N] [--corpus folder] [--replay number]
return args is [Worker.Command, var seed, var from, var corpus]
    ? Worker.Run(seed, from, corpus)
    : FuzzRun.Start(Options.Read(args));
