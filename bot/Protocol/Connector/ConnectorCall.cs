namespace OgpTeams.Bot.Protocol.Connector;

/// <summary>One call of the connector's REST API.</summary>
/// <param name="Path">Below the service's address, each segment as it is.</param>
/// <param name="Body">UTF-8 JSON.</param>
internal abstract record ConnectorCall(HttpMethod Method, Uri ServiceUrl, string[] Path, byte[]? Body = null, string Query = "")
{
    /// <summary>Null when an id would climb the path.</summary>
    public Uri? Url => ConnectorUrl.For(ServiceUrl, Path) is { } url ? new(url.AbsoluteUri + Query) : null;

    /// <summary>Whether a second copy does no harm.</summary>
    public virtual bool IsRepeatable => true;

    /// <param name="ReplyTo">The message it answers; null for a new one.</param>
    public sealed record Post(ConversationAddress To, string? ReplyTo, byte[] Activity) : ConnectorCall(
        HttpMethod.Post, To.ServiceUrl, ReplyTo is null ? Activities(To) : [.. Activities(To), ReplyTo], Activity)
    {
        public override bool IsRepeatable => false;
    }

    public sealed record Update(ConversationAddress To, string Id, byte[] Activity)
        : ConnectorCall(HttpMethod.Put, To.ServiceUrl, [.. Activities(To), Id], Activity);

    public sealed record Delete(ConversationAddress To, string Id)
        : ConnectorCall(HttpMethod.Delete, To.ServiceUrl, [.. Activities(To), Id]);

    /// <param name="After">The last page's continuation token; null for the first page.</param>
    public sealed record Members(ConversationAddress Of, string? After) : ConnectorCall(
        HttpMethod.Get, Of.ServiceUrl, ["v3", "conversations", Of.ConversationId, "pagedmembers"],
        Query: $"?pageSize={PageSize}" + (After is null ? "" : "&continuationToken=" + Uri.EscapeDataString(After)))
    {
        public const int PageSize = 500;
    }

    /// <summary>A chat with one person: the same one comes back each time.</summary>
    public sealed record OpenChat(ConversationAddress Near, byte[] Parameters)
        : ConnectorCall(HttpMethod.Post, Near.ServiceUrl, ["v3", "conversations"], Parameters);

    private static string[] Activities(ConversationAddress to) => ["v3", "conversations", to.ConversationId, "activities"];
}
