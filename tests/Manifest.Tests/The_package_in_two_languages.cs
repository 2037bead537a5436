using OgpTeams.Domain;

namespace OgpTeams.Manifest.Tests;

public sealed class The_package_in_two_languages
{
    private static readonly string[] NotForPeople =
    [
        "$schema", "manifestVersion", "version", "id", "localizationInfo", "developer", "icons", "accentColor", "permissions",
        "validDomains", "webApplicationInfo", "authorization", "defaultInstallScope", "defaultGroupCapability", "configurableTabs",
    ];

    [Fact]
    public async Task Has_a_valid_English_file() =>
        Assert.Empty(await MicrosoftSchemas.ComplaintsAsync(MadePackage.Made.Element("en.json")));

    [Fact]
    public void Is_French_unless_people_read_English()
    {
        var languages = MadePackage.Made.Manifest["localizationInfo"]!;
        Assert.Equal("fr", (string)languages["defaultLanguageTag"]!);
        Assert.Equal("en", (string)languages["additionalLanguages"]![0]!["languageTag"]!);
        Assert.Contains((string)languages["additionalLanguages"]![0]!["file"]!, MadePackage.Made.Entries);
    }

    [Fact]
    public void Translates_nothing_that_is_not_there()
    {
        var places = MadePackage.Strings(MadePackage.Made.Manifest).Select(at => at.Place).ToHashSet();
        Assert.All(MadePackage.Made.English.AsObject().Select(text => text.Key), place => Assert.Contains(place, places));
    }

    /// <summary>What is not in the English file says the same in both languages.</summary>
    [Fact]
    public void Leaves_no_French_in_English()
    {
        string[] same = ["OgpTeams", "documents", "plan"];
        var english = MadePackage.Made.English.AsObject();
        var left = MadePackage.Strings(MadePackage.Made.Manifest)
            .Where(at => !NotForPeople.Contains(at.Place.Split('.', '[')[0]) && !english.ContainsKey(at.Place))
            .Where(at => at.Place.Split('.')[^1] is "title" or "description" or "label" or "short" or "full");
        Assert.All(left, at => Assert.Contains(at.Text, same));
    }

    /// <summary>French typography is a matter of the French texts only.</summary>
    [Theory]
    [InlineData(Language.French)]
    [InlineData(Language.English)]
    public void Says_it_in_the_typography_of_the_language(Language language) => Assert.All(
        MadePackage.Strings(Packages.UnifiedManifest.Of(MadePackage.Order, new(language))), at =>
        {
            Assert.DoesNotContain('\'', at.Text);
            Assert.DoesNotMatch(
                language == Language.French ? @" [:;!?»](\s|$)|« |[^\s\u00a0/p][:;!?](\s|$)" : @"[«»]|[\s\u00a0][:;!?]", at.Text);
        });
}
