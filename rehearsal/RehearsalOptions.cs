using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using OgpTeams.Rehearsal.Scripts;
using OgpTeams.Rehearsal.Texts;

namespace OgpTeams.Rehearsal;

/// <summary>How a rehearsal (répétition) was asked for on the command line.</summary>
/// <param name="Format">The one to play alone; null: the whole script.</param>
/// <param name="Participants">2 to 40, facilitators not counted; null: as many as the script has.</param>
/// <param name="Script">The caller's own script; null: ours.</param>
/// <param name="Language"><c>fr</c> or <c>en</c>; null: the script's, French for ours.</param>
/// <param name="Data">Null: a new folder under <c>{DataFolder}/rehearsals</c>.</param>
internal sealed record RehearsalOptions(string? Format, int? Participants, string? Script, string? Language, string? Data)
{
    public const int FewestParticipants = ScriptRules.FewestParticipants;
    public const int MostParticipants = ScriptRules.MostParticipants;

    private const string All = "all";

    /// <summary>Played slowly, to be watched: the Playground's address, its own port unless given. Null: nobody watches.</summary>
    public Uri? Watch { get; init; }

    /// <param name="play">Returns the exit code.</param>
    public static Command CommandTo(Func<RehearsalOptions, CancellationToken, Task<int>> play, RehearsalTexts texts)
    {
        var format = new Option<string>("--format") { Description = texts["HelpFormat"] }
            .AcceptOnlyFromAmong("format1", "format2", "format3", All);
        var participants = new Option<int?>("--participants")
        {
            HelpName = "8",
            Description = texts["HelpParticipants"],
            CustomParser = value => Count(value, texts),
        };
        var script = new Option<string>("--script") { HelpName = texts["HelpScriptName"], Description = texts["HelpScript"] };
        var data = new Option<string>("--data") { HelpName = texts["HelpDataName"], Description = texts["HelpData"] };
        var watch = new Option<string>("--watch")
        {
            HelpName = texts["HelpWatchName"],
            Description = texts["HelpWatch"],
            Arity = ArgumentArity.ZeroOrOne,
        };
        watch.Validators.Add(value =>
        {
            if (value.Tokens is [{ Value: var address }] && !IsAddress(address))
            {
                value.AddError(texts.Format("WrongAddress", "--watch", address));
            }
        });
        var command = new Command("rehearse", texts["Help"]) { format, participants, script, data, watch };
        command.SetAction((line, cancellation) => play(
            new RehearsalOptions(
                line.GetValue(format) is All ? null : line.GetValue(format), line.GetValue(participants), line.GetValue(script),
                line.GetValue<string>("--language"), line.GetValue(data))
            {
                Watch = line.GetResult(watch) is null ? null : new Uri(line.GetValue(watch) ?? Watching.UsualPlayground),
            },
            cancellation));
        return command;
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { IsLoopback: true, Scheme: "http" };

    private static int? Count(ArgumentResult value, RehearsalTexts texts)
    {
        var text = value.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is >= FewestParticipants and <= MostParticipants)
        {
            return count;
        }

        value.AddError(texts.Format("WrongCount", "--participants", text, FewestParticipants, MostParticipants));
        return null;
    }
}
