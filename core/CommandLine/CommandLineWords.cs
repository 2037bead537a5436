using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Resources;
using OgpTeams.Domain;

namespace OgpTeams.CommandLine;

/// <summary>
/// What a program says of its command line, in French or in English: its help, and in one line what it does not understand.
/// The package's own texts are half translated.
/// </summary>
/// <param name="program">How the program is called, for the help.</param>
public sealed class CommandLineWords(Language language, string program)
{
    private const string LanguageName = "--language";

    private static readonly ResourceManager Resources =
        new("OgpTeams.CommandLine.Resources.CommandLineWords", typeof(CommandLineWords).Assembly);

    private readonly Phrasebook _texts = new(language, Resources);

    internal string this[string key] => _texts[key];

    /// <summary>French unless <c>--language en</c> stands somewhere: also to say what is wrong with the rest.</summary>
    public static Language LanguageOf(IReadOnlyList<string> args) =>
        args.Zip([.. args.Skip(1), ""]).Any(pair => pair is (LanguageName, "en") or (LanguageName + "=en", _)) ? Language.English : Language.French;

    /// <summary>
    /// Whether a program that is also a host is given a command. Settings are for ASP.NET Core to read, whatever their names: ours is a
    /// word in front, or the help.
    /// </summary>
    public static bool Are(string[] args) => args switch
    {
        ["--help" or "-h" or "-?", ..] => true,
        ["--language", "fr" or "en", _, .. var rest] => Are([args[2], .. rest]),
        ["--language=fr" or "--language=en", _, .. var rest] => Are([args[1], .. rest]),
        [[not ('-' or '/'), ..], ..] => !args[0].Contains('=', StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>The option of every command of ours; null unless it is given.</summary>
    /// <param name="description">What is in that language.</param>
    public static Option<string> LanguageOption(string description) =>
        new Option<string>(LanguageName) { Description = description, Recursive = true }.AcceptOnlyFromAmong("fr", "en");

    public ParseResult Parse(RootCommand root, IReadOnlyList<string> args)
    {
        root.Options.Remove(root.Options.OfType<VersionOption>().Single());
        var help = root.Options.OfType<HelpOption>().Single();
        help.Description = this["Help"];
        help.Action = new HelpInWords(this, program);

        // A file's name may begin with @ or be made of dashes.
        return root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
    }

    /// <summary>Shows the help of the command that was typed.</summary>
    public void ShowHelp(ParseResult line, TextWriter output) =>
        new HelpInWords(this, program).Write(line.CommandResult.Command, output);

    /// <returns>What is wrong first, and what was perhaps meant; null when the line is understood, or asks for help.</returns>
    public string? Problem(ParseResult line)
    {
        if (line.Action is HelpInWords)
        {
            return null;
        }

        var command = line.CommandResult.Command;
        var options = command.Options.Concat(line.RootCommandResult.Command.Options).Select(option => option.Name);

        // The package takes an option it does not know for one more argument.
        var words = command.Arguments.SelectMany(argument => line.GetResult(argument)?.Tokens ?? []).Select(token => token.Value);
        if (words.Concat(line.UnmatchedTokens).FirstOrDefault(IsOption) is { } unknown && line.Tokens.All(IsNoDoubleDash))
        {
            return Unknown("UnknownOption", unknown, options);
        }

        if (line.UnmatchedTokens is [var word, ..])
        {
            return command.Subcommands.Count > 0 ? Unknown("UnknownCommand", word, command.Subcommands.Select(one => one.Name))
                : Format(command.Arguments.Count > 0 ? "TooMany" : "UnknownOption", word);
        }

        if (command.Action is null)
        {
            return Format("CommandMissing", string.Join(", ", command.Subcommands.Select(one => one.Name)));
        }

        var given = line.CommandResult.Children.OfType<OptionResult>()
            .Where(option => !option.Implicit && option.Option.Arity.MaximumNumberOfValues > 0);
        return given.FirstOrDefault(option => option.Tokens.All(token => string.IsNullOrWhiteSpace(token.Value))) is { } empty
            ? Format("ValueMissing", empty.Option.Name)
            : line.Errors is [var error, ..] ? Problem(error) : null;
    }

    internal string Format(string key, params object[] values) => _texts.Format(key, values);

    /// <summary>The only values an option or an argument takes; empty when it takes others.</summary>
    internal static IReadOnlyList<string> Values(Symbol symbol) => symbol switch
    {
        Option { CompletionSources.Count: > 0 } or Argument { CompletionSources.Count: > 0 } =>
            [.. symbol.GetCompletions(CompletionContext.Empty).Select(value => value.Label)],
        _ => [],
    };

    private string Problem(ParseError error) => error.SymbolResult switch
    {
        OptionResult { Implicit: true } missing => Format("Missing", missing.Option.Name),
        OptionResult { Tokens.Count: > 1 } twice => Format("Twice", twice.Option.Name),
        OptionResult wrong when Values(wrong.Option) is { Count: > 0 } values =>
            NotAmong(wrong.Option.Name, wrong.Tokens[0], values),
        ArgumentResult { Tokens: [] } missing => Format("Missing", missing.Argument.Name),
        ArgumentResult wrong when Values(wrong.Argument) is { Count: > 0 } values =>
            NotAmong(wrong.Argument.Name, wrong.Tokens[0], values),
        _ => error.Message, // Of a validator of ours.
    };

    private string NotAmong(string name, Token value, IEnumerable<string> values) =>
        Format("NotAmong", name, value.Value, string.Join(this["Nor"], values));

    private string Unknown(string key, string word, IEnumerable<string> known)
    {
        var name = word.Split('=')[0];
        var near = known.Select(one => (Name: one, Distance: Distance(name, one))).MinBy(one => one.Distance);
        var problem = Format(key, word);
        return near is { Name.Length: > 0, Distance: <= 2 } ? Format("DidYouMean", problem, near.Name) : problem;
    }

    /// <summary>How many characters to change, add or leave out (Levenshtein).</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        foreach (var (i, letter) in one.Index())
        {
            var above = row[0];
            row[0] = i + 1;
            for (var j = 1; j <= other.Length; j++)
            {
                (above, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, above + (letter == other[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }

    private static bool IsOption(string word) => word.StartsWith("--", StringComparison.Ordinal);

    private static bool IsNoDoubleDash(Token token) => token.Type != TokenType.DoubleDash;
}
