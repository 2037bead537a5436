using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OgpTeams.Benchmarks.Loads;

/// <summary>
/// One kept-alive HTTP/1.1 connection that asks and waits, as cheap as it can be: what the client burns, the target lacks.
/// </summary>
internal sealed class HttpConnection(Uri endpoint) : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _received = new byte[64 * 1024];

    public async Task OpenAsync() => await _socket.ConnectAsync(IPAddress.Loopback, endpoint.Port);

    /// <returns>Head and body of the answer; valid until the next request.</returns>
    /// <exception cref="InvalidDataException">The answer does not tell its length, or the connection was closed.</exception>
    public async Task<HttpAnswer> PostAsync(string path, ReadOnlyMemory<byte> body)
    {
        var head = Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: {endpoint.Authority}\r\nContent-Type: application/json; charset=utf-8\r\n"
            + $"Content-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n");
        var request = new byte[head.Length + body.Length];
        head.CopyTo(request, 0);
        body.Span.CopyTo(request.AsSpan(head.Length));
        await _socket.SendAsync(request);
        return await ReceiveAsync();
    }

    public void Dispose() => _socket.Dispose();

    private async Task<HttpAnswer> ReceiveAsync()
    {
        var (held, headLength, length) = (0, -1, int.MaxValue);
        while (held < length)
        {
            if (held == _received.Length)
            {
                Array.Resize(ref _received, 2 * held);
            }

            var read = await _socket.ReceiveAsync(_received.AsMemory(held));
            held += read > 0 ? read : throw new InvalidDataException("The target closed the connection.");
            if (headLength < 0 && _received.AsSpan(0, held).IndexOf("\r\n\r\n"u8) is var end and >= 0)
            {
                headLength = end + 4;
                length = headLength + ContentLength(_received.AsSpan(0, headLength));
            }
        }

        return new HttpAnswer(_received.AsMemory(0, headLength), _received.AsMemory(headLength, length - headLength));
    }

    private static int ContentLength(ReadOnlySpan<byte> head)
    {
        foreach (var range in head.Split("\r\n"u8))
        {
            var line = head[range];
            if (line.Length > 15 && Ascii.EqualsIgnoreCase(line[..15], "content-length:"u8))
            {
                return int.Parse(line[15..].Trim((byte)' '), NumberStyles.None, CultureInfo.InvariantCulture);
            }
        }

        throw new InvalidDataException($"An answer without Content-Length:\n{Encoding.ASCII.GetString(head)}");
    }
}

/// <param name="Head">Status line and headers.</param>
internal readonly record struct HttpAnswer(ReadOnlyMemory<byte> Head, ReadOnlyMemory<byte> Body)
{
    /// <summary>An invoke that was answered with a card.</summary>
    public bool IsCard => Head.Span.StartsWith("HTTP/1.1 200"u8)
        && Body.Span.StartsWith("{\"statusCode\":200,\"type\":\"application/vnd.microsoft.card.adaptive\""u8);

    /// <summary>Our bot says apart what it did; the others have no such header.</summary>
    public bool Says(ReadOnlySpan<byte> outcome) => Head.Span.IndexOf(outcome) >= 0;
}
