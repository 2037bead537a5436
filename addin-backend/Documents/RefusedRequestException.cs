namespace OgpTeams.AddinBackend.Documents;

/// <summary>A request that cannot be answered; the messages by this name, and by it with <c>Title</c>, say why to people.</summary>
internal sealed class RefusedRequestException(int status, string message, params object[] values) : Exception
{
    public int Status => status;

    public string MessageName => message;

    public object[] Values => values;
}
