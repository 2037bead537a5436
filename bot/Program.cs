using OgpTeams.Bot;
using OgpTeams.Rehearsal;

return args is [RehearsalCommand.Name, .. var options]
    ? await RehearsalCommand.RunAsync(options, RehearsedBot.StartAsync)
    : await BotProgram.RunAsync(args);
