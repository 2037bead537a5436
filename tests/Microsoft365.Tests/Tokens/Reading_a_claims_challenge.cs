using System.Net;
using System.Text;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.Microsoft365.Tests.Tokens;

public sealed class Reading_a_claims_challenge
{
    private const string Claims = """{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}""";
    private static readonly string Encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(Claims));

    [Fact]
    public void Gives_its_json() => Assert.Equal(
        Claims,
        Read(401, $"Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\", "
            + $"error=\"insufficient_claims\", claims=\"{Encoded}\""));

    [Fact]
    public void Finds_it_behind_another_scheme() => Assert.Equal(Claims, Read(401, "Negotiate", $"Bearer claims=\"{Encoded.TrimEnd('=')}\""));

    [Theory]
    [InlineData("Bearer error=\"invalid_token\"")]
    [InlineData("Bearer claims=\"%%%\"")]
    [InlineData("Bearer claims=\"W10=\"")] // []
    [InlineData("Bearer claims=\"bm90IGpzb24=\"")] // not json
    [InlineData("Basic claims=\"e30=\"")]
    [InlineData("Bearer no_claims=\"e30=\"")]
    public void Asks_for_another_token_when_there_is_none(string header) =>
        Assert.Equal(IAppTokens.AnotherOne, Read(401, header));

    [Fact]
    public void Does_not_read_endless_ones() =>
        Assert.Equal(IAppTokens.AnotherOne, Read(401, $"Bearer claims=\"{new string('A', 100_000)}\""));

    [Theory]
    [InlineData(200)]
    [InlineData(403)]
    public void Reads_none_where_nothing_was_refused_for_its_token(int status) => Assert.Null(Read(status, $"Bearer claims=\"{Encoded}\""));

    private static string? Read(int status, params string[] headers)
    {
        using var response = new HttpResponseMessage((HttpStatusCode)status);
        foreach (var header in headers)
        {
            response.Headers.TryAddWithoutValidation("WWW-Authenticate", header);
        }

        return ClaimsChallenge.Of(response);
    }
}
