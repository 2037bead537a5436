using OgpTeams.Bot.Protocol.Connector;

namespace OgpTeams.Bot.Protocol;

/// <summary>Why a file somebody sent could not be fetched.</summary>
internal enum DownloadFailure
{
    /// <summary>It lies on none of the hosts of <c>Bot:AllowedFileHosts</c>.</summary>
    OtherHost,
    TooLarge,

    /// <summary>The address is no longer good, or nothing came.</summary>
    NotFetched,
}

/// <param name="Content">Null when it could not be fetched.</param>
internal sealed record Download(byte[]? Content, DownloadFailure Why = default);

/// <summary>
/// Fetches what people send as files: from the hosts where Teams keeps them and no other, without a token, following nothing, and
/// no more than a plan can be.
/// </summary>
internal sealed class FileDownloads(IHttpClientFactory clients, ServiceHosts hosts)
{
    public const string ClientName = "files";

    /// <summary>16 MiB, as the longest <c>plan.json</c>.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    public async Task<Download> FetchAsync(SentFile file, CancellationToken cancellation)
    {
        // Their addresses carry what lets in: the host is judged without it.
        if (file.Address is not { } address || !hosts.Allow(new UriBuilder(address) { Query = "", Fragment = "" }.Uri))
        {
            return new(null, DownloadFailure.OtherHost);
        }

        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (response.StatusCode != System.Net.HttpStatusCode.OK)
            {
                return new(null, DownloadFailure.NotFetched);
            }

            return response.Content.Headers.ContentLength > MaxBytes
                ? new(null, DownloadFailure.TooLarge)
                : await ReadAsync(response.Content, cancellation);
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException
            || (lost is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new(null, DownloadFailure.NotFetched);
        }
    }

    /// <summary>What it says of its length need not be so. And it may come a byte at a time.</summary>
    private static async Task<Download> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        await using var stream = await content.ReadAsStreamAsync(patience.Token);
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await stream.ReadAsync(buffer, patience.Token)) > 0;)
        {
            if (bytes.Length + read > MaxBytes)
            {
                return new(null, DownloadFailure.TooLarge);
            }

            bytes.Write(buffer, 0, read);
        }

        return new(bytes.ToArray());
    }

    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(30);
}
