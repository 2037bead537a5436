using Microsoft.Extensions.DependencyInjection;
using OgpTeams.DocumentLibrary;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Workshops;

public sealed class A_library_in_trouble
{
    [Fact]
    public async Task A_document_nobody_may_read_holds_back_no_other()
    {
        await using var bot = await LiveBot.StartAsync(null, null, WithUnreadableReport);
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

    private static async Task<string?> StateAsync(LiveWorkshop workshop, string name) =>
        (string?)(await workshop.ResultsAsync())["documents"]!.AsArray()
            .FirstOrDefault(document => ((string)document!["path"]!).EndsWith(name, StringComparison.Ordinal))?["state"];

    private static void OccupyPlanFolder(string data)
    {
        var library = Directory.CreateDirectory(Path.Combine(data, "library"));
        File.WriteAllText(Path.Combine(library.FullName, "Plan"), "a file");
    }

    private static void WithUnreadableReport(IServiceCollection services)
    {
        var real = services.Last(service => service.ServiceType == typeof(IDocumentLibrary));
        services.AddSingleton<IDocumentLibrary>(provider => new Unreadable(
            (IDocumentLibrary)(real.ImplementationFactory?.Invoke(provider)
                ?? ActivatorUtilities.CreateInstance(provider, real.ImplementationType!))));
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

        public Uri? Link(string path) => disk.Link(path);
    }
}
