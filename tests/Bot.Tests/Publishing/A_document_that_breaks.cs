using System.IO.Compression;
using System.Xml;
using Microsoft.Extensions.DependencyInjection;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using OgpTeams.DocumentLibrary;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Publishing;

/// <summary>A failure belongs to its document: it says so itself, the others are written, and whoever asked is answered.</summary>
public sealed class A_document_that_breaks
{
    private const string Report = "Compte rendu.docx";

    private readonly ManualTime _clock = new();

    /// <summary>What a parser, a validator or a library may come up with that nobody foresaw.</summary>
    private static readonly Dictionary<string, Func<Exception>> Surprises = new(StringComparer.Ordinal)
    {
        ["xml"] = () => new XmlException("« Registre »"),
        ["cast"] = () => new InvalidCastException(),
        ["support"] = () => new NotSupportedException(),
        ["memory"] = () => new InsufficientMemoryException(),
        ["time"] = () => new TaskCanceledException("A timeout of somebody else’s."),
        ["several"] = () => new AggregateException(new InvalidOperationException(), new KeyNotFoundException()),
        ["network"] = () => new HttpRequestException("502"),
    };

    public static TheoryData<string> Kinds => [.. Surprises.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Fails_alone_with_a_reason_and_is_written_when_it_can_be(string kind)
    {
        var broken = true;
        await using var bot = await LiveBot.StartAsync(_clock, null, With(disk => new Moody(
            disk, path => broken && path.EndsWith(Report, StringComparison.Ordinal), Surprises[kind])));
        var workshop = await CreateAsync(bot);
        await workshop.NextAsync();
        await Eventually.HoldsAsync(async () => await StateAsync(workshop, Report) == "failed", "the report failed");
        await Eventually.HoldsAsync(async () => await StateAsync(workshop, "contributions.csv") == "written", "the csv written");
        Assert.Contains("erreur imprévue de notre côté", await ReasonAsync(workshop, Report), StringComparison.Ordinal);

        var posts = workshop.Posts.Count;
        Assert.Equal("accepted", (await workshop.Lead.SayAsync("documents")).Outcome);
        await Eventually.HoldsAsync(() => workshop.Posts.Skip(posts).Any(post =>
            DrawnCard.Text(post.Card).Contains("erreur imprévue de notre côté", StringComparison.Ordinal)), "the chat is told");
        Assert.DoesNotContain(bot.Log, line => line.Contains("Registre", StringComparison.Ordinal));

        broken = false;
        await Eventually.HoldsAsync(
            _clock, TimeSpan.FromSeconds(20), () => workshop.Folder is { } folder && File.Exists(Path.Combine(folder, Report)), "written after all");
        await workshop.PublishedAsync();
    }

    [Fact]
    public async Task Lets_no_other_workshop_wait_though_nothing_of_its_own_can_be_written()
    {
        await using var bot = await LiveBot.StartAsync(_clock, null, With(disk => new Moody(
            disk, path => path.Contains("Cassé", StringComparison.Ordinal), () => new InvalidOperationException())));
        var broken = await CreateAsync(bot, title: "Cassé", more: new { planName = "Plan" });
        await broken.NextAsync();
        var other = await CreateAsync(bot, title: "Entier", more: new { planName = "Autre" }, lead: "Ana");
        await other.NextAsync();
        await other.PublishedAsync();
        Assert.Equal("written", await StateAsync(other, Report));
        Assert.Equal("accepted", (await broken.Lead.SayAsync("documents")).Outcome);
    }

    [Fact]
    public async Task Leaves_one_that_somebody_signed_and_says_so()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S5");
        await workshop.PublishedAsync();
        var sheet = Path.Combine(workshop.Folder!, "Fiche sujets.docx");
        Sign(sheet);
        var signed = await File.ReadAllBytesAsync(sheet);

        await AcceptedAsync(workshop.Person("Ana").PressAsync("subject.submit", new { title = "Agenda" }));
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        await Eventually.HoldsAsync(async () => await StateAsync(workshop, "Fiche sujets.docx") == "failed", "failed");
        Assert.Contains("signé", await ReasonAsync(workshop, "Fiche sujets.docx"), StringComparison.Ordinal);
        Assert.Equal(signed, await File.ReadAllBytesAsync(sheet));
        await Eventually.HoldsAsync(() => WordFile.At(Path.Combine(workshop.Folder!, Report)).AllText.Contains("Agenda", StringComparison.Ordinal), "the report");
    }

