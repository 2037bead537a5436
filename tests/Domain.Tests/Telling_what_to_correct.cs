using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using OgpTeams.Domain.Json;
using OgpTeams.Domain.Plans.Open;

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

    [Theory]
    [InlineData("", "Le fichier est vide")]
    [InlineData("\uFEFF \n", "Le fichier est vide")]
    [InlineData("{\n  \"plan\": { \"id\": \"P\" \"title\": \"T\" }\n}", "ligne 2, vers le caractère 23")]
    [InlineData("{\"plan\": {}, \"plan\": {}}", "deux fois «\u00A0plan\u00A0»")]
    [InlineData("{\"plan\": {\"others\": [{\"a\": 1, \"\\u0061\": 2}]}}", "deux fois «\u00A0a\u00A0»")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]", "plus de 32 niveaux")]
    [InlineData("{\"plan\"", "n’est pas du JSON lisible")]
    public void Says_in_our_words_where_a_file_breaks(string file, string why)
    {
        foreach (var bytes in new[] { Encoding.UTF8.GetBytes(file), [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(file.TrimStart('\uFEFF'))] })
        {
            var problem = Assert.Single(Assert.IsType<ParsedPlan.Unusable>(PlanJson.Parse(bytes)).Problems);
            Assert.Contains(why, problem.Message.French, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x7B })]
    [InlineData(new byte[] { 0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x7B })]
    [InlineData(new byte[] { 0x7B, 0xE9, 0x7D })]
    public void Says_when_a_file_is_not_what_its_mark_says(byte[] file) => Assert.Contains(
        "n’est pas en UTF-8", Assert.Single(Assert.IsType<ParsedPlan.Unusable>(PlanJson.Parse(file)).Problems).Message.French,
        StringComparison.Ordinal);

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
