using System.Globalization;
using System.Xml.Linq;

namespace OgpTeams.Manifest.Tests;

/// <summary>Word’s schema for add-in-only manifests is an order of elements; its validator is a server of Microsoft’s.</summary>
public sealed class The_add_in_for_older_versions_of_Word
{
    private static readonly XNamespace Office = "http://schemas.microsoft.com/office/appforoffice/1.1";
    private static readonly XNamespace Types = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";
    private static readonly XNamespace Overrides = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";
    private static readonly XElement Word = MadePackage.Made.Word;

    [Fact]
    public void Has_its_elements_in_the_order_of_the_schema()
    {
        Assert.Equal(
            ["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl",
                "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings", "Permissions", "VersionOverrides"],
            Names(Word));
        Assert.Equal(["Hosts", "Resources"], Names(Word.Element(Overrides + "VersionOverrides")!));
        Assert.Equal(["GetStarted", "FunctionFile", "ExtensionPoint"], Names(Only("DesktopFormFactor")));
        Assert.Equal(["Label", "Icon", "Control"], Names(Only("Group")));
        Assert.Equal(["Label", "Supertip", "Icon", "Action"], Names(Only("Control")));
        Assert.Equal(["TaskpaneId", "SourceLocation"], Names(Only("Action")));
        Assert.Equal(["Images", "Urls", "ShortStrings", "LongStrings"], Names(Only("Resources")));
    }

    [Fact]
    public void Is_a_task_pane_of_Word_that_reads_and_writes_the_document()
    {
        Assert.Equal(Office + "OfficeApp", Word.Name);
        Assert.Equal("TaskPaneApp", (string)Word.Attribute(Xsi + "type")!);
        Assert.Equal("Document", (string)Word.Element(Office + "Hosts")!.Elements().Single().Attribute("Name")!);
        Assert.Equal("ReadWriteDocument", Word.Element(Office + "Permissions")!.Value);
        Assert.Equal(
            $"https://{MadePackage.Domain}/addin/taskpane.html",
            (string)Word.Element(Office + "DefaultSettings")!.Elements().Single().Attribute("DefaultValue")!);
    }

    [Fact]
    public void Has_an_id_name_and_icons_of_its_own()
    {
        Assert.True(Guid.TryParse(Word.Element(Office + "Id")!.Value, out var id));
        Assert.NotEqual(Guid.Parse((string)MadePackage.Made.Manifest["id"]!), id);
        Assert.NotEqual(Guid.Parse(MadePackage.AppId), id);
        Assert.NotEqual((string)MadePackage.Made.Manifest["name"]!["short"]!, Value(Office + "DisplayName"));
        var theirs = MadePackage.Strings(MadePackage.Made.Manifest).Select(at => at.Text).ToHashSet();
        Assert.All(
            Word.Descendants(Types + "Image").Attributes("DefaultValue").Select(icon => icon.Value)
                .Append(Value(Office + "IconUrl")).Append(Value(Office + "HighResolutionIconUrl")),
            icon => Assert.DoesNotContain(icon, theirs));
    }

    [Fact]
    public void Has_a_version_of_four_numbers() => Assert.Equal(
        $"{(string)MadePackage.Made.Manifest["version"]!}.0", Word.Element(Office + "Version")!.Value);

    [Fact]
    public void Finds_every_text_picture_and_page_it_names()
    {
        var resources = Only("Resources").Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(resources.Distinct(), resources);
        var named = Word.Descendants().Attributes("resid").Select(id => id.Value).ToList();
        Assert.All(named, id => Assert.Contains(id, resources));
        Assert.All(resources, id => Assert.Contains(id, named));
        Assert.All(resources, id => Assert.InRange(id.Length, 1, 32));
    }

    [Theory]
    [InlineData("ShortStrings", 125)]
    [InlineData("LongStrings", 250)]
    public void Says_no_more_than_there_is_room_for(string kind, int most) => Assert.All(
        Word.Descendants(Types + kind).Descendants().Attributes().Where(said => said.Name.LocalName is "DefaultValue" or "Value"),
        said => Assert.InRange(said.Value.Length, 1, most));

    [Fact]
    public void Says_everything_in_French_and_in_English()
    {
        Assert.Equal("fr-FR", Word.Element(Office + "DefaultLocale")!.Value);
        var said = Word.Descendants(Types + "String")
            .Concat([Word.Element(Office + "DisplayName")!, Word.Element(Office + "Description")!]);
        Assert.All(said, text => Assert.Equal(
            ["en-GB", "en-US"], text.Elements().Select(other => (string)other.Attribute("Locale")!)));
    }

    [Fact]
    public void Loads_from_its_own_domain_only() => Assert.All(
        Word.DescendantsAndSelf().Attributes()
            .Where(at => at.Value.StartsWith("http", StringComparison.Ordinal) && !at.IsNamespaceDeclaration),
        at => Assert.StartsWith($"https://{MadePackage.Domain}/", at.Value));

    [Fact]
    public void Has_icons_in_the_sizes_it_says() => Assert.All(
        Word.Descendants(Types + "Image").Where(image => image.Attribute("size") is not null),
        image => Assert.Contains(image.Attribute("size")!.Value, image.Attribute("resid")!.Value, StringComparison.Ordinal));

    [Fact]
    public void Asks_for_what_Word_2019_has() => Assert.True(double.Parse(
        Word.Descendants(Office + "Set").Single().Attribute("MinVersion")!.Value, CultureInfo.InvariantCulture) <= 1.3);

    private static IEnumerable<string> Names(XElement parent) => parent.Elements().Select(child => child.Name.LocalName);

    private static XElement Only(string name) => Word.Descendants(Overrides + name).Single();

    private static string Value(XName name) => Word.Element(name)!.Attribute("DefaultValue")!.Value;
}
