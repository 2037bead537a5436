using System.Text.Json.Nodes;
using OgpTeams.EndToEnd.Tools;
using static OgpTeams.EndToEnd.Playground.PlaygroundConfiguration;

namespace OgpTeams.EndToEnd.Playground;

/// <summary>Teams' stand-in works on this machine, by mouse and over HTTP.</summary>
public sealed class Driving_the_playground(InPlayground<TinyBot> machine) : IClassFixture<InPlayground<TinyBot>>
{
    private static readonly JsonObject Inputs = new() { ["id"] = "1", ["title"] = "Budget ouvert" };

    private AgentsPlayground Playground => machine.Playground;

    [Fact]
    public async Task Fills_and_sends_a_form_by_mouse_in_the_personal_chat()
    {
        var page = await machine.OpenPageAsync();
        var card = await page.CardAfterAsync(() => page.SayAsync("aide"));

        await card.FillAsync("Titre", "Ouvrir le registre");
        await card.FillAsync("Description", "Pour tous");
        await card.ChooseAsync("Profil", "Société civile");
        await card.ChooseAsync("Désirabilité", "1");
        await card.ChooseAsync("Faisabilité", "2");
        await Pictures.KeepAsync("tiny-form", await page.ScreenshotAsync());
        var answer = await card.PressAsync("Envoyer");

        const string Thanks = "Merci Awa Diop : Ouvrir le registre, Pour tous, civilSociety, 1, 2";
        Assert.Contains(Thanks, answer!.Card.ToString(), StringComparison.Ordinal);
        await card.WaitForTextAsync(Thanks);
        await Pictures.KeepAsync("tiny-thanks", await page.ScreenshotAsync());
    }

    [Fact]
    public async Task Mentions_the_bot_by_mouse_in_the_group_chat()
    {
        var page = await machine.OpenPageAsync();
        await page.OpenGroupChatAsync();
        var card = await page.CardAfterAsync(() => page.SayToBotAsync("aide"));

        await card.FillAsync("Titre", "Budget");
        await card.PressAsync("Envoyer");

        await card.WaitForTextAsync("Merci Awa Diop : Budget");
        await Pictures.KeepAsync("tiny-group", await page.ScreenshotAsync());
    }

    [Fact]
    public async Task Mentions_the_bot_by_mouse_in_the_channel()
    {
        var page = await machine.OpenPageAsync();
        await page.OpenChannelAsync();
        var card = await page.CardAfterAsync(() => page.SayToBotAsync("aide"));

        await card.FillAsync("Titre", "Registre");
        await card.PressAsync("Envoyer");

        await card.WaitForTextAsync("Merci Awa Diop : Registre");
        await Pictures.KeepAsync("tiny-channel", await page.ScreenshotAsync());
    }

    [Fact]
    public async Task Shows_a_message_in_answer_to_a_button()
    {
        var page = await machine.OpenPageAsync();
        var card = await page.CardAfterAsync(() => page.SayAsync("aide"));

        var answer = await card.PressAsync("Plus tard");
        await Pictures.KeepAsync("tiny-message", await page.ScreenshotAsync());

        Assert.Equal("À plus tard", (string?)answer!.Value);
    }

    [Fact]
    public async Task Submits_by_mouse_and_gets_a_new_card()
    {
        var page = await machine.OpenPageAsync();
        var form = await page.CardAfterAsync(() => page.SayAsync("aide"));
        await form.FillAsync("Titre", "Budget");

        var thanks = await page.CardAfterAsync(() => form.PressAsync("Envoyer sans carte"));

        await thanks.WaitForTextAsync("Merci Awa Diop : Budget");
    }

    [Theory]
    [InlineData(GroupChat)]
    [InlineData(Channel)]
    public async Task Presses_a_button_as_anybody_over_HTTP(string conversation)
    {
        await Playground.SayAsync(conversation, "aide");
        var form = await Playground.WaitForCardAsync(conversation, "Proposer un sujet");

        foreach (var user in PlaygroundUser.All)
        {
            var answer = await Playground.InvokeAsync(user, form, "send", Inputs);
            Assert.Contains($"Merci {user.Name} : Budget ouvert", answer.Card["body"]![0]!["text"]!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Submits_as_anybody_over_HTTP()
    {
        await Playground.SayAsync(PersonalChat, "aide");
        var form = await Playground.WaitForCardAsync(PersonalChat, "Proposer un sujet");

        await Playground.SubmitAsync(PlaygroundUser.Current, form, Inputs);

        await Playground.WaitForCardAsync(PersonalChat, "Merci Awa Diop : Budget ouvert");
    }
}
