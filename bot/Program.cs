using OgpTeams.Bot;

await BotApplication.Build(args).RunAsync();
