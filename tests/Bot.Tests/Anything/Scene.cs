using System.Text.Json.Nodes;
using OgpTeams.Bot.Actions;
using OgpTeams.Bot.Tests.Workshops;
using OgpTeams.Domain.Formats;

namespace OgpTeams.Bot.Tests.Anything;

/// <summary>A workshop on the whole host, and all who watch whether another's words come to them too early.</summary>
internal sealed class Scene
{
    private static readonly string[] Texts = ["état", "documents", "mes contributions", "régie", "formulaire"];

    private readonly LiveWorkshop _workshop;
    private readonly WorkshopFormat _format;
    private readonly List<Secret> _secrets = [];
    private readonly HashSet<string> _pooled = [];
    private int _requests;
    private int _lines;

    private Scene(LiveWorkshop workshop, WorkshopFormat format)
    {
        (_workshop, _format) = (workshop, format);
        Results = [];
        Stage = new Stage(format, -1, IsClosed: false, IsPooled: false);
    }

    public Stage Stage { get; private set; }

    /// <summary>The API's, after the last press.</summary>
    public JsonObject Results { get; private set; }

    /// <summary>How many times words were looked for where they must not be.</summary>
    public int Looks { get; private set; }

    public static async Task<Scene> BeginAsync(LiveBot bot, string format)
    {
        var workshop = await LiveWorkshop.CreateAsync(bot, format: format, lead: Evening.Lead, more: new
        {
            planName = $"Plan {Guid.NewGuid():N}",
            subjectText = "Ouvrir les budgets",
        });
        var scene = new Scene(workshop, FormatLibrary.BuiltIn.Find(format)!)
        {
            _requests = bot.Connector.Requests.Count,
            _lines = bot.Log.Count,
        };
        var marc = workshop.Person("Marc");
        await LiveWorkshop.AcceptedAsync(marc.PressAsync("participant.introduce", new { name = "Marc" }));
        await LiveWorkshop.AcceptedAsync(workshop.Lead.PressAsync("facilitator.add", new { person = marc.Account, role = "challenger" }));
        await LiveWorkshop.AcceptedAsync(workshop.Lead.PressAsync("step.goto", new { step = scene.Stage.WrittenAlone }));
        scene.Results = await workshop.ResultsAsync();
        scene.Stage = Stage.Of(scene._format, scene.Results, pooled: false);
        return scene;
    }

    /// <param name="said">Words that only the author and, in this very answer, the one who typed them may see.</param>
    public async Task PressAsync(string name, string verb, JsonObject inputs, string author, params string[] said)
    {
        var before = Stage;
        var reply = await _workshop.Person(name).PressAsync(verb, inputs);
        var outcome = reply.Outcome ?? "";
        Assert.True(outcome.Length > 0, $"{verb}: {reply.Status}");
        Results = await _workshop.ResultsAsync();
        Stage = Stage.Of(_format, Results, pooled: verb == "ideas.share" && outcome == "accepted");
        if (Stage.IsPooled)
        {
            _pooled.Add(Stage.StepId!);
        }

        if (outcome == "accepted" && said.Length > 0 && verb != "onbehalf.submit" && before.IsAlone(verb, _pooled.Contains(before.StepId ?? "")))
        {
            Keep(verb, author, said);
        }
        else if (outcome == "accepted" && verb == "onbehalf.submit" && before.IsAlone((string)inputs["as"]!, _pooled.Contains(before.StepId ?? "")))
        {
            Keep((string)inputs["as"]!, author, said);
        }

        _secrets.ForEach(secret => secret.Follow(Stage));
        Check($"{name}’s answer to {verb}", reply.Body.ToString()!, name, but: said);
        Check("the results", Results.ToJsonString(), viewer: null);
        Overhear();
    }

    /// <summary>Everybody opens everything there is to open; the documents are written and read.</summary>
    public async Task LookAsync()
    {
        foreach (var name in Evening.Watching)
        {
            var person = _workshop.Person(name);
            foreach (var form in VerbTable.Build().Forms.Select(row => row.Name))
            {
                Check($"{name}’s {form}", (await person.PressAsync("form.open", new { form })).Body.ToString()!, name);
            }

            foreach (var verb in new[] { "facilitation.open", "data.export" })
            {
                Check($"{name}’s {verb}", (await person.PressAsync(verb)).Body.ToString()!, name);
            }
        }

        // One each: the chat's send budget runs in real time.
        foreach (var (index, text) in Texts.Index())
        {
            await _workshop.Person(Evening.Watching[index % Evening.Watching.Length]).SayAsync(text);
        }

        await _workshop.Lead.PressAsync("documents.publish");
        await _workshop.PublishedAsync();
        Results = await _workshop.ResultsAsync();
        foreach (var path in Results["documents"]!.AsArray().Select(document => (string)document!["path"]!))
        {
            var file = Path.Combine([_workshop.Bot.Library, .. path.Split('/')]);
            CheckTold(path, Path.GetExtension(file) == ".docx" ? WordFile.At(file).Everything : await File.ReadAllTextAsync(file));
        }

        Overhear();
    }

    private void Keep(string verb, string author, string[] said)
    {
        if (verb == "feedback.submit")
        {
            _secrets.Where(secret => secret.Verb == verb && secret.Author == author).ToList().ForEach(secret => secret.Replace());
        }

        _secrets.AddRange(said.Select(words => new Secret(words, author, verb, Stage.Step)));
    }

    private void Check(string where, string text, string? viewer, params string[] but) => Assert.All(
        _secrets.Where(secret => !secret.IsFor(viewer) && !but.Contains(secret.Words)), secret =>
        {
            Looks++;
            Assert.False(text.Contains(secret.Words, StringComparison.OrdinalIgnoreCase), $"{where} shows {secret.Author}’s {secret.Verb} {secret.Words}");
        });

    /// <summary>What was once told may still stand where it was told.</summary>
    private void CheckTold(string where, string text) => Assert.All(_secrets.Where(secret => !secret.Told), secret =>
    {
        Looks++;
        Assert.False(text.Contains(secret.Words, StringComparison.OrdinalIgnoreCase), $"{where} holds {secret.Author}’s {secret.Verb} {secret.Words}");
    });

    /// <summary>In the group's chat nothing is for one person alone, and no words ever stand in the log.</summary>
    private void Overhear()
    {
        var requests = _workshop.Bot.Connector.Requests;
        foreach (var request in requests.Skip(_requests).Where(request => request.Conversation == _workshop.Chat.Id))
        {
            CheckTold("the chat", request.Body?.ToJsonString(CardJson.Relaxed) ?? "");
        }

        var lines = _workshop.Bot.Log;
        var log = string.Join('\n', lines.Skip(_lines));
        Assert.All(_secrets, secret => Assert.DoesNotContain(secret.Words, log, StringComparison.OrdinalIgnoreCase));
        (_requests, _lines) = (requests.Count, lines.Count);
    }
}
