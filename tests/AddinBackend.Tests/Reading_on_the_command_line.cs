using OgpTeams.AddinBackend.Commands;

namespace OgpTeams.AddinBackend.Tests;

public sealed class Reading_on_the_command_line : IDisposable
{
    private const string Land = """
        {
          "plan": {
            "id": "P1",
            "title": "Plan d’action national 2017-2019",
            "language": "fr",
            "endDate": "2019-06",
            "sections": {}
          },
          "commitments": [
            {
              "id": "C5",
              "number": 5,
              "name": "Documents publics relatifs aux terres",
              "status": "retained",
              "ogpValues": {},
              "milestones": [],
              "costs": "500 000 $"
            },
            {
              "id": "C6",
              "status": "proposal",
              "ogpValues": {},
              "milestones": []
            }
          ],
          "assessments": []
        }

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("ogpteams-read").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public Reading_on_the_command_line()
    {
        File.WriteAllText(InFolder("plan.json"), Land);
        Run("plan", InFolder("plan.json"), "--out", InFolder("plan.docx"));
        _errors.GetStringBuilder().Clear();
    }

    [Fact]
    public void Gives_the_plan_on_the_output()
    {
        Assert.Equal(0, Run("read", InFolder("plan.docx")));
        Assert.Equal(Land, _output.ToString());
        Assert.Equal("", _errors.ToString());
    }

    [Fact]
    public void Writes_it_to_a_file_when_asked()
    {
        Assert.Equal(0, Run("read", InFolder("plan.docx"), "--out", InFolder("again.json")));
        Assert.Equal(Land, File.ReadAllText(InFolder("again.json")));
        Assert.Equal("", _output.ToString());
    }

    [Theory]
    [InlineData("fr", "Le plan n’a pas de titre")]
    [InlineData("en", "The plan has no title")]
    public void Says_in_the_language_asked_for_what_could_not_be_read(string language, string message)
    {
        Run("template", "plan", "--out", InFolder("empty.docx"));
        Assert.Equal(0, Run("read", InFolder("empty.docx"), "--language", language));
        Assert.Contains(message, _errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"commitments\": []", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_document_that_is_no_plan_and_leaves_no_file()
    {
        Run("template", "subjects", "--out", InFolder("subjects.docx"));
        Assert.Equal(2, Run("read", InFolder("subjects.docx"), "--out", InFolder("again.json")));
        Assert.Single(_errors.ToString().Trim().Split('\n'));
        Assert.False(File.Exists(InFolder("again.json")));
    }

    [Fact]
    public void Never_writes_over_the_document_it_reads()
    {
        var before = File.ReadAllBytes(InFolder("plan.docx"));
        Assert.Equal(2, Run("read", InFolder("plan.docx"), "--out", InFolder("plan.docx")));
        Assert.Equal(before, File.ReadAllBytes(InFolder("plan.docx")));
    }

    [Fact]
    public void Refuses_a_file_that_is_no_document()
    {
        Assert.Equal(2, Run("read", InFolder("plan.json")));
        Assert.Equal("", _output.ToString());
        Assert.Single(_errors.ToString().Trim().Split('\n'));
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _output.Dispose();
        _errors.Dispose();
    }

    private string InFolder(string name) => Path.Combine(_folder, name);

    private int Run(params string[] arguments) => DocumentCommands.Run(arguments, _output, _errors);
}