    [Theory]
    [InlineData("fr", "Fiche sujets.docx", "à montrer à qui administre la bibliothèque")]
    [InlineData("en", "Subject sheet.docx", "to be shown to the administrator")]
    public async Task Says_in_the_workshops_language_that_the_library_refuses_it(string language, string name, string words)
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot, language: language);
        await workshop.ToStepAsync("F1-S5");
        await workshop.PublishedAsync();
        var sheet = Directory.GetFiles(bot.Library, name, SearchOption.AllDirectories).Single();
        File.Delete(sheet);
        Directory.CreateDirectory(sheet);

        await AcceptedAsync(workshop.Person("Ana").PressAsync("subject.submit", new { title = "Agenda" }));
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        await Eventually.HoldsAsync(async () => await StateAsync(workshop, name) == "failed", "failed");
        var reason = await ReasonAsync(workshop, name);
        Assert.Contains(words, reason, StringComparison.Ordinal);
        Assert.Contains("A folder has this name", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Fiche sujets.docx", "failed")]
    [InlineData(Report, "written")]
    public async Task Tells_a_template_that_cannot_be_read_from_a_document_that_cannot(string name, string state)
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        Directory.CreateDirectory(Path.Combine(bot.Library, "Modèles"));
        await File.WriteAllTextAsync(Path.Combine(bot.Library, "Modèles", "Fiche sujets.docx"), "no template at all");
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S4");
        await Eventually.HoldsAsync(async () => await StateAsync(workshop, name) == state, state);
        Assert.Equal(state == "failed", (await ReasonAsync(workshop, name)).Contains("dossier Modèles", StringComparison.Ordinal));
    }

    private static void Sign(string path)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Update);
        using var signature = new StreamWriter(archive.CreateEntry("_xmlsignatures/sig1.xml").Open());
        signature.Write("<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"/>");
    }

    private static async Task<string?> StateAsync(LiveWorkshop workshop, string name) => (string?)(await DocumentAsync(workshop, name))?["state"];

    private static async Task<string> ReasonAsync(LiveWorkshop workshop, string name) => (string?)(await DocumentAsync(workshop, name))!["reason"] ?? "";

    private static async Task<System.Text.Json.Nodes.JsonNode?> DocumentAsync(LiveWorkshop workshop, string name) =>
        (await workshop.ResultsAsync())["documents"]!.AsArray()
            .FirstOrDefault(document => ((string)document!["path"]!).EndsWith(name, StringComparison.Ordinal));

    private static Action<IServiceCollection> With(Func<IDocumentLibrary, IDocumentLibrary> trouble) => services =>
    {
        var real = services.Last(service => service.ServiceType == typeof(IDocumentLibrary));
        services.AddSingleton(provider => trouble((IDocumentLibrary)(real.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, real.ImplementationType!))));
    };

    /// <summary>A library that comes up with something of its own for some paths.</summary>
    private sealed class Moody(IDocumentLibrary disk, Func<string, bool> breaks, Func<Exception> how) : IDocumentLibrary
    {
        public Task<LibraryFile?> ReadAsync(string path, CancellationToken cancellation) =>
            breaks(path) ? throw how() : disk.ReadAsync(path, cancellation);

        public Task<SaveOutcome> SaveAsync(string path, ReadOnlyMemory<byte> content, string? basedOn, CancellationToken cancellation) =>
            disk.SaveAsync(path, content, basedOn, cancellation);

        public Task<bool> ExistsAsync(string path, CancellationToken cancellation) =>
            breaks(path) ? throw how() : disk.ExistsAsync(path, cancellation);

        public Task<MoveOutcome> MoveAsync(string from, string to, CancellationToken cancellation) =>
            disk.MoveAsync(from, to, cancellation);

        public Uri? Link(string path) => disk.Link(path);
    }
}
