using Microsoft.Extensions.DependencyInjection;
using OgpTeams.Bot.Tests.Workshops;
using OgpTeams.DocumentLibrary;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Publishing;

public sealed class A_library_in_trouble
{
    [Fact]
    public async Task A_document_nobody_may_read_holds_back_no_other()
    {
        await using var bot = await LiveBot.StartAsync(null, null, With(disk => new Unreadable(disk)));
        var workshop = await CreateAsync(bot);
        await workshop.NextAsync();
        await Eventually.HoldsAsync(async () => await StateAsync(workshop, "Compte rendu.docx") == "failed", "the report failed");
        await Eventually.HoldsAsync(async () => await StateAsync(workshop, "contributions.csv") == "written", "the csv written");
        await Eventually.HoldsAsync(async () => await StateAsync(workshop, "Fiche sujets.docx") == "written", "the sheet written");
    }

    [Fact]
    public async Task A_reason_does_not_tell_where_on_the_machine_the_library_stands()
    {
        await using var bot = await LiveBot.StartAsync(null, OccupyPlanFolder);
        var workshop = await CreateAsync(bot, more: new { planName = "Plan" });
        await workshop.NextAsync();
        await Eventually.HoldsAsync(async () => await StateAsync(workshop, "Compte rendu.docx") == "failed", "the report failed");

        var reasons = (await workshop.ResultsAsync())["documents"]!.AsArray().Select(document => (string)document!["reason"]!);
        Assert.All(reasons, reason =>
        {
            Assert.Contains("Plan", reason, StringComparison.Ordinal);
            Assert.DoesNotContain(bot.DataFolder, reason, StringComparison.Ordinal);
        });
        Assert.DoesNotContain(bot.DataFolder, workshop.Wire, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_csv_of_ours_is_nobodys_edit_when_its_saving_was_cut_short()
    {
        var cut = true;
        await using var bot = await LiveBot.StartAsync(null, null, With(disk => new CutShort(disk, () => cut)));
        var workshop = await CreateAsync(bot);
        await AcceptedAsync(workshop.Lead.PressAsync("note.save", new { text = "Avant la coupure" }));
        await workshop.NextAsync();
        await Eventually.HoldsAsync(async () => await StateAsync(workshop, "contributions.csv") == "failed", "the csv failed");
        cut = false;
        await AcceptedAsync(workshop.Lead.PressAsync("note.save", new { text = "Après la coupure" }));
        await workshop.NextAsync();
        await Eventually.HoldsAsync(async () => await StateAsync(workshop, "contributions.csv") == "written", "the csv written");
        Assert.Contains("Après la coupure", await File.ReadAllTextAsync(Path.Combine(workshop.Folder!, "contributions.csv")), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(workshop.Folder!, "contributions (*"));
    }

    private static async Task<string?> StateAsync(LiveWorkshop workshop, string name) =>
        (string?)(await workshop.ResultsAsync())["documents"]!.AsArray()
            .FirstOrDefault(document => ((string)document!["path"]!).EndsWith(name, StringComparison.Ordinal))?["state"];

    private static void OccupyPlanFolder(string data)
    {
        var library = Directory.CreateDirectory(Path.Combine(data, "library"));
        File.WriteAllText(Path.Combine(library.FullName, "Plan"), "a file");
    }

    private static Action<IServiceCollection> With(Func<IDocumentLibrary, IDocumentLibrary> trouble) => services =>
    {
        var real = services.Last(service => service.ServiceType == typeof(IDocumentLibrary));
        services.AddSingleton(provider => trouble((IDocumentLibrary)(real.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, real.ImplementationType!))));
    };

    /// <summary>As a power cut between the saving of a csv and the answer.</summary>
    private sealed class CutShort(IDocumentLibrary disk, Func<bool> cut) : IDocumentLibrary
    {
        public Task<LibraryFile?> ReadAsync(string path, CancellationToken cancellation) => disk.ReadAsync(path, cancellation);

        public async Task<SaveOutcome> SaveAsync(string path, ReadOnlyMemory<byte> content, string? basedOn, CancellationToken cancellation)
        {
            var saved = await disk.SaveAsync(path, content, basedOn, cancellation);
            return cut() && Path.GetExtension(path) == ".csv" ? throw new IOException("Cut short.") : saved;
        }

        public Task<bool> ExistsAsync(string path, CancellationToken cancellation) => disk.ExistsAsync(path, cancellation);

        public Task<MoveOutcome> MoveAsync(string from, string to, CancellationToken cancellation) =>
            disk.MoveAsync(from, to, cancellation);

        public Uri? Link(string path) => disk.Link(path);
    }

    /// <summary>As a disk answers when an administrator took the right to read the report away.</summary>
    private sealed class Unreadable(IDocumentLibrary disk) : IDocumentLibrary
    {
        public Task<LibraryFile?> ReadAsync(string path, CancellationToken cancellation) =>
            path.EndsWith("Compte rendu.docx", StringComparison.Ordinal)
                ? throw new UnauthorizedAccessException($"Access to the path '{path}' is denied.")
                : disk.ReadAsync(path, cancellation);

        public Task<SaveOutcome> SaveAsync(string path, ReadOnlyMemory<byte> content, string? basedOn, CancellationToken cancellation) =>
            disk.SaveAsync(path, content, basedOn, cancellation);

        public Task<bool> ExistsAsync(string path, CancellationToken cancellation) => disk.ExistsAsync(path, cancellation);

        public Task<MoveOutcome> MoveAsync(string from, string to, CancellationToken cancellation) =>
            disk.MoveAsync(from, to, cancellation);

        public Uri? Link(string path) => disk.Link(path);
    }
}
