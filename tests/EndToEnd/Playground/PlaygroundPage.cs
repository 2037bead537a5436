using Microsoft.Playwright;
using OgpTeams.EndToEnd.Tools;
using static OgpTeams.EndToEnd.Playground.PlaygroundConfiguration;

namespace OgpTeams.EndToEnd.Playground;

/// <summary>
/// The Playground in a browser, used by mouse and keyboard as the current user. It shows only what comes while it is open:
/// open it before the bot writes.
/// </summary>
public sealed class PlaygroundPage
{
    private readonly IPage _page;

    private PlaygroundPage(IPage page) => _page = page;

    // A message's frame, which stays when an edit has its card drawn anew: counting the cards themselves would miss one then.
    private ILocator Cards => _page.Locator(".ac-preview-panel");

    /// <summary>The page with the personal chat open. Opening a conversation for the first time installs the bot in it.</summary>
    public static async Task<PlaygroundPage> OpenAsync(Chromium chromium, AgentsPlayground playground)
    {
        var page = await chromium.NewPageAsync(1400, 900);
        page.SetDefaultTimeout(20_000);
        await page.GotoAsync(playground.Address.AbsoluteUri);
        var opened = new PlaygroundPage(page);
        await opened.Chat(PersonalChatName).WaitForAsync();

        // The panel of what goes over the wire takes a fourth of the window.
        await page.GetByRole(AriaRole.Button, new() { Name = "Toggle Log Panel" }).ClickAsync();
        return opened;
    }

    public Task OpenPersonalChatAsync() => Chat(PersonalChatName).ClickAsync();

    public Task OpenGroupChatAsync() => Chat(GroupChatName).ClickAsync();

    /// <summary>A channel is open once its box offers to post: what is typed before goes to the chat that was open.</summary>
    public async Task OpenChannelAsync()
    {
        await Chat($"{TeamName} - General").ClickAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).First.WaitForAsync();
    }

    /// <summary>Types a message in the open conversation and sends it; in the channel, as a new post.</summary>
    public async Task SayAsync(string text)
    {
        await FocusAsync();
        await _page.Keyboard.TypeAsync(text);
        await SendAsync();
    }

    /// <summary>The same, after choosing the bot in the list that <c>@</c> opens.</summary>
    public async Task SayToBotAsync(string text)
    {
        await FocusAsync();
        await _page.Keyboard.TypeAsync("@");
        await _page.GetByRole(AriaRole.Listbox, new() { Name = "Typeahead menu" })
            .GetByRole(AriaRole.Menuitem, new() { Name = BotName }).ClickAsync();
        await _page.Keyboard.TypeAsync(" " + text);
        await SendAsync();
    }

    /// <summary>Does something and gives the first card that comes after it in the open conversation.</summary>
    public async Task<PlaygroundCard> CardAfterAsync(Func<Task> action)
    {
        var before = await Cards.CountAsync();
        await action();
        if (!await ComesAsync(Cards.Nth(before)))
        {
            await action();
        }

        return await CardAsync(Cards.Nth(before));
    }

    /// <summary>
    /// The Playground now and then loses what is typed while it opens a conversation: a person would say it again, once.
    /// </summary>
    public async Task SayUntilAsync(Func<Task> say, string cardContaining)
    {
        await say();
        if (!await ComesAsync(Cards.Filter(new() { HasText = cardContaining }).Last))
        {
            await say();
        }
    }

    private static async Task<bool> ComesAsync(ILocator card)
    {
        try
        {
            await card.WaitForAsync(new() { Timeout = 10_000 });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>The lowest card of the open conversation; the object stays with that card when others come below it.</summary>
    public async Task<PlaygroundCard> LastCardAsync()
    {
        await Cards.Last.WaitForAsync();
        return await CardAsync(Cards.Nth(await Cards.CountAsync() - 1));
    }

    /// <summary>The lowest card that contains a text; the object stays with that card, whatever it shows later.</summary>
    public async Task<PlaygroundCard> LastCardAsync(string containing)
    {
        await Cards.Filter(new() { HasText = containing }).Last.WaitForAsync();
        var texts = await Cards.AllTextContentsAsync();
        return await CardAsync(Cards.Nth(texts.ToList().FindLastIndex(text => text.Contains(containing, StringComparison.Ordinal))));
    }

    /// <summary>Waits until the open conversation shows a text.</summary>
    public Task WaitForTextAsync(string text) => _page.GetByText(text).Last.WaitForAsync();

    /// <summary>The same, with the top of a card at the top of the conversation.</summary>
    public async Task<byte[]> ScreenshotAsync(PlaygroundCard card)
    {
        await card.ScrollToTopAsync();
        return await ScreenshotAsync();
    }

    /// <returns>PNG of the whole window.</returns>
    public Task<byte[]> ScreenshotAsync() => _page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });

    private static async Task<PlaygroundCard> CardAsync(ILocator card)
    {
        await card.WaitForAsync();
        return new PlaygroundCard(card);
    }

    private ILocator Chat(string name) => _page.GetByRole(AriaRole.Treeitem, new() { Name = name });

    // A channel shows the box of a new post first, then one under each post.
    private Task FocusAsync() => _page.Locator("[data-lexical-editor]").First.ClickAsync();

    private Task SendAsync() =>
        _page.GetByRole(AriaRole.Button, new() { Name = "Send Message" })
            .Or(_page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true })).First.ClickAsync();
}
