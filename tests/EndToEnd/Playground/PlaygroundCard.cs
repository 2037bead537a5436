using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OgpTeams.EndToEnd.Playground;

/// <summary>A card in the Playground's page, drawn by Teams' own renderer.</summary>
public sealed class PlaygroundCard(ILocator card)
{
    // The Playground draws an answer, then once more with its notice that something was sent: what is typed between is lost.
    private const string Settle = """
        async frame => {
            let drawn;
            do {
                drawn = frame.querySelector('.ac-adaptiveCard');
                await new Promise(resolve => setTimeout(resolve, 300));
            } while (drawn !== frame.querySelector('.ac-adaptiveCard'));
        }
        """;

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

    /// <summary>Presses a button and waits for the bot's answer, drawn.</summary>
    /// <returns>Null when the action was an <c>Action.Submit</c>, whose answer, if any, is a new message.</returns>
    public Task<CardAnswer?> PressAsync(string title) => PressAsync(title, () => Task.CompletedTask);

    /// <summary>The same, of a button in a part of the card that another button opens.</summary>
    public Task<CardAnswer?> PressAsync(string title, string folded) => PressAsync(title, async () =>
    {
        if (!await Button(title).IsVisibleAsync())
        {
            await UnfoldAsync(folded);
        }
    });

    // A press while an edit has the card drawn anew goes nowhere, and the new card is folded: a person would press again.
    private async Task<CardAnswer?> PressAsync(string title, Func<Task> prepare)
    {
        for (var tries = 0; tries < 3; tries++)
        {
            await prepare();
            if (await RequestAsync(title) is { } request)
            {
                return await AnswerAsync(request);
            }
        }

        throw new InvalidOperationException($"Pressing « {title} » sent nothing to the bot: {await TextAsync()}");
    }

    private async Task<IRequest?> RequestAsync(string title)
    {
        try
        {
            return await card.Page.RunAndWaitForRequestAsync(
                () => Button(title).ClickAsync(new() { Timeout = 5000 }),
                sent => sent.Url.EndsWith("/v1/invoke", StringComparison.Ordinal)
                    || sent.Url.EndsWith("/v1/submit", StringComparison.Ordinal),
                new() { Timeout = 10_000 });
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private async Task<CardAnswer?> AnswerAsync(IRequest request)
    {
        var response = await request.ResponseAsync();
        var text = await response!.TextAsync();
        await card.EvaluateAsync(Settle);
        return text.Length > 0 && JsonNode.Parse(text) is JsonObject body
            ? new CardAnswer((string)body["type"]!, body["value"]?.DeepClone())
            : null;
    }

    /// <summary>Opens a part of the card that is folded away: the bot hears nothing of it.</summary>
    public Task UnfoldAsync(string title) => Button(title).ClickAsync();

    /// <summary>Waits for a text that a button shows on demand. A card that the bot edits meanwhile folds again: so once more.</summary>
    public async Task UnfoldAsync(string title, string text)
    {
        for (var tries = 0; tries < 10; tries++)
        {
            if ((await card.TextContentAsync())?.Contains(text, StringComparison.Ordinal) == true)
            {
                return;
            }

            await UnfoldAsync(title);
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

    private ILocator Button(string title) => card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true });

    // Required inputs carry a star after their label; French puts unbreakable spaces before some signs.
    private static Regex Labelled(string label) => new(
        $@"^\s*{string.Join(@"\s+", label.Split(' ').Select(Regex.Escape))}\s*\*?\s*$", RegexOptions.None, TimeSpan.FromSeconds(1));
}
