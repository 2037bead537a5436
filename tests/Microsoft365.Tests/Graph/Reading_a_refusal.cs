using System.Net;
using OgpTeams.Microsoft365.Graph;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.Microsoft365.Tests.Graph;

/// <summary>The same whether it comes through the SDK or past it.</summary>
public sealed class Reading_a_refusal
{
    [Theory]
    [InlineData("""{"error":{"code":"notAllowed","innerError":{"code":"resourceLocked"},"message":"locked"}}""", "notAllowed,resourceLocked")]
    [InlineData("""{"error":{"code":"resourceLocked","message":"locked"}}""", "resourceLocked")]
    [InlineData("""{"error":{"code":"a","innererror":{"code":"b","innererror":{"code":"c","innererror":{"code":"d"}}}}}""", "a,b,c,d")]
    [InlineData("""{"error":{"code":"a","innerError":{"request-id":"x","innerError":{"code":"c"}}}}""", "a,c")]
    [InlineData("""{"error":{"code":"a","innerError":"odd"}}""", "a")]
    [InlineData("""{"error":{}}""", "")]
    public async Task Takes_the_codes_from_any_depth(string body, string codes)
    {
        using var answer = Wire.Json(423, body);
        var read = await GraphFailure.ReadAsync(answer, default);
        Assert.Equal((423, codes), (read.Status, string.Join(',', read.Codes)));

        var thrown = GraphFailure.Of(await ThrownAsync(() => Wire.Json(423, body)));
        Assert.Equal((423, codes), (thrown!.Status, string.Join(',', thrown.Codes.Where(code => code.Length > 0))));
    }

    [Theory]
    [InlineData("<html><body>Bad gateway</body></html>", "text/html")]
    [InlineData("", "application/json")]
    [InlineData("""{"error":{"code":"acc""", "application/json")]
    [InlineData("[1,2]", "application/json")]
    public async Task F41_Takes_the_status_where_there_is_nothing_else(string body, string type)
    {
        HttpResponseMessage Answer() => new(HttpStatusCode.Conflict)
        {
            Content = new StringContent(body, System.Text.Encoding.UTF8, type),
            Headers = { { "request-id", "theirs" } },
        };
        using var answer = Answer();
        Assert.Equal((409, "theirs"), await GraphFailure.ReadAsync(answer, default) is var read ? (read.Status, read.RequestId) : default);

        var failure = GraphFailure.Of(await ThrownAsync(Answer));
        Assert.True(failure!.Status is 0 or 409);
    }

    [Fact]
    public void Is_none_where_something_else_broke() => Assert.Null(GraphFailure.Of(new InvalidOperationException("ours")));

    private static async Task<Exception> ThrownAsync(Func<HttpResponseMessage> answer)
    {
        using var connection = new GraphConnection(
            new GraphAccess(new Uri("https://graph.example/v1.0")), new GivenToken("token"), TimeProvider.System,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<GraphConnection>.Instance, new Wire(_ => answer()));
        return await Assert.ThrowsAnyAsync<Exception>(() => connection.Client.Drives["d"].Items["i"].Content.PutAsync(new MemoryStream([1])));
    }
}
