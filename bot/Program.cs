using OgpTeams.Bot;

return await BotProgram.RunAsync(args);
