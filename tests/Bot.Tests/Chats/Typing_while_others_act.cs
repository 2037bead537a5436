using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using OgpTeams.Domain;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Chats;

/// <summary>
/// A client draws a card anew when the bot edits it: whatever was open in its place is gone, with all that was typed. So no
/// edit may ever touch a message in whose place a form has stood, whichever button opened it.
/// </summary>
public sealed class Typing_while_others_act : IAsyncLifetime
{
    /// <summary>What is pressed on the way to a form; none of them moves the workshop on.</summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "form.open", "form.send", "plan.open", "plan.send",
        Verbs.OpenFacilitation, Verbs.SendFacilitation, Verbs.Prepare, Verbs.Done, Verbs.AskFloor,
    };

    private readonly ManualTime _clock = new();

    /// <summary>Messages in whose place inputs have stood.</summary>
    private readonly HashSet<string> _typedIn = new(StringComparer.Ordinal);

    /// <summary>Messages gone through.</summary>
    private readonly HashSet<string> _gone = new(StringComparer.Ordinal);

    private LiveBot _bot = null!;
    private int _opened;

    public async Task InitializeAsync() => _bot = await LiveBot.StartAsync(_clock);

    public Task DisposeAsync() => _bot.DisposeAsync().AsTask();

    [Theory]
    [InlineData("format1")]
    [InlineData("format2")]
    [InlineData("format3")]
    public async Task Loses_nothing_whatever_button_opened_the_form(string format)
    {
        var workshop = await CreateAsync(
            _bot, format: format, more: format == "format2" ? new { subjectText = "Registre : ouvrir" } : new { planName = "Plan" });
        var (ana, ben) = (workshop.Person("Ana"), workshop.Person("Ben"));

        // Ana has a 1:1 chat with the bot, Ben has none.
        _bot.Connector.Block($"a:{ben.Account}");
        do
        {
            await SettledAsync(workshop);
            await PressEverythingAsync(workshop, [workshop.Lead, ana, ben]);
            await OthersActAsync(workshop);
        }
        while (await GoOnAsync(workshop));

        Assert.True(_opened > 12, $"Only {_opened} forms were opened.");
        Assert.Contains(workshop.Posts, post => post.Edits > 0);
        Assert.Empty(workshop.Posts.Where(post => post.Edits > 0 && (_typedIn.Contains(post.Id) || DrawnCard.HasInputs(post.Card)))
            .Select(post => post.Summary));
        Assert.Empty(_bot.Connector.Breaches);
    }

    [Fact]
    public async Task Opens_a_form_in_the_private_chat_and_where_there_is_none_in_a_message_of_its_own()
    {
        var workshop = await CreateAsync(_bot);
        var (ana, ben) = (workshop.Person("Ana"), workshop.Person("Ben"));
        _bot.Connector.Block($"a:{ben.Account}");
        await workshop.ToStepAsync("F1-S1");
        await Eventually.HoldsAsync(() => workshop.Posts.Count == 2, "the step's card");
        var progress = workshop.Posts[^1];
        var introduce = Buttons(progress.Card).First(button => (string?)button["data"]!["form"] == "introduce");
        var posts = workshop.Posts.Count;

        var toAna = await PressAsync(ana, introduce, progress.Id);
        Assert.Contains("conversation privée", toAna.Message, StringComparison.Ordinal);
        var own = Assert.Single(_bot.Connector.In($"a:{ana.Account}"));
        Assert.True(DrawnCard.HasInputs(own.Card));
        Assert.Equal(posts, workshop.Posts.Count);

        var toBen = await PressAsync(ben, introduce, progress.Id);
        Assert.Contains("message à part", toBen.Message, StringComparison.Ordinal);
        Assert.True(DrawnCard.HasInputs(workshop.Posts[^1].Card));
        Assert.Equal(posts + 1, workshop.Posts.Count);
    }

    [Fact]
    public async Task Sends_the_facilitators_view_to_facilitators_only()
    {
        var workshop = await CreateAsync(_bot);
        await workshop.ToStepAsync("F1-S4");
        await Eventually.HoldsAsync(() => workshop.FormIsLast, "the form");
        var posts = workshop.Posts.Count;

        Assert.Equal("refused; code=notFacilitator", (await workshop.Person("Ana").PressAsync("facilitation.send")).Outcome);
        Assert.Empty(_bot.Connector.In("a:29:ana"));

        await AcceptedAsync(workshop.Lead.PressAsync("facilitation.send"));
        Assert.Contains(Verbs.Next, DrawnCard.Verbs(Assert.Single(_bot.Connector.In($"a:{workshop.Lead.Account}")).Card));
        Assert.Equal(posts, workshop.Posts.Count);

        await AcceptedAsync(workshop.Lead.SubmitAsync("facilitation.send"));
        Assert.Equal(2, _bot.Connector.In($"a:{workshop.Lead.Account}").Count);
        Assert.Equal(posts, workshop.Posts.Count);
    }

    /// <summary>Every button of every message that is new, and those of the cards that then stand in its place.</summary>
    private async Task PressEverythingAsync(LiveWorkshop workshop, Person[] people)
    {
        var posts = workshop.Posts.Where(post => _gone.Add(post.Id)).ToList();
        foreach (var person in people)
        {
            foreach (var post in posts)
            {
                NoteInputs(post.Id, post.Card);
                foreach (var button in Buttons(post.Card).Where(IsHarmless).ToList())
                {
                    await FollowAsync(person, button, post.Id, deeper: 2);
                }
            }
        }
    }

    private async Task FollowAsync(Person person, JsonObject button, string message, int deeper)
    {
        var answer = (await PressAsync(person, button, message)).Card;
        var card = answer is { } element ? JsonNode.Parse(element.GetRawText()) : null;
        NoteInputs(message, card);
        foreach (var next in deeper > 0 ? Buttons(card).Where(IsHarmless).DistinctBy(Opens).ToList() : [])
        {
            await FollowAsync(person, next, message, deeper - 1);
        }
    }

    private void NoteInputs(string message, JsonNode? card)
    {
        if (DrawnCard.HasInputs(card))
        {
            _typedIn.Add(message);
            _opened++;
        }
    }

    private async Task OthersActAsync(LiveWorkshop workshop)
    {
        foreach (var name in new[] { "Chloé", "Driss" })
        {
            await workshop.Person(name).PressAsync("step.done");
            _clock.Advance(TimeSpan.FromSeconds(11));
            await SettledAsync(workshop);
        }
    }

    /// <returns>False once the workshop is closed and has been gone through.</returns>
    private static async Task<bool> GoOnAsync(LiveWorkshop workshop)
    {
        if ((string?)(await workshop.ResultsAsync())["state"] == "closed")
        {
            return false;
        }

        if ((await workshop.Lead.PressAsync("step.next", From(await workshop.StepAsync()))).Outcome != "accepted")
        {
            await AcceptedAsync(workshop.Lead.PressAsync("workshop.close"));
        }

        return true;
    }

    /// <summary>The chat stands as it should once nothing is sent for a while.</summary>
    private async Task SettledAsync(LiveWorkshop workshop)
    {
        for (var (before, still) = (-1, 0); still < 5; await Task.Delay(20))
        {
            var now = _bot.Connector.Requests.Count;
            (before, still) = (now, now == before && workshop.Posts.Count > 0 ? still + 1 : 0);
        }
    }

    private static Task<TeamsReply> PressAsync(Person person, JsonObject button, string message)
    {
        var click = person.Click(Verb(button)!, button["data"]!.DeepClone());
        click["replyToId"] = message;
        return person.SendAsync(click);
    }

    private static IEnumerable<JsonObject> Buttons(JsonNode? card) => DrawnCard.Buttons(card);

    private static string? Verb(JsonObject button) => (string?)button["verb"];

    private static bool IsHarmless(JsonObject button) => Verb(button) is { } verb && Harmless.Contains(verb);

    private static string Opens(JsonObject button) => $"{Verb(button)} {button["data"]!["form"]} {button["data"]!["item"]}";
}
