using System.Globalization;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;

namespace OgpTeams.Bot.Rehearsal;

/// <summary>How a rehearsal (répétition) was asked for on the command line.</summary>
/// <param name="Format">The one to play alone; null: the whole script.</param>
/// <param name="Participants">2 to 40, facilitators not counted; null: as many as the script has.</param>
/// <param name="Script">The caller's own script; null: ours.</param>
/// <param name="Language"><c>fr</c> or <c>en</c>; null: the script's, French for ours.</param>
/// <param name="Data">Null: a new folder under <c>{DataFolder}/rehearsals</c>.</param>
internal sealed record RehearsalOptions(string? Format, int? Participants, string? Script, string? Language, string? Data)
{
    public const int FewestParticipants = 2;
    public const int MostParticipants = 40;

    private static readonly Bilingual Sentences = new(typeof(RehearsalTexts));

    /// <summary>What the words after <c>rehearse</c> mean.</summary>
    public static ParsedOptions Parse(IReadOnlyList<string> args)
    {
        var options = new RehearsalOptions(null, null, null, null, null);
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] is "--help" or "-h" or "-?")
            {
                return new ParsedOptions.Help();
            }

            var (name, value) = args[i].Split('=', 2) is [var left, var right] ? (left, right) : (args[i], null);
            if (name is not ("--format" or "--participants" or "--script" or "--language" or "--data"))
            {
                return Refuse("Unknown", args[i]);
            }

            value ??= i + 1 < args.Count ? args[++i] : null;
            if (string.IsNullOrWhiteSpace(value))
            {
                return Refuse("NoValue", name);
            }

            if (With(options, name, value) is not { } changed)
            {
                return Refuse(name[2..], value, FewestParticipants, MostParticipants);
            }

            options = changed;
        }

        return new ParsedOptions.Play(options);
    }

    /// <returns>Null when the value does not suit.</returns>
    private static RehearsalOptions? With(RehearsalOptions options, string name, string value) => name switch
    {
        "--participants" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is >= FewestParticipants and <= MostParticipants ? options with { Participants = count } : null,
        "--language" => value is "fr" or "en" ? options with { Language = value } : null,
        "--script" => options with { Script = value },
        "--data" => options with { Data = value },
        _ => value switch
        {
            "all" => options with { Format = null },
            "format1" or "format2" or "format3" => options with { Format = value },
            _ => null,
        },
    };

    private static ParsedOptions.Refused Refuse(string reason, params object[] values) => new(Sentences.Format($"Option_{reason}", values));
}

/// <summary>What came out of the command line.</summary>
internal abstract record ParsedOptions
{
    private ParsedOptions() { }

    public sealed record Play(RehearsalOptions Options) : ParsedOptions;

    public sealed record Help : ParsedOptions;

    public sealed record Refused(BilingualText Why) : ParsedOptions;
}
