using System.CommandLine;
using System.Text;
using OgpTeams.CommandLine;
using OgpTeams.Rehearsal;

namespace OgpTeams.Bot;

/// <summary>What the program does besides being the bot: <c>rehearse</c>, and its help.</summary>
internal static class BotCommands
{
    private const int Unusable = 2;

    public static Task<int> RunAsync(string[] args)
    {
        // A Windows console may still be set to a code page without most of what people write.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return RunAsync(args, Console.Out, Console.Error);
    }

    /// <returns>What the command returns; 2 for a line that is not understood.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args, TextWriter output, TextWriter errors, CancellationToken cancellation = default)
    {
        (args, var settings) = Apart(args);
        var language = CommandLineWords.LanguageOf(args);
        var (texts, words) = (Texts.For(language), new CommandLineWords(language, "dotnet run --project bot --"));
        var root = new RootCommand(texts["CommandLineHelp"])
        {
            RehearsalCommand.Of(language, RehearsedBot.StartAsync, output, errors, settings),
            CommandLineWords.LanguageOption(texts["CommandLineLanguage"]),
        };
        var line = words.Parse(root, args);
        if (words.Problem(line) is { } problem)
        {
            await errors.WriteLineAsync(problem + Environment.NewLine);
            words.ShowHelp(line, errors);
            return Unusable;
        }

        // Ctrl+C ends the program, as it ends the bot.
        var ours = new InvocationConfiguration
        {
            Output = output,
            Error = errors,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return await line.InvokeAsync(ours, cancellation);
    }

    /// <summary>Settings of the bot's library may stand among the words of a command.</summary>
    /// <returns>The words, and the settings as <c>--Section:Key=value</c>.</returns>
    private static (IReadOnlyList<string> Words, IReadOnlyList<string> Settings) Apart(IReadOnlyList<string> args)
    {
        var (words, settings) = (new List<string>(), new List<string>());
        for (var at = 0; at < args.Count; at++)
        {
            if (!args[at].StartsWith("--DocumentLibrary:", StringComparison.OrdinalIgnoreCase))
            {
                words.Add(args[at]);
            }
            else
            {
                var whole = args[at].Contains('=', StringComparison.Ordinal) || at + 1 == args.Count;
                settings.Add(whole ? args[at] : $"{args[at]}={args[++at]}");
            }
        }

        return (words, settings);
    }
}
