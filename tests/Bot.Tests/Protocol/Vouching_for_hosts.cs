using OgpTeams.Bot.Protocol.Connector;
using OgpTeams.Microsoft365.Clouds;

namespace OgpTeams.Bot.Tests.Protocol;

public sealed class Vouching_for_hosts
{
    [Theory] // 21
    [InlineData("https://smba.trafficmanager.net/fr/", true)]
    [InlineData("https://SMBA.trafficmanager.NET/emea", true)]
    [InlineData("https://europe.smba.teams.microsoft.com/", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams", true)]
    [InlineData("https://webchat.botframework.com/", true)]
    [InlineData("http://smba.trafficmanager.net/fr/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/fr/", false)]
    [InlineData("https://evil.trafficmanager.net/", false)]
    [InlineData("https://x.smba.trafficmanager.net/", false)]
    [InlineData("https://evilbotframework.com/", false)]
    [InlineData("https://botframework.com.evil.example/", false)]
    [InlineData("https://smba.trafficmanager.net@evil.example/", false)]
    [InlineData("https://user@smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net/fr/?x=1", false)]
    [InlineData("https://smba.trafficmanager.net./fr/", false)]
    [InlineData("https://ѕmba.trafficmanager.net/", false)]
    [InlineData("ftp://smba.trafficmanager.net/", false)]
    [InlineData("http://127.0.0.1:5000/", false)]
    [InlineData("https://localhost/", false)]
    public void Follows_the_clouds_list(string serviceUrl, bool allowed) =>
        Assert.Equal(allowed, new ServiceHosts(Cloud.Public.Bots!.ServiceHosts).Allow(new(serviceUrl)));

    [Theory]
    [InlineData("127.0.0.1", "http://127.0.0.1:5000/fr/", true)]
    [InlineData("localhost", "http://[::1]:5000/fr/", true)]
    [InlineData("http://localhost:5000/", "http://127.0.0.1:5000/", true)]
    [InlineData("localhost:5000", "http://localhost:5001/", false)]
    [InlineData("bots.example:8443", "https://bots.example:8443/", true)]
    [InlineData("bots.example:8443", "https://bots.example/", false)]
    [InlineData("bots.example", "http://bots.example/", false)]
    [InlineData("*.bots.example", "https://a.bots.example/", true)]
    [InlineData("*.bots.example", "https://bots.example/", false)]
    public void Follows_what_is_listed(string listed, string serviceUrl, bool allowed) =>
        Assert.Equal(allowed, new ServiceHosts([listed]).Allow(new(serviceUrl)));

    [Fact]
    public void Keeps_a_token_of_the_settings_on_this_machine()
    {
        var hosts = new ServiceHosts(["smba.trafficmanager.net", "localhost"], loopbackOnly: true);

        Assert.False(hosts.Allow(new("https://smba.trafficmanager.net/fr/")));
        Assert.True(hosts.Allow(new("http://localhost:1/")));
    }
}
