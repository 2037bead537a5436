using System.Collections;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace OgpTeams.Domain;

public sealed partial class Sentences_people_read
{
    /// <summary>Every resource file of the domain.</summary>
    public static TheoryData<string> Files => [.. typeof(Phrasebook).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".resources", StringComparison.Ordinal)).Select(name => name[..^".resources".Length])];

    [Theory]
    [MemberData(nameof(Files))]
    public void Stand_in_both_languages_with_the_same_places(string file) =>
        Assert.Equal(PlacesOf(All(file, "")), PlacesOf(All(file, "en")));

    [Theory]
    [MemberData(nameof(Files))]
    public void Follow_french_typography(string file) =>
        Assert.DoesNotContain(All(file, "").Values, text => BadFrench().IsMatch(text));

    [Fact]
    public void Are_all_said_by_a_rule_and_all_there()
    {
        // What is said of one of the OGP's values is called after it.
        var rules = string.Concat(Directory.EnumerateFiles(Rules(), "*.cs")
            .Append(Path.Combine(Rules(), "..", "Plans", "OgpValueWords.cs")).Select(File.ReadAllText));
        var said = Quoted().Matches(rules).Select(match => match.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);
        var there = All("OgpTeams.Domain.Rules.RuleTexts", "").Keys.Select(key => Plural().Replace(key, "")).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(there, key => !said.Contains(key));
        Assert.DoesNotContain(Said().Matches(rules).Select(match => match.Groups["key"].Value), key => !there.Contains(key));
    }

    private static string Rules([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "core", "Domain", "Rules");

    private static Dictionary<string, string> All(string file, string culture) => new ResourceManager(file, typeof(Phrasebook).Assembly)
        .GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!
        .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);

    private static IEnumerable<string> PlacesOf(Dictionary<string, string> texts) => texts.OrderBy(text => text.Key, StringComparer.Ordinal)
        .Select(text => $"{text.Key} {string.Concat(Place().Matches(text.Value).Select(match => match.Value).Order())}");

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"(?<![\u00A0\u202F:?!])[:;?!](?!\d)|«(?!\u00A0)|(?<!\u00A0)»|'", RegexOptions.None, 1000)]
    private static partial Regex BadFrench();

    [GeneratedRegex("\"(?<key>[A-Z][A-Za-z]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex("Say(?:Count)?\\(\"(?<key>[A-Za-z]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Said();

    [GeneratedRegex("_(?:one|other)$", RegexOptions.None, 1000)]
    private static partial Regex Plural();
}
