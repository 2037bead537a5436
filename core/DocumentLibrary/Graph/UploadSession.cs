using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Serialization.Json;
using OgpTeams.Microsoft365.Graph;

namespace OgpTeams.DocumentLibrary.Graph;

/// <summary>
/// Sends a large document in pieces, to an address that is a secret by itself and takes no token. Where an answer was lost, the
/// service says what it has.
/// </summary>
/// <param name="http">Without tokens and repeats.</param>
internal sealed class UploadSession(HttpClient http, Uri address, ReadOnlyMemory<byte> content)
{
    // 16 × 320 KiB: SharePoint takes multiples of that.
    public const int Piece = 5 * 1024 * 1024;

    private const int MostTroubles = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <exception cref="GraphRefusedException">What the service said to a piece, or to the last one.</exception>
    /// <remarks>A refusal ends the session: nothing half sent is left behind.</remarks>
    public async Task<DriveItem> SendAsync(CancellationToken cancellation)
    {
        try
        {
            long? from = 0;
            for (var troubles = 0; ;)
            {
                try
                {
                    // Nothing expected and no item: the service has it all, and only its answer is missing.
                    var (item, next) = from is { } at ? await SendAsync(at, cancellation) : (null, await AskAsync(cancellation));
                    if (item is not null)
                    {
                        return item;
                    }

                    (from, troubles) = (next, next > from ? 0 : troubles + 1);
                }
                catch (Exception broken) when (troubles < MostTroubles && IsPassing(broken, cancellation))
                {
                    await Task.Delay(Pause * Math.Pow(2, troubles++), cancellation);
                    from = null;
                }

                if (troubles > MostTroubles)
                {
                    throw new HttpRequestException("The upload does not get on.");
                }
            }
        }
        catch (Exception ended) when (ended is not GraphRefusedException { Failure.Status: 404 })
        {
            await EndAsync();
            throw;
        }
    }

    private static bool IsPassing(Exception broken, CancellationToken cancellation) => !cancellation.IsCancellationRequested && broken
        is HttpRequestException or IOException and not GraphThrottledException
            or GraphRefusedException { Failure.Status: 416 or 429 or >= 500 and not 507 };

    private async Task<(DriveItem? Item, long? Next)> SendAsync(long from, CancellationToken cancellation)
    {
        var piece = content[(int)from..(int)Math.Min(from + Piece, content.Length)];
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new ReadOnlyMemoryContent(piece) };
        request.Content.Headers.ContentRange = new ContentRangeHeaderValue(from, from + piece.Length - 1, content.Length);
        using var answer = await http.SendAsync(request, cancellation);
        return answer.StatusCode switch
        {
            HttpStatusCode.OK or HttpStatusCode.Created => (await ItemAsync(answer, cancellation), null),
            HttpStatusCode.Accepted => (null, await NextAsync(answer, cancellation)),
            _ => throw new GraphRefusedException(await GraphFailure.ReadAsync(answer, cancellation)),
        };
    }

    private async Task<long?> AskAsync(CancellationToken cancellation)
    {
        using var answer = await http.GetAsync(address, cancellation);
        return answer.IsSuccessStatusCode ? await NextAsync(answer, cancellation)
            : throw new GraphRefusedException(await GraphFailure.ReadAsync(answer, cancellation));
    }

    /// <summary>Where the first missing piece begins. The list can be incomplete: what follows from it is asked again.</summary>
    private async Task<long?> NextAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellation));
        var first = json.RootElement.TryGetProperty("nextExpectedRanges", out var ranges) && ranges.ValueKind == JsonValueKind.Array
            && ranges.GetArrayLength() > 0 ? ranges[0].GetString() : null;
        return first is null ? null
            : long.TryParse(first.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var next) && next < content.Length
                ? next
            : throw new HttpRequestException("The upload's next range cannot be read.");
    }

    private static async Task<DriveItem> ItemAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(cancellation);
        var node = await new JsonParseNodeFactory().GetRootParseNodeAsync("application/json", body, cancellation);
        return node.GetObjectValue(DriveItem.CreateFromDiscriminatorValue) ?? throw new HttpRequestException("The answer is empty.");
    }

    private async Task EndAsync()
    {
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            using var ended = await http.DeleteAsync(address, limit.Token);
        }
        catch (Exception unheard) when (unheard is HttpRequestException or OperationCanceledException or IOException)
        {
            // It expires by itself.
        }
    }
}
