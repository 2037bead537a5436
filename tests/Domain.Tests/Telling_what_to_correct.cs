using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using OgpTeams.Domain.Json;

namespace OgpTeams.Domain.Tests;

/// <summary>A message is called by its name only when somebody's file is wrong: its words must be there then.</summary>
public sealed partial class Telling_what_to_correct
{
    [Theory]
    [InlineData("Json", "Json.JsonMessages")]
    [InlineData("Formats", "Formats.FormatMessages")]
    [InlineData("Plans/Open", "Json.JsonMessages")]
    public void Has_words_for_every_problem(string folder, string words)
    {
        var messages = new JsonMessages();
        var own = new ResourceManager($"OgpTeams.Domain.{words}", typeof(JsonMessages).Assembly);
        var code = string.Concat(Directory.EnumerateFiles(Folder(folder), "*.cs").Select(File.ReadAllText));
        var names = Said().Matches(code).SelectMany(said => Name().Matches(said.Value)).Select(name => name.Groups["name"].Value).ToList();
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.NotEqual("", own.GetString(name, CultureInfo.InvariantCulture) ?? messages[name].French));
    }

    [Fact]
    public void Shows_braces_that_hold_no_value() =>
        Assert.EndsWith("{ }.", new JsonMessages()["NotAnObject"].English, StringComparison.Ordinal);

    private static string Folder(string name, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "core", "Domain", name);

    [GeneratedRegex(@"(Problem|ProblemAt|Unusable)\([^;{}]*?\);", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Said();

    [GeneratedRegex("\"(?<name>[A-Z][A-Za-z]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();
}
