using System.Text;
using System.Xml;
using System.Xml.Linq;
using OgpTeams.Domain;

namespace OgpTeams.Manifest.Packages;

/// <summary>
/// The add-in-only manifest, for versions of Word that do not read the unified one (2016 to 2024, LTSC, late channels): the same
/// pane under another name, icon and id. The order of its elements is the schema’s.
/// </summary>
internal static class WordManifest
{
    private static readonly XNamespace Office = "http://schemas.microsoft.com/office/appforoffice/1.1";
    private static readonly XNamespace Types = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";
    private static readonly XNamespace Overrides = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    private static readonly string[] EnglishLocales = ["en-GB", "en-US"];
    private static readonly int[] Sizes = [16, 32, 80];
    private static readonly Texts French = new(Language.French);
    private static readonly Texts English = new(Language.English);

    public static byte[] Write(PackageOrder order)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) };
        using (var writer = XmlWriter.Create(bytes, settings))
        {
            new XDocument(Of(order)).Save(writer);
        }

        return bytes.ToArray();
    }

    private static XElement Of(PackageOrder order) => new(
        Office + "OfficeApp", new XAttribute(XNamespace.Xmlns + "xsi", Xsi), new XAttribute(XNamespace.Xmlns + "bt", Types),
        new XAttribute(Xsi + "type", "TaskPaneApp"),
        new XElement(Office + "Id", PackageIds.WordAddIn(order)),
        new XElement(Office + "Version", $"{order.Version}.0"),
        new XElement(Office + "ProviderName", order.Publisher),
        new XElement(Office + "DefaultLocale", "fr-FR"),
        Said(Office + "DisplayName", "Word_Name"),
        Said(Office + "Description", "Word_What"),
        Value(Office + "IconUrl", Icon(order, 32)),
        Value(Office + "HighResolutionIconUrl", Icon(order, 64)),
        Value(Office + "SupportUrl", order.Page("/")),
        new XElement(Office + "AppDomains", new XElement(Office + "AppDomain", order.Page(""))),
        new XElement(Office + "Hosts", new XElement(Office + "Host", new XAttribute("Name", "Document"))),
        new XElement(Office + "Requirements", new XElement(Office + "Sets", new XElement(
            Office + "Set", new XAttribute("Name", "WordApi"), new XAttribute("MinVersion", WordExtension.WordApi)))),
        new XElement(Office + "DefaultSettings", Value(Office + "SourceLocation", order.Page(WordExtension.Pane))),
        new XElement(Office + "Permissions", "ReadWriteDocument"),
        new XElement(
            Overrides + "VersionOverrides", new XAttribute("xmlns", Overrides),
            new XAttribute(Xsi + "type", "VersionOverridesV1_0"),
            new XElement(Overrides + "Hosts", new XElement(
                Overrides + "Host", new XAttribute(Xsi + "type", "Document"), Desktop())),
            Resources(order)));

    private static XElement Desktop() => new(
        Overrides + "DesktopFormFactor",
        new XElement(
            Overrides + "GetStarted",
            ById("Title", "Word_Name"), ById("Description", "Word_What"), ById("LearnMoreUrl", "Start")),
        ById("FunctionFile", "Pane"), // Asked for by the schema; no command of ours runs without the pane.
        new XElement(
            Overrides + "ExtensionPoint", new XAttribute(Xsi + "type", "PrimaryCommandSurface"),
            new XElement(Overrides + "OfficeTab", new XAttribute("id", "TabHome"), Group())));

    private static XElement Group() => new(
        Overrides + "Group", new XAttribute("id", "OgpTeams.Group"),
        ById("Label", "Word_Group"), Icons(),
        new XElement(
            Overrides + "Control", new XAttribute(Xsi + "type", "Button"), new XAttribute("id", "OgpTeams.OpenPane"),
            ById("Label", "Word_Button"),
            new XElement(Overrides + "Supertip", ById("Title", "Word_Button"), ById("Description", "Word_Button_What")),
            Icons(),
            new XElement(
                Overrides + "Action", new XAttribute(Xsi + "type", "ShowTaskpane"),
                new XElement(Overrides + "TaskpaneId", "OgpTeams"), ById("SourceLocation", "Pane"))));

    private static XElement Icons() => new(
        Overrides + "Icon", Sizes.Select(size => new XElement(
            Types + "Image", new XAttribute("size", size), new XAttribute("resid", $"Icon{size}"))));

    private static XElement Resources(PackageOrder order) => new(
        Overrides + "Resources",
        new XElement(Types + "Images", Sizes.Select(size => Given("Image", $"Icon{size}", Icon(order, size)))),
        new XElement(
            Types + "Urls", Given("Url", "Start", order.Page("/")), Given("Url", "Pane", order.Page(WordExtension.Pane))),
        new XElement(Types + "ShortStrings", Said("Word_Name"), Said("Word_Group"), Said("Word_Button")),
        new XElement(Types + "LongStrings", Said("Word_What"), Said("Word_Button_What")));

    private static string Icon(PackageOrder order, int size) => order.Page($"/addin/icons/word-{size}.png");

    private static XElement Said(XName element, string text) => new(
        element, new XAttribute("DefaultValue", French[text]), InEnglish(Office, text));

    private static XElement Said(string text) => new(
        Types + "String", new XAttribute("id", text), new XAttribute("DefaultValue", French[text]), InEnglish(Types, text));

    /// <summary>Word knows no « en » for all of them.</summary>
    private static IEnumerable<XElement> InEnglish(XNamespace space, string text) => EnglishLocales.Select(locale => new XElement(
        space + "Override", new XAttribute("Locale", locale), new XAttribute("Value", English[text])));

    private static XElement Given(string kind, string id, string value) =>
        new(Types + kind, new XAttribute("id", id), new XAttribute("DefaultValue", value));

    private static XElement Value(XName element, string value) => new(element, new XAttribute("DefaultValue", value));

    private static XElement ById(string element, string id) => new(Overrides + element, new XAttribute("resid", id));
}
