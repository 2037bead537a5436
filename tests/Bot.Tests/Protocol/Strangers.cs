using System.Net;
using OgpTeams.Bot.Tests.Doubles;

namespace OgpTeams.Bot.Tests.Protocol;

/// <summary>Without authentication the host answers the programs of this machine and nobody else.</summary>
public abstract class Strangers<TAdapter> : ProtocolTest<TAdapter>
    where TAdapter : IAdapter
{
    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "evil.example:3978")]
    [InlineData("Host", "localhost.evil.example")]
    [InlineData("Host", "127.0.0.1.nip.io")]
    [InlineData("Host", "10.0.0.1")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("Origin", "null")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("x-forwarded-host", "localhost")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    public async Task Are_refused(string header, string value)
    {
        await using var host = await HostAsync();
        foreach (var path in new[] { "/api/messages", "/api/v1/workshops", "/" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await GetAsync(host, path, header, value));
        }
    }

    [Theory]
    [InlineData("Host", "localhost")]
    [InlineData("Host", "LOCALHOST:80")]
    [InlineData("Host", "127.0.0.1:1234")]
    [InlineData("Host", "[::1]:3978")]
    [InlineData("x-ms-agents-playground", "true")]
    public async Task Are_not_those_who_name_this_machine(string header, string value)
    {
        await using var host = await HostAsync();

        Assert.Equal(HttpStatusCode.OK, await GetAsync(host, "/api/messages", header, value));
    }

    [Fact]
    public async Task Are_not_the_hosts_own_pages()
    {
        await using var host = await HostAsync();

        Assert.Equal(
            HttpStatusCode.OK,
            await GetAsync(host, "/api/messages", "Origin", host.Http.BaseAddress!.GetLeftPart(UriPartial.Authority)));
    }

    private static async Task<HttpStatusCode> GetAsync(BotHost host, string path, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add(header, value);
        using var response = await host.Http.SendAsync(request);
        return response.StatusCode;
    }
}

public sealed class Strangers_directly : Strangers<Directly>;

public sealed class Strangers_by_the_SDK : Strangers<ByTheSdk>;
