using System.Globalization;
using OgpTeams.Domain;
using OgpTeams.Rehearsal.Scripts;

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
                return Refuse($"« {args[i]} » n’est pas une option.", $"“{args[i]}” is no option.");
            }

            value ??= i + 1 < args.Count ? args[++i] : null;
            if (string.IsNullOrWhiteSpace(value))
            {
                return Refuse($"{name} attend une valeur.", $"{name} needs a value.");
            }

            if (With(options, name, value) is not { } changed)
            {
                return Refusal(name, value);
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

    private static ParsedOptions.Refused Refusal(string name, string value) => (name, value) switch
    {
        ("--format", _) => Refuse(
            $"--format : « {value} » n’est ni format1, ni format2, ni format3, ni all.",
            $"--format: “{value}” is neither format1, format2, format3 nor all."),
        ("--participants", _) => Refuse(
            $"--participants : « {value} » n’est pas un nombre de {FewestParticipants} à {MostParticipants}.",
            $"--participants: “{value}” is not a number from {FewestParticipants} to {MostParticipants}."),
        _ => Refuse($"--language : « {value} » n’est ni fr ni en.", $"--language: “{value}” is neither fr nor en."),
    };

    private static ParsedOptions.Refused Refuse(string french, string english) => new(new BilingualText(french, english));
}

/// <summary>What came out of the command line.</summary>
internal abstract record ParsedOptions
{
    private ParsedOptions() { }

    public sealed record Play(RehearsalOptions Options) : ParsedOptions;

    public sealed record Help : ParsedOptions;

    public sealed record Refused(BilingualText Why) : ParsedOptions;
}
