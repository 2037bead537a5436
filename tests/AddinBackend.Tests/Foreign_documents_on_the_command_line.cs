using OgpTeams.AddinBackend.Commands;
using OgpTeams.Doubles.Foreign;

namespace OgpTeams.AddinBackend.Tests;

/// <summary>Any document somebody may give to a command, of whatever program.</summary>
public sealed class Foreign_documents_on_the_command_line : IDisposable
{
    private const string Plan = """{ "plan": { "id": "P1", "title": "Plan" }, "commitments": [{ "id": "C1", "name": "Ouvrir" }] }""";

    private readonly string _folder = Directory.CreateTempSubdirectory("ogpteams-foreign").FullName;

    public static TheoryData<string> All => new(Shapes.All.Select(shape => shape.Name));

    [Theory]
    [MemberData(nameof(All))]
    public void Are_checked_and_left_as_they_are(string name)
    {
        var shape = Shapes.All.Single(one => one.Name == name);
        var (file, plan) = (Path.Combine(_folder, "document.docx"), Path.Combine(_folder, "plan.json"));
        File.WriteAllText(plan, Plan);
        File.WriteAllBytes(file, shape.Make());

        var validated = Run("validate", file);
        Assert.Equal(shape.Refused is not null ? 2 : validated.Output.Contains("error\t", StringComparison.Ordinal) ? 1 : 0, validated.Exit);
        foreach (var arguments in new[] { new[] { "read", file }, ["check", file], ["plan", plan, "--out", file] })
        {
            var (exit, output, errors) = Run(arguments);
            Assert.Equal(2, exit);
            Assert.Equal("", output);
            Assert.StartsWith("document.docx\u00A0: ", Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
        }

        Assert.Equal(shape.Make(), File.ReadAllBytes(file));
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static (int Exit, string Output, string Errors) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        return (DocumentCommands.Run(arguments, output, errors), output.ToString(), errors.ToString());
    }
}
