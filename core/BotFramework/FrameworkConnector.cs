using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace OgpTeams.BotFramework;

/// <summary>
/// The SDK's client of the connector: each call made once, with the token given. What comes back is the answer as it came,
/// errors included; of a good one, what the SDK understood of it.
/// </summary>
/// <param name="client">Gives the client to speak through: it follows no redirect.</param>
public sealed class FrameworkConnector(Func<HttpClient> client)
{
    /// <param name="replyTo">The message it answers; null for a new one.</param>
    /// <param name="activity">JSON, as is every body here.</param>
    public Task<HttpResponseMessage> PostAsync(
        Uri serviceUrl, string? token, string conversation, string? replyTo, string activity, CancellationToken cancellation) =>
        AskAsync(serviceUrl, token, async api => Answered(replyTo is null
            ? await api.SendToConversationWithHttpMessagesAsync(
                conversation, SdkJson.Read<Activity>(activity), cancellationToken: cancellation)
            : await api.ReplyToActivityWithHttpMessagesAsync(
                conversation, replyTo, SdkJson.Read<Activity>(activity), cancellationToken: cancellation)));

    public Task<HttpResponseMessage> UpdateAsync(
        Uri serviceUrl, string? token, string conversation, string id, string activity, CancellationToken cancellation) =>
        AskAsync(serviceUrl, token, async api => Answered(await api.UpdateActivityWithHttpMessagesAsync(
            conversation, id, SdkJson.Read<Activity>(activity), cancellationToken: cancellation)));

    public Task<HttpResponseMessage> DeleteAsync(
        Uri serviceUrl, string? token, string conversation, string id, CancellationToken cancellation) =>
        AskAsync(serviceUrl, token, async api =>
        {
            using var deleted = await api.DeleteActivityWithHttpMessagesAsync(conversation, id, cancellationToken: cancellation);
            return Message(deleted.Response.StatusCode, "");
        });

    /// <param name="after">The last page's continuation token; null for the first page.</param>
    public Task<HttpResponseMessage> MembersAsync(
        Uri serviceUrl, string? token, string conversation, int pageSize, string? after, CancellationToken cancellation) =>
        AskAsync(serviceUrl, token, async api => Answered(await api.GetConversationPagedMembersWithHttpMessagesAsync(
            conversation, pageSize, after, cancellationToken: cancellation)));

    public Task<HttpResponseMessage> OpenChatAsync(
        Uri serviceUrl, string? token, string parameters, CancellationToken cancellation) =>
        AskAsync(serviceUrl, token, async api => Answered(await api.CreateConversationWithHttpMessagesAsync(
            SdkJson.Read<ConversationParameters>(parameters), cancellationToken: cancellation)));

    private async Task<HttpResponseMessage> AskAsync(
        Uri serviceUrl, string? token, Func<IConversations, Task<HttpResponseMessage>> ask)
    {
        using var http = client();
        ConnectorClient.AddDefaultRequestHeaders(http);
        using var connector = new ConnectorClient(
            serviceUrl, new LastHand(token), http, disposeHttpClient: false);
        try
        {
            return await ask(connector.Conversations);
        }
        catch (ErrorResponseException refused) when (refused.Response is { } response)
        {
            return Refusal(response);
        }
        catch (HttpOperationException refused) when (refused.Response is { } response)
        {
            return Refusal(response);
        }
        catch (SerializationException unreadable)
        {
            return Message(HttpStatusCode.OK, unreadable.Content);
        }
        catch (FormatException unsendable)
        {
            throw new HttpRequestException("The SDK cannot write to a conversation of this name.", unsendable);
        }
    }

    private static HttpResponseMessage Answered<T>(HttpOperationResponse<T> answered)
    {
        using (answered)
        {
            return Message(answered.Response.StatusCode, SdkJson.Write(answered.Body));
        }
    }

    private static HttpResponseMessage Refusal(HttpResponseMessageWrapper response)
    {
        var message = Message(response.StatusCode, response.Content);
        foreach (var (name, values) in response.Headers)
        {
            message.Headers.TryAddWithoutValidation(name, values);
        }

        return message;
    }

    private static HttpResponseMessage Message(HttpStatusCode status, string? content) =>
        new(status) { Content = new StringContent(content ?? "", Encoding.UTF8, "application/json") };

    /// <summary>What the SDK lets do a request last before it leaves.</summary>
    private sealed class LastHand(string? token) : ServiceClientCredentials
    {
        /// <summary>The SDK copies the conversation's id into it, letters and all, and then cannot send the request.</summary>
        private const string Conversation = "x-ms-conversation-id";

        public override Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
            if (request.Headers.TryGetValues(Conversation, out var ids) && ids.Any(id => !Ascii.IsValid(id)))
            {
                request.Headers.Remove(Conversation);
            }

            return Task.CompletedTask;
        }
    }
}
