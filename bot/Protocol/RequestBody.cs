namespace OgpTeams.Bot.Protocol;

/// <summary>Reads a body of bounded size, whatever its announced length, chunked included.</summary>
internal static class RequestBody
{
    /// <summary>1 MB: an activity is at most about 100 KB in Teams.</summary>
    public const int MaxBytes = 1024 * 1024;
    private const int Chunk = 16 * 1024;

    /// <summary>Null above <see cref="MaxBytes"/>; no more than that is ever held.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > MaxBytes)
        {
            return null;
        }

        // One more than announced, so that the end is seen without growing; never much on a caller's word alone.
        var body = new byte[(int)Math.Min(request.ContentLength ?? Chunk, Chunk) + 1];
        var held = 0;
        for (var read = -1; read != 0; held += read)
        {
            if (held == body.Length)
            {
                Array.Resize(ref body, Math.Min(2 * held, MaxBytes + 1));
            }

            read = await request.Body.ReadAsync(body.AsMemory(held), cancellation);
            if (held + read > MaxBytes)
            {
                return null;
            }
        }

        return body[..held];
    }
}
