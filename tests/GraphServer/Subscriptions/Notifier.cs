using System.Text;
using System.Text.Json.Nodes;
using OgpTeams.GraphServer.Http;

namespace OgpTeams.GraphServer.Subscriptions;

/// <summary>Calls those who subscribed: once to see that they are there, then whenever something changed.</summary>
internal sealed class Notifier(Tenant tenant) : IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);

    private readonly Dictionary<string, Subscription> _all = new(StringComparer.Ordinal);
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromSeconds(10),
    };

    private readonly CancellationTokenSource _end = new();
    private Task? _beating;

    /// <summary>That have not run out.</summary>
    public IReadOnlyList<Subscription> All => [.. _all.Values.Where(one => one.Until > tenant.Now)];

    public Subscription Put(Subscription subscription)
    {
        _beating ??= Task.Run(BeatAsync);
        return _all[subscription.Id] = subscription;
    }

    public GraphAnswer Remove(Subscription subscription)
    {
        _all.Remove(subscription.Id);
        return GraphAnswer.NoContent;
    }

    /// <summary>Each must give back the token it is called with, as plain text, within ten seconds.</summary>
    /// <exception cref="GraphError">One did not.</exception>
    public async Task ValidateAsync(IEnumerable<Uri> urls)
    {
        foreach (var url in urls)
        {
            var token = $"Validation: Testing client application reachability, Request-Id: {Guid.NewGuid():D} <&>";
            var address = new UriBuilder(url);
            var before = address.Query.Length > 1 ? $"{address.Query.TrimStart('?')}&" : string.Empty;
            address.Query = $"{before}validationToken={Uri.EscapeDataString(token)}";
            string? problem;
            try
            {
                using var empty = new StringContent(string.Empty, Encoding.UTF8, "text/plain");
                using var answer = await _http.PostAsync(address.Uri, empty);
                problem = (int)answer.StatusCode != 200 ? $"HTTP status code is '{answer.StatusCode}'."
                    : answer.Content.Headers.ContentType?.MediaType != "text/plain" ? "The answer is no plain text."
                    : await answer.Content.ReadAsStringAsync() != token ? "The answer is not the token."
                    : null;
            }
            catch (Exception trouble) when (trouble is HttpRequestException or TaskCanceledException)
            {
                problem = "The server did not answer in time.";
            }

            if (problem is not null)
            {
                throw new GraphError(400, "ValidationError", $"Subscription validation request failed. {problem}");
            }
        }
    }

    /// <summary>As when access has to be confirmed before long.</summary>
    public Task AskToReauthorizeAsync() => Task.WhenAll(All.Where(one => one.Lifecycle is not null)
        .Select(one => PostAsync(one.Lifecycle!, one.Notification("reauthorizationRequired"))));

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        if (_beating is not null)
        {
            await _beating.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _http.Dispose();
        _end.Dispose();
    }

    private async Task BeatAsync()
    {
        using var timer = new PeriodicTimer(Beat);
        while (await timer.WaitForNextTickAsync(_end.Token))
        {
            foreach (var (subscription, newest) in Due())
            {
                if (await PostAsync(subscription.Notify, subscription.Notification(null)))
                {
                    (subscription.Told, subscription.Failures) = (newest, 0);
                }
                else
                {
                    subscription.NotBefore = tenant.Now + TimeSpan.FromSeconds(Math.Pow(2, subscription.Failures++));
                }
            }
        }
    }

    private (Subscription Subscription, long Newest)[] Due()
    {
        lock (tenant.Gate)
        {
            return
            [
                .. All.Where(one => one.NotBefore <= tenant.Now && tenant.Store.ChangedSince(one.Drive, one.Told).Any())
                    .Select(one => (one, tenant.Store.Sequence)),
            ];
        }
    }

    private async Task<bool> PostAsync(Uri address, JsonObject body)
    {
        try
        {
            using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
            using var answer = await _http.PostAsync(address, content, _end.Token);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
