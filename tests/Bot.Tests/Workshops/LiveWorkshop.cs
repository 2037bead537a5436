using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Tests.Workshops;

/// <summary>A workshop in a group chat, led by Léa, as those in the chat and other programs see it.</summary>
internal sealed class LiveWorkshop(LiveBot bot, TeamsConversation chat, Person lead, string id)
{
    public LiveBot Bot => bot;

    public TeamsConversation Chat => chat;

    public Person Lead => lead;

    public string Id => id;

    public static async Task<LiveWorkshop> CreateAsync(
        LiveBot bot, string title = "Ouvrir nos données", string format = "format1", string language = "fr", object? more = null,
        TeamsConversation? chat = null, string lead = "Léa")
    {
        var place = chat ?? TeamsConversation.Group();
        var person = bot.Person(lead, place);
        var inputs = JsonSerializer.SerializeToNode(more ?? new { })!.AsObject();
        inputs["format"] = format;
        inputs["title"] = title;
        inputs["language"] = language;
        var reply = await person.PressAsync("workshop.create", inputs);
        Assert.Equal("accepted", reply.Outcome);
        return await FoundAsync(bot, person);
    }

    /// <summary>The one that its facilitator has just created.</summary>
    public static async Task<LiveWorkshop> FoundAsync(LiveBot bot, Person lead)
    {
        var ids = await bot.Http.GetFromJsonAsync<string[]>(new Uri(
            $"/api/v1/workshops?conversation={Uri.EscapeDataString(lead.Chat.Id)}", UriKind.Relative));
        lead.Workshop = ids![0];
        return new(bot, lead.Chat, lead, ids[0]);
    }

    public Person Person(string name)
    {
        var person = bot.Person(name, chat);
        person.Workshop = id;
        return person;
    }

    public Person[] People(int count) => [.. Enumerable.Range(1, count).Select(number => Person($"Personne {number}"))];

    /// <summary>Opens steps until this one is current.</summary>
    public async Task ToStepAsync(string step)
    {
        for (var current = await StepAsync(); current != step; current = await StepAsync())
        {
            await NextAsync();
        }
    }

    public async Task NextAsync() => await AcceptedAsync(lead.PressAsync("step.next", From(await StepAsync())));

    /// <summary>Lets a step run beyond its end, by more than anybody would.</summary>
    public async Task RunOutAsync(int minutes)
    {
        var before = Notices();
        var step = await StepAsync();
        bot.Clock!.Advance(TimeSpan.FromMinutes(minutes - 1.5));
        await Eventually.HoldsAsync(() => Notices() > before, $"a warning in {step}");
        bot.Clock.Advance(TimeSpan.FromMinutes(1.6));
        await Eventually.HoldsAsync(() => Notices() > before + 1, $"the end of {step} told");
        bot.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(step, await StepAsync());

        // They go to whoever leads.
        int Notices() => bot.Connector.In($"a:{lead.Account}").Count;
    }

    public async Task<string?> StepAsync() => (string?)(await ResultsAsync())["step"];

    public async Task<JsonObject> ResultsAsync()
    {
        using var response = await bot.Http.GetAsync(new Uri($"/api/v1/workshops/{id}/results", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    /// <summary>All the results but the documents, which come to be by themselves.</summary>
    public async Task<string> SaidAsync()
    {
        var results = await ResultsAsync();
        results.Remove("documents");
        return results.ToJsonString();
    }

    public async Task<string> SubjectIdAsync(string title) =>
        (string)(await ResultsAsync())["subjects"]!.AsArray().First(subject => (string?)subject!["title"] == title)!["id"]!;

    /// <summary>Of all contributions of a verb that everyone may see, in order of arrival.</summary>
    public async Task<string[]> IdsAsync(string verb) =>
        [.. (await ResultsAsync())["contributions"]!.AsArray()
            .Where(said => (string?)said!["verb"] == verb).Select(said => (string)said!["id"]!)];

    public IReadOnlyList<PostedMessage> Posts => bot.Connector.In(chat.Id);

    public IReadOnlyList<PostedMessage> Forms => [.. Posts.Where(post => DrawnCard.HasInputs(post.Card))];

    /// <summary>Is the last card the one subjects are written in?</summary>
    public bool FormIsLast => Posts is [.., var last] && DrawnCard.HasInputs(last.Card)
        && DrawnCard.Verbs(last.Card).Contains("subject.submit");

    /// <summary>Everything that went to the chat, edits included, as it was on the wire.</summary>
    public string Wire => string.Join('\n', bot.Connector.Requests.Where(request => request.Conversation == chat.Id)
        .Select(request => request.Body?.ToJsonString(CardJson.Relaxed)));

    /// <summary>The folder of its documents; null before the first.</summary>
    public string? Folder => Directory.Exists(bot.Library)
        ? Directory.EnumerateDirectories(bot.Library, "*", SearchOption.AllDirectories)
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "contributions.csv"))
                && !folder.Contains(".versions", StringComparison.Ordinal))
        : null;

    /// <summary>Waits until the documents hold all that happened so far.</summary>
    public Task PublishedAsync() => Eventually.HoldsAsync(
        async () => (await bot.Services.GetRequiredService<IEventStore>().PendingAsync(
        $"workshop/{id}", CancellationToken.None)).Count == 0,
        "all documents written");

    public static JsonObject From(string? step) => step is null ? [] : new() { ["from"] = step };

    public static async Task<TeamsReply> AcceptedAsync(Task<TeamsReply> sent)
    {
        var reply = await sent;
        Assert.Equal("accepted", reply.Outcome);
        return reply;
    }
}
