using System.Text;
using OgpTeams.Bot.Protocol.Connector;
using OgpTeams.BotFramework;

namespace OgpTeams.Bot.Protocol.BotFramework;

/// <summary>Calls the connector by the SDK's client.</summary>
internal sealed class FrameworkCalls(FrameworkConnector connector) : IConnectorCalls
{
    public Task<HttpResponseMessage> SendAsync(ConnectorCall call, string? token, CancellationToken cancellation)
    {
        var (url, body) = (call.ServiceUrl, call.Body is { } json ? Encoding.UTF8.GetString(json) : "");
        return call switch
        {
            ConnectorCall.Post post =>
                connector.PostAsync(url, token, post.To.ConversationId, post.ReplyTo, body, cancellation),
            ConnectorCall.Update update =>
                connector.UpdateAsync(url, token, update.To.ConversationId, update.Id, body, cancellation),
            ConnectorCall.Delete delete =>
                connector.DeleteAsync(url, token, delete.To.ConversationId, delete.Id, cancellation),
            ConnectorCall.Members members => connector.MembersAsync(
                url, token, members.Of.ConversationId, ConnectorCall.Members.PageSize, members.After, cancellation),
            ConnectorCall.OpenChat => connector.OpenChatAsync(url, token, body, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(call)),
        };
    }
}
