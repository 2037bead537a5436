using System.Text.Json;
using System.Text.Json.Nodes;

namespace OgpTeams.Rehearsal.Playing;

/// <summary>
/// Shows the cards of a rehearsal in Microsoft's Agents Playground while it is played: they are passed on to its connector as
/// the bot sent them. Its routes are not documented; those used here are its connector's and the one its own page asks.
/// </summary>
/// <param name="group">Its group chat's id.</param>
/// <param name="personal">Its personal chat's: for what a facilitator is told alone.</param>
/// <param name="facilitator">The account of whoever watches.</param>
internal sealed class PlaygroundMirror(HttpClient playground, string group, string personal, string facilitator) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The group chat: the rehearsal is held in it.</summary>
    public string Conversation => group;

    /// <param name="facilitator">The account whose 1:1 chat is shown as the personal chat.</param>
    /// <returns>Null when no Playground answers there.</returns>
    public static async Task<PlaygroundMirror?> FindAsync(Uri address, string facilitator, CancellationToken cancellation)
    {
        var http = new HttpClient { BaseAddress = address, Timeout = Patience };
        try
        {
            var config = (await http.GetFromJsonAsync<JsonObject>("_internal/v1/config", cancellation))?["config"];
            var group = (config?["groupChats"]?[0] ?? config?["groupChat"])?["id"]?.GetValue<string>();
            if (group is not null && config!["personalChat"]?["id"]?.GetValue<string>() is { } personal)
            {
                return new PlaygroundMirror(http, group, personal, facilitator);
            }
        }
        catch (Exception none) when (none is HttpRequestException or JsonException or InvalidOperationException
            || (none is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            // Something else listens there, or nothing.
        }

        http.Dispose();
        return null;
    }

    /// <returns>The Playground's id of the message; null when it has no such conversation, or does not answer.</returns>
    public async Task<string?> PostAsync(string conversation, JsonObject sent)
    {
        if (ChatOf(conversation) is not { } chat)
        {
            return null;
        }

        try
        {
            using var answer = await playground.PostAsJsonAsync(
                $"_connector/v3/conversations/{Uri.EscapeDataString(chat)}/activities", sent);
            return answer.IsSuccessStatusCode
                ? (await answer.Content.ReadFromJsonAsync<JsonObject>())?["id"]?.GetValue<string>()
                : null;
        }
        catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException or JsonException)
        {
            return null;
        }
    }

    public async Task EditAsync(string conversation, string activity, JsonObject sent)
    {
        if (ChatOf(conversation) is not { } chat)
        {
            return;
        }

        try
        {
            using var answer = await playground.PutAsJsonAsync(
                $"_connector/v3/conversations/{Uri.EscapeDataString(chat)}/activities/{Uri.EscapeDataString(activity)}", sent);
        }
        catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException)
        {
            // Whoever watched has closed it: the rehearsal goes on.
        }
    }

    public void Dispose() => playground.Dispose();

    /// <summary>Whatever the group's chats are called, a viewer has one of them before the eyes.</summary>
    private string? ChatOf(string conversation) => !conversation.StartsWith("a:", StringComparison.Ordinal) ? group
        : conversation.EndsWith(facilitator, StringComparison.Ordinal) ? personal
        : null;
}
