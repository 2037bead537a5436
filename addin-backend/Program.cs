using OgpTeams.AddinBackend.Commands;

return DocumentCommands.Run(args, Console.Out, Console.Error);
