using System.CommandLine;
using System.Text.Json;
using OgpTeams.Domain;
using OgpTeams.Rehearsal.Scripts;
using OgpTeams.Rehearsal.Texts;

namespace OgpTeams.Rehearsal;

/// <summary><c>dotnet run --project bot -- rehearse</c>: plays whole workshops against a bot it starts itself.</summary>
public static class RehearsalCommand
{
    private const int Succeeded = 0;
    private const int Failed = 1;
    private const int Unusable = 2;

    /// <summary>Returns 0 when all went as expected, 1 when a difference was found, 2 for an unusable script or folder.</summary>
    /// <param name="language">What a script without a language is told in, and the help.</param>
    /// <param name="start">Starts the bot to be rehearsed.</param>
    /// <param name="settings">Of the bot, <c>--Section:Key=value</c>; only where its library lies is heeded.</param>
    public static Command Of(Language language, StartBot start, TextWriter output, TextWriter errors, IReadOnlyList<string> settings) =>
        Of(new RehearsalTexts(language), start, output, errors, SimulatedSharePoint.Of(settings));

    private static Command Of(
        RehearsalTexts texts, StartBot start, TextWriter output, TextWriter errors, string[]? sharePoint) => RehearsalOptions.CommandTo(
        async (options, cancellation) => await ScriptFor(options, texts, errors) is { } casting
            ? await PlayAsync(
                options, casting, new RehearsalTexts(Language.Of(options.Language ?? casting.Script.Language)), start, output, errors,
                sharePoint, cancellation)
            : Unusable,
        texts);

    private static async Task<Casting?> ScriptFor(RehearsalOptions options, RehearsalTexts texts, TextWriter errors)
    {
        byte[] file;
        try
        {
            file = options.Script is { } path and not EmbeddedScripts.Torture
                ? await File.ReadAllBytesAsync(path)
                : EmbeddedScripts.Read(
                    options.Script ?? EmbeddedScripts.Story, texts.Language.Code,
                    DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(texts.Format("ScriptMissing", options.Script!));
            return null;
        }

        var parsed = ScriptParser.Parse(file, options.Format);
        if (parsed.Script is not { } script)
        {
            await errors.WriteLineAsync(texts.Format("ScriptUnusable", options.Script ?? texts.Language.Code));
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
        string[]? sharePoint, CancellationToken cancellation)
    {
        var folder = options.Data is { } given ? Path.GetFullPath(given) : RehearsalFolder.New();
        try
        {
            Directory.CreateDirectory(folder);
            var run = new RehearsalRun(
                casting, folder, texts, start, output, options.Watch is { } playground ? new Watching(playground) : null, sharePoint);
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
