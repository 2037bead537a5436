using OgpTeams.Bot;

try
{
    await BotApplication.Build(args).RunAsync();
    return 0;
}
catch (StartupRefusedException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
