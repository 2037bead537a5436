using OgpTeams.Bot;

return BotCommands.Are(args) ? await BotCommands.RunAsync(args) : await BotProgram.RunAsync(args);
