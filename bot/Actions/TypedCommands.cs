using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using OgpTeams.Bot.Inputs;
using OgpTeams.Domain;

namespace OgpTeams.Bot.Actions;

/// <summary>What a typed message asks for.</summary>
internal enum TypedCommand
{
    /// <summary>None of ours: offered back as a contribution.</summary>
    Unknown,

    /// <summary>Nothing but the mention, or a sign with it.</summary>
    Bare,

    /// <summary>Several contributions in one message, each on a line that says so.</summary>
    Several,
    Help,
    NewWorkshop,
    Form,
    Subject,
    Idea,
    SubAction,
    Reformulation,

    /// <summary>« note 3 : 4 5 »: the whole text is its rest.</summary>
    Rate,

    /// <summary>« présentation : Nom : raison ».</summary>
    Introduce,

    /// <summary>The subjects, numbered as they are rated.</summary>
    Subjects,
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
    Check,

    /// <summary>« importer », « importer Plan 2024.docx ».</summary>
    Import,
    Messages,
}

/// <param name="Rest">What follows the command: « Titre : description ».</param>
/// <param name="Minutes">For +1 and +5.</param>
/// <param name="Language">The command's own, when it has one: who writes « aide » reads French, whatever their client speaks.</param>
internal sealed record Typed(TypedCommand Command, string Rest = "", int Minutes = 0, string? Language = null)
{
    /// <summary>The whole message, the mention apart.</summary>
    public string Text { get; init; } = "";
}

