using System.Security.Cryptography;
using OgpTeams.Bot.Tests.Workshops;
using OgpTeams.GraphServer.Http;
using static OgpTeams.Bot.Tests.Publishing.KillMoment;

namespace OgpTeams.Bot.Tests.Publishing;

/// <summary>
/// A workshop on the evening of its life: Camille edits its documents all the while, and the bot is killed whenever it saves
/// them.
/// </summary>
public sealed class KilledWhileSaving : IAsyncLifetime
{
    public const string Report = "Compte rendu.docx";
    public const string Sheet = "Fiche sujets.docx";
    public const string Table = "contributions.csv";
    public const string Plan = "Plan d'action.docx";
    public const string PlanData = "plan.json";

    private readonly List<string> _typed = [];
    private readonly List<string> _subjects = [];

    internal KilledBot Bot { get; private set; } = null!;

    /// <summary>What Camille wrote at the end of the report, a paragraph each.</summary>
    internal IReadOnlyList<string> Typed => _typed;

    /// <summary>What people submitted.</summary>
    internal IReadOnlyList<string> Subjects => _subjects;

    /// <summary>By document: how often there was something new to say in it.</summary>
    internal Dictionary<string, int> Due { get; } = new(StringComparer.Ordinal);

    public async Task InitializeAsync()
    {
        Bot = await KilledBot.StartAsync();
        await Bot.CreateAsync("Coupures", "Plan des coupures");

        // The first documents: folders, then each of them.
        await Bot.PressAsync(
            "step.next", null, new(Operations.AddChild, "", Done: true), Saving(Sheet, done: true), Saving(Report, done: false),
            Saving(Table, done: true));
        await Bot.WrittenAsync();
        Assert.Equal([1, 1, 1], new[] { Sheet, Report, Table }.Select(Bot.Written));
        foreach (var step in new[] { "F1-S1", "F1-S2", "F1-S3", "F1-S4" })
        {
            await Bot.PressAsync("step.next", new { from = step });
        }

        await Bot.PressAsync("documents.publish");
        await Bot.WrittenAsync();
        foreach (var document in new[] { Sheet, Report, Table })
        {
            Due[document] = Bot.Written(document);
        }

        // Reading, before anything is written.
        await SayAsync(new(Operations.GetItem, Report), new(Operations.GetContent, Report));

        // Saving: before, and after without hearing of it.
        await SayAsync(Saving(Report, done: false), Saving(Report, done: true));
        await SayAsync(Saving(Sheet, done: true), new(Operations.GetItem, Report, Skip: 1));

        // Saved, but neither counted nor noted.
        await SayAsync(new(Operations.ListVersions, Sheet), new(Operations.ListVersions, Report));

        // Somebody saves in between: once the refusal is on its way, once their text is merged.
        await SayAsync(Saving(Report, done: true) with { Typed = Type() }, Saving(Report, done: true));

        // A table that somebody wrote in is set aside first.
        Bot.Library.Do(new("edit", Path: Bot.PathOf(Table), Text: "À la main"));
        await SayAsync(Saving("contributions (", done: true), Saving(Table, done: false));

        // A large picture, so that saving takes several calls.
        Bot.Library.Change(settings => settings with { SessionNotFound = 0, SessionMismatch = 0 });
        Bot.Library.Edit(Bot.PathOf(Report)!, WithPhoto);
        await SayAsync(
            new(Operations.CreateUpload, Report, Done: true), new(Operations.SendFragment, "", Done: true),
            new(Operations.SendFragment, "", Skip: 2), new(Operations.SendFragment, "", Skip: 2, Done: true));

        // Camille has the sheet open: a copy is laid beside it.
        await AnnexAsync();

        // The plan's own documents.
        await PlanAsync("Pays des coupures", Saving(Plan, done: true), Saving(PlanData, done: false));
        Bot.Library.Do(new("edit", Path: Bot.PathOf(Plan), Text: "Relu en commission."));
        await PlanAsync("Pays des pannes", Saving(Plan, done: true), Saving(PlanData, done: true));
    }

    public Task DisposeAsync() => Bot.DisposeAsync().AsTask();

    private async Task AnnexAsync()
    {
        Bot.Library.Open(Bot.PathOf(Sheet)!);
        await SubmitAsync();
        await Bot.PressAsync("documents.publish");
        await Bot.WrittenAsync(locked: Sheet);
        await Task.Delay(TimeSpan.FromSeconds(1.1)); // For as long a document may stay open here.
        await Bot.PressAsync("documents.publish", null, Saving("annexe", done: false), Saving("annexe", done: true));
        await Bot.WrittenAsync(locked: Sheet);
        await Eventually.HoldsAsync(
            async () => (await Bot.ResultsAsync())["documents"]!.ToJsonString().Contains("annexe", StringComparison.Ordinal),
            "the copy is told of");
        Bot.Library.Advance(TimeSpan.FromSeconds(10)); // SharePoint has rewritten it by then.
        var tried = Tried();
        await Bot.PressAsync("documents.publish");
        await Eventually.HoldsAsync(() => Tried() > tried, "it is tried again");
        await Bot.WrittenAsync(locked: Sheet);
        Bot.Library.Close(Bot.PathOf(Sheet)!);
        await Bot.PressAsync("documents.publish", null, Saving(Sheet, done: true));
        await Bot.WrittenAsync();
        Due[Sheet]++;
        Due[Report]++;
        Due[Table]++;
    }

    private int Tried() => Bot.Library.Calls.Count(call => call.Status == 423);

    /// <summary>Somebody submits a subject, Camille writes in both documents, and all of them are published.</summary>
    private async Task SayAsync(params KillMoment[] moments)
    {
        await SubmitAsync();
        Bot.Library.Do(new("edit", Path: Bot.PathOf(Report), Text: Type()));
        await Bot.PressAsync("documents.publish", null, moments);
        await Bot.WrittenAsync();
        Due[Report]++;
        Due[Sheet]++;
        Due[Table]++;
    }

    private async Task PlanAsync(string country, params KillMoment[] moments)
    {
        await Bot.PressAsync("plan.details", new { country }, moments);
        await Bot.WrittenAsync();
        Due[Plan] = Due.GetValueOrDefault(Plan) + 1;
        Due[PlanData] = Due.GetValueOrDefault(PlanData) + 1;
    }

    private async Task SubmitAsync()
    {
        var number = _subjects.Count + 1;
        _subjects.Add($"Sujet numéro {number}.");
        await Bot.PressAsync("subject.submit", new { title = _subjects[^1] }, $"Personne {number}");
    }

    private string Type()
    {
        _typed.Add($"Relu {_typed.Count + 1}.");
        return _typed[^1];
    }

    private static byte[] WithPhoto(byte[] bytes)
    {
        var document = new WordFile(bytes);
        document.AddPart("image", "word/media/photo.png", "image/png", RandomNumberGenerator.GetBytes(11 * 1024 * 1024));
        return document.Save();
    }
}
