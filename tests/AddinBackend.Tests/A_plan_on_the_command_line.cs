using OgpTeams.AddinBackend.Commands;

namespace OgpTeams.AddinBackend.Tests;

public sealed class A_plan_on_the_command_line : IDisposable
{
    private const string Land = """
        { "plan": { "id": "P1", "title": "Plan d’action national 2017-2019", "country": "Tapir" }, "commitments": [
          { "id": "C5", "number": 5, "name": "Documents publics relatifs aux terres", "milestones": [{ "id": "M1", "title": "Réunir" }] }] }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("ogpteams-plan").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    [Fact]
    public void Becomes_a_valid_document()
    {
        Assert.Equal(0, Write(Land));
        Assert.Equal(0, Run("validate", InFolder("plan.docx")));
        Assert.Equal($"{InFolder("plan.docx")}\u00A0: écrit.", _errors.ToString().Trim());
        Assert.Contains("Quel est l’engagement", Document(), StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_the_language_asked_for()
    {
        Assert.Equal(0, Write(Land, "--language", "en"));
        Assert.Contains("What is the commitment?", Document(), StringComparison.Ordinal);
    }

    [Fact]
    public void Merges_into_the_document_that_stands_there_and_leaves_it_alone_when_nothing_is_new()
    {
        Write(Land);
        var before = File.ReadAllBytes(InFolder("plan.docx"));
        Assert.Equal(0, Write(Land));
        Assert.Equal(before, File.ReadAllBytes(InFolder("plan.docx")));
        Assert.Equal(0, Write(Land.Replace("Réunir", "Réunir le conseil", StringComparison.Ordinal)));
        Assert.Contains("Réunir le conseil", Document(), StringComparison.Ordinal);
        Assert.Equal(
            ["écrit.", "déjà à jour, rien n’a été écrit.", "mis à jour."],
            _errors.ToString().Trim().Split('\n').Select(line => line.Trim().Split("\u00A0: ")[1]));
    }

    [Fact]
    public void Is_refused_a_template_of_another_document()
    {
        Run("template", "roadmap", "--out", InFolder("t.docx"));
        Assert.Equal(2, Write(Land, "--template", InFolder("t.docx")));
        Assert.Single(_errors.ToString().Trim().Split('\n'));
        Assert.False(File.Exists(InFolder("plan.docx")));
    }

    [Fact]
    public void Goes_into_a_template_and_says_what_had_no_place()
    {
        Run("template", "plan", "--out", InFolder("t.docx"));
        using (var archive = System.IO.Compression.ZipFile.Open(InFolder("t.docx"), System.IO.Compression.ZipArchiveMode.Update))
        {
            string xml;
            using (var reader = new StreamReader(archive.GetEntry("word/document.xml")!.Open()))
            {
                xml = reader.ReadToEnd();
            }

            archive.GetEntry("word/document.xml")!.Delete();
            using var writer = new StreamWriter(archive.CreateEntry("word/document.xml").Open());
            writer.Write(xml.Replace("plan/title", "autre/titre", StringComparison.Ordinal));
        }

        Assert.Equal(0, Write(Land, "--template", InFolder("t.docx")));
        Assert.Contains("plan/title\t", _errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bonjour", "plan.json")]
    [InlineData("""{ "plan": { "id": "un deux", "title": "T" } }""", "plan.id")]
    [InlineData("""{ "plan": { "id": "P", "title": "T" }, "commitments": [{ "id": "C", "endDate": "31/06/2023" }] }""", "commitments[0].endDate")]
    public void Is_refused_in_one_line_that_says_where_and_leaves_no_file(string json, string where)
    {
        Assert.Equal(2, Write(json));
        Assert.Contains(where, Assert.Single(_errors.ToString().Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(["plan.json"], Directory.GetFiles(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Never_takes_the_place_of_another_plan()
    {
        Write(Land);
        var before = File.ReadAllBytes(InFolder("plan.docx"));
        Assert.Equal(2, Write(Land.Replace("P1", "P2", StringComparison.Ordinal)));
        Assert.Equal(before, File.ReadAllBytes(InFolder("plan.docx")));
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _output.Dispose();
        _errors.Dispose();
    }

    private int Write(string json, params string[] options)
    {
        File.WriteAllText(InFolder("plan.json"), json);
        return Run(["plan", InFolder("plan.json"), "--out", InFolder("plan.docx"), .. options]);
    }

    private string Document()
    {
        using var archive = System.IO.Compression.ZipFile.OpenRead(InFolder("plan.docx"));
        using var reader = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }

    private string InFolder(string name) => Path.Combine(_folder, name);

    private int Run(params string[] arguments) => DocumentCommands.Run(arguments, _output, _errors);
}
