using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using OgpTeams.Domain;
using Xunit.Abstractions;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Chats;

/// <summary>Eight people and a facilitator use cards only; two steps run beyond their time. What it costs is counted.</summary>
public sealed class A_quiet_format_1(ITestOutputHelper output)
{
    private readonly ManualTime _clock = new();
    private readonly Dictionary<string, (int Presses, int Choices)> _hands = [];

    [Fact]
    public async Task Takes_few_posts_few_presses_and_few_choices()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var (workshop, control) = await CreatedAsync(bot);
        var people = workshop.People(8);

        control = await NextAsync(workshop, control);
        control = await NextAsync(workshop, control);
        foreach (var person in people)
        {
            await FillAsync(
                workshop, person, Verbs.Introduce, new JsonObject { ["name"] = person.Name, ["profile"] = "citizen" }, choices: 1);
        }

        control = await NextAsync(workshop, control);
        control = await NextAsync(workshop, control);
        foreach (var person in people)
        {
            await FillAsync(workshop, person, Verbs.SubmitSubject, new JsonObject { ["title"] = $"Sujet de {person.Name}" });
        }

        await OverrunAsync(workshop, minutes: 10);
        control = await NextAsync(workshop, control);
        await OverrunAsync(workshop, minutes: 35);
        control = await NextAsync(workshop, control);
        foreach (var person in people)
        {
            await RateEverythingAsync(workshop, person);
        }

        control = await NextAsync(workshop, control);
        foreach (var person in people)
        {
            await FillAsync(
                workshop, person, Verbs.SubmitFeedback, new JsonObject { ["rating"] = "5", ["liked"] = "Tout" }, choices: 1);
        }

        var chosen = (string)(await workshop.ResultsAsync())["subjects"]!.AsArray().First(one => (int)one!["rank"]! == 1)!["id"]!;
        control = await FormAsync(workshop.Lead, control, "select", new JsonObject { ["subject"] = chosen });
        await FormAsync(workshop.Lead, control, "close", new JsonObject { ["nextSteps"] = "Un atelier suit." });
        await Eventually.HoldsAsync(
            _clock, TimeSpan.FromSeconds(5),
            () => workshop.Posts.Any(post => DrawnCard.Text(post.Card).Contains("Résultats –", StringComparison.Ordinal)
                && post.Card!.ToJsonString().Contains("/library/", StringComparison.Ordinal)),
            "the closing card with its documents");

