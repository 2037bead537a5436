using System.CommandLine;
using System.CommandLine.Invocation;

namespace OgpTeams.CommandLine;

/// <summary>What a command is for, how it is called, and what each thing in the call means.</summary>
internal sealed class HelpInWords(CommandLineWords words, string program) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return 0;
    }

    public void Write(Command command, TextWriter output)
    {
        var root = command.Parents.OfType<Command>().FirstOrDefault();
        string[] name = root is not null ? [command.Name] : command.Subcommands.Count > 0 ? [words["Command"]] : [];
        var needed = command.Arguments.Select(Call).Concat(command.Options.Where(option => option.Required).Select(Call));
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine(words.Format("Usage", string.Join(' ', [program, .. name, .. needed, words["Options"]])));
        Write(command.Subcommands.Select(one => (one.Name, Of(one))), output);
        Write(command.Arguments.Select(argument => (Call(argument), Of(argument))), output);
        var options = command.Options.Concat(root?.Options.Where(option => option.Recursive) ?? []);
        Write(options.Select(option => (Call(option), Of(option))), output);
    }

    private static void Write(IEnumerable<(string Call, string Meaning)> rows, TextWriter output)
    {
        var all = rows.ToList();
        var width = all.Select(row => row.Call.Length).DefaultIfEmpty().Max();
        foreach (var (index, (call, meaning)) in all.Index())
        {
            output.WriteLine($"{(index == 0 ? Environment.NewLine : "")}  {call.PadRight(width)}  {meaning}");
        }
    }

    private static string Call(Option option)
    {
        var value = option.Arity.MaximumNumberOfValues == 0 ? null
            : CommandLineWords.Values(option) is { Count: > 0 } values ? string.Join('|', values)
            : option.HelpName;
        return $"{option.Name} {value}".TrimEnd();
    }

    private static string Call(Argument argument) =>
        CommandLineWords.Values(argument) is { Count: > 0 } values ? string.Join('|', values) : argument.Name;

    /// <summary>Its first line, where it is one thing among others.</summary>
    private static string Of(Symbol symbol) => symbol.Description?.Split('\n')[0].TrimEnd() ?? "";
}
