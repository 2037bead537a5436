using OgpTeams.Bot;
using OgpTeams.Bot.Rehearsal;

return args is [RehearsalCommand.Name, .. var options]
    ? await RehearsalCommand.RunAsync(options)
    : await BotProgram.RunAsync(args);
