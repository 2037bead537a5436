using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Doubles.Entra;

namespace OgpTeams.Bot.Tests.Protocol;

/// <summary>Every way we know to speak to the bot without being Teams.</summary>
public abstract class Forged_tokens<TAdapter> : ProtocolTest<TAdapter>, IClassFixture<Forged_tokens<TAdapter>.Guarded>
    where TAdapter : IAdapter
{
    private static readonly Dictionary<string, Func<GuardedBot, string?>> Attacks = new()
    {
        ["no header"] = _ => null,
        ["an empty header"] = _ => "",
        ["another scheme"] = bot => "Basic " + bot.Token(),
        ["no scheme"] = bot => bot.Token(),
        ["nothing behind the scheme"] = _ => "Bearer ",
        ["three words"] = bot => "Bearer " + bot.Token() + " x",
        ["junk"] = _ => "Bearer junk",
        ["junk in three parts"] = _ => "Bearer a.b.c",
        ["dots"] = _ => "Bearer ..",
        ["28 KB of junk"] = _ => "Bearer " + new string('a', 28_000),
        ["28 KB in three parts"] = _ => "Bearer " + new string('a', 9_000) + "." + new string('b', 9_000) + "." + new string('c', 9_000),
        ["a genuine token grown to 20 KB"] = bot => "Bearer " + bot.Token(claims => claims["x"] = new string('x', 15_000)),
        ["alg none"] = bot => "Bearer " + bot.Token(alg: "none"),
        ["alg none under an old signature"] = bot => "Bearer " + bot.Token(alg: "none") + bot.Token().Split('.')[2],
        ["HS256 with the public key as secret"] = bot => "Bearer " + bot.Token(alg: "HS256"),
        ["HS256 with the modulus as secret"] = bot => "Bearer " + bot.Token(alg: "HS256n"),
        ["PS256"] = bot => "Bearer " + bot.Token(alg: "PS256"),
        ["RS512"] = bot => "Bearer " + bot.Token(alg: "RS512"),
        ["JWE"] = bot => "Bearer " + Jwt.Encrypt(bot.Service.Key, bot.Token()),
        ["a changed payload"] = bot => "Bearer " + Jwt.Tamper(bot.Token(), claims => claims["exp"] = 99_999_999_999),
        ["a signature cut off"] = bot => "Bearer " + bot.Token()[..^40],
        ["a key nobody published"] = bot => "Bearer " + bot.Token(key: SigningKey.Endorsed("msteams")),
        ["a stranger's key under a published id"] = bot =>
            "Bearer " + Jwt.Write(SigningKey.Endorsed("msteams"), bot.Claims(), kid: bot.Service.Key.Id),
        ["a key without endorsements"] = bot => "Bearer " + bot.Token(key: bot.Unendorsed),
        ["a key endorsed for another channel"] = bot => "Bearer " + bot.Token(key: bot.ForWebChat),
        ["an unendorsed key without its id"] = bot => "Bearer " + Jwt.Write(bot.Unendorsed, bot.Claims(), kid: ""),
        ["an unendorsed key under an endorsed id"] = bot =>
            "Bearer " + Jwt.Write(bot.Unendorsed, bot.Claims(), kid: bot.Service.Key.Id),
        ["another issuer"] = bot => "Bearer " + bot.Token(claims => claims["iss"] = "https://api.botframework.us"),
        ["an issuer that only begins alike"] = bot => "Bearer " + bot.Token(claims => claims["iss"] = BotServiceDouble.Issuer + "/"),
        ["an issuer of Entra"] = bot => "Bearer " + bot.Token(
            claims => claims["iss"] = $"https://login.microsoftonline.com/{GuardedBot.Tenant}/v2.0"),
        ["an emulator's"] = bot => "Bearer " + bot.Token(claims =>
        {
            claims["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
            claims["ver"] = "1.0";
            claims["appid"] = GuardedBot.AppId;
        }),
        ["another bot's"] = bot => "Bearer " + bot.Token(claims =>
        {
            claims["iss"] = "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0";
            claims["ver"] = "2.0";
            claims["azp"] = Guid.NewGuid().ToString();
        }),
        ["no issuer"] = bot => "Bearer " + bot.Token(claims => claims.Remove("iss")),
        ["another audience"] = bot => "Bearer " + bot.Token(claims => claims["aud"] = Guid.NewGuid().ToString()),
        ["no audience"] = bot => "Bearer " + bot.Token(claims => claims.Remove("aud")),
        ["expired 6 minutes ago"] = bot => "Bearer " + bot.Token(claims => claims["exp"] = In(-6)),
        ["never expiring"] = bot => "Bearer " + bot.Token(claims => claims.Remove("exp")),
        ["an expiry in words"] = bot => "Bearer " + bot.Token(claims => claims["exp"] = "tomorrow"),
        ["valid in 6 minutes"] = bot => "Bearer " + bot.Token(claims => claims["nbf"] = In(6)),
        ["no service URL"] = bot => "Bearer " + bot.Token(claims => claims.Remove("serviceurl")),
        ["an empty service URL"] = bot => "Bearer " + bot.Token(claims => claims["serviceurl"] = ""),
        ["two service URLs"] = bot => "Bearer " + bot.Token(
            claims => claims["serviceurl"] = new JsonArray(bot.Teams.ServiceUrl.ToString(), "https://evil.example/")),
        ["another service URL"] = bot => "Bearer " + bot.Token(claims => claims["serviceurl"] = bot.Teams.ServiceUrl + "elsewhere/"),
        ["another host's service URL"] = bot => "Bearer " + bot.Token(claims => claims["serviceurl"] = "https://evil.example/fr/"),
    };

    private readonly StubHandler _handler;
    private readonly GuardedBot _bot;
    private readonly int _turns;

    protected Forged_tokens(Guarded guarded) => (_handler, _bot, _turns) = (guarded.Handler, guarded.Bot, guarded.Handler.Turns.Count);

    public static TheoryData<string> Names => [.. Attacks.Keys];

    [Theory] // 11, 12, 13, 14
    [MemberData(nameof(Names))]
    public async Task Are_refused_without_a_word(string attack)
    {
        var authorization = Attacks[attack](_bot);

        var answer = await _bot.SendAsync(_bot.User().Say("un secret de participant"), authorization);

        Assert.Equal((401, ""), (answer.Status, answer.Body));
        Assert.False(answer.HasOutcome);
        Assert.Empty(answer.Challenge);
        await Nothing_came_of_it(authorization);
    }

    [Fact] // 12
    public async Task Are_not_those_of_a_clock_that_is_a_little_off()
    {
        var expired = await _bot.SendAsync(_bot.User().Say("aide"), "Bearer " + _bot.Token(claims => claims["exp"] = In(-4)));
        var early = await _bot.SendAsync(_bot.User().Say("aide"), "bearer " + _bot.Token(claims => claims["nbf"] = In(4)));

        Assert.Equal((200, 200), (expired.Status, early.Status));
        Assert.Equal(_turns + 2, _handler.Turns.Count);
    }

    [Fact] // 14
    public async Task Are_not_those_whose_service_url_is_written_otherwise()
    {
        var written = _bot.Teams.ServiceUrl.ToString().TrimEnd('/').ToUpperInvariant();

        var answer = await _bot.SendAsync(_bot.User().Say("aide"), "Bearer " + _bot.Token(claims => claims["serviceurl"] = written));

        Assert.Equal(200, answer.Status);
    }

    [Theory] // 21
    [InlineData("https://evil.example/fr/")]
    [InlineData("https://smba.trafficmanager.net/fr/")]
    [InlineData("http://smba.trafficmanager.net/fr/")]
    [InlineData("https://127.0.0.1.evil.example/")]
    [InlineData("http://169.254.169.254/metadata/")]
    [InlineData("https://127.0.0.1@evil.example/")]
    public async Task Are_genuine_ones_that_lead_to_a_host_nobody_vouched_for(string serviceUrl)
    {
        var activity = _bot.User().Say("aide");
        activity["serviceUrl"] = serviceUrl;
        var authorization = "Bearer " + _bot.Token(claims => claims["serviceurl"] = serviceUrl);

        var answer = await _bot.SendAsync(activity, authorization);

        Assert.Equal((403, ""), (answer.Status, answer.Body));
        await Nothing_came_of_it(authorization);
    }

    [Theory] // 13
    [InlineData("webchat")]
    [InlineData("directline")]
    [InlineData("MSTEAMS")]
    public async Task Are_genuine_ones_for_another_channel(string channel)
    {
        var activity = _bot.User().Say("aide");
        activity["channelId"] = channel;

        var answer = await _bot.SendAsync(activity);

        Assert.Equal((401, ""), (answer.Status, answer.Body));
        await Nothing_came_of_it(null);
    }

    [Fact]
    public async Task Are_judged_before_the_body_is_read()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/messages", UriKind.Relative))
        {
            Content = new StringContent("{ this is not JSON"),
        };

        using var response = await _bot.Host.Http.SendAsync(request);

        Assert.Equal(401, (int)response.StatusCode);
    }

    [Fact]
    public async Task Cost_no_memory_however_long()
    {
        var huge = new string('a', 9_000) + "." + new string('b', 9_000) + "." + new string('c', 9_000);
        await _bot.SendAsync(_bot.User().Say("aide"), "Bearer " + huge);

        // Other tests live beside this one: what one of a few rounds does not keep, no round keeps.
        var kept = new List<long>();
        while (kept.Count < 5 && kept.All(bytes => bytes > 8_000_000))
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            for (var tries = 0; tries < 300; tries++)
            {
                Assert.Equal(401, (await _bot.SendAsync(_bot.User().Say("aide"), "Bearer " + huge)).Status);
            }

            kept.Add(GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.InRange(kept.Min(), long.MinValue, 8_000_000);

        // The server answers before it has all of a header that is no header any more: then the sender sees it break off.
        try
        {
            var million = await _bot.SendAsync(_bot.User().Say("aide"), "Bearer " + new string('a', 1_000_000));
            Assert.Equal(431, million.Status);
        }
        catch (HttpRequestException)
        {
        }

        Assert.Equal(200, (await _bot.SendAsync(_bot.User().Say("aide"))).Status);
    }

    private static long In(int minutes) => TimeProvider.System.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds();

    /// <summary>Not on the bot, not in the chat, and not in the log either: neither the token nor what was said.</summary>
    private async Task Nothing_came_of_it(string? authorization)
    {
        Assert.Equal(_turns, _handler.Turns.Count);
        Assert.Empty(_bot.Teams.Requests);
        Assert.Contains(_bot.Host.Log.Lines, line => line.Contains("was refused with 40", StringComparison.Ordinal));
        Assert.DoesNotContain(_bot.Host.Log.Lines, line => line.Contains("secret de participant", StringComparison.Ordinal)
            || (authorization is { Length: > 30 } && line.Contains(authorization[^20..], StringComparison.Ordinal)));

        // And it still listens to Teams.
        Assert.Equal(200, (await _bot.SendAsync(_bot.User().Say("aide"))).Status);
        Assert.Equal(_turns + 1, _handler.Turns.Count);
    }

    /// <summary>One host for all of them: none may leave anything behind.</summary>
    public sealed class Guarded : IAsyncLifetime
    {
        internal StubHandler Handler { get; } = new();

        internal GuardedBot Bot { get; private set; } = null!;

        public async Task InitializeAsync() => Bot = await GuardedAsync(Handler.Serve);

        public async Task DisposeAsync() => await Bot.DisposeAsync();
    }
}

public sealed class Forged_tokens_directly(Forged_tokens<Directly>.Guarded guarded) : Forged_tokens<Directly>(guarded);

public sealed class Forged_tokens_by_the_SDK(Forged_tokens<ByTheSdk>.Guarded guarded) : Forged_tokens<ByTheSdk>(guarded);
