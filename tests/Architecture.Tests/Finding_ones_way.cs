using System.Text.RegularExpressions;

namespace OgpTeams.Architecture.Tests;

/// <summary>docs/architecture.md, « If you look for… it is in »: whoever follows it arrives.</summary>
public sealed partial class Finding_ones_way
{
    private static readonly (string Question, string Answer)[] Rows =
    [
        .. File.ReadLines(Repository.PathOf("docs/architecture.md")).SkipWhile(line => !line.StartsWith("| If you look for", StringComparison.Ordinal))
            .Skip(2).TakeWhile(line => line.StartsWith('|')).Select(line => line.Trim('|', ' ').Split(" | ")).Select(cells => (cells[0], cells[1])),
    ];

    [Fact]
    public void Says_where_many_things_are() => Assert.True(Rows.Length > 25, $"{Rows.Length} rows were found.");

    [Fact]
    public void Names_folders_that_are_there() => Expect.None(
        from row in Rows
        from folder in Folders(row.Answer)
        where !Directory.Exists(Repository.PathOf(folder))
        select $"« {row.Question} »: there is no {folder}");

    [Fact]
    public void Names_a_folder_for_each_question() =>
        Expect.None(Rows.Where(row => !Folders(row.Answer).Any()).Select(row => $"« {row.Question} » leads nowhere"));

    /// <summary>After a folder, what stands in it: a type’s file, or a file by its name.</summary>
    [Fact]
    public void Names_what_stands_in_these_folders() => Expect.None(
        from row in Rows
        from name in Named().Matches(row.Answer).Select(match => match.Groups["name"].Value)
        where !name.Contains('/', StringComparison.Ordinal) && !name.Contains('…', StringComparison.Ordinal)
        where !Folders(row.Answer).Any(folder => Holds(folder, name))
        select $"« {row.Question} »: none of its folders holds {name}");

    private static bool Holds(string folder, string name) =>
        File.Exists(Path.Combine(Repository.PathOf(folder), name)) || File.Exists(Path.Combine(Repository.PathOf(folder), $"{name}.cs"))
        || Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs").Any(file => Declares(File.ReadAllText(file), name));

    private static bool Declares(string source, string type) =>
        Regex.IsMatch(source, $@"\b(class|record|enum|interface|struct) {Regex.Escape(type)}\b", RegexOptions.NonBacktracking);

    private static IEnumerable<string> Folders(string answer) =>
        Named().Matches(answer).Select(match => match.Groups["name"].Value).Where(name => name.Contains('/', StringComparison.Ordinal));

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
