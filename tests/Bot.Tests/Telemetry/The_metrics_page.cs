using System.Net;
using Microsoft.AspNetCore.Http;
using OgpTeams.Bot.Api;
using OgpTeams.Bot.Telemetry;

namespace OgpTeams.Bot.Tests.Telemetry;

/// <summary>Whoever else may talk to the bot: it is for programs of this machine.</summary>
public sealed class The_metrics_page
{
    [Theory]
    [InlineData("127.0.0.1", "localhost:3978", null, true)]
    [InlineData("::1", "[::1]:3978", null, true)]
    [InlineData("10.0.0.7", "localhost:3978", null, false)]
    [InlineData("127.0.0.1", "ateliers.exemple.fr", null, false)]
    [InlineData("127.0.0.1", "localhost", "X-Forwarded-For", false)]
    [InlineData("127.0.0.1", "localhost", "X-Forwarded-Host", false)]
    [InlineData("127.0.0.1", "localhost", "Forwarded", false)]
    [InlineData("127.0.0.1", "localhost", "Via", false)]
    public void Answers_this_machine_only(string remote, string host, string? header, bool answers)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(remote);
        http.Connection.LocalIpAddress = IPAddress.Loopback;
        http.Request.Host = new HostString(host);
        if (header is not null)
        {
            http.Request.Headers[header] = "198.51.100.7";
        }

        Assert.Equal(answers, MetricsPage.IsFromHere(http));
    }

    [Theory]
    [InlineData(
        "https://smba.trafficmanager.net/fr/0a1b2c/v3/conversations/19:meeting_x@thread.v2/activities/17",
        "/{}/{}/v3/conversations/{}/activities/{}")]
    [InlineData(
        "https://graph.microsoft.com/v1.0/drives/b!x/root:/Plan%20de%20Léa/Plan.docx:/content",
        "/v1.0/drives/{}/{}/{}/{}/content")]
    [InlineData("https://login.microsoftonline.com/contoso/oauth2/v2.0/token", "/{}/oauth2/v2.0/token")]
    public void Is_beside_traces_that_keep_an_address_only_in_outline(string address, string outline) =>
        Assert.Equal(outline, AddressTemplate.Of(new Uri(address)));
}
