using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace OgpTeams.EndToEnd.Playground;

/// <summary>Everything the bot posts and updates, from the web socket that feeds the Playground's own page.</summary>
internal sealed class PlaygroundFeed : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly List<PlaygroundMessage> _messages = [];
    private readonly CancellationTokenSource _end = new();
    private Task _reading = Task.CompletedTask;

    /// <summary>In the order of posting; an update takes its message's place.</summary>
    public IReadOnlyList<PlaygroundMessage> Messages
    {
        get
        {
            lock (_messages)
            {
                return [.. _messages];
            }
        }
    }

    public async Task OpenAsync(Uri playground)
    {
        var stream = new UriBuilder(playground) { Scheme = "ws", Path = "/_ws_conversation/v1/conversations/stream" };
        await _socket.ConnectAsync(stream.Uri, _end.Token);
        _reading = ReadAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _reading;
        _socket.Dispose();
        _end.Dispose();
    }

    private async Task ReadAsync()
    {
        try
        {
            while (await ReceiveAsync() is { } text)
            {
                if (PlaygroundMessage.Read(JsonNode.Parse(text)!) is { } message)
                {
                    Keep(message);
                }
            }
        }
        catch (Exception closed) when (closed is OperationCanceledException or WebSocketException)
        {
            // The Playground was stopped: whoever still waits for a message times out with its log.
        }
    }

    private async Task<byte[]?> ReceiveAsync()
    {
        using var text = new MemoryStream();
        var buffer = new byte[16 * 1024];
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer, _end.Token);
            text.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        return part.MessageType == WebSocketMessageType.Close ? null : text.ToArray();
    }

    private void Keep(PlaygroundMessage message)
    {
        lock (_messages)
        {
            var known = _messages.FindIndex(m => m.Conversation == message.Conversation && m.Id == message.Id);
            if (known < 0)
            {
                _messages.Add(message);
            }
            else
            {
                _messages[known] = message;
            }
        }
    }
}
