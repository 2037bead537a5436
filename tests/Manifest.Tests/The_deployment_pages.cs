using System.Text.RegularExpressions;

namespace OgpTeams.Manifest.Tests;

/// <summary>What an administrator copies: it is the same in both languages, and names settings there are.</summary>
public sealed partial class The_deployment_pages
{
    private const string French = "docs/deploiement.md";
    private const string English = "docs/deploy.md";

    /// <summary>The public names of settings, and those of ASP.NET Core that are used.</summary>
    private static readonly string[] Settings =
    [
        "Addin:RequestsPerMinute", "DataFolder", "EventStore:Provider", "EventStore:ConnectionString", "DocumentLibrary:Provider", "DocumentLibrary:Folder",
        "DocumentLibrary:LookEvery", "DocumentLibrary:Graph:OrganisationLinks", "DocumentLibrary:Graph:Columns", "DocumentLibrary:AnnexeAfter",
        "DocumentLibrary:Graph:BaseUrl", "DocumentLibrary:Graph:SiteUrl", "DocumentLibrary:Graph:DriveId",
        "DocumentLibrary:Graph:RootFolder", "DocumentLibrary:Graph:AuthorityHost", "DocumentLibrary:Graph:TenantId", "DocumentLibrary:Graph:ClientId",
        "DocumentLibrary:Graph:ClientSecret", "DocumentLibrary:Graph:CertificatePath", "DocumentLibrary:Graph:ManagedIdentity",
        "Bot:Adapter", "Bot:Authentication", "Bot:AppId", "Bot:TenantId", "Bot:AllowedTenants", "Bot:AllowedServiceHosts", "Bot:AllowedFileHosts", "Bot:ClientSecret",
        "Bot:CertificatePath", "Bot:OpenIdMetadata", "Bot:Issuer", "Bot:Authority", "Bot:Scope", "Workshop:TakeoverAfter",
        "Workshop:MaxSubjects", "Workshop:TimeZone", "Workshop:Questionnaire", "Mail:Mailbox", "Cloud", "Language", "Telemetry:Otlp", "Telemetry:Prometheus",
    ];

    [Theory]
    [InlineData(French)]
    [InlineData(English)]
    public void Have_the_command_that_makes_the_package(string page) => Assert.Contains(
        "dotnet run --project manifest -- --app-id GUID --domain HOST --out FOLDER", Commands(page));

    [Fact]
    public void Give_the_same_commands_in_both_languages() => Assert.Equal(Commands(French), Commands(English));

    [Fact]
    public void Have_the_same_sections_and_tables_in_both_languages() => Assert.Equal(Shape(French), Shape(English));

    [Theory]
    [InlineData(French)]
    [InlineData(English)]
    [InlineData("docs/deploy/main.bicep")]
    [InlineData("docs/deploy/compose.yaml")]
    [InlineData("docs/deploy/ogpteams.env.example")]
    public void Name_settings_that_are_there(string file)
    {
        var named = Setting().Matches(Text(file))
            .Select(match => match.Value.Replace("__", ":", StringComparison.Ordinal)).Distinct().ToList();
        Assert.NotEmpty(named);
        Assert.All(named, setting => Assert.Contains(setting, Settings));
    }

    [Theory]
    [InlineData(French)]
    [InlineData(English)]
    public void Lead_to_files_that_are_there(string page) => Assert.All(
        Link().Matches(Text(page)).Select(match => match.Groups["path"].Value),
        path => Assert.True(File.Exists(Path.Combine(Root, "docs", path)), path));

    [Theory]
    [InlineData(French)]
    [InlineData(English)]
    public void Have_a_contents_that_leads_to_every_section(string page)
    {
        var sections = Text(page).Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal))
            .Select(line => Anchor(line[3..]));
        Assert.Equal(sections, Contents().Matches(Text(page)).Select(match => match.Groups["anchor"].Value));
    }

    /// <summary>The store it is for is not there yet.</summary>
    [Fact]
    public void Run_nothing_on_PostgreSQL_until_it_is_asked_for() =>
        Assert.Contains("param deployBot bool = false", Text("docs/deploy/main.bicep"));

    [Fact]
    public void Have_an_image_that_runs_as_nobody_and_is_compiled_for_the_machine()
    {
        var image = Text("docs/deploy/Dockerfile").Split('\n');
        Assert.Contains("USER $APP_UID", image);
        Assert.Contains(image, line => line.Contains("-r linux-x64", StringComparison.Ordinal));
        Assert.Contains("    read_only: true", Text("docs/deploy/compose.yaml").Split('\n'));
    }

    private static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "OgpTeams.sln"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("These tests run from within the repository."));

    private static string Text(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string Commands(string page) => string.Join('\n', Block().Matches(Text(page)).Select(match => match.Value));

    /// <summary>The levels of headings and the rows of tables, in their order.</summary>
    private static IEnumerable<string> Shape(string page) => Text(page).Split('\n')
        .Where(line => line.StartsWith('#') || line.StartsWith('|'))
        .Select(line => line.StartsWith('#') ? line.Split(' ')[0] : $"| {line.Count(letter => letter == '|')}");

    /// <summary>As GitHub makes them of a heading.</summary>
    private static string Anchor(string heading) => string.Concat(
        heading.ToLowerInvariant().Replace(' ', '-').Where(letter => char.IsLetterOrDigit(letter) || letter == '-'));

    [GeneratedRegex(
        @"\b(Addin|EventStore|DocumentLibrary|Bot|Workshop|Mail|Telemetry)((:|__)[A-Z][A-Za-z]+)+",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Setting();

    [GeneratedRegex(@"\]\((?<path>[^)#:]+\.md)\)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(
        @"^- \[[^\]]+\]\(#(?<anchor>[^)]+)\)",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Contents();

    [GeneratedRegex(
        @"^```[a-z]+\n.*?^```$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Block();
}
