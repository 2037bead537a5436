namespace OgpTeams.Bot.Protocol;

/// <summary>Reads a body of bounded size, whatever its announced length, chunked included.</summary>
internal static class RequestBody
{
    /// <summary>1 MB: an activity is at most about 100 KB in Teams.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>Null above <see cref="MaxBytes"/>; no more than that is ever held.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > MaxBytes)
        {
            return null;
        }

        using var body = new MemoryStream();
        var chunk = new byte[16 * 1024];
        for (var read = -1; read != 0;)
        {
            read = await request.Body.ReadAsync(chunk, cancellation);
            if (body.Length + read > MaxBytes)
            {
                return null;
            }

            body.Write(chunk, 0, read);
        }

        return body.ToArray();
    }
}