        var (lead, participants) = (_hands[workshop.Lead.Name], people.Select(person => _hands[person.Name]).ToList());
        var posts = bot.Connector.PostsTo(workshop.Chat.Id).Count;
        var (presses, choices) = (participants.Max(hand => hand.Presses), participants.Max(hand => hand.Choices));
        output.WriteLine(
            $"{posts} posts in the group, {bot.Connector.In($"a:{workshop.Lead.Account}").Count} to the facilitator; "
            + $"presses: {lead.Presses} by the facilitator, {presses} by a participant, with {choices} choices.");
        Assert.InRange(posts, 8, 15);
        Assert.InRange(lead.Presses, 1, 14);
        Assert.InRange(presses, 1, 8);
        Assert.InRange(choices, 1, 20);
        Assert.Empty(bot.Connector.Breaches);
    }

    private async Task<(LiveWorkshop Workshop, JsonNode Control)> CreatedAsync(LiveBot bot)
    {
        var lead = bot.Person("Léa", TeamsConversation.Group());
        var offer = new JsonObject { ["verb"] = Verbs.Prepare, ["data"] = new JsonObject { ["format"] = "format1" } };
        var creation = await PressAsync(lead, offer);
        var created = await PressAsync(lead, Button(creation, Verbs.Create), new JsonObject { ["title"] = "Ouvrir nos données" });
        var workshop = await FoundAsync(bot, lead);
        return (workshop, await PressAsync(lead, Button(created, Verbs.OpenFacilitation)));
    }

    /// <summary>Two minutes before its end and at its end the facilitator is told, in their own chat; nobody moves on.</summary>
    private async Task OverrunAsync(LiveWorkshop workshop, int minutes)
    {
        var own = $"a:{workshop.Lead.Account}";
        var before = workshop.Bot.Connector.In(own).Count;
        _clock.Advance(TimeSpan.FromMinutes(minutes - 1.5));
        await Eventually.HoldsAsync(() => workshop.Bot.Connector.In(own).Count == before + 1, "the warning");
        _clock.Advance(TimeSpan.FromMinutes(2));
        await Eventually.HoldsAsync(() => workshop.Bot.Connector.In(own).Count == before + 2, "the end");
        _clock.Advance(TimeSpan.FromMinutes(20));
    }

    private async Task<JsonNode> NextAsync(LiveWorkshop workshop, JsonNode control)
    {
        var next = await PressAsync(workshop.Lead, Button(control, Verbs.Next));
        var step = await workshop.StepAsync();
        var number = step![^1];
        await Eventually.HoldsAsync(
            () => workshop.Posts.Any(post => DrawnCard.Text(post.Card).Contains($"Étape {number} sur 7", StringComparison.Ordinal)),
            $"the card of {step}");
        return next;
    }

    /// <summary>In the form that stands in the chat.</summary>
    private async Task<JsonNode> FillAsync(LiveWorkshop workshop, Person person, string verb, JsonObject inputs, int choices = 0)
    {
        await Eventually.HoldsAsync(() => Form() is not null, $"the form of {verb}");
        return await PressAsync(person, Button(Form()!, verb), inputs, choices);

        JsonNode? Form() => workshop.Forms.Select(post => post.Card).LastOrDefault(card => DrawnCard.Verbs(card).Contains(verb));
    }

    private async Task RateEverythingAsync(LiveWorkshop workshop, Person person)
    {
        JsonNode? card = null;
        await Eventually.HoldsAsync(
            () => DrawnCard.Verbs(workshop.Forms[^1].Card).Contains(Verbs.RateSubjects), "the form to rate with");
        for (var pages = 0; pages < 4; pages++)
        {
            var subjects = DrawnCard.Inputs(card ?? workshop.Forms[^1].Card)
                .Where(input => input.StartsWith("d-", StringComparison.Ordinal)).Select(input => input[2..]).ToList();
            if (card is not null && subjects.Count == 0)
            {
                return;
            }

            var ratings = new JsonObject();
            foreach (var subject in subjects)
            {
                ratings[$"d-{subject}"] = "4";
                ratings[$"f-{subject}"] = "3";
            }

            card = card is null
                ? await FillAsync(workshop, person, Verbs.RateSubjects, ratings, ratings.Count)
                : await PressAsync(person, Button(card, Verbs.RateSubjects), ratings, ratings.Count);
        }
    }

    /// <summary>Opens a form of the control room, and sends it.</summary>
    private async Task<JsonNode> FormAsync(Person person, JsonNode control, string form, JsonObject inputs)
    {
        var card = await PressAsync(person, DrawnCard.Buttons(control).First(button => (string?)button["data"]!["form"] == form));
        return await PressAsync(person, DrawnCard.Buttons(card).First(button => button["associatedInputs"] is null), inputs);
    }

    private async Task<JsonNode> PressAsync(Person person, JsonObject button, JsonObject? inputs = null, int choices = 0)
    {
        var data = button["data"]!.DeepClone().AsObject();
        foreach (var (name, value) in inputs ?? [])
        {
            data[name] = value?.DeepClone();
        }

        var reply = await AcceptedAsync(person.PressAsync((string)button["verb"]!, data));
        var (pressed, chosen) = _hands.GetValueOrDefault(person.Name);
        _hands[person.Name] = (pressed + 1, chosen + choices);
        return JsonNode.Parse(reply.Card!.Value.GetRawText())!;
    }

    private static JsonObject Button(JsonNode card, string verb) =>
        DrawnCard.Buttons(card).First(button => (string?)button["verb"] == verb);
}
