using OgpTeams.Microsoft365.Clouds;

namespace OgpTeams.Microsoft365.Tests.Clouds;

public sealed class Naming_a_cloud
{
    [Theory]
    [InlineData(null, "https://graph.microsoft.com/", "https://login.microsoftonline.com/")]
    [InlineData("", "https://graph.microsoft.com/", "https://login.microsoftonline.com/")]
    [InlineData("public", "https://graph.microsoft.com/", "https://login.microsoftonline.com/")]
    [InlineData("UsGov", "https://graph.microsoft.us/", "https://login.microsoftonline.us/")]
    [InlineData("China", "https://microsoftgraph.chinacloudapi.cn/", "https://login.partner.microsoftonline.cn/")]
    [InlineData(" bleu ", "https://graph.svc.sovcloud.fr/", "https://login.sovcloud-identity.fr/")]
    public void Says_where_graph_and_sign_in_are(string? name, string graph, string signIn)
    {
        var cloud = Cloud.Named(name)!;

        Assert.Equal((graph, signIn), (cloud.Graph.ToString(), cloud.SignIn.ToString()));
    }

    [Fact]
    public void Says_nothing_of_bots_where_nothing_is_known() =>
        Assert.Equal(["Bleu"], Cloud.All.Where(cloud => cloud.Bots is null).Select(cloud => cloud.Name));

    [Theory]
    [InlineData("Delos")]
    [InlineData("1")]
    public void Knows_no_other(string name) => Assert.Null(Cloud.Named(name));
}
