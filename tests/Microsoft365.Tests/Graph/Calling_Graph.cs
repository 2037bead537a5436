using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Microsoft365.Graph;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.Microsoft365.Tests.Graph;

public sealed class Calling_Graph : IDisposable
{
    private readonly ManualTime _clock = new();
    private readonly Lines _log = new();
    private GraphConnection? _connection;

    [Fact]
    public async Task Makes_nothing_before_the_first_call()
    {
        var wire = new Wire(_ => Wire.Item());
        Assert.Equal("01A", (await ReadAsync(Connect(wire)))!.Id);
        Assert.Equal("NONISV|Ville-de-Lyon|OgpTeams/0.1.0", Assert.Single(wire.Sent).Agent);
        Assert.Equal("token", wire.Sent[0].Token);
    }

    [Fact]
    public async Task F16_A_throttled_call_holds_all_calls_for_the_longer_time_it_is_told()
    {
        var wire = new Wire(_ => Wire.Error(429, ("Retry-After", "31"), ("RateLimit-Reset", "40")), _ => Wire.Item());
        var connection = Connect(wire);
        var first = ReadAsync(connection);
        await SettledAsync(() => wire.Sent.Count == 1 && _clock.Waiting > 0);
        var second = ReadAsync(connection);
        await SettledAsync(() => _clock.Waiting > 1);

        _clock.Advance(TimeSpan.FromSeconds(39));
        await Task.Delay(50);
        Assert.Single(wire.Sent);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("01A", (await first)!.Id);
        Assert.Equal("01A", (await second)!.Id);
        Assert.Equal(3, wire.Sent.Count);
    }

