using OgpTeams.Manifest.Commands;

namespace OgpTeams.Manifest.Tests;

public sealed class The_package_on_the_command_line : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"ogpteams-package-{Guid.NewGuid():N}");

    [Fact]
    public void Writes_the_files_and_says_in_both_languages_what_to_do_with_them()
    {
        var (code, output, errors) = Run("--app-id", MadePackage.AppId, "--domain", MadePackage.Domain, "--out", _folder);
        Assert.Equal((0, ""), (code, errors));
        Assert.Equal(["OgpTeams-1.0.0.zip", "OgpTeams-Word-1.0.0.xml"], Written());
        Assert.All(Written(), name => Assert.Contains(Path.Combine(_folder, name), output));
        Assert.Contains("centre d’administration Teams", output);
        Assert.Contains("Teams admin centre", output);
        Assert.Contains("https://ateliers.exemple.fr/privacy", output);
    }

    [Fact]
    public void Writes_the_same_bytes_each_time()
    {
        string[] line = ["--app-id", MadePackage.AppId, "--domain", MadePackage.Domain, "--out"];
        var other = Path.Combine(_folder, "other");
        Run([.. line, _folder]);
        Run([.. line, other]);
        Assert.All(Written(), name => Assert.Equal(
            File.ReadAllBytes(Path.Combine(_folder, name)), File.ReadAllBytes(Path.Combine(other, name))));
    }

    [Fact]
    public void Puts_a_new_package_in_the_place_of_the_old_one()
    {
        Run("--app-id", MadePackage.AppId, "--domain", "autre.exemple.fr", "--out", _folder);
        var before = File.ReadAllBytes(Path.Combine(_folder, "OgpTeams-1.0.0.zip"));
        Run("--app-id", MadePackage.AppId.ToUpperInvariant(), "--domain", MadePackage.Domain.ToUpperInvariant(), "--out", _folder);
        Assert.NotEqual(before, File.ReadAllBytes(Path.Combine(_folder, "OgpTeams-1.0.0.zip")));
        Assert.Equal(2, Written().Count);
    }

    [Fact]
    public void Takes_who_answers_for_the_app_and_where_people_read_about_it()
    {
        var (code, output, _) = Run(
            "--app-id", MadePackage.AppId, "--domain", MadePackage.Domain, "--out", _folder, "--publisher", "Ministère de l’Exemple",
            "--privacy", "https://www.exemple.fr/donnees", "--terms", "https://www.exemple.fr/conditions", "--version", "1.2.10");
        Assert.Equal(0, code);
        var package = new MadePackage([.. Written().Select(name => (name, File.ReadAllBytes(Path.Combine(_folder, name))))]);
        Assert.Equal("1.2.10", (string)package.Manifest["version"]!);
        Assert.Equal("Ministère de l’Exemple", (string)package.Manifest["developer"]!["name"]!);
        Assert.Equal("https://www.exemple.fr/donnees", (string)package.Manifest["developer"]!["privacyUrl"]!);
        Assert.DoesNotContain("--privacy", output);
    }

    [Theory]
    [InlineData("not-a-guid", "ateliers.exemple.fr", "--app-id")]
    [InlineData("00000000-0000-0000-0000-000000000000", "ateliers.exemple.fr", "--app-id")]
    [InlineData("{8d1f0c52-6f0b-4c0e-9a57-2f6f3f1f7a11}", "ateliers.exemple.fr", "--app-id")]
    [InlineData("8d1f0c526f0b4c0e9a572f6f3f1f7a11", "ateliers.exemple.fr", "--app-id")]
    [InlineData(MadePackage.AppId, "https://ateliers.exemple.fr", "--domain")]
    [InlineData(MadePackage.AppId, "ateliers.exemple.fr/", "--domain")]
    [InlineData(MadePackage.AppId, "ateliers.exemple.fr:8443", "--domain")]
    [InlineData(MadePackage.AppId, "qui@exemple.fr", "--domain")]
    [InlineData(MadePackage.AppId, "xn--minist-oqa.fr", "--domain")]
    [InlineData(MadePackage.AppId, "ministère.fr", "--domain")]
    [InlineData(MadePackage.AppId, "localhost", "--domain")]
    [InlineData(MadePackage.AppId, "10.0.0.1", "--domain")]
    [InlineData(MadePackage.AppId, "[::1]", "--domain")]
    [InlineData(MadePackage.AppId, "*.exemple.fr", "--domain")]
    [InlineData(MadePackage.AppId, "-a.exemple.fr", "--domain")]
    [InlineData(MadePackage.AppId, "ateliers..fr", "--domain")]
    [InlineData(MadePackage.AppId, "ateliers.exemple.fr.", "--domain")]
    [InlineData(MadePackage.AppId, "ateliers.exemple.fr\n", "--domain")]
    [InlineData(MadePackage.AppId, "ateliers\".exemple.fr", "--domain")]
    [InlineData(MadePackage.AppId, " ", "--domain")]
    public void Refuses_what_is_no_id_or_host_and_writes_nothing(string appId, string domain, string wrong) =>
        Refused(wrong, "--app-id", appId, "--domain", domain, "--out", _folder);

    [Theory]
    [InlineData("--version", "1.0")]
    [InlineData("--version", "1.0.0.0")]
    [InlineData("--version", "01.0.0")]
    [InlineData("--publisher", "Un nom d’administration bien plus long que ce que Teams montre")]
    [InlineData("--publisher", "A\u0007")]
    [InlineData("--privacy", "http://www.exemple.fr")]
    [InlineData("--privacy", "javascript:alert(1)")]
    [InlineData("--terms", "https://moi:secret@exemple.fr")]
    public void Refuses_what_Teams_would_refuse_later(string option, string value) => Refused(
        null, "--app-id", MadePackage.AppId, "--domain", MadePackage.Domain, "--out", _folder, option, value);

    [Theory]
    [InlineData("--app-id")]
    [InlineData("--domain")]
    [InlineData("--out")]
    public void Says_what_is_missing(string missing)
    {
        var line = new List<string> { "--app-id", MadePackage.AppId, "--domain", MadePackage.Domain, "--out", _folder };
        line.RemoveRange(line.IndexOf(missing), 2);
        Refused(missing, [.. line]);
    }

    [Fact]
    public void Leaves_alone_a_file_where_a_folder_was_meant()
    {
        File.WriteAllText(_folder, "mine");
        var (code, output, errors) = Run("--app-id", MadePackage.AppId, "--domain", MadePackage.Domain, "--out", _folder);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(_folder, errors);
        Assert.Equal("mine", File.ReadAllText(_folder));
    }

    [Fact]
    public void Writes_none_where_one_cannot_be_written()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "OgpTeams-Word-1.0.0.xml"));
        Assert.Equal(2, Run("--app-id", MadePackage.AppId, "--domain", MadePackage.Domain, "--out", _folder).Code);
        Assert.Empty(Written());
    }

    [Fact]
    public void Explains_itself_in_both_languages()
    {
        var (code, output, errors) = Run("--help");
        Assert.Equal((0, ""), (code, errors));
        const string Line = "dotnet run --project manifest -- --app-id GUID --domain HOST --out FOLDER";
        Assert.Contains($"Usage : {Line}", output.Replace('\u00a0', ' '));
        Assert.Contains($"Usage: {Line}", output);
    }

    [Fact]
    public void Does_not_guess_what_an_unknown_option_means() =>
        Refused("--app-id", "--appid", MadePackage.AppId, "--domain", MadePackage.Domain, "--out", _folder);

    public void Dispose()
    {
        if (File.Exists(_folder))
        {
            File.Delete(_folder);
        }
        else if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <summary>One line in each language, and nothing on disk.</summary>
    private void Refused(string? names, params string[] line)
    {
        var (code, output, errors) = Run(line);
        Assert.Equal((2, ""), (code, output));
        var said = errors.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, said.Length);
        Assert.NotEqual(said[0], said[1]);
        Assert.All(said, sentence => Assert.Contains(names ?? "", sentence));
        Assert.False(Path.Exists(_folder));
    }

    private List<string> Written() =>
        [.. Directory.EnumerateFiles(_folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static (int Code, string Output, string Errors) Run(params string[] line)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        return (PackageCommand.Run(line, output, errors), output.ToString(), errors.ToString());
    }
}
