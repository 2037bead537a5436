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

    [Fact]
    public void Say_on_the_output_what_is_wrong_with_a_document()
    {
        var file = Path.Combine(_folder, "t.docx");
        Run("template", "subjects", "--out", file);
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
