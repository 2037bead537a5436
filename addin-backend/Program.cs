using OgpTeams.AddinBackend;
using OgpTeams.AddinBackend.Commands;
using OgpTeams.CommandLine;

// A command does not wait for the host to be loaded.
return CommandLineWords.Are(args) ? DocumentCommands.Run(args, Console.Out, Console.Error) : await AddinProgram.RunAsync(args);