    [Fact]
    public async Task F17_A_date_is_read_in_the_time_of_the_world()
    {
        var wire = new Wire(_ => Wire.Error(503, ("Retry-After", "Thu, 12 Mar 2026 14:00:20 GMT")), _ => Wire.Item());
        var call = ReadAsync(Connect(wire));
        await SettledAsync(() => _clock.Waiting > 0);
        _clock.Advance(TimeSpan.FromSeconds(19));
        await Task.Delay(50);
        Assert.False(call.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotNull(await call);
    }

    [Fact]
    public async Task F17_Without_a_word_the_pause_doubles()
    {
        var wire = new Wire(_ => Wire.Error(429));
        var call = ReadAsync(Connect(wire));
        foreach (var seconds in new[] { 3, 6, 12 })
        {
            var sent = wire.Sent.Count;
            await SettledAsync(() => wire.Sent.Count > 0 && _clock.Waiting > 0);
            sent = wire.Sent.Count;
            _clock.Advance(TimeSpan.FromSeconds(seconds - 1));
            await Task.Delay(30);
            Assert.Equal(sent, wire.Sent.Count);
            _clock.Advance(TimeSpan.FromSeconds(1));
            await SettledAsync(() => wire.Sent.Count == sent + 1);
        }

        Assert.Equal(429, (await Assert.ThrowsAnyAsync<ApiException>(() => call)).ResponseStatusCode);
        Assert.Equal(4, wire.Sent.Count);
    }

    [Fact]
    public async Task A_pause_of_many_minutes_is_not_waited_for()
    {
        var wire = new Wire(_ => Wire.Error(503, ("Retry-After", "3600")));
        var connection = Connect(wire);
        await Assert.ThrowsAsync<GraphThrottledException>(() => ReadAsync(connection));
        var told = await Assert.ThrowsAsync<GraphThrottledException>(() => ReadAsync(connection));
        Assert.Equal(TimeSpan.FromHours(1), told.Remaining);
        Assert.Single(wire.Sent);
    }

    [Fact]
    public async Task A_throttled_save_is_sent_again_whole()
    {
        var wire = new Wire(_ => Wire.Error(503, ("Retry-After", "5")), _ => Wire.Item());
        var save = SaveAsync(Connect(wire));
        await SettledAsync(() => _clock.Waiting > 0);
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.NotNull(await save);
        Assert.Equal(["document", "document"], wire.Sent.Select(sent => sent.Body));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    [InlineData(409)]
    public async Task A_save_that_may_have_happened_is_not_repeated(int status)
    {
        var wire = new Wire(_ => Wire.Error(status));
        Assert.Equal(status, (await Assert.ThrowsAnyAsync<ApiException>(() => SaveAsync(Connect(wire)))).ResponseStatusCode);
        Assert.Single(wire.Sent);
    }

    [Fact]
    public async Task Reading_is_repeated()
    {
        var wire = new Wire(_ => Wire.Error(502), _ => throw new HttpRequestException("cut"), _ => Wire.Item());
        var call = ReadAsync(Connect(wire));
        await MovingAsync(call);
        Assert.NotNull(await call);
        Assert.Equal(3, wire.Sent.Count);
    }

    [Theory]
    [InlineData("https://elsewhere.example/content")]
    [InlineData("https://graph.example/content")]
    [InlineData("https://graph.example:8443/content")]
    public async Task F25_No_token_follows_a_redirect(string to)
    {
        var wire = new Wire(
            _ =>
            {
                var found = new HttpResponseMessage(HttpStatusCode.Found);
                found.Headers.Location = new Uri(to);
                return found;
            },
            _ => new HttpResponseMessage { Content = new StringContent("bytes") });
        await using var content = await Connect(wire).Client.Drives["d"].Items["i"].Content.GetAsync();
        using var reader = new StreamReader(content!);
        Assert.Equal("bytes", await reader.ReadToEndAsync());
        Assert.Equal(["token", null], wire.Sent.Select(sent => sent.Token));
    }

    [Fact]
    public async Task No_redirect_leads_away_from_https()
    {
        var wire = new Wire(_ =>
        {
            var found = new HttpResponseMessage(HttpStatusCode.Found);
            found.Headers.Location = new Uri("http://graph.example/content");
            return found;
        });
        await Assert.ThrowsAnyAsync<Exception>(() => Connect(wire).Client.Drives["d"].Items["i"].Content.GetAsync());
        Assert.Single(wire.Sent);
    }

    [Theory]
    [InlineData("https://elsewhere.example/v1.0/drives/d")]
    [InlineData("http://graph.example/v1.0/drives/d")]
    public async Task No_token_goes_to_an_address_it_was_not_made_for(string address)
    {
        var wire = new Wire(_ => Wire.Json(200, """{"id":"d"}"""));
        await Connect(wire).Client.Drives["-"].WithUrl(address).GetAsync();
        Assert.Null(Assert.Single(wire.Sent).Token);
    }

    [Fact]
    public async Task What_support_asks_for_is_logged_and_no_name_of_a_document()
    {
        var wire = new Wire(_ => Wire.Error(403, ("request-id", "their-id")));
        await Assert.ThrowsAnyAsync<ApiException>(
            () => Connect(wire).Client.Drives["d"].Items["i"].WithUrl("https://graph.example/v1.0/drives/d/root:/Secret/Plan.docx").GetAsync());
        var line = Assert.Single(_log.Written);
        Assert.Contains("their-id", line, StringComparison.Ordinal);
        Assert.Contains(wire.Sent[0].Id, line, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", line, StringComparison.Ordinal);
    }

    public void Dispose() => _connection?.Dispose();

    private GraphConnection Connect(Wire wire) => _connection = new GraphConnection(
        new GraphAccess(new Uri("https://graph.example/v1.0")) { Organisation = "Ville-de-Lyon" }, new GivenToken("token"), _clock, _log, wire);

    private static Task<DriveItem?> ReadAsync(GraphConnection connection) => connection.Client.Drives["d"].Items["i"].GetAsync();

    private static Task<DriveItem?> SaveAsync(GraphConnection connection) =>
        connection.Client.Drives["d"].Items["i"].Content.PutAsync(new MemoryStream("document"u8.ToArray()));

    private static async Task SettledAsync(Func<bool> condition)
    {
        for (var tries = 0; !condition(); tries++)
        {
            Assert.True(tries < 2000, "It never came to that.");
            await Task.Delay(5);
        }
    }

    private async Task MovingAsync(Task call)
    {
        for (var tries = 0; !call.IsCompleted; tries++)
        {
            Assert.True(tries < 2000, "It never came to an end.");
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5);
        }
    }

    private sealed class Lines : ILogger<GraphConnection>
    {
        public List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => NullLogger.Instance.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Add(formatter(state, exception));
    }
}
