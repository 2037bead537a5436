using OgpTeams.GraphServer.Http;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.DocumentLibrary.Tests.SharePoint;

public sealed class Being_let_in : SharePointTest
{
    [Fact]
    public async Task F20_Says_what_an_administrator_has_to_grant_and_does_not_insist()
    {
        Server.Grant(null);
        var told = await Assert.ThrowsAsync<LibraryUnavailableException>(() => Library.ReadAsync(Sheet, default));
        Assert.Contains("/permissions", told.Message, StringComparison.Ordinal);
        Assert.Contains(Server.Settings.App.AppId!, told.Message, StringComparison.Ordinal);
        Assert.Single(Server.Calls);
    }

    [Fact]
    public async Task F20_Says_so_of_a_right_to_read_only()
    {
        var one = await SavedAsync("one");
        Server.Grant("read");
        Assert.Equal("one", await TextAsync());
        Assert.Contains("/permissions", Assert.IsType<SaveOutcome.Refused>(await SaveAsync("two", one)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F21_Goes_on_when_a_grant_that_was_taken_away_is_back()
    {
        await AddAsync("one");
        Server.Grant(null);
        await Assert.ThrowsAsync<LibraryUnavailableException>(() => AddAsync("two"));
        Server.Grant("write");
        Assert.IsType<SaveOutcome.Saved>(await AddAsync("two"));
        Assert.Equal(["\none", "\none\ntwo"], Versions());
    }

    [Fact]
    public async Task F19_Takes_another_token_once_when_one_has_expired()
    {
        var tokens = new Renewed(Server.Token);
        var library = Place.Open(TimeProvider.System, tokens);
        Assert.Null(await library.ReadAsync(Sheet, default));
        Assert.Equal([null, IAppTokens.AnotherOne], tokens.Asked.Take(2));
        Assert.Equal(1, Server.Calls.Count(call => call.Status == 401));
    }

    [Fact]
    public async Task F19_Passes_on_once_what_a_challenge_asks_for()
    {
        const string Claims = """{"access_token":{"nbf":{"essential":true,"value":"1702682181"}}}""";
        var tokens = new Renewed(Server.Token) { Good = true };
        var library = Place.Open(TimeProvider.System, tokens);
        Fail(Operations.GetSite, new() { Claims = Claims });
        Assert.Null(await library.ReadAsync(Sheet, default));
        Assert.Equal([null, Claims], tokens.Asked.Take(2));

        Fail(Operations.GetItem, new() { Claims = Claims, Count = 0 });
        tokens.Asked.Clear();
        await Assert.ThrowsAsync<LibraryUnavailableException>(() => library.ReadAsync(Sheet, default));
        Assert.Equal([null, Claims], tokens.Asked);
    }

    [Fact]
    public async Task Says_why_there_is_no_token()
    {
        var library = Place.Open(TimeProvider.System, new None());
        var told = await Assert.ThrowsAsync<LibraryUnavailableException>(() => library.ReadAsync(Sheet, default));
        Assert.Equal("The secret has expired.", told.Message);
        Assert.Empty(Server.Calls);
    }

    [Fact]
    public async Task F29_Says_that_the_site_is_full()
    {
        await SavedAsync("one", path: "Plan.docx");
        Fail(Operations.PutContent, new() { Status = 507, Count = 0 });
        Assert.Contains("full", Assert.IsType<SaveOutcome.Refused>(await SaveAsync("two")).Reason, StringComparison.Ordinal);
        Assert.Equal(2, Calls(Operations.PutContent));
    }

    [Fact]
    public async Task Says_that_the_site_is_read_only()
    {
        var one = await SavedAsync("one");
        Server.Change(settings => settings with { ReadOnlyStatus = 403 });
        Assert.Contains("read-only", Assert.IsType<SaveOutcome.Refused>(await SaveAsync("two", one)).Reason, StringComparison.Ordinal);
    }

    /// <summary>The first one has expired, unless it is good.</summary>
    private sealed class Renewed(string token) : IAppTokens
    {
        public List<string?> Asked { get; } = [];

        public bool Good { get; set; }

        public Task<string> GetAsync(string scope, string? claims, CancellationToken cancellation)
        {
            Asked.Add(claims);
            Good |= claims is not null;
            return Task.FromResult(Good ? token : "expired");
        }
    }

    private sealed class None : IAppTokens
    {
        public Task<string> GetAsync(string scope, string? claims, CancellationToken cancellation) =>
            throw new TokenUnavailableException("The secret has expired.");
    }
}
