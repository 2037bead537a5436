using System.Diagnostics;
using System.Text;
using System.Text.Json;
using OgpTeams.Rehearsal.Scripts;
using OgpTeams.Rehearsal.Texts;

namespace OgpTeams.Rehearsal;

/// <summary><c>dotnet run --project bot -- rehearse</c>: plays whole workshops against a bot it starts itself.</summary>
public static class RehearsalCommand
{
    public const string Name = "rehearse";

    private const int Succeeded = 0;
    private const int Failed = 1;
    private const int Unusable = 2;

    /// <param name="args">What follows <see cref="Name"/>.</param>
    /// <param name="start">Starts the bot to be rehearsed.</param>
    public static Task<int> RunAsync(IReadOnlyList<string> args, StartBot start)
    {
        // A Windows console may still be set to a code page without most of what people write.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return RunAsync(args, start, Console.Out, Console.Error);
    }

    /// <returns>0 all as expected, 1 a difference was found, 2 unusable options or script.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args, StartBot start, TextWriter output, TextWriter errors, CancellationToken cancellation = default)
    {
        var english = string.Join(' ', args).Replace('=', ' ').Contains("--language en", StringComparison.Ordinal);
        var texts = new RehearsalTexts(english ? "en" : "fr");
        switch (RehearsalOptions.Parse(args))
        {
            case ParsedOptions.Help:
                await output.WriteLineAsync(texts["Usage"]);
                return Succeeded;
            case ParsedOptions.Refused(var why):
                await errors.WriteLineAsync($"{why.In(texts.Language)}{Environment.NewLine}{Environment.NewLine}{texts["Usage"]}");
                return Unusable;
            case ParsedOptions.Play(var options):
                return await ScriptFor(options, texts, errors) is { } casting
                    ? await PlayAsync(
                        options, casting, new RehearsalTexts(options.Language ?? casting.Script.Language), start, output, errors, cancellation)
                    : Unusable;
            default:
                throw new UnreachableException();
        }
    }

    private static async Task<Casting?> ScriptFor(RehearsalOptions options, RehearsalTexts texts, TextWriter errors)
    {
        byte[] file;
        try
        {
            file = options.Script is { } path ? await File.ReadAllBytesAsync(path) : EmbeddedScripts.Read(
                texts.Language, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(texts.Format("ScriptMissing", options.Script!));
            return null;
        }

        var parsed = ScriptParser.Parse(file, options.Format);
        if (parsed.Script is not { } script)
        {
            await errors.WriteLineAsync(texts.Format("ScriptUnusable", options.Script ?? texts.Language));
            foreach (var problem in parsed.Problems)
            {
                await errors.WriteLineAsync($"  {problem.In(texts.Language)}");
            }

            return null;
        }

        if (Casting.Of(script, options.Participants) is { } casting)
        {
            return casting;
        }

        await errors.WriteLineAsync(texts.Format("NoUnderstudies", script.Participants.Count(), options.Participants!));
        return null;
    }

    private static async Task<int> PlayAsync(
        RehearsalOptions options, Casting casting, RehearsalTexts texts, StartBot start, TextWriter output, TextWriter errors,
        CancellationToken cancellation)
    {
        var folder = options.Data is { } given ? Path.GetFullPath(given) : RehearsalFolder.New();
        try
        {
            Directory.CreateDirectory(folder);
            var run = new RehearsalRun(casting, folder, texts, start, output);
            return await run.RunAsync(cancellation) ? Succeeded : Failed;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or BotRefusedException)
        {
            await errors.WriteLineAsync(texts.Format("DataUnusable", folder, refused.Message));
            return Unusable;
        }
        catch (Exception silent) when (silent is HttpRequestException or JsonException)
        {
            await errors.WriteLineAsync(texts.Format("NoAnswer", silent.Message));
            return Failed;
        }
        catch (OperationCanceledException)
        {
            await errors.WriteLineAsync(texts["Interrupted"]);
            return Failed;
        }
    }
}
