using OgpTeams.AddinBackend.Commands;

namespace OgpTeams.AddinBackend.Tests;

public sealed class Documents_on_the_command_line : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ogpteams-commands").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    [Theory]
    [InlineData("subjects", "fr")]
    [InlineData("subjects", "en")]
    [InlineData("report", "fr")]
    [InlineData("report", "en")]
    [InlineData("plan", "fr")]
    [InlineData("plan", "en")]
    [InlineData("canvas", "fr")]
    [InlineData("canvas", "en")]
    [InlineData("roadmap", "fr")]
    [InlineData("roadmap", "en")]
    public void Write_a_template_that_is_valid(string kind, string language)
    {
        var file = Path.Combine(_folder, "t.docx");
        Assert.Equal(0, Run("template", kind, "--language", language, "--out", file));
        Assert.Equal(0, Run("validate", file));
        Assert.Equal("", _errors.ToString());
        Assert.Equal(["t.docx"], Directory.GetFiles(_folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("fr", "t.docx : ce document est un modèle, avec ses étiquettes : d’autres s’écrivent à partir de lui (--template). Donnez un autre nom au document à écrire.")]
    [InlineData("en", "t.docx: this document is a template, with its tags: others are written from it (--template). Give the document to write another name.")]
    public void Never_write_over_a_template(string language, string message)
    {
        var file = Path.Combine(_folder, "t.docx");
        Run("template", "plan", "--out", file);
        var before = File.ReadAllBytes(file);
        Assert.Equal(2, Run("plan", "plan-land.json", "--out", file, "--language", language));
        Assert.Equal(message, _errors.ToString().Replace('\u00A0', ' ').Trim());
        Assert.Equal(before, File.ReadAllBytes(file));
    }

    [Fact]
    public void Say_on_the_output_what_is_wrong_with_a_document()
    {
        var file = Path.Combine(_folder, "t.docx");
        Run("template", "roadmap", "--out", file);
        using (var archive = System.IO.Compression.ZipFile.Open(file, System.IO.Compression.ZipArchiveMode.Update))
        {
            var entry = archive.GetEntry("word/document.xml")!;
            string xml;
            using (var reader = new StreamReader(entry.Open()))
            {
                xml = reader.ReadToEnd();
            }

            entry.Delete();
            using var writer = new StreamWriter(archive.CreateEntry("word/document.xml").Open());
            writer.Write(xml.Replace("<w:tblHeader />", "", StringComparison.Ordinal));
        }

        Assert.Equal(1, Run("validate", file, "--language", "en"));
        Assert.Contains("error\theaderRow\tTable 1 has no repeated header row.", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("fly")]
    [InlineData("validate")]
    [InlineData("validate", "a.docx", "b.docx")]
    [InlineData("template", "subjects")]
    [InlineData("template", "novel", "--out", "t.docx")]
    [InlineData("template", "subjects", "--language", "de", "--out", "t.docx")]
    [InlineData("template", "subjects", "--out")]
    [InlineData("plan", "plan.json")]
    [InlineData("plan", "--out", "t.docx")]
    public void Answer_a_line_they_do_not_understand_with_their_usage(params string[] arguments)
    {
        Assert.Equal(2, Run(arguments));
        Assert.StartsWith("Usage", _errors.ToString(), StringComparison.Ordinal);
        Assert.Single(_errors.ToString().Trim().Split('\n'));
        Assert.Equal("", _output.ToString());
    }

    [Theory]
    [InlineData("fly", "« fly » n’est pas une commande. Voyez --help.")]
    [InlineData("plann", "« plann » n’est pas une commande. Vouliez-vous dire plan ? Voyez --help.")]
    [InlineData("", "Il manque une commande : validate, plan, assess, read, check, template. Voyez --help.")]
    [InlineData("check", "Il manque fichier. Voyez check --help.")]
    [InlineData("check a.json --stag draft", "« --stag » n’est pas une option. Vouliez-vous dire --stage ? Voyez check --help.")]
    [InlineData("check --since 2017 a.json", "« --since » n’est pas une option. Voyez check --help.")]
    [InlineData("check a.json --stage finl", "--stage : « finl » n’est ni draft ni submission. Voyez check --help.")]
    [InlineData("check a.json --rules a --rules b", "--rules est donné plusieurs fois. Voyez check --help.")]
    [InlineData("plan plan.json", "Il manque --out. Voyez plan --help.")]
    [InlineData("plan plan.json --out", "--out attend une valeur. Voyez plan --help.")]
    [InlineData("validate a.docx b.docx", "« b.docx » est de trop. Voyez validate --help.")]
    [InlineData("validate a.docx --language de", "--language : « de » n’est ni en ni fr. Voyez validate --help.")]
    [InlineData(
        "assess p.json --kind midterm --out r.docx --date demain",
        "--date : « demain » n’est pas un jour comme 2026-06-30. Voyez assess --help.")]
    [InlineData("validate --language en", "document.docx is missing. See validate --help.")]
    [InlineData("chek --language=en", "“chek” is no command. Did you mean check? See --help.")]
    [InlineData(
        "template novel --out t.docx --language en",
        "document: “novel” is neither assessment nor canvas nor plan nor report nor roadmap nor subjects. See template --help.")]
    public void Say_what_they_do_not_understand_and_what_was_perhaps_meant(string line, string why)
    {
        Assert.Equal(2, Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(why, _errors.ToString().Trim().Replace('\u00A0', ' ').Split(": ", 2)[1]);
    }

    [Theory]
    [InlineData(
        "--help", "Usage : dotnet run --project addin-backend -- commande [options]", "check     Confronte un plan",
        "--help            montre cette aide")]
    [InlineData(
        "--help --language en", "Usage: dotnet run --project addin-backend -- command [options]",
        "check     Checks a plan", "--help            shows this help")]
    [InlineData(
        "plan -h", "Écrit le plan d’action",
        "Usage : dotnet run --project addin-backend -- plan plan.json --out plan.docx [options]",
        "plan.json  le plan, en données ouvertes", "--template t.docx      le modèle de votre administration",
        "--language en|fr       la langue des messages")]
    [InlineData(
        "check --help --language en", "Checks a plan", "Usage: dotnet run --project addin-backend -- check file [options]",
        "--stage draft|submission  at draft (by default), or at submission",
        "--language en|fr          the language of messages")]
    public void Say_how_they_are_used(string line, params string[] said)
    {
        var help = CommandProcess.Run(line.Split(' '));
        Assert.Equal((0, ""), (help.ExitCode, help.Errors));
        Assert.All(said, words => Assert.Contains(words, help.Output.Replace('\u00A0', ' '), StringComparison.Ordinal));
    }

    [Fact]
    public void Say_in_one_line_why_a_file_cannot_be_used()
    {
        var file = Path.Combine(_folder, "t.docx");
        File.WriteAllText(file, "Bonjour");
        Assert.Equal(2, Run("validate", file));
        Assert.Equal(2, Run("validate", Path.Combine(_folder, "absent.docx")));
        Assert.Equal(2, _errors.ToString().Trim().Split('\n').Length);
    }

    [Fact]
    public void Have_words_for_every_reason_a_file_cannot_be_used() => Assert.All(
        Enum.GetNames<OgpTeams.Documents.Outcomes.UnusableReason>(),
        reason => Assert.NotEmpty(new Messages(["--language", "en"])["Unusable" + reason]));

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _output.Dispose();
        _errors.Dispose();
    }

    private int Run(params string[] arguments) => DocumentCommands.Run(arguments, _output, _errors);
}
