using System.IO.Compression;
using System.Text;

namespace OgpTeams.AddinBackend.Tests;

public sealed class Hostile_files_on_the_command_line : IDisposable
{
    private const long MaxMemory = 512L << 20;
    private const string Plan = """{ "plan": { "id": "P1", "title": "Plan" }, "commitments": [{ "id": "C1", "name": "Ouvrir" }] }""";

    private readonly string _folder = Directory.CreateTempSubdirectory("ogpteams-hostile").FullName;

    [Fact]
    public void Are_refused_in_one_line_that_names_them_and_left_as_they_are()
    {
        File.WriteAllText(At("plan.json"), Plan);
        var file = Bomb();
        File.WriteAllBytes(At("bombe.docx"), file);
        foreach (var arguments in new[]
        {
            new[] { "validate", At("bombe.docx") }, ["plan", At("plan.json"), "--out", At("bombe.docx")],
            ["plan", At("plan.json"), "--out", At("neuf.docx"), "--template", At("bombe.docx")],
        })
        {
            var outcome = CommandProcess.Run(arguments);
            Assert.Equal(2, outcome.ExitCode);
            Assert.StartsWith("bombe.docx\u00A0: ce fichier est trop volumineux", Assert.Single(outcome.Errors.Trim().Split('\n')), StringComparison.Ordinal);
            Assert.Equal("", outcome.Output);
            Assert.InRange(outcome.Peak, 0, 150L << 20);
        }

        Assert.Equal(file, File.ReadAllBytes(At("bombe.docx")));
        Assert.Equal(["bombe.docx", "plan.json"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Do_not_keep_a_plan_of_500_commitments_of_10_milestones_out()
    {
        var milestones = string.Join(',', Enumerable.Range(1, 10).Select(i =>
            $$"""{ "id": "M{{i}}", "title": "Étape clé {{i}}", "deliverable": "Un livrable, publié.", "startDate": "2026-01", "endDate": "2027-06", "budget": "Temps des agents" }"""));
        var commitments = string.Join(',', Enumerable.Range(1, 500).Select(i =>
            $$"""{ "id": "C{{i}}", "number": {{i}}, "name": "Engagement {{i}}", "what": "{{string.Concat(Enumerable.Repeat("Ouvrir le registre. ", 30))}}", "milestones": [{{milestones}}] }"""));
        var json = $$"""{ "plan": { "id": "P1", "title": "Grand plan" }, "commitments": [{{commitments}}] }""";
        File.WriteAllText(At("plan.json"), json);
        Holds(CommandProcess.Run("plan", At("plan.json"), "--out", At("plan.docx")));
        Assert.Equal(0, Run("plan", At("plan.json"), "--out", At("plan.docx")).Exit);
        Holds(CommandProcess.Run("validate", At("plan.docx")));
    }

    [Theory]
    [InlineData("validate", "absent.docx", "absent.docx\u00A0: ce fichier n’existe pas.")]
    [InlineData("validate", "dossier", "dossier\u00A0: c’est un dossier, pas un fichier.")]
    [InlineData("validate", "vide.docx", "vide.docx\u00A0: ce fichier est vide.")]
    [InlineData("validate", "/dev/zero", "zero\u00A0: ce fichier dépasse 64\u00A0Mio.")]
    [InlineData("plan plan.json --out", "dossier", "dossier\u00A0: c’est un dossier, pas un fichier.")]
    [InlineData("plan plan.json --out", "ailleurs/plan.docx", "plan.docx\u00A0: ce fichier ne peut pas être écrit.")]
    [InlineData("plan plan.json --out", "plan.json", "plan.json\u00A0: ce n’est pas un document Word")]
    [InlineData("plan plan.json --template lien.docx --out", "modele.docx", "modele.docx\u00A0: le document à écrire prendrait la place")]
    [InlineData("template plan --out", "ailleurs/t.docx", "t.docx\u00A0: ce fichier ne peut pas être écrit.")]
    [InlineData("plan dossier --out", "neuf.docx", "dossier\u00A0: c’est un dossier, pas un fichier.")]
    [InlineData("plan vide.docx --out", "neuf.docx", "vide.docx")]
    [InlineData("plan modele.docx --out", "neuf.docx", "modele.docx")]
    public void And_places_that_are_none_get_one_line_too(string command, string file, string line)
    {
        File.WriteAllText(At("plan.json"), Plan);
        File.WriteAllText(At("vide.docx"), "");
        Directory.CreateDirectory(At("dossier"));
        Run("template", "plan", "--out", At("modele.docx"));
        File.CreateSymbolicLink(At("lien.docx"), At("modele.docx"));
        var before = Directory.GetFileSystemEntries(_folder).Order(StringComparer.Ordinal).ToList();

        var words = command.Split(' ').Append(file).Select((word, place) =>
            place > 0 && (word.Contains('.', StringComparison.Ordinal) || word == "dossier") ? At(word) : word);
        var (exit, errors) = Run([.. words]);
        Assert.Equal(2, exit);
        Assert.StartsWith(line, Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFileSystemEntries(_folder).Order(StringComparer.Ordinal));
    }

    public static TheoryData<string> Surprises => ["arithmetic", "cast", "memory", "several", "cancelled"];

    [Theory]
    [MemberData(nameof(Surprises))]
    public void And_what_nobody_foresaw_gets_one_line_too(string surprise)
    {
        Run("template", "plan", "--out", At("modele.docx"));
        using var broken = new Broken(surprise switch
        {
            "arithmetic" => new DivideByZeroException("ligne\nsuivante"),
            "cast" => new InvalidCastException(),
            "memory" => new InsufficientMemoryException(),
            "several" => new AggregateException(new KeyNotFoundException()),
            _ => new TaskCanceledException(),
        });
        using var errors = new StringWriter();
        Assert.Equal(2, Commands.DocumentCommands.Run(["validate", At("modele.docx")], broken, errors));
        var line = Assert.Single(errors.ToString().Trim().Split('\n'));
        Assert.StartsWith("Une erreur imprévue", line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_xmlsignatures/sig1.xml")]
    [InlineData("word/embeddings/Piece.docx")]
    public void And_what_people_put_into_a_document_ends_no_command(string part)
    {
        File.WriteAllText(At("plan.json"), Plan);
        Run("plan", At("plan.json"), "--out", At("plan.docx"));
        using (var archive = ZipFile.Open(At("plan.docx"), ZipArchiveMode.Update))
        {
            using (var stream = archive.CreateEntry(part).Open())
            {
                stream.Write("<Signature/>"u8);
            }

            using var types = archive.GetEntry("[Content_Types].xml")!.Open();
            using var reader = new StreamReader(types);
            var said = reader.ReadToEnd().Replace(
                "</Types>", "<Default Extension=\"docx\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document\"/></Types>",
                StringComparison.Ordinal);
            types.SetLength(0);
            types.Write(Encoding.UTF8.GetBytes(said));
        }

        var before = File.ReadAllBytes(At("plan.docx"));
        File.WriteAllText(At("plan.json"), Plan.Replace("Ouvrir", "Rouvrir", StringComparison.Ordinal));
        var (exit, errors) = Run("plan", At("plan.json"), "--out", At("plan.docx"));
        Assert.Equal(0, Run("validate", At("plan.docx")).Exit);
        if (part.StartsWith('_'))
        {
            Assert.Equal((2, true), (exit, errors.Contains("ce document est signé", StringComparison.Ordinal)));
            Assert.Equal(before, File.ReadAllBytes(At("plan.docx")));
        }
        else
        {
            Assert.Equal((0, At("plan.docx") + "\u00A0: mis à jour."), (exit, errors.Trim()));
        }
    }

    [Fact]
    public void Do_not_make_a_file_of_a_link()
    {
        File.WriteAllText(At("plan.json"), Plan);
        File.CreateSymbolicLink(At("lien.docx"), At("plan.docx"));
        Assert.Equal(0, Run("plan", At("plan.json"), "--out", At("lien.docx")).Exit);
        Assert.NotNull(new FileInfo(At("lien.docx")).LinkTarget);
        Assert.Null(new FileInfo(At("plan.docx")).LinkTarget);
        Assert.Equal(0, Run("validate", At("lien.docx")).Exit);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Holds(CommandOutcome outcome)
    {
        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches(@"^([^\n]+\u00A0: [^\n]*(écrit|mis à jour)\.\n)?$", outcome.Errors);
        Assert.InRange(outcome.Peak, 0, MaxMemory);
    }

    /// <summary>An output that fails as nothing should.</summary>
    private sealed class Broken(Exception how) : StringWriter
    {
        public override void WriteLine(string? value) => throw how;
    }

    private static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "[Content_Types].xml", "word/document.xml" })
            {
                using var part = archive.CreateEntry(name).Open();
                for (var (block, times) = (Encoding.UTF8.GetBytes(new string('<', 1 << 20)), 0); times < 200; times++)
                {
                    part.Write(block);
                }
            }
        }

        return stream.ToArray();
    }

    private static (int Exit, string Errors) Run(params string[] arguments)
    {
        using var errors = new StringWriter();
        return (Commands.DocumentCommands.Run(arguments, TextWriter.Null, errors), errors.ToString());
    }

    private string At(string name) => Path.IsPathRooted(name) ? name : Path.Combine(_folder, name);
}
