using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OgpTeams.Bot.Streams;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Documents;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Doubles.Entra;
using OgpTeams.EventStore;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.Bot.Tests.Api;

/// <summary>Who may write in a plan from Word, once callers are asked who they are: its owners, by their token, and nobody else.</summary>
public sealed class Deciding_in_ones_own_name : IAsyncLifetime, IDisposable
{
    private const string Awa = "00000000-0000-4000-8000-0000000000a1";
    private const string Ben = "00000000-0000-4000-8000-0000000000b2";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private readonly EntraDouble _entra = new();
    private readonly OpenPlan _plan = new()
    {
        Id = "P",
        Title = "Plan d’Awa",
        Commitments = [new() { Id = "7F3AKQ0101", Number = "1", Name = "Terres" }],
    };

    private GuardedBot _bot = null!;
    private PlanId _id;

    public async Task InitializeAsync()
    {
        _bot = await GuardedBot.StartAsync(
            builder => builder.Services.AddHttpClient(EntraTokens.ClientName).ConfigurePrimaryHttpMessageHandler(() => _entra),
            "--Bot:TenantId", EntraDouble.TenantId);
        _id = await PlanAsync(EntraDouble.TenantId, "CAARE00001", Awa);
    }

    public Task DisposeAsync() => _bot.DisposeAsync().AsTask();

    public void Dispose() => _entra.Dispose();

    [Fact]
    public async Task Is_for_owners_alone()
    {
        Assert.Equal(200, await PutAsync(_id, Token(Awa)));
        Assert.Equal(403, await PutAsync(_id, Token(Ben)));
        Assert.Equal(401, await PutAsync(_id, null));

        // A program that may read does not write; an id in another tenant's directory is nobody here.
        Assert.Equal(403, await PutAsync(_id, Token(Awa, claims =>
        {
            claims.Remove("scp");
            claims["roles"] = new JsonArray("Workshops.Read");
        })));
        Assert.Equal(403, await PutAsync(await PlanAsync("another tenant", "CAARE00009", Awa), Token(Awa)));

        // Nor does an address or a name make an owner.
        Assert.Equal(403, await PutAsync(_id, Token(Ben, claims =>
        {
            claims["preferred_username"] = "awa@example.org";
            claims["sub"] = Awa;
        })));
    }

    [Fact]
    public async Task Tells_whoever_else_asks_that_the_changes_are_for_owners()
    {
        // Of a document that nobody wrote yet there is nothing to say.
        await Workshops.Eventually.HoldsAsync(async () => (int)(await PostAsync($"{_id}/changes", Token(Ben), Document)).StatusCode == 200, "written");
        using var answer = await PostAsync($"{_id}/changes", Token(Ben), Document);
        Assert.False((bool)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["mayDecide"]!);
        using var hers = await PostAsync($"{_id}/changes", Token(Awa), Document);
        Assert.True((bool)(await hers.Content.ReadFromJsonAsync<JsonObject>())!["mayDecide"]!);
        using var decided = await PostAsync($"{_id}/changes/decisions?decision=takeAll", Token(Ben), Document);
        Assert.Equal(403, (int)decided.StatusCode);
    }

    private byte[] Document => PlanDocument.Write(_plan, $"{_id}-plan", existing: null).Bytes;

    private async Task<PlanId> PlanAsync(string tenant, string owner, string directoryId)
    {
        var (services, act) = (_bot.Host.Services, new Act(new ParticipantId(owner), "made", DateTimeOffset.UnixEpoch));
        var id = Plan.IdOf(tenant, _plan.Title);
        var events = ImportRules.Create(new("Imports/plan.json", "0", _plan, [], "–"), _plan.Title, tenant, act);
        Assert.True(await services.GetRequiredService<IEventStore>().AppendAsync(
            [StreamCache.Append(StreamNames.Of(id), 0, act, events)], [new Person(owner, tenant, "29:" + owner, directoryId, "Awa")],
            CancellationToken.None));
        services.GetRequiredService<WorkshopNews>().TellPlan(id);
        return id;
    }

    private async Task<int> PutAsync(PlanId plan, string? token)
    {
        using var standing = await SendAsync(HttpMethod.Get, $"{plan}", Token(Awa), null, null);
        using var content = JsonContent.Create(new JsonObject { ["publicProblem"] = "Personne ne sait." });
        using var answer = await SendAsync(
            HttpMethod.Put, $"{plan}/commitments/{_plan.Commitments[0].Id}", token, content, standing.Headers.ETag);
        return (int)answer.StatusCode;
    }

    private async Task<HttpResponseMessage> PostAsync(string path, string? token, byte[] document)
    {
        using var content = new ByteArrayContent(document) { Headers = { ContentType = new(Word) } };
        return await SendAsync(HttpMethod.Post, path, token, content, null);
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? token, HttpContent? content, EntityTagHeaderValue? ifMatch)
    {
        using var request = new HttpRequestMessage(method, new Uri("/api/v1/plans/" + path, UriKind.Relative)) { Content = content };
        request.Headers.Authorization = token is null ? null : new("Bearer", token);
        if (ifMatch is not null)
        {
            request.Headers.IfMatch.Add(ifMatch);
        }

        return await _bot.Host.Http.SendAsync(request);
    }

    private string Token(string person, Action<JsonObject>? change = null)
    {
        var claims = _entra.Claims();
        claims["oid"] = person;
        change?.Invoke(claims);
        return Jwt.Write(_entra.Key, claims);
    }
}
