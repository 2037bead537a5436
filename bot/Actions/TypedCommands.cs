using System.Collections.Frozen;
using System.Globalization;
using OgpTeams.Domain;

namespace OgpTeams.Bot.Actions;

/// <summary>What a typed message asks for.</summary>
internal enum TypedCommand
{
    /// <summary>None of ours: offered back as a contribution.</summary>
    Unknown,
    Help,
    NewWorkshop,
    Form,
    Subject,
    Idea,
    SubAction,
    Pass,
    Control,
    Next,
    Back,
    Extend,
    Pause,
    Resume,
    Status,
    Close,
    Documents,
    MyContributions,
    MyData,
    RemoveMyName,
    Plan,
    Assessments,
}

/// <param name="Rest">What follows the command: « Titre : description ».</param>
/// <param name="Minutes">For +1 and +5.</param>
/// <param name="Language">The command's own, when it has one: who writes « aide » reads French, whatever their client speaks.</param>
internal sealed record Typed(TypedCommand Command, string Rest = "", int Minutes = 0, string? Language = null);

/// <summary>Understands typed commands in French and English; accents and case count for nothing.</summary>
internal static class TypedCommands
{
    private static readonly FrozenDictionary<string, TypedCommand> French = new Dictionary<string, TypedCommand>(StringComparer.Ordinal)
    {
        ["aide"] = TypedCommand.Help,
        ["bonjour"] = TypedCommand.Help,
        ["nouvel atelier"] = TypedCommand.NewWorkshop,
        ["nouveau atelier"] = TypedCommand.NewWorkshop,
        ["atelier"] = TypedCommand.NewWorkshop,
        ["formulaire"] = TypedCommand.Form,
        ["passer"] = TypedCommand.Pass,
        ["regie"] = TypedCommand.Control,
        ["suivant"] = TypedCommand.Next,
        ["etape suivante"] = TypedCommand.Next,
        ["precedent"] = TypedCommand.Back,
        ["etape precedente"] = TypedCommand.Back,
        ["reprendre"] = TypedCommand.Resume,
        ["reprise"] = TypedCommand.Resume,
        ["etat"] = TypedCommand.Status,
        ["statut"] = TypedCommand.Status,
        ["ou en est-on"] = TypedCommand.Status,
        ["clore"] = TypedCommand.Close,
        ["terminer"] = TypedCommand.Close,
        ["cloturer"] = TypedCommand.Close,
        ["mes contributions"] = TypedCommand.MyContributions,
        ["mes donnees"] = TypedCommand.MyData,
        ["retirer mon nom"] = TypedCommand.RemoveMyName,
        ["effacer"] = TypedCommand.RemoveMyName,
        ["effacer mes donnees"] = TypedCommand.RemoveMyName,
        ["auto-evaluation"] = TypedCommand.Assessments,
        ["autoevaluation"] = TypedCommand.Assessments,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, TypedCommand> English = new Dictionary<string, TypedCommand>(StringComparer.Ordinal)
    {
        ["help"] = TypedCommand.Help,
        ["hello"] = TypedCommand.Help,
        ["new workshop"] = TypedCommand.NewWorkshop,
        ["workshop"] = TypedCommand.NewWorkshop,
        ["form"] = TypedCommand.Form,
        ["pass"] = TypedCommand.Pass,
        ["control"] = TypedCommand.Control,
        ["next"] = TypedCommand.Next,
        ["back"] = TypedCommand.Back,
        ["resume"] = TypedCommand.Resume,
        ["status"] = TypedCommand.Status,
        ["close"] = TypedCommand.Close,
        ["my contributions"] = TypedCommand.MyContributions,
        ["my data"] = TypedCommand.MyData,
        ["remove my name"] = TypedCommand.RemoveMyName,
        ["erase my data"] = TypedCommand.RemoveMyName,
        ["self-assessment"] = TypedCommand.Assessments,
        ["self assessment"] = TypedCommand.Assessments,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, TypedCommand> Both = new Dictionary<string, TypedCommand>(StringComparer.Ordinal)
    {
        ["?"] = TypedCommand.Help,
        ["pause"] = TypedCommand.Pause,
        ["documents"] = TypedCommand.Documents,
        ["plan"] = TypedCommand.Plan,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (FrozenDictionary<string, TypedCommand> Words, string? Language)[] Languages =
        [(French, "fr"), (English, "en"), (Both, null)];

    private static readonly (string Word, TypedCommand Command)[] Beginnings =
    [
        ("sujet ", TypedCommand.Subject), ("subject ", TypedCommand.Subject),
        ("idee ", TypedCommand.Idea), ("idea ", TypedCommand.Idea),
        ("sous-action ", TypedCommand.SubAction), ("sub-action ", TypedCommand.SubAction),
    ];

    /// <param name="text">The message without the bot's mention.</param>
    public static Typed Read(string text)
    {
        var trimmed = text.Trim();
        var plain = Plain(trimmed);
        var whole = plain.TrimEnd('.', '!', '?', ' ') is { Length: > 0 } words ? words : plain;
        foreach (var (commands, language) in Languages)
        {
            if (commands.TryGetValue(whole, out var command))
            {
                return new Typed(command, Language: language);
            }
        }

        if (plain.StartsWith('+') && int.TryParse(plain.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            && minutes is >= 1 and <= 120)
        {
            return new Typed(TypedCommand.Extend, Minutes: minutes);
        }

        // « sujet T : D » keeps the text as typed; only the first word is understood whatever its accents and case.
        var (_, begun) = Array.Find(Beginnings, begins => plain.StartsWith(begins.Word, StringComparison.Ordinal));
        return begun == TypedCommand.Unknown
            ? new Typed(TypedCommand.Unknown, trimmed)
            : new Typed(begun, trimmed[Array.FindIndex([.. trimmed], char.IsWhiteSpace)..].Trim());
    }

    /// <summary>Commands are short: what follows is not looked at.</summary>
    private static string Plain(string text) =>
        string.Join(' ', Folded.Of(text[..Math.Min(text.Length, 200)]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