/// <summary>Understands typed commands in French and English; accents and case count for nothing.</summary>
internal static partial class TypedCommands
{
    private static readonly FrozenDictionary<string, TypedCommand> French = new Dictionary<string, TypedCommand>(StringComparer.Ordinal)
    {
        ["aide"] = TypedCommand.Help,
        ["bonjour"] = TypedCommand.Help,
        ["nouvel atelier"] = TypedCommand.NewWorkshop,
        ["nouveau atelier"] = TypedCommand.NewWorkshop,
        ["atelier"] = TypedCommand.NewWorkshop,
        ["formulaire"] = TypedCommand.Form,
        ["sujets"] = TypedCommand.Subjects,
        ["me presenter"] = TypedCommand.Introduce,
        ["je me presente"] = TypedCommand.Introduce,
        ["presentation"] = TypedCommand.Introduce,
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
        ["verifier"] = TypedCommand.Check,
        ["importer"] = TypedCommand.Import,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, TypedCommand> English = new Dictionary<string, TypedCommand>(StringComparer.Ordinal)
    {
        ["help"] = TypedCommand.Help,
        ["hello"] = TypedCommand.Help,
        ["new workshop"] = TypedCommand.NewWorkshop,
        ["workshop"] = TypedCommand.NewWorkshop,
        ["form"] = TypedCommand.Form,
        ["subjects"] = TypedCommand.Subjects,
        ["introduce myself"] = TypedCommand.Introduce,
        ["introduction"] = TypedCommand.Introduce,
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
        ["check"] = TypedCommand.Check,
        ["import"] = TypedCommand.Import,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, TypedCommand> Both = new Dictionary<string, TypedCommand>(StringComparer.Ordinal)
    {
        ["pause"] = TypedCommand.Pause,
        ["documents"] = TypedCommand.Documents,
        ["plan"] = TypedCommand.Plan,
        ["messages"] = TypedCommand.Messages,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (FrozenDictionary<string, TypedCommand> Words, string? Language)[] Languages =
        [(French, "fr"), (English, "en"), (Both, null)];

    private static readonly FrozenDictionary<string, (TypedCommand Command, string Language)> Beginnings =
        new Dictionary<string, (TypedCommand, string)>(StringComparer.Ordinal)
        {
            ["sujet"] = (TypedCommand.Subject, "fr"),
            ["subject"] = (TypedCommand.Subject, "en"),
            ["idee"] = (TypedCommand.Idea, "fr"),
            ["idea"] = (TypedCommand.Idea, "en"),
            ["sous-action"] = (TypedCommand.SubAction, "fr"),
            ["sub-action"] = (TypedCommand.SubAction, "en"),
            ["reformulation"] = (TypedCommand.Reformulation, "fr"),
            ["rewording"] = (TypedCommand.Reformulation, "en"),
            ["note"] = (TypedCommand.Rate, "fr"),
            ["notes"] = (TypedCommand.Rate, "fr"),
            ["noter"] = (TypedCommand.Rate, "fr"),
            ["rate"] = (TypedCommand.Rate, "en"),
            ["rating"] = (TypedCommand.Rate, "en"),
            ["presentation"] = (TypedCommand.Introduce, "fr"),
            ["introduction"] = (TypedCommand.Introduce, "en"),
            ["importer"] = (TypedCommand.Import, "fr"),
            ["import"] = (TypedCommand.Import, "en"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="text">The message without the bot's mention.</param>
    public static Typed Read(string text) => Understand(text.Trim()) with { Text = text.Trim() };

    private static Typed Understand(string trimmed)
    {
        var plain = Plain(trimmed);
        var word = Core(plain);
        foreach (var (commands, language) in Languages)
        {
            if (commands.TryGetValue(word, out var command))
            {
                return new Typed(command, Language: language);
            }
        }

        if (Minutes().Match(plain) is { Success: true } more
            && int.Parse(more.Groups["minutes"].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= 120 and var minutes)
        {
            return new Typed(TypedCommand.Extend, Minutes: minutes);
        }

        // Spoken to without a word, to see whether it is there. « ? » asks for more.
        if (word.Length == 0)
        {
            return new Typed(plain.Contains('?', StringComparison.Ordinal) ? TypedCommand.Help : TypedCommand.Bare);
        }

        // « sujet T : D » keeps the text as typed; only the first word is understood whatever its accents and case.
        var said = Unquoted(trimmed);
        return Begun(said) is not var (kind, rest) ? new Typed(TypedCommand.Unknown, trimmed)
            : !rest.Any(IsSaid) ? new Typed(TypedCommand.Form, Language: kind.Language)
            : kind.Command == TypedCommand.Rate
                ? RatingLine.IsMeant(said)
                    ? new Typed(TypedCommand.Rate, said, Language: kind.Language)
                    : new Typed(TypedCommand.Unknown, trimmed)
            : kind.Command == TypedCommand.Introduce
                ? Begun(said, byColon: true) is var (_, told)
                    ? new Typed(TypedCommand.Introduce, told, Language: kind.Language)
                    : new Typed(TypedCommand.Unknown, trimmed)
            : kind.Command == TypedCommand.Import ? new Typed(TypedCommand.Import, rest, Language: kind.Language)
            : said.Split('\n').Count(line => Begun(line, byColon: true)?.Kind == kind) > 1 ? new Typed(TypedCommand.Several, trimmed)
            : new Typed(kind.Command, rest);
    }

    /// <summary>The kind of contribution that a text says it is, and what follows; null: it does not say.</summary>
    private static ((TypedCommand Command, string Language) Kind, string Said)? Begun(string text, bool byColon = false)
    {
        var begun = Contribution().Match(text);
        if (!begun.Success || !Beginnings.TryGetValue(Plain(begun.Groups["word"].Value).TrimStart('/'), out var kind))
        {
            return null;
        }

        var rest = begun.Groups["rest"].Value.Trim();
        var colon = begun.Groups["colon"].Success;
        if (!colon && Numbered().Match(rest) is { Success: true } numbered)
        {
            (rest, colon) = (numbered.Groups["rest"].Value.Trim(), true);
        }

        // « **Sujet : Titre** »: the sign at its end has lost the other one.
        var mark = begun.Groups["mark"].Value;
        if (mark.Length > 0 && rest.Split(mark).Length % 2 == 0)
        {
            rest = rest.Remove(rest.IndexOf(mark, StringComparison.Ordinal), mark.Length).Trim();
        }

        return byColon && !colon ? null : (kind, rest);
    }

    /// <summary>A sign of its own, such as « ! » or a space nobody sees, says nothing; a picture does.</summary>
    private static bool IsSaid(char letter) => !char.IsWhiteSpace(letter) && !char.IsPunctuation(letter) && !char.IsControl(letter)
        && char.GetUnicodeCategory(letter) != UnicodeCategory.Format;

    /// <summary>Without what people put around a command: « /aide », « aide !!! », “help” 🙏.</summary>
    private static string Core(string plain)
    {
        var (from, to) = (0, plain.Length);
        while (from < to && !char.IsLetterOrDigit(plain[from]))
        {
            from++;
        }

        while (to > from && !char.IsLetterOrDigit(plain[to - 1]))
        {
            to--;
        }

        return plain[from..to];
    }

    /// <summary>Our help shows the commands between quotation marks, and so some people type them.</summary>
    private static string Unquoted(string text) => text switch
    {
        ['«', .. var inside, '»'] when !inside.Contains('«', StringComparison.Ordinal) => inside.Trim(),
        ['“', .. var inside, '”'] when !inside.Contains('“', StringComparison.Ordinal) => inside.Trim(),
        ['"', .. var inside, '"'] when !inside.Contains('"', StringComparison.Ordinal) => inside.Trim(),
        _ => text,
    };

    /// <summary>Commands are short: what follows is not looked at. Unseen characters are left out, and all dashes are one.</summary>
    private static string Plain(string text) => string.Join(' ', string.Concat(Folded.Of(text[..Math.Min(text.Length, 200)])
            .Where(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.Format)
            .Select(letter => char.GetUnicodeCategory(letter) == UnicodeCategory.DashPunctuation ? '-' : letter))
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(
        @"^\+ ?(?<minutes>[0-9]{1,3}) ?(min|mn|minutes?)?[ .!]*$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Minutes();

    /// <summary>
    /// The first word, and what parts it from the rest: white space, a colon (« Sujet : Titre ») or a dash. Before it a picture
    /// or a bullet, around it the signs of bold and italic as some clients send them.
    /// </summary>
    [GeneratedRegex(
        @"^[\s\p{Cf}\p{So}\p{Sk}\p{Cs}\p{Mn}•·–-]*(?<mark>\*{1,3}|_{1,3})?(?<word>/?[\p{L}\p{M}]+(\p{Pd}\p{L}+)?)[*_]{0,3}"
        + @"(\s*(?<colon>[:\uFF1A])|\s+\p{Pd}\s|\s|$)(?<rest>.*)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Contribution();

    /// <summary>« Sujet 1 : Titre », « Sujet n° 2 : Titre »; « Sujet 14:30 » is none.</summary>
    [GeneratedRegex(
        @"^(n\s?[°ºo]\.?\s?|#\s?)?[0-9]{1,2}[*_]{0,3}\s*[:\uFF1A](?<rest>([^0-9].*)?)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
        | RegexOptions.Singleline)]
    private static partial Regex Numbered();
}
