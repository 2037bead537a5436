using OgpTeams.Bot;
using OgpTeams.CommandLine;

return CommandLineWords.Are(args) ? await BotCommands.RunAsync(args) : await BotProgram.RunAsync(args);
