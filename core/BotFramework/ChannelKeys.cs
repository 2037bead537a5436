using Microsoft.Bot.Connector.Authentication;
using Microsoft.IdentityModel.Tokens;

namespace OgpTeams.BotFramework;

/// <summary>
/// Makes the SDK fetch the channel's keys as the rest of the bot fetches what it needs: by our client, with its time limit, its
/// proxy and no redirects. The SDK has a client of its own that nobody can set; but it keeps what fetches keys by address, for
/// the whole process, and whoever asks for an address first says by which client.
/// </summary>
internal static class ChannelKeys
{
    /// <summary>The address to give to the SDK.</summary>
    /// <param name="metadata">http on this machine only.</param>
    /// <param name="generation">Another number, and the keys are fetched anew.</param>
    public static string AddressFor(Uri metadata, int generation, Func<HttpClient> client)
    {
        var plain = metadata.Scheme == Uri.UriSchemeHttp;
        var address = (plain ? Secure(metadata.AbsoluteUri) : metadata.AbsoluteUri) + $"#{generation}";
        _ = new JwtTokenExtractor(
            plain ? new HttpClient(new PlainOnThisMachine(client())) : client(), new TokenValidationParameters(), address,
            AuthenticationConstants.AllowedSigningAlgorithms);
        return address;
    }

    private static string Secure(string text) => text.Replace("http://", "https://", StringComparison.Ordinal);

    /// <summary>
    /// The SDK asks over https only. Doubles on this machine have no certificate: they are asked, and answer, in plain.
    /// </summary>
    private sealed class PlainOnThisMachine(HttpClient client) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var plain = new UriBuilder(request.RequestUri!) { Scheme = Uri.UriSchemeHttp }.Uri;
            using var response = await client.GetAsync(plain, cancellationToken);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            return new(response.StatusCode) { Content = new StringContent(Secure(text)) };
        }
    }
}
