using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace OgpTeams.Documents.Tests.Writing;

public sealed partial class Our_words
{
    private static readonly ResourceManager _resources = new("OgpTeams.Documents.Resources.Texts", typeof(SubjectSheetDocument).Assembly);

    [Fact]
    public void Are_the_same_in_both_languages() => Assert.Equal(Words("").Keys.Order(), Words("en").Keys.Order());

    [Fact]
    public void Take_the_same_values_in_both_languages() => Assert.Equal(
        Words("").OrderBy(word => word.Key).Select(word => Values(word.Value)), Words("en").OrderBy(word => word.Key).Select(word => Values(word.Value)));

    [Fact]
    public void Follow_French_typography() =>
        Assert.DoesNotContain(Words("").Values, word => BreakableSpace().IsMatch(word));

    [GeneratedRegex("[^\u00A0\u202F][:;?!»]|«[^\u00A0\u202F]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BreakableSpace();

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Value();

    private static string Values(string word) => string.Concat(Value().Matches(word).Select(match => match.Value).Order());

    private static Dictionary<string, string> Words(string culture) => _resources
        .GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!
        .Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
}
