using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OgpTeams.EndToEnd.Playground;

/// <summary>A card in the Playground's page, drawn by Teams' own renderer.</summary>
public sealed class PlaygroundCard(ILocator card)
{
    public Task<string> TextAsync() => card.InnerTextAsync();

    /// <summary>Types into a text, number or date input.</summary>
    public Task FillAsync(string label, string text) => card.GetByLabel(Labelled(label)).FillAsync(text);

    /// <summary>Chooses one in a list, opened or drawn as radio buttons.</summary>
    /// <param name="choice">The choice's title.</param>
    public async Task ChooseAsync(string label, string choice)
    {
        var closed = card.GetByRole(AriaRole.Combobox, new() { NameRegex = Labelled(label) });
        if (await closed.CountAsync() > 0)
        {
            // Its list opens below it: at the foot of the window no choice could be reached.
            await closed.EvaluateAsync("box => box.scrollIntoView({ block: 'center', behavior: 'instant' })");
            await closed.ClickAsync();

            // A long list may still hang over the edge of the window, where no mouse reaches.
            await card.Page.GetByRole(AriaRole.Option, new() { Name = choice, Exact = true }).EvaluateAsync("option => option.click()");
            return;
        }

        var group = card.GetByRole(AriaRole.Radiogroup, new() { NameRegex = Labelled(label) })
            .Or(card.GetByRole(AriaRole.Group, new() { NameRegex = Labelled(label) }));
        await group.GetByLabel(choice, new() { Exact = true }).CheckAsync();
    }

    /// <summary>Gives 1 to 5: a star where the client draws them, else the choice of a list.</summary>
    /// <param name="choice">The title of that grade in the list.</param>
    public async Task GradeAsync(string label, int grade, string choice)
    {
        var stars = card.Locator(".ac-input-container", new() { Has = card.Page.GetByText(Labelled(label)) }).GetByRole(AriaRole.Radio);
        if (await stars.CountAsync() > 0)
        {
            await stars.Nth(grade - 1).EvaluateAsync("star => star.click()");
            return;
        }

        await ChooseAsync(label, choice);
    }

    /// <summary>Ticks the box of a consent, or of one choice among several.</summary>
    /// <param name="title">The words beside the box.</param>
    public Task TickAsync(string title) => card.GetByText(title, new() { Exact = true }).ClickAsync();

    /// <summary>Presses a button and waits for the bot's answer.</summary>
    /// <returns>Null when the action was an <c>Action.Submit</c>, whose answer, if any, is a new message.</returns>
    public async Task<CardAnswer?> PressAsync(string title)
    {
        var response = await card.Page.RunAndWaitForResponseAsync(
            () => card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync(),
            answer => answer.Url.EndsWith("/v1/invoke", StringComparison.Ordinal)
                || answer.Url.EndsWith("/v1/submit", StringComparison.Ordinal));
        var text = await response.TextAsync();
        return text.Length > 0 && JsonNode.Parse(text) is JsonObject body
            ? new CardAnswer((string)body["type"]!, body["value"]?.DeepClone())
            : null;
    }

    /// <summary>Opens a part of the card that is folded away: the bot hears nothing of it.</summary>
    public Task UnfoldAsync(string title) => card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();

    /// <summary>Waits for a text that a button shows on demand. A card that the bot edits meanwhile folds again: so once more.</summary>
    public async Task UnfoldAsync(string title, string text)
    {
        for (var tries = 0; tries < 10; tries++)
        {
            if ((await card.TextContentAsync())?.Contains(text, StringComparison.Ordinal) == true)
            {
                return;
            }

            await card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();
            try
            {
                await Assertions.Expect(card).ToContainTextAsync(text, new() { Timeout = 2000 });
            }
            catch (PlaywrightException)
            {
                // Edited between the press and the look.
            }
        }

        await WaitForTextAsync(text);
    }

    /// <summary>Waits until the card, or the one that replaced it, shows a text.</summary>
    public Task WaitForTextAsync(string text) => Assertions.Expect(card).ToContainTextAsync(text);

    public Task ScrollToTopAsync() => card.EvaluateAsync("card => card.scrollIntoView({ block: 'start', behavior: 'instant' })");

    public Task<byte[]> ScreenshotAsync() => card.ScreenshotAsync();

    // Required inputs carry a star after their label; French puts unbreakable spaces before some signs.
    private static Regex Labelled(string label) => new(
        $@"^\s*{string.Join(@"\s+", label.Split(' ').Select(Regex.Escape))}\s*\*?\s*$", RegexOptions.None, TimeSpan.FromSeconds(1));
}
